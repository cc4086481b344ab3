import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { hours, seconds, type Instant } from '#base/time.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import { lastDayOf, period, type Period } from '#domain/period.ts';
import type { Me } from '#domain/person.ts';
import { isSteward, type Policy } from '#domain/policy.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';
import { itemKey, periodOfItem, planOf, type Plan, type SummaryItem } from '#domain/summary-list.ts';
import type { Failure } from '#ports/failure.ts';
import type { AddedUp, AddUpRows } from '#ports/published-rows.ts';
import type { Lock } from '#ports/stores.ts';
import type { SummaryList, UnreadItem } from '#ports/summary-list.ts';
import { besideWhat } from './add-up.ts';
import { readRows, type ReadRowsParts } from './read-rows.ts';
import { weeksToRead } from './weeks-to-read.ts';

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

export interface Overview {
  /** Newest first. */
  readonly open: readonly OpenPeriod[];
  readonly written: readonly WrittenPeriod[];
  /** Rows that were changed later are not among what was added up. */
  readonly asOf: Instant;
  /** Rows that were read, and those of the team's list that this release cannot read. */
  readonly rows: number;
  readonly unreadRows: number;
  /** Items of the leaders' list that this release cannot read. A period that has one is left alone. */
  readonly unread: readonly UnreadItem[];
}

/**
 *   idle ─look─> looking ──> adding-up ──> ready ─write─> writing ──> looking ──> … ready
 *                   └────────────┴─> failed <───────────────┘   (what stands stays; looking again goes on from there)
 */
export type StewardState =
  | { readonly is: 'idle' }
  | { readonly is: 'looking'; readonly read: number }
  | { readonly is: 'adding-up'; readonly done: number; readonly of: number }
  | { readonly is: 'ready'; readonly overview: Overview }
  /** `until`: Microsoft 365 asked to wait. */
  | { readonly is: 'writing'; readonly overview: Overview; readonly done: number; readonly of: number; readonly until?: Instant }
  | { readonly is: 'failed'; readonly failure: Failure; readonly during: 'looking' | 'writing' };

/** The steward's work: finished periods of the team's list become cells of the leaders' list, once each. */
export interface Summarise {
  readonly state: Subscribable<StewardState>;
  /** Reads both lists and says what would be written; writes nothing. */
  look(signal: AbortSignal): Promise<void>;
  /** Writes what the last look has shown, and looks again. */
  write(signal: AbortSignal): Promise<void>;
}

export interface SummariseParts extends ReadRowsParts {
  readonly me: Me;
  readonly policy: Pick<Policy, 'steward' | 'floors'>;
  readonly addUp: AddUpRows;
  readonly cells: Pick<SummaryList, 'read' | 'add'>;
  /** One look at a time on this device: the rows that it keeps are of one reading. */
  readonly lock: Lock;
}

/** What another device began so lately may still be on its way. */
const ON_ITS_WAY = hours(1);
/** At once: SharePoint counts requests by the minute, and a first year of cells is thousands. */
const AT_ONCE = 4;
/** Of one item, where Microsoft 365 asked to wait or gave no answer. Twice is safe, as its key is unique in the list. */
const TRIES = 5;
const PAUSE = seconds(5);

