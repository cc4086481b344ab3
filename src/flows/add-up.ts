import type { Tally } from '#analysis/rhythm/floors/tally.ts';
import { tallyByQuarter } from '#analysis/rhythm/floors/tally-by-quarter.ts';
import type { PublishedRow } from '#domain/meeting-row.ts';
import { isOver, isWeek, type Period } from '#domain/period.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import type { Policy } from '#domain/policy.ts';
import type { AddedUp, AddUp, KeptRow } from '#ports/published-rows.ts';

/**
 * Kept rows, in the order of their weeks, to the cells of periods that are over and not written, quarter by quarter. Whatever
 * was changed after its week was begun is none of that week's rows, so that it changes neither the rest of a plan nor a
 * quarter beside it; whatever was changed after the reading began waits for the next.
 */
export async function* addUp(rows: AsyncIterable<KeptRow>, { floors, now, asOf, standing, leftAlone, cells }: AddUp, tally: (floors: Policy['floors']) => Tally): AsyncGenerator<AddedUp> {
  const begun = new Map(standing.map((one) => [one.period, one.asOf]));
  const untouched = new Set(leftAlone);
  const finished = new Set(standing.flatMap((one) => (one.finished ? [one.period] : [])));
  const isKnown = standing.every((one) => one.asOf !== undefined || !awaitsItsQuarter(one.period, finished));

  async function* counted(): AsyncGenerator<PublishedRow> {
    for await (const { changedAt, row } of rows) {
      // Begun by a release that did not say when: nobody knows which rows it read.
      const until = begun.has(row.week) ? (begun.get(row.week) ?? Number.POSITIVE_INFINITY) : asOf;
      if (changedAt <= until) yield row;
    }
  }

  const isDue = (period: Period): boolean => isOver(period, now) && !untouched.has(period);
  yield* tallyByQuarter(counted(), () => tally(floors), isDue, { periods: finished, cells, onlyRowsAsWritten: isKnown });
}

/** A finished week whose quarter is not: the quarter's cells are made beside those of its weeks. */
export const awaitsItsQuarter = (period: Period, finished: ReadonlySet<Period>): boolean =>
  isWeek(period) && finished.has(period) && !finished.has(quarterOf(period).quarter);
