import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { between, ms } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock } from '#ports/stores.ts';
import { afterFailure } from './after-failure.ts';
import type { OutboxAction, OutboxEntry, OutboxState, Refusal, UnreadableEntry } from './outbox-entry.ts';

/** Does what an entry says, in a way that may be repeated: looks before it creates, compares before it changes. */
export type Deliver = (entry: OutboxEntry, signal: AbortSignal) => Promise<Result<unknown, Refusal>>;

export interface Outbox {
  readonly entries: Subscribable<readonly (OutboxEntry | UnreadableEntry)[]>;
  /** Keeps the promise on the device first; resolves when it is safe there. An older unsent one about the same record gives way. */
  promise(key: string, meeting: Meeting, action: OutboxAction): Promise<Result<void, Failure>>;
  /** A refused or waiting entry is tried again now. */
  retry(id: string): void;
  dismiss(id: string): void;
  /** Something changed (network back, consent given): what waits is tried now. */
  wake(): void;
  /** Sends until the signal aborts; rests while nothing is due. */
  run(signal: AbortSignal): Promise<void>;
}

export interface OutboxParts {
  readonly store: Collection<OutboxEntry>;
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly lock: Lock;
  /** Another tab has sent or dismissed an entry of ours: looks up what came of it before the entry goes. */
  readonly endedElsewhere?: () => Promise<unknown>;
}

/** With nothing due, the loop looks again this often, in case the device slept through a wait. */
const REST = ms(30_000);

/*
 *   promise() --> [store] --> run(): earliest due entry --> deliver() --> confirmed: leaves the store
 *                                ^                             |
 *                                '---- waiting{until} <--------+-----> refused{why}: stays until retry() or dismiss()
 * Entries are sent one after the other in the order of their promises, so that a later word about a record never
 * arrives before an earlier one.
 */
export async function openOutbox({ store, deliver, clock, lock, endedElsewhere }: OutboxParts): Promise<Result<Outbox, Failure>> {
  const kept = await store.all();
  if (!kept.ok) return kept;
  const entries = source<readonly (OutboxEntry | UnreadableEntry)[]>(
    kept.value.map((k) => ('value' in k ? interrupted(k.value) : { id: k.key, unreadable: k.unreadable })).sort(byPromise),
  );
  let awake = new AbortController();
  const wake = (): void => {
    awake.abort();
    awake = new AbortController();
  };

  const readable = (): readonly OutboxEntry[] => entries.getSnapshot().filter((e) => 'state' in e);
  const drop = (id: string): void => entries.update((all) => all.filter((e) => e.id !== id));

  async function move(entry: OutboxEntry, state: OutboxState, attempts = entry.attempts): Promise<void> {
    const next = { ...entry, state, attempts };
    entries.update((all) => all.map((e) => (e.id === entry.id ? next : e)));
    // A full disk must not stop the sending: the stored entry then merely has an older state, which is tried again.
    await store.put(entry.id, next);
  }

  /** Holding the lock of this browser profile: no other tab looks or creates meanwhile. */
  async function send(entry: OutboxEntry, signal: AbortSignal): Promise<void> {
    const still = await store.get(entry.id);
    if (still.ok && !still.value) {
      await endedElsewhere?.();
      return drop(entry.id);
    }
    const attempts = entry.attempts + 1;
    await move(entry, { is: 'sending' }, attempts);
    const done = await delivered({ ...entry, attempts }, signal);
    if (done.ok) {
      await store.delete(entry.id);
      return drop(entry.id);
    }
    const why = done.failure;
    if (why.kind === 'noChat') return move(entry, { is: 'refused', why }, attempts);
    const then = afterFailure(why, attempts, clock.now());
    return move(entry, then.next === 'wait' ? { is: 'waiting', until: then.until, why } : { is: 'refused', why }, attempts);
  }

  /** A delivery that throws is a bug; its entry must stay in sight all the same, and the others must go on. */
  async function delivered(entry: OutboxEntry, signal: AbortSignal): Promise<Result<unknown, Refusal>> {
    try {
      return await deliver(entry, signal);
    } catch (thrown) {
      return failed({ kind: 'badAnswer', where: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }

  return ok({
    entries,
    wake,
    async promise(key, meeting, action) {
      const queuedAt = clock.now();
      const last = readable().reduce((n, e) => (e.key === key ? Math.max(n, Number(e.id.slice(e.id.lastIndexOf('#') + 1))) : n), 0);
      const entry: OutboxEntry = { version: 1, id: `${key}#${Math.max(last + 1, queuedAt)}`, key, action, meeting, queuedAt, attempts: 0, state: { is: 'pending' } };
      const stored = await store.put(entry.id, entry);
      if (!stored.ok) return failed(stored.failure);
      const overtaken = readable().filter((e) => e.key === key && e.state.is !== 'sending');
      for (const old of overtaken) {
        await store.delete(old.id);
        drop(old.id);
      }
      entries.update((all) => [...all, entry]);
      wake();
      return ok(undefined);
    },
    retry(id) {
      const entry = readable().find((e) => e.id === id);
      if (entry && entry.state.is !== 'sending') void move(entry, { is: 'pending' }).then(wake);
    },
    dismiss(id) {
      const entry = entries.getSnapshot().find((e) => e.id === id);
      if (!entry || ('state' in entry && entry.state.is === 'sending')) return;
      drop(id);
      void store.delete(id);
    },
    async run(signal) {
      while (!signal.aborted) {
        const woken = awake.signal;
        const entry = readable().find((e) => isDue(e, clock.now()));
        if (entry) await lock.hold('outbox', signal, () => send(entry, signal));
        else await rest(signal, woken);
      }
    },
  });

  async function rest(signal: AbortSignal, woken: AbortSignal): Promise<void> {
    const next = readable().flatMap((e) => (e.state.is === 'waiting' ? [between(clock.now(), e.state.until)] : []));
    const either = new AbortController();
    const stop = (): void => either.abort();
    signal.addEventListener('abort', stop, { once: true });
    woken.addEventListener('abort', stop, { once: true });
    if (woken.aborted || signal.aborted) stop();
    await clock.wait(ms(Math.max(0, Math.min(REST, ...next))), either.signal);
    signal.removeEventListener('abort', stop);
    woken.removeEventListener('abort', stop);
  }
}

const isDue = ({ state }: OutboxEntry, now: number): boolean => state.is === 'pending' || (state.is === 'waiting' && state.until <= now);

/** A tab that died while sending left the outcome open; looking before creating makes it safe to send again. */
const interrupted = (entry: OutboxEntry): OutboxEntry => (entry.state.is === 'sending' ? { ...entry, state: { is: 'pending' } } : entry);

const byPromise = (a: OutboxEntry | UnreadableEntry, b: OutboxEntry | UnreadableEntry): number =>
  ('queuedAt' in a ? a.queuedAt : 0) - ('queuedAt' in b ? b.queuedAt : 0);
