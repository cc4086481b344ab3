import { failed, ok, type Result } from '#base/result.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Decision, MeetingRecord, OpenQuestion } from '#domain/record.ts';
import { labelOf, same } from './label-of.ts';
import { LABEL, SECTION, TITLE, type SectionName } from './labels.ts';
import type { Row } from './notes-block.ts';
import { personFrom } from './person-line.ts';
import { Reading } from './reading.ts';
import { referenceFrom } from './reference.ts';
import { shownLine } from './shown-words.ts';

/** `no-block`: nothing that looks like a notes block. `unreadable`: `where` names the entry and label, `Decision 2: Deferred until`. */
export interface NotesProblem {
  readonly kind: 'no-block' | 'unreadable';
  readonly where: string;
}

/** What a format's scanner sees, in order: a line outside the rows, a row, or that a new table begins. */
export type Part = { readonly is: 'line'; readonly text: string } | ({ readonly is: 'row' } & Row) | { readonly is: 'table' };

/**
 * Reads the first notes block among the parts. It begins with the title line followed by the row `Meeting` and ends
 * with the row `Reference`; lines and rows that are not ours are passed over.
 */
export function readBlock(seen: readonly Part[]): Result<MeetingRecord, NotesProblem> {
  const parts = seen.map(labelled);
  const begin = parts.findIndex((part, i) => part.is === 'line' && same(part.text, TITLE) && startsHead(parts, i + 1));
  if (begin < 0) return failed({ kind: 'no-block', where: TITLE });
  const rest = parts.slice(begin + 1);
  const end = rest.findIndex((part) => part.is === 'row' && part.label === LABEL.reference);
  const reference = rest[end];
  if (reference?.is !== 'row') return failed({ kind: 'unreadable', where: LABEL.reference });
  return recordOf(grouped(rest.slice(0, end)), reference.value);
}

const labelled = (part: Part): Part => (part.is === 'row' ? { ...part, label: labelOf(part.label) ?? part.label } : part);

function startsHead(parts: readonly Part[], from: number): boolean {
  const next = parts.slice(from, from + 4).find((part) => part.is === 'row');
  return next?.is === 'row' && next.label === LABEL.meeting;
}

type Rows = Row[];
type Grouped = { readonly head: Rows } & { readonly [name in SectionName]: Rows[] };

/** A section's heading, or an entry's title where the heading is lost, opens a section; any other line, a new table or a label that comes again opens the next entry. */
function grouped(parts: readonly Part[]): Grouped {
  const all: Grouped = { head: [], decisions: [], open: [], commitments: [] };
  let section: SectionName | undefined;
  let entry: Rows | undefined = all.head;
  for (const part of parts) {
    if (part.is !== 'row') {
      section = (part.is === 'line' ? sectionOf(part.text) : undefined) ?? section;
      if (section) entry = undefined;
      continue;
    }
    const again = entry?.some((row) => row.label === part.label) && part.label !== LABEL.inTheWay;
    if (section && (!entry || again)) all[section].push((entry = []));
    if (entry && (section || !again)) entry.push(part);
  }
  return all;
}

const sectionOf = (line: string): SectionName | undefined =>
  (Object.keys(SECTION) as SectionName[]).find((name) => same(line, SECTION[name].heading) || same(line.replace(/ \d+\W*$/, ''), SECTION[name].entry));

function recordOf(all: Grouped, reference: string): Result<MeetingRecord, NotesProblem> {
  const head = new Reading('', all.head);
  const key = referenceFrom(reference);
  if (!key) return failed({ kind: 'unreadable', where: LABEL.reference });
  const readings: Reading[] = [head];
  const each = <T>(name: SectionName, read: (r: Reading) => T): T[] =>
    all[name].map((rows, i) => {
      const reading = new Reading(`${SECTION[name].entry} ${i + 1}: `, rows);
      readings.push(reading);
      return read(reading);
    });
  const record: MeetingRecord = {
    version: 1,
    meeting: key.meeting,
    subject: head.words(LABEL.meeting),
    start: key.start,
    end: key.end,
    author: { name: shownLine(head.words(LABEL.author)), address: key.author },
    ...head.given('purpose', head.purpose()),
    ...head.given('intent', head.optional(LABEL.intent)),
    ...head.given('successCondition', head.optional(LABEL.success)),
    decisions: each('decisions', decision),
    openQuestions: each('open', openQuestion),
    commitments: each('commitments', commitment),
  };
  const where = readings.flatMap((r) => r.problems)[0];
  return where === undefined ? ok(record) : failed({ kind: 'unreadable', where });
}

const decision = (r: Reading): Decision => ({
  ...r.given('question', r.optional(LABEL.question)),
  outcome:
    r.has(LABEL.deferredBecause) || r.has(LABEL.deferredUntil)
      ? { kind: 'deferred', because: r.words(LABEL.deferredBecause), ...r.given('until', r.date(LABEL.deferredUntil)) }
      : { kind: 'decided', text: r.required(LABEL.decided) },
  ...r.given('decider', r.optional(LABEL.decider)),
  ...r.given('reason', r.optional(LABEL.reason)),
});

const openQuestion = (r: Reading): OpenQuestion => ({
  question: r.required(LABEL.question),
  inTheWay: r.all(LABEL.inTheWay),
  ...r.given('decider', r.optional(LABEL.decider)),
  ...r.given('by', r.date(LABEL.by)),
});

const commitment = (r: Reading): Commitment => ({
  cue: r.words(LABEL.when),
  action: r.required(LABEL.action),
  owner: personFrom(r.words(LABEL.owner)),
  ...r.given('due', r.date(LABEL.by)),
  ...r.given('obstacle', r.optional(LABEL.obstacle)),
  ...r.given('fallback', r.optional(LABEL.fallback)),
});