export function createSummarise({ me, policy, addUp, cells, clock, lock, ...reading }: SummariseParts): Summarise {
  const state = source<StewardState>({ is: 'idle' });
  const fail = (failure: Failure, during: 'looking' | 'writing'): void => state.set({ is: 'failed', failure, during });

  async function overview(signal: AbortSignal): Promise<Result<Overview, Failure>> {
    if (!isSteward(policy, me)) return failed({ kind: 'forbidden' });
    const standing = await cells.read(undefined, signal);
    if (!standing.ok) return standing;
    const { items, unread } = standing.value;
    const [now, written] = [clock.now(), writtenOf(items)];
    const finished = new Set(written.map((one) => one.period));
    const read = await readRows({ ...reading, clock }, weeksToRead(finished, now), signal, (so) => state.set({ is: 'looking', read: so }));
    if (!read.ok) return read;
    const { asOf, rows, unread: unreadRows } = read.value;
    const leftAlone = new Set(unread.flatMap(({ key }) => period(key.split('/')[0] ?? '') ?? []));
    const tell = (done: number): void => state.set({ is: 'adding-up', done, of: rows });
    tell(0);
    const summary = await addUp({
      floors: policy.floors, now, asOf, standing: standingOf(items), leftAlone: [...leftAlone], cells: cellsIn(items).filter(({ at }) => besideWhat(finished)(at)),
    }, signal, tell);
    if (!summary.ok) return summary;
    // Nothing needs them any more. Where they cannot go now, the next reading drops them first.
    await reading.kept.clear();
    return ok({ open: openOf(periodsOf(summary.value), items, leftAlone, now), written, unread, asOf, rows, unreadRows });
  }

  /** Adds one item, or finds that it stands. */
  async function add(item: SummaryItem, signal: AbortSignal, wait: (until: Instant | undefined) => void): Promise<Result<'added' | 'stood', Failure>> {
    for (let tried = 1; ; tried += 1) {
      if (signal.aborted) return failed({ kind: 'cancelled' });
      const added = await cells.add(item, signal);
      if (added.ok) return ok('added');
      const { failure } = added;
      if (failure.kind === 'conflict') return ok('stood');
      if ((failure.kind !== 'throttled' && failure.kind !== 'unavailable') || tried === TRIES) return added;
      const until = failure.until;
      wait(until);
      await clock.wait(until === undefined || until <= clock.now() ? PAUSE : (until - clock.now()) as typeof PAUSE, signal);
      wait(undefined);
    }
  }

  /** The mark of the plan goes first: who comes second with another one leaves the period alone. */
  async function begin({ period, cells: planned }: OpenPeriod, asOf: Instant, signal: AbortSignal, wait: (until: Instant | undefined) => void): Promise<Result<'mine' | 'elsewhere', Failure>> {
    const plan = planOf(planned);
    const begun = await add({ is: 'begun', period, plan, at: clock.now(), asOf }, signal, wait);
    if (!begun.ok) return begun;
    if (begun.value === 'added') return ok('mine');
    const there = await cells.read(undefined, signal);
    return there.ok ? ok(planIn(there.value.items, period)?.plan === plan ? 'mine' : 'elsewhere') : there;
  }

  async function fill(open: OpenPeriod, asOf: Instant, signal: AbortSignal, step: () => void, wait: (until: Instant | undefined) => void): Promise<Result<void, Failure>> {
    if (open.as === 'elsewhere') return ok(undefined);
    if (open.as !== 'closes') {
      const begun = open.as === 'new' ? await begin(open, asOf, signal, wait) : ok('mine' as const);
      if (!begun.ok) return begun;
      if (begun.value === 'elsewhere') return ok(undefined);
      for (let from = 0; from < open.left.length; from += AT_ONCE) {
        const some = open.left.slice(from, from + AT_ONCE);
        const added = await Promise.all(some.map((cell) => add({ is: 'cell', cell }, signal, wait)));
        const wrong = added.find((one) => !one.ok);
        if (wrong && !wrong.ok) return wrong;
        some.forEach(step);
      }
    }
    const finished = await add({ is: 'finished', period: open.period, cells: open.cells.length, hidden: open.hidden, at: clock.now() }, signal, wait);
    return finished.ok ? ok(undefined) : finished;
  }

  const summarise: Summarise = {
    state,
    async look(signal) {
      state.set({ is: 'looking', read: 0 });
      const seen = (await lock.hold('steward', signal, () => overview(signal))) ?? failed({ kind: 'cancelled' as const });
      if (seen.ok) state.set({ is: 'ready', overview: seen.value });
      else if (seen.failure.kind === 'cancelled') state.set({ is: 'idle' });
      else fail(seen.failure, 'looking');
    },

    async write(signal) {
      const before = state.getSnapshot();
      if (before.is !== 'ready') return;
      const { overview: seen } = before;
      // Oldest first: what leaders see grows without a gap.
      const open = seen.open.filter((one) => one.as !== 'elsewhere').toReversed();
      const of = open.reduce((sum, one) => sum + one.left.length, 0);
      let done = 0;
      const tell = (until?: Instant): void => state.set({ is: 'writing', overview: seen, done, of, ...(until === undefined ? {} : { until }) });
      const step = (): void => { done += 1; tell(); };
      tell();
      for (const one of open) {
        const filled = await fill(one, seen.asOf, signal, step, tell);
        if (!filled.ok) return filled.failure.kind === 'cancelled' ? summarise.look(new AbortController().signal) : fail(filled.failure, 'writing');
      }
      await summarise.look(signal);
    },
  };
  return summarise;
}

