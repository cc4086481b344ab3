import { failed, ok, type Result } from '#base/result.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Person } from '#domain/person.ts';
import type { AgendaQuestion, CheckIn, CloseCheck, Decision, MeetingRecord, OpenQuestion, ReflectionField } from '#domain/record.ts';
import { groupedRows, type GroupedRows } from './grouped-rows.ts';
import { labelOf, same, smallPrint } from './label-of.ts';
import { LABEL, SECTION, TITLE, type SectionName } from './labels.ts';
import type { Part } from './part.ts';
import { personFrom } from './person-line.ts';
import { Reading } from './reading.ts';
import { referenceFrom, type Reference } from './reference.ts';
import { askedFrom, becameFrom, yesOrNoFrom } from './set-words.ts';
import { minutesFrom, timesFrom } from './shown-times.ts';
import { shownLine } from './shown-words.ts';
import { understoodFrom } from './understood.ts';
import { listFrom } from './word-list.ts';

/**
 * `no-block`: nothing that looks like a notes block. `unreadable`: `where` names the place as people see it in an English block,
 * whatever language this one has: only developers are told of it (`notes -- parse`), and they find the label by these words.
 */
export interface NotesProblem {
  readonly kind: 'no-block' | 'unreadable';
  readonly where: string;
}

/** Where a format keeps the key that is not among its rows: what people call the place, and what was found there. */
export interface KeyPlace {
  readonly place: string;
  readonly reference: Reference | undefined;
}

/**
 * Reads the first notes block among the parts. It begins with the title line followed by the row `Meeting` or the times and
 * ends with the reference, or with the parts where the key was kept elsewhere; lines and rows that are not ours are passed over.
 */
export function readBlock(seen: readonly Part[], kept: KeyPlace = { place: LABEL.reference, reference: undefined }): Result<MeetingRecord, NotesProblem> {
  const parts = seen.flatMap(labelled);
  const begin = parts.findIndex((part, i) => part.is === 'line' && same(part.text, TITLE) && startsHead(parts, i + 1));
  if (begin < 0) return failed({ kind: 'no-block', where: TITLE });
  const rest = parts.slice(begin + 1);
  const end = rest.findIndex((part) => part.is === 'row' && (part.label === LABEL.reference || part.label === LABEL.oldReference));
  const last = rest[end];
  const reference = last?.is === 'row' ? referenceFrom(last) : kept.reference;
  if (!reference) return failed({ kind: 'unreadable', where: last?.is === 'row' ? last.label : kept.place });
  return recordOf(groupedRows(end < 0 ? rest : rest.slice(0, end)), reference);
}

/** Rows with the labels by the names they have in the code, without the rows that are not ours; the small print as the row that it is. */
function labelled(part: Part): readonly Part[] {
  if (part.is === 'line') {
    const value = smallPrint(shownLine(part.text));
    return value === undefined ? [part] : [{ is: 'row', label: LABEL.reference, value }];
  }
  const label = part.is === 'row' ? labelOf(part.label) : undefined;
  return part.is === 'table' ? [part] : label === undefined ? [] : [{ ...part, label }];
}

function startsHead(parts: readonly Part[], from: number): boolean {
  const next = parts.slice(from, from + 4).find((part) => part.is === 'row');
  return next?.is === 'row' && (next.label === LABEL.meeting || (next.label === LABEL.when && timesFrom(next.value) !== undefined));
}

