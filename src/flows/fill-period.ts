import { failed, ok, type Result } from '#base/result.ts';
import { ms, seconds, type Instant } from '#base/time.ts';
import { planOf, type SummaryItem } from '#domain/summary-list.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { SummaryList } from '#ports/summary-list.ts';
import { planIn, type OpenPeriod } from './open-periods.ts';

export interface Filling {
  readonly list: Pick<SummaryList, 'read' | 'add'>;
  readonly clock: Clock;
  /** Of the reading that the cells were added up from. */
  readonly asOf: Instant;
  readonly signal: AbortSignal;
  /** A cell stands. */
  readonly step: () => void;
  /** Microsoft 365 asked to wait, or gave no answer; without a time it goes on again. */
  readonly wait: (until: Instant | undefined) => void;
}

/** At once: SharePoint counts requests by the minute, and a first year of cells is thousands. */
const AT_ONCE = 4;
/** Of one item, where Microsoft 365 asked to wait or gave no answer. Twice is safe, as its key is unique in the list. */
const TRIES = 5;
const PAUSE = seconds(5);

/** Writes what is left of a period and finishes it; one that another device has begun meanwhile is left to it. */
export async function fillPeriod(open: OpenPeriod, filling: Filling): Promise<Result<void, Failure>> {
  if (open.as === 'elsewhere') return ok(undefined);
  if (open.as !== 'closes') {
    const begun = open.as === 'new' ? await begin(open, filling) : ok('mine' as const);
    if (!begun.ok) return begun;
    if (begun.value === 'elsewhere') return ok(undefined);
    for (let from = 0; from < open.left.length; from += AT_ONCE) {
      const some = open.left.slice(from, from + AT_ONCE);
      const added = await Promise.all(some.map((cell) => add({ is: 'cell', cell }, filling)));
      const wrong = added.find((one) => !one.ok);
      if (wrong && !wrong.ok) return wrong;
      some.forEach(filling.step);
    }
  }
  const finished = await add({ is: 'finished', period: open.period, cells: open.cells.length, hidden: open.hidden, at: filling.clock.now() }, filling);
  return finished.ok ? ok(undefined) : finished;
}

/** The mark of the plan goes first: who comes second with another one leaves the period alone. */
async function begin({ period, cells }: OpenPeriod, filling: Filling): Promise<Result<'mine' | 'elsewhere', Failure>> {
  const { list, clock, asOf, signal } = filling;
  const plan = planOf(cells);
  const begun = await add({ is: 'begun', period, plan, at: clock.now(), asOf }, filling);
  if (!begun.ok) return begun;
  if (begun.value === 'added') return ok('mine');
  const there = await list.read(undefined, signal);
  return there.ok ? ok(planIn(there.value.items, period)?.plan === plan ? 'mine' : 'elsewhere') : there;
}

/** Adds one item, or finds that it stands. */
async function add(item: SummaryItem, { list, clock, signal, wait }: Filling): Promise<Result<'added' | 'stood', Failure>> {
  for (let tried = 1; ; tried += 1) {
    if (signal.aborted) return failed({ kind: 'cancelled' });
    const added = await list.add(item, signal);
    if (added.ok) return ok('added');
    const { failure } = added;
    if (failure.kind === 'conflict') return ok('stood');
    if ((failure.kind !== 'throttled' && failure.kind !== 'unavailable') || tried === TRIES) return added;
    const { until } = failure;
    wait(until);
    await clock.wait(until === undefined || until <= clock.now() ? PAUSE : ms(until - clock.now()), signal);
    wait(undefined);
  }
}
