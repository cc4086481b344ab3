import { failed, ok, type Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import { between, ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import { afterFailure, dueAt, endsOnWake } from './after-failure.ts';
import { placeOfErrand, toldBy, type DeliverErrand, type Errand, type ErrandEntry, type ErrandState } from './errand.ts';
import { openOutboxEntries } from './outbox-entries.ts';
import type { UnreadableEntry } from './outbox-entry.ts';

/** The outbox of what is no meeting's notes: tasks, rows of the team's list, the weekly block, reminders. All tabs show the same; one sends. */
export interface Errands {
  readonly entries: Subscribable<readonly (ErrandEntry | UnreadableEntry)[]>;
  /** Keeps the promises on the device, all of them or none; an older one about the same place gives way. */
  want(errands: readonly Errand[]): Promise<Result<void, Failure>>;
  /** Tries again now; after a conflict the person has seen what stands there, and it may be written over. */
  retry(id: string): void;
  dismiss(id: string): void;
  wake(): void;
  /** A consent was given or someone signed in. */
  permitted(): void;
  run(signal: AbortSignal): Promise<void>;
}

export interface ErrandsParts {
  readonly store: Collection<ErrandEntry>;
  readonly deliver: DeliverErrand;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
}

/** With nothing due, the loop looks again this often, in case the device slept through a wait. */
const REST = ms(30_000);

/** Nobody chooses more often before one of them is sent. */
const MOST_MINE = 20;

/** The loop is the outbox's (see there): one place has one entry, so that order and giving way need no rules. */
export async function openErrands({ store, deliver, clock, lock, tabs }: ErrandsParts): Promise<Result<Errands, Failure>> {
  const opened = await openOutboxEntries<ErrandEntry>({ store, lock, tabs, ended: async () => undefined, name: 'errands', order: byPromise });
  if (!opened.ok) return opened;
  const entries = opened.value;
  let awake = new AbortController();
  const rouse = (): void => {
    awake.abort();
    awake = new AbortController();
  };
  const stopHearing = tabs.hear((what) => {
    if (what === 'errands') void entries.look().then(rouse);
  });

  async function send({ id }: ErrandEntry, signal: AbortSignal): Promise<void> {
    const begun = await entries.change(id, (now) => ({ ...now, attempts: now.attempts + 1, state: { is: 'sending' } }));
    const sent = begun.ok ? begun.value : undefined;
    if (!sent) return;
    const done = await delivered(sent, signal);
    // What was promised about the same place meanwhile is still to be done.
    const isLast = (now: ErrandEntry): boolean => now.number === sent.number;
    const confirmed = done.ok ? await entries.change(id, (now) => (isLast(now) ? 'gone' : undefined)) : done;
    if (!confirmed.ok) await entries.change(id, (now) => (isLast(now) ? { ...now, state: after(confirmed.failure, now), ...(isUnclear(confirmed.failure) ? { doubt: true } : {}) } : undefined));
  }

  function after(why: Failure, { attempts }: ErrandEntry): ErrandState {
    const now = clock.now();
    const then = afterFailure(why, attempts, now);
    return then.next === 'wait' ? { is: 'waiting', since: now, until: then.until, why } : { is: 'refused', why };
  }

  /** A delivery that throws is a bug; its entry must stay in sight all the same, and the others must go on. */
  async function delivered(entry: ErrandEntry, signal: AbortSignal): Promise<Result<void, Failure>> {
    try {
      return await deliver(entry, signal);
    } catch (thrown) {
      return failed({ kind: 'badAnswer', where: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }

  async function lead(signal: AbortSignal): Promise<void> {
    await entries.look();
    for (const { id } of entries.readable()) await entries.change(id, interrupted);
    while (!signal.aborted) {
      const woken = awake.signal;
      const entry = entries.readable().find(isDue);
      if (entry) await send(entry, signal);
      else {
        await rest(signal, woken);
        await entries.look();
      }
    }
  }

  const isDue = ({ state }: ErrandEntry): boolean => state.is === 'pending' || (state.is === 'waiting' && dueAt(state, clock.now()) <= clock.now());

  async function rest(signal: AbortSignal, woken: AbortSignal): Promise<void> {
    const either = new AbortController();
    const stop = (): void => either.abort();
    signal.addEventListener('abort', stop, { once: true });
    woken.addEventListener('abort', stop, { once: true });
    if (woken.aborted || signal.aborted) stop();
    const waits = entries.readable().flatMap(({ state }) => (state.is === 'waiting' ? [Math.max(0, between(clock.now(), dueAt(state, clock.now())))] : []));
    await clock.wait(ms(Math.min(REST, ...waits)), either.signal);
    signal.removeEventListener('abort', stop);
    woken.removeEventListener('abort', stop);
  }

  async function changeAll(to: (now: ErrandEntry) => ErrandEntry | undefined): Promise<void> {
    for (const entry of entries.readable()) if (to(entry)) await entries.change(entry.id, to);
    rouse();
  }

  const pending = (now: ErrandEntry): ErrandEntry => ({ ...now, state: { is: 'pending' } });

  return ok({
    entries: entries.state,
    async want(errands) {
      const added = await entries.add((stored) => errands.map((errand): ErrandEntry => {
        const id = placeOfErrand(errand);
        const older = stored.find((entry) => entry.id === id);
        const number = Math.max(clock.now(), (older?.number ?? 0) + 1);
        // A reminder that may have gone out stays so, whoever promises it once more.
        const doubt = older?.doubt || older?.state.is === 'sending' ? { doubt: true as const } : {};
        const mine = older ? [...(older.mine ?? []), ...toldBy(older.errand)].slice(-MOST_MINE) : [];
        return { version: 1, id, number, errand, queuedAt: clock.now(), attempts: 0, state: { is: 'pending' }, ...doubt, ...(mine.length > 0 ? { mine } : {}) };
      }));
      if (added.ok) rouse();
      return added;
    },
    retry(id) {
      void entries.change(id, (now) => (now.state.is === 'refused' || now.state.is === 'waiting' ? again(now) : undefined)).then(rouse);
    },
    dismiss(id) {
      const isReadable = entries.readable().some((e) => e.id === id);
      void (isReadable ? entries.change(id, (now) => (now.state.is === 'sending' ? undefined : 'gone')) : entries.forget(id));
    },
    wake: () => void changeAll((now) => (now.state.is === 'waiting' && endsOnWake(now.state.why) ? pending(now) : undefined)),
    permitted: () => void changeAll((now) => (now.state.is === 'refused' && WANTS_PERMISSION.has(now.state.why.kind) ? pending(now) : undefined)),
    async run(signal) {
      signal.addEventListener('abort', stopHearing, { once: true });
      await lock.hold('errands', signal, () => lead(signal));
    },
  });
}

const WANTS_PERMISSION: ReadonlySet<Failure['kind']> = new Set(['signInNeeded', 'consentNeeded']);

/** A tab that died while sending left the outcome open. */
const interrupted = (entry: ErrandEntry): ErrandEntry | undefined => (entry.state.is === 'sending' ? { ...entry, state: { is: 'pending' }, doubt: true } : undefined);

function again(entry: ErrandEntry): ErrandEntry {
  const why = entry.state.is === 'refused' ? entry.state.why : undefined;
  return { ...entry, ...(why?.kind === 'conflict' && why.theirs !== undefined ? { shown: why.theirs } : {}), state: { is: 'pending' } };
}

/** Without an answer, or with one that nobody understands, it may have taken effect. */
const isUnclear = ({ kind }: Failure): boolean => kind === 'offline' || kind === 'unavailable' || kind === 'cancelled' || kind === 'badAnswer';

const byPromise = (a: ErrandEntry | UnreadableEntry, b: ErrandEntry | UnreadableEntry): number => ('number' in a ? a.number : 0) - ('number' in b ? b.number : 0);
