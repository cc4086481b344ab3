import type { IsoWeek, PublishedRow, Quarter } from '#domain/meeting-row.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import type { Summary, Tally, Written } from './tally.ts';

/** A row of a quarter that has gone by. `at`: which row, from 1. */
export class NotInOrder extends Error {
  override readonly name = 'NotInOrder';
  readonly at: number;

  constructor(at: number, week: IsoWeek, after: Quarter) {
    super(`week ${week} after rows of ${after}`);
    this.at = at;
  }
}

/**
 * The same cells for rows that come quarter by quarter, oldest first, in any order within one: nothing ties two quarters
 * together, so each is finished and let go of when the next begins. What is held at any time is one quarter's ledger. Throws
 * `NotInOrder` at the first row of a quarter that was let go of.
 */
export async function* tallyByQuarter(rows: AsyncIterable<PublishedRow>, begin: () => Tally, isOver?: (period: IsoWeek | Quarter) => boolean, written?: Written): AsyncGenerator<Summary> {
  let now: { readonly quarter: Quarter; readonly tally: Tally } | undefined;
  let at = 0;
  for await (const row of rows) {
    at += 1;
    const { quarter } = quarterOf(row.week);
    if (now && quarter < now.quarter) throw new NotInOrder(at, row.week, now.quarter);
    if (now?.quarter !== quarter) {
      if (now) yield now.tally.finish(isOver, written);
      now = { quarter, tally: begin() };
    }
    now.tally.add(row);
  }
  if (now) yield now.tally.finish(isOver, written);
}