function recordOf(all: GroupedRows, reference: Reference): Result<MeetingRecord, NotesProblem> {
  const head = new Reading('', all.head);
  const readings: Reading[] = [head];
  const each = <T>(name: SectionName, read: (r: Reading) => T): T[] =>
    all[name].map((rows, i) => {
      const reading = new Reading(`${SECTION[name][1]}${all[name].length === 1 ? '' : ` ${i + 1}`}: `, rows);
      readings.push(reading);
      return read(reading);
    });
  const author: Person = { name: shownLine(head.words(LABEL.author)), address: reference.author };
  const unlessEmpty = <T>(found: readonly T[]): readonly T[] | undefined => (found.length === 0 ? undefined : found);
  const record: MeetingRecord = {
    version: 1,
    meeting: reference.meeting,
    subject: head.words(LABEL.meeting),
    ...(reference.times ?? head.times()),
    author,
    ...head.given('purpose', head.purpose()),
    ...head.given('intent', head.optional(LABEL.intent)),
    ...head.given('successCondition', head.optional(LABEL.success)),
    ...head.given('agenda', unlessEmpty(each('agenda', agendaQuestion))),
    ...head.given('checkIns', unlessEmpty(each('checkIns', (r) => checkIn(r, author)))),
    decisions: each('decisions', decision),
    openQuestions: each('open', openQuestion),
    commitments: each('commitments', (r) => commitment(r, author)),
    ...head.given('closeCheck', each('closeCheck', closeCheck)[0]),
    ...head.given('understood', head.parsed(LABEL.understood, understoodFrom)),
    ...head.given('reflection', unlessEmpty(each('reflection', reflectionField))),
  };
  const where = readings.flatMap((r) => r.problems)[0];
  return where === undefined ? ok(record) : failed({ kind: 'unreadable', where });
}

const agendaQuestion = (r: Reading): AgendaQuestion => ({
  question: r.required(LABEL.toSettle),
  ...r.given('decider', r.optional(LABEL.decider)),
  ...r.given('minutes', r.parsed(LABEL.timePlanned, minutesFrom)),
});

const checkIn = (r: Reading, author: Person): CheckIn => ({
  action: r.required(LABEL.promised),
  owner: personFrom(r.words(LABEL.promisedBy), author),
  is: r.requiredAs(LABEL.sinceThen, becameFrom, 'kept'),
  ...r.given('note', r.optional(LABEL.theirWords)),
});

const decision = (r: Reading): Decision => ({
  ...r.given('question', r.optional(LABEL.question)),
  outcome:
    r.has(LABEL.deferredBecause) || r.has(LABEL.deferredUntil)
      ? { kind: 'deferred', because: r.words(LABEL.deferredBecause), ...r.given('until', r.date(LABEL.deferredUntil)) }
      : { kind: 'decided', text: r.required(LABEL.decided) },
  ...r.given('decider', r.optional(LABEL.decider)),
  ...r.given('reason', r.optional(LABEL.reason)),
  ...r.given('dissent', r.optional(LABEL.dissent)),
});

const openQuestion = (r: Reading): OpenQuestion => ({
  question: r.required(LABEL.question),
  inTheWay: r.all(LABEL.inTheWay).flatMap(listFrom),
  ...r.given('decider', r.optional(LABEL.decider)),
  ...r.given('by', r.date(LABEL.by)),
});

const commitment = (r: Reading, author: Person): Commitment => ({
  cue: r.words(LABEL.when),
  action: r.required(LABEL.action),
  owner: personFrom(r.words(LABEL.owner), author),
  ...r.given('due', r.date(LABEL.by)),
  ...r.given('obstacle', r.optional(LABEL.obstacle)),
  ...r.given('fallback', r.optional(LABEL.fallback)),
  ...(r.parsed(LABEL.standing, askedFrom) === true ? { asked: true as const } : {}),
});

const closeCheck = (r: Reading): CloseCheck => ({
  stated: r.requiredAs(LABEL.stated, yesOrNoFrom, false),
  ownerAndDate: r.requiredAs(LABEL.ownerAndDate, yesOrNoFrom, false),
  dissentAsked: r.requiredAs(LABEL.dissentAsked, yesOrNoFrom, false),
  reasonKept: r.requiredAs(LABEL.reasonKept, yesOrNoFrom, false),
  ...r.given('line', r.optional(LABEL.inOneLine)),
});

const reflectionField = (r: Reading): ReflectionField => ({
  asked: r.required(LABEL.asked),
  answer: r.required(LABEL.answer),
});