function periodsOf({ cells, hidden }: AddedUp): readonly PeriodCells[] {
  const periods = [...new Set([...cells, ...hidden].map(({ at }) => at.period))];
  return periods.map((period) => ({ period, cells: cells.filter(({ at }) => at.period === period), hidden: hidden.filter(({ at }) => at.period === period).length }));
}

/** A quarter's cells are made beside those of its weeks: they wait until all of these stand as they will stay. */
function openOf(periods: readonly PeriodCells[], items: readonly SummaryItem[], leftAlone: ReadonlySet<Period>, now: Instant): readonly OpenPeriod[] {
  const finished = new Set(writtenOf(items).map(({ period }) => period));
  const keys = new Set(items.map(itemKey));
  const half = items.flatMap((item) => (item.is === 'begun' && !finished.has(item.period) ? [item.period] : []));
  // Whose rows were all taken back meanwhile: what stands of it stays.
  const gone = half.filter((period) => !periods.some((one) => one.period === period)).map((period): PeriodCells => ({ period, cells: [], hidden: 0 }));
  const open = [...periods, ...gone].filter(({ period }) => !leftAlone.has(period));
  const waits = (quarter: Period): boolean => [...open.map(({ period }) => period), ...items.map(periodOfItem), ...leftAlone].some((week) =>
    isWeek(week) && quarterOf(week).quarter === quarter && !finished.has(week));
  return open.filter(({ period }) => isWeek(period) || !waits(period)).map((one) => asOf(one, items, keys, now)).sort(newestFirst);
}

const isWeek = (period: Period): period is IsoWeek => period.includes('W');

const cellsIn = (items: readonly SummaryItem[]): readonly SummaryCell[] => items.flatMap((item) => (item.is === 'cell' ? [item.cell] : []));

function asOf(one: PeriodCells, items: readonly SummaryItem[], keys: ReadonlySet<string>, now: Instant): OpenPeriod {
  const begun = planIn(items, one.period);
  const left = one.cells.filter((cell) => !keys.has(itemKey({ is: 'cell', cell })));
  if (!begun) return { ...one, as: 'new', left };
  if (begun.plan === planOf(one.cells)) return { ...one, as: 'goes-on', left };
  if (now < begun.at + ON_ITS_WAY) return { ...one, as: 'elsewhere', left };
  const cells = cellsIn(items).filter(({ at }) => at.period === one.period);
  return { period: one.period, cells, hidden: one.hidden + Math.max(0, one.cells.length - cells.length), as: 'closes', left: [] };
}

function standingOf(items: readonly SummaryItem[]): Parameters<AddUpRows>[0]['standing'] {
  const finished = new Set(writtenOf(items).map((one) => one.period));
  const begun = new Map(items.flatMap((item) => (item.is === 'begun' ? [[item.period, item.asOf] as const] : [])));
  return [...new Set([...finished, ...begun.keys()])].map((one) => {
    const asOf = begun.get(one);
    return { period: one, finished: finished.has(one), ...(asOf === undefined ? {} : { asOf }) };
  });
}

const planIn = (items: readonly SummaryItem[], period: Period): { readonly plan: Plan; readonly at: Instant } | undefined => {
  const begun = items.find((item) => item.is === 'begun' && periodOfItem(item) === period);
  return begun?.is === 'begun' ? begun : undefined;
};

const writtenOf = (items: readonly SummaryItem[]): readonly WrittenPeriod[] =>
  items.flatMap((item) => (item.is === 'finished' ? [{ period: item.period, cells: item.cells, hidden: item.hidden, at: item.at }] : [])).sort(newestFirst);

/** By when they ended: a quarter stands before its last week, as it was made of it. */
const newestFirst = (a: { readonly period: Period }, b: { readonly period: Period }): number => {
  const [one, other] = [lastDayOf(a.period), lastDayOf(b.period)];
  return one === other ? Number(isWeek(a.period)) - Number(isWeek(b.period)) : one < other ? 1 : -1;
};
