import type { IsoWeek, Quarter, SeriesKey } from './meeting-row.ts';
import type { PurposeOrAll } from './purpose.ts';

/**
 * What rows add up to for one metric. All of them are sums, so cells of several periods can be put together; `spread`
 * counts values by the buckets of the metric (analysis/rhythm). Source of each formula: `METRICS`.
 */
export interface Measure {
  /** Rows that said something. */
  readonly rows: number;
  readonly sum: number;
  /** What the sum is divided by: meetings, hours, decisions, commitments. */
  readonly of: number;
  /** Rows that could have said something and did not: what is missing behind the number. */
  readonly missing: number;
  readonly spread?: readonly number[];
}

/** One finished cell: the steward writes it once a period, and it stays as it is. Metrics below their floor are absent. */
export interface SummaryCell {
  readonly version: 1;
  readonly at: CellAt;
  /** The largest people count among its rows: a lower bound on how many people it speaks of. */
  readonly people: number;
  readonly meetings: number;
  readonly measures: { readonly [metric: string]: Measure };
}

/** Fixed tables, no free cross product (docs/rules.md, "Leader summary"). `all`: of every purpose, of every team. */
export type CellAt =
  | { readonly table: 'team'; readonly period: IsoWeek; readonly team: string; readonly purpose: PurposeOrAll }
  /** Named only where its organizer ticked that. */
  | { readonly table: 'series'; readonly period: Quarter; readonly series: SeriesKey; readonly title?: string };

/** Why a cell is not there, as the page says it. Never how near it was. */
export type Hidden = { readonly at: CellAt; readonly hidden: true };
