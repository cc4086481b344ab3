import type { Instant } from '#base/time.ts';
import type { ListColumns } from './list-set-up.ts';
import { wordsKey } from './words-key.ts';
import { lastDayOf, type Period } from './period.ts';
import type { CellAt, SummaryCell } from './summary-cell.ts';

/** The list that leaders read: finished cells, written once a period by the steward (docs/rules.md, "The record and the notes block"). */
export const SUMMARY_LIST = 'Debrief summary';

export const SUMMARY_COLUMNS: ListColumns = [
  { name: 'CellKey', indexed: true, unique: true },
  /** The last day of the period: weeks and quarters sort alike by it. */
  { name: 'Period', indexed: true, unique: false },
  { name: 'Cell', indexed: false, unique: false, lines: true },
];

/**
 * One item of the list. A period is `begun` before its first cell, with the plan that its cells follow, and `finished` when
 * all that will ever stand of it stands: leaders read finished periods only.
 *
 *   begun ──> cell … cell ──> finished
 */
export type SummaryItem =
  /** `asOf`: rows that were changed later are none of its cells'; unknown where an earlier release began it. */
  | { readonly is: 'begun'; readonly period: Period; readonly plan: Plan; readonly at: Instant; readonly asOf?: Instant }
  | { readonly is: 'cell'; readonly cell: SummaryCell }
  /** `cells` stand; `hidden` were below a floor or would have given one away. */
  | { readonly is: 'finished'; readonly period: Period; readonly cells: number; readonly hidden: number; readonly at: Instant };

/** Tells two ways to fill a period apart, and shows nothing of either. */
export type Plan = string;

export const planOf = (cells: readonly SummaryCell[]): Plan =>
  wordsKey(cells.map((cell) => `${cellKey(cell.at)}=${canonical(cell)}`).sort().join('\n'));

export const periodOfItem = (item: SummaryItem): Period => (item.is === 'cell' ? item.cell.at.period : item.period);

/** Unique in the list, and short enough for a column with unique values (255 characters). */
export const itemKey = (item: SummaryItem): string => (item.is === 'cell' ? cellKey(item.cell.at) : `${item.period}/${item.is}`);

const cellKey = (at: CellAt): string =>
  (at.table === 'team' ? `${at.period}/team/${at.purpose}/${at.team}` : `${at.period}/series/${at.series}`);

/** The columns of an item. */
export const fieldsOf = (item: SummaryItem): { readonly CellKey: string; readonly Period: string; readonly Cell: string } =>
  ({ CellKey: itemKey(item), Period: lastDayOf(periodOfItem(item)), Cell: JSON.stringify(item.is === 'cell' ? item.cell : { version: 1, ...item }) });

/** The same text for the same cell, in whatever order it was put together. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
