import { failed, ok, type Result } from '#base/result.ts';
import { hours, minus, minutes, type Instant } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { KeptRows, PublishedPages, RowsMark, Weeks } from '#ports/published-rows.ts';

export interface ReadRowsParts {
  readonly pages: PublishedPages;
  readonly kept: KeptRows;
  readonly clock: Clock;
}

/** A reading that was cut off goes on for this long; what it has read says too little of the list after that, and is dropped. */
const GOES_ON_FOR = hours(1);
/**
 * A device's clock may be ahead of SharePoint's by so much: what was changed while a reading goes on must not look older than
 * it. Twice what Windows puts up with in a domain (5 minutes, learn.microsoft.com, "Maximum tolerance for computer clock
 * synchronization").
 */
const AHEAD = minutes(10);

/**
 *   mark kept, of these weeks, young enough? ──no──> all rows go, a new mark ──┐
 *                    └──yes─────────────────────────────────────────────> page ─> kept with the mark ─> page … ─> done
 *
 * Brings the published rows of these weeks to this device, page by page: never more than one is held. A reading that was cut
 * off, by whatever it was, goes on behind the last page that was kept.
 */
export async function readRows({ pages, kept, clock }: ReadRowsParts, weeks: readonly Weeks[], signal: AbortSignal, tell: (rows: number) => void): Promise<Result<RowsMark, Failure>> {
  const begun = await beginning(kept, weeks, clock.now());
  if (!begun.ok) return begun;
  let mark = begun.value;
  for (let span = weeks[mark.done]; span; span = weeks[mark.done]) {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const page = await pages.page(span, mark.next, signal);
    if (!page.ok) {
      // The place is known no more: what was read up to it cannot be gone on with.
      if (mark.next !== undefined && page.failure.kind === 'gone') await kept.clear();
      return page;
    }
    const { rows, unread, next } = page.value;
    mark = { asOf: mark.asOf, weeks, done: mark.done + (next === undefined ? 1 : 0), rows: mark.rows + rows.length, unread: mark.unread + unread, ...(next === undefined ? {} : { next }) };
    const taken = await kept.take(rows, mark);
    if (!taken.ok) return taken;
    tell(mark.rows);
  }
  return ok(mark);
}

async function beginning(kept: KeptRows, weeks: readonly Weeks[], now: Instant): Promise<Result<RowsMark, Failure>> {
  const before = await kept.mark();
  if (!before.ok) return before;
  const there = before.value;
  const asOf = minus(now, AHEAD);
  if (there && asOf >= there.asOf && asOf < there.asOf + GOES_ON_FOR && isSame(there.weeks, weeks)) return ok(there);
  const cleared = await kept.clear();
  return cleared.ok ? ok({ asOf, weeks, done: 0, rows: 0, unread: 0 }) : cleared;
}

const isSame = (a: readonly Weeks[], b: readonly Weeks[]): boolean => JSON.stringify(a) === JSON.stringify(b);
