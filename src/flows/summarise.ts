import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import type { Instant } from '#base/time.ts';
import { readPeriod } from '#domain/period.ts';
import type { Me } from '#domain/person.ts';
import { isSteward, type Policy } from '#domain/policy.ts';
import type { Failure } from '#ports/failure.ts';
import type { AddUpRows } from '#ports/published-rows.ts';
import type { Lock } from '#ports/stores.ts';
import type { SummaryList, UnreadItem } from '#ports/summary-list.ts';
import { awaitsItsQuarter } from './add-up.ts';
import { fillPeriod } from './fill-period.ts';
import { cellsIn, finishedIn, openPeriods, periodsOf, standingOf, writtenOf, type OpenPeriod, type WrittenPeriod } from './open-periods.ts';
import { readRows, type ReadRowsParts } from './read-rows.ts';
import { weeksToRead } from './weeks-to-read.ts';

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

export function createSummarise({ me, policy, addUp, cells: list, clock, lock, ...reading }: SummariseParts): Summarise {
  const state = source<StewardState>({ is: 'idle' });
  const fail = (failure: Failure, during: 'looking' | 'writing'): void => state.set({ is: 'failed', failure, during });

  async function readBoth(signal: AbortSignal): Promise<Result<Overview, Failure>> {
    if (!isSteward(policy, me)) return failed({ kind: 'forbidden' });
    const stands = await list.read(undefined, signal);
    if (!stands.ok) return stands;
    const { items, unread } = stands.value;
    const [now, finished] = [clock.now(), finishedIn(items)];
    const read = await readRows({ ...reading, clock }, weeksToRead(finished, now), signal, (so) => state.set({ is: 'looking', read: so }));
    if (!read.ok) return read;
    const { asOf, rows, unread: unreadRows } = read.value;
    const leftAlone = new Set(unread.flatMap(({ key }) => readPeriod(key.split('/')[0] ?? '') ?? []));
    const tell = (done: number): void => state.set({ is: 'adding-up', done, of: rows });
    tell(0);
    const addedUp = await addUp({
      floors: policy.floors, now, asOf, standing: standingOf(items), leftAlone: [...leftAlone],
      cells: cellsIn(items).filter(({ at }) => awaitsItsQuarter(at.period, finished)),
    }, signal, tell);
    if (!addedUp.ok) return addedUp;
    // Nothing needs them any more. Where they cannot go now, the next reading drops them first.
    await reading.kept.clear();
    return ok({ open: openPeriods(periodsOf(addedUp.value), items, leftAlone, now), written: writtenOf(items), unread, asOf, rows, unreadRows });
  }

  const summarise: Summarise = {
    state,
    async look(signal) {
      state.set({ is: 'looking', read: 0 });
      const seen = (await lock.hold('steward', signal, () => readBoth(signal))) ?? failed({ kind: 'cancelled' as const });
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
        const filled = await fillPeriod(one, { list, clock, asOf: seen.asOf, signal, step, wait: tell });
        if (!filled.ok) return filled.failure.kind === 'cancelled' ? summarise.look(new AbortController().signal) : fail(filled.failure, 'writing');
      }
      await summarise.look(signal);
    },
  };
  return summarise;
}
