import { hours, type Instant } from '#base/time.ts';
import { isWeek, lastDayOf, type Period } from '#domain/period.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';
import { itemKey, periodOfItem, planOf, type Plan, type SummaryItem } from '#domain/summary-list.ts';
import type { AddedUp, AddUp } from '#ports/published-rows.ts';

/** What may be said of one period: the cells that pass every floor, and how many do not. */
export interface PeriodCells {
  readonly period: Period;
  readonly cells: readonly SummaryCell[];
  readonly hidden: number;
}

/** A period that is over and not finished in the list. */
export interface OpenPeriod extends PeriodCells {
  /**
   * `new`: nothing of it stands. `goes-on`: some of it stands, and the rows still give the same cells. `closes`: some of it
   * stands, and the rows have changed since: nothing is added, as two ways to fill a period could be subtracted from each
   * other; `cells` are those that stand. `elsewhere`: another device began it a moment ago with other rows.
   */
  readonly as: 'new' | 'goes-on' | 'closes' | 'elsewhere';
  /** Those of the cells that do not stand yet. */
  readonly left: readonly SummaryCell[];
}

export interface WrittenPeriod {
  readonly period: Period;
  readonly cells: number;
  readonly hidden: number;
  readonly at: Instant;
}

/** What another device began so lately may still be on its way. */
const ON_ITS_WAY = hours(1);

/** What was added up, period by period. */
export function periodsOf({ cells, hidden }: AddedUp): readonly PeriodCells[] {
  const periods = [...new Set([...cells, ...hidden].map(({ at }) => at.period))];
  return periods.map((period) => ({ period, cells: cells.filter(({ at }) => at.period === period), hidden: hidden.filter(({ at }) => at.period === period).length }));
}

/**
 * The periods that can be written or closed now, beside the items that stand. A quarter's cells are made beside those of its
 * weeks: they wait until all of these stand as they will stay.
 */
export function openPeriods(periods: readonly PeriodCells[], items: readonly SummaryItem[], leftAlone: ReadonlySet<Period>, now: Instant): readonly OpenPeriod[] {
  const finished = finishedIn(items);
  const keys = new Set(items.map(itemKey));
  const half = items.flatMap((item) => (item.is === 'begun' && !finished.has(item.period) ? [item.period] : []));
  // Whose rows were all taken back meanwhile: what stands of it stays.
  const gone = half.filter((period) => !periods.some((one) => one.period === period)).map((period): PeriodCells => ({ period, cells: [], hidden: 0 }));
  const open = [...periods, ...gone].filter(({ period }) => !leftAlone.has(period));
  const waits = (quarter: Period): boolean => [...open.map(({ period }) => period), ...items.map(periodOfItem), ...leftAlone].some((week) =>
    isWeek(week) && quarterOf(week).quarter === quarter && !finished.has(week));
  return open.filter(({ period }) => isWeek(period) || !waits(period)).map((one) => openAs(one, items, keys, now)).sort(newestFirst);
}

/** Cells that stand. */
export const cellsIn = (items: readonly SummaryItem[]): readonly SummaryCell[] => items.flatMap((item) => (item.is === 'cell' ? [item.cell] : []));

function openAs(one: PeriodCells, items: readonly SummaryItem[], keys: ReadonlySet<string>, now: Instant): OpenPeriod {
  const begun = planIn(items, one.period);
  const left = one.cells.filter((cell) => !keys.has(itemKey({ is: 'cell', cell })));
  if (!begun) return { ...one, as: 'new', left };
  if (begun.plan === planOf(one.cells)) return { ...one, as: 'goes-on', left };
  if (now < begun.at + ON_ITS_WAY) return { ...one, as: 'elsewhere', left };
  const cells = cellsIn(items).filter(({ at }) => at.period === one.period);
  return { period: one.period, cells, hidden: one.hidden + Math.max(0, one.cells.length - cells.length), as: 'closes', left: [] };
}

/** What adding up goes beside. */
export function standingOf(items: readonly SummaryItem[]): AddUp['standing'] {
  const finished = finishedIn(items);
  const begun = new Map(items.flatMap((item) => (item.is === 'begun' ? [[item.period, item.asOf] as const] : [])));
  return [...new Set([...finished, ...begun.keys()])].map((one) => {
    const asOf = begun.get(one);
    return { period: one, finished: finished.has(one), ...(asOf === undefined ? {} : { asOf }) };
  });
}

/** By which plan a period was begun; undefined where it was not. */
export const planIn = (items: readonly SummaryItem[], period: Period): { readonly plan: Plan; readonly at: Instant } | undefined => {
  const begun = items.find((item) => item.is === 'begun' && periodOfItem(item) === period);
  return begun?.is === 'begun' ? begun : undefined;
};

/** What leaders read. */
export const finishedIn = (items: readonly SummaryItem[]): ReadonlySet<Period> => new Set(items.flatMap((item) => (item.is === 'finished' ? [item.period] : [])));

/** Newest first. */
export const writtenOf = (items: readonly SummaryItem[]): readonly WrittenPeriod[] =>
  items.flatMap((item) => (item.is === 'finished' ? [{ period: item.period, cells: item.cells, hidden: item.hidden, at: item.at }] : [])).sort(newestFirst);

/** By when they ended: a quarter stands before its last week, as it was made of it. */
const newestFirst = (a: { readonly period: Period }, b: { readonly period: Period }): number => {
  const [one, other] = [lastDayOf(a.period), lastDayOf(b.period)];
  return one === other ? Number(isWeek(a.period)) - Number(isWeek(b.period)) : one < other ? 1 : -1;
};
