import { sectionOf } from './label-of.ts';
import { LABEL, type SectionName } from './labels.ts';
import type { Part } from './part.ts';
import type { Row } from './row.ts';

type Rows = readonly Row[];

/** The rows of a block by where they belong. */
export type GroupedRows = { readonly head: Rows } & { readonly [name in SectionName]: readonly Rows[] };

const IN_HEAD: ReadonlySet<string> = new Set([LABEL.meeting, LABEL.when, LABEL.author, LABEL.purpose, LABEL.intent, LABEL.success, LABEL.understood]);

/** These rows come first in their entry. */
const FIRST: ReadonlySet<string> = new Set([LABEL.toSettle, LABEL.promised, LABEL.question, LABEL.when, LABEL.asked]);

/** Rows that tell what their entry is, also where a person renamed the heading above it. */
const KIND: ReadonlyMap<string, SectionName> = new Map<string, SectionName>([
  [LABEL.toSettle, 'agenda'],
  [LABEL.timePlanned, 'agenda'],
  [LABEL.promised, 'checkIns'],
  [LABEL.promisedBy, 'checkIns'],
  [LABEL.sinceThen, 'checkIns'],
  [LABEL.theirWords, 'checkIns'],
  [LABEL.decided, 'decisions'],
  [LABEL.deferredBecause, 'decisions'],
  [LABEL.deferredUntil, 'decisions'],
  [LABEL.inTheWay, 'open'],
  [LABEL.action, 'commitments'],
  [LABEL.owner, 'commitments'],
  [LABEL.obstacle, 'commitments'],
  [LABEL.fallback, 'commitments'],
  [LABEL.stated, 'closeCheck'],
  [LABEL.ownerAndDate, 'closeCheck'],
  [LABEL.dissentAsked, 'closeCheck'],
  [LABEL.reasonKept, 'closeCheck'],
  [LABEL.inOneLine, 'closeCheck'],
  [LABEL.asked, 'reflection'],
  [LABEL.answer, 'reflection'],
]);

interface Opened {
  readonly heading: SectionName | undefined;
  kind: SectionName | undefined;
  readonly rows: Row[];
}

/**
 * Parts of a block by head, section and entry; labels are ours, rows with other labels left out. A line outside the rows, a
 * new table, a label that comes first or comes again, or one of another kind of entry opens the next entry. There is one
 * close check, however it was taken apart.
 */
export function groupedRows(parts: readonly Part[]): GroupedRows {
  const head: Row[] = [];
  const entries: Opened[] = [];
  let heading: SectionName | undefined;
  let entry: Opened | undefined;
  for (const part of parts) {
    if (part.is !== 'row') {
      heading = (part.is === 'line' ? sectionOf(part.text) : undefined) ?? heading;
      entry = undefined;
    } else if (heading === undefined && entries.length === 0 && IN_HEAD.has(part.label) && !has(head, part.label)) {
      head.push(part);
    } else {
      const kind = KIND.get(part.label);
      if (!entry || opensNext(entry, part.label, kind)) entries.push((entry = { heading, kind, rows: [] }));
      entry.kind ??= kind;
      entry.rows.push(part);
    }
  }
  const rowsOf = (name: SectionName): readonly Rows[] => entries.filter((e) => (e.kind ?? e.heading ?? 'open') === name).map((e) => e.rows);
  const closing = rowsOf('closeCheck').flat();
  return {
    head,
    agenda: rowsOf('agenda'),
    checkIns: rowsOf('checkIns'),
    decisions: rowsOf('decisions'),
    open: rowsOf('open'),
    commitments: rowsOf('commitments'),
    reflection: rowsOf('reflection'),
    closeCheck: closing.length === 0 ? [] : [closing],
  };
}

const has = (rows: Rows, label: string): boolean => rows.some((row) => row.label === label);

/** Only old blocks have several rows `In the way`. */
const opensNext = (entry: Opened, label: string, kind: SectionName | undefined): boolean =>
  FIRST.has(label) || (label !== LABEL.inTheWay && has(entry.rows, label)) || (kind !== undefined && entry.kind !== undefined && kind !== entry.kind);
