import type { IsoWeek } from '#domain/meeting-row.ts';
import type { Measure } from '#domain/summary-cell.ts';
import type { WeekCell, Weeks } from '#analysis/rhythm/evidence.ts';
import type { MetricId } from '#analysis/rhythm/metric.ts';

export type Measures = { readonly [metric in MetricId]?: Measure };

/** The cell of all teams in the n-th of weeks that go over the end of 2026, which has 53. */
export const aWeek = (n: number, measures: Measures): WeekCell =>
  ({ version: 1, at: { table: 'team', period: weekNamed(n), team: 'all', purpose: 'all' }, people: 8, meetings: 10, measures });

export const weekNamed = (n: number): IsoWeek => (n < 8 ? `2026-W${46 + n}` : `2027-W${String(n - 7).padStart(2, '0')}`) as IsoWeek;

/** Something of a hundred things: a share of counts, a mean or a rate. */
export const hundredths = (sum: number): Measure => ({ rows: 20, sum, of: 100, missing: 0 });

/** The last week is now, and those before it stand against it. Each list is of one metric, in hundredths by week; undefined: hidden. */
export function weeksWith(lists: { readonly [metric in MetricId]?: readonly (number | undefined)[] }): Weeks {
  const length = Math.max(0, ...Object.values(lists).map((list) => list.length));
  const cells = Array.from({ length }, (_, n) => aWeek(n, Object.fromEntries(
    Object.entries(lists).flatMap(([metric, list]) => (list[n] === undefined ? [] : [[metric, hundredths(list[n])]])))));
  return { before: cells.slice(0, -1), now: cells.slice(-1) };
}
