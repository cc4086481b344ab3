import { failed, ok, type Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import { ms, type Instant } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { placeOf } from '#domain/target.ts';
import type { WrittenIn } from '#notes/labels.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import { afterFailure, endsOnWake } from './after-failure.ts';
import { OUTBOX_CHANGED, openOutboxEntries, type OutboxEntries } from './outbox-entries.ts';
import type { Deliver, Delivered, OutboxEntry, OutboxState, Refusal, Step, UnreadableEntry } from './outbox-entry.ts';
import { byPromise, givenWay, isAbout, nextDue, nextWait, numberOf } from './outbox-order.ts';

/** All tabs of a browser profile show the same entries; one of them sends. */
export interface Outbox {
  readonly entries: Subscribable<readonly (OutboxEntry | UnreadableEntry)[]>;
  /**
   * Keeps the promise on the device, one entry for each place: resolves when all of them are safe there, or fails and keeps
   * none. Older unsent ones about the same record and place give way.
   */
  promiseEach(key: string, meeting: Meeting, steps: readonly Step[]): Promise<Result<void, Failure>>;
  /** A refused or waiting entry is tried again now. After a conflict: the person has seen what stands there, it may be overwritten. */
  retry(id: string): void;
  /** Takes an entry away that is not being sent, and whatever cannot be read. */
  dismiss(id: string): void;
  /** The network is back, or the page is looked at again: what nobody asked to wait is tried now. */
  wake(): void;
  /** A consent was given or someone signed in: what was refused for want of it is tried now. */
  permitted(): void;
  /** Sends until the signal aborts, as soon as no other tab does; rests while nothing is due. */
  run(signal: AbortSignal): Promise<void>;
}

export interface OutboxParts {
  readonly store: Collection<OutboxEntry>;
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
  /** The number of the newest delivered word about a meeting: what is promised now comes after it, whatever the clock says. */
  readonly lastPromise?: (meeting: MeetingId) => number;
  /** The language of what is promised now, as the page shows it; English where this is absent. */
  readonly language?: () => WrittenIn;
  /** Another tab has sent or dismissed an entry: looks up what came of it before the entry goes. */
  readonly endedElsewhere?: () => Promise<unknown>;
}

/** With nothing due, the loop looks again this often, in case the device slept through a wait. */
const REST = ms(30_000);

/*
 *   promiseEach() --> [store] --> run(): earliest due entry --> deliver() --> confirmed: leaves the store
 *                                    ^                             |
 *                                    '---- waiting{until} <--------+-----> refused{why}: stays until retry() or dismiss()
 * Only the tab that holds the lock `outbox` sends, one entry at a time. The browser frees the lock when that tab dies: the
 * next one takes over, and looks again at what was being sent. Entries about one record and place go in the order of their
 * promises; others do not wait for each other's pauses.
 */
export async function openOutbox({ store, deliver, clock, lock, tabs, lastPromise = () => 0, language = () => 'en', endedElsewhere }: OutboxParts): Promise<Result<Outbox, Failure>> {
  const ended = async (): Promise<unknown> => endedElsewhere?.();
  const opened = await openOutboxEntries<OutboxEntry>({ store, lock, tabs, ended, name: OUTBOX_CHANGED, order: byPromise });
  if (!opened.ok) return opened;
  const entries: OutboxEntries = opened.value;
  let awake = new AbortController();
  const rouse = (): void => {
    awake.abort();
    awake = new AbortController();
  };
  const stopHearing = tabs.hear((what) => {
    if (what === OUTBOX_CHANGED) void entries.look().then(rouse);
  });

  async function send(entry: OutboxEntry, signal: AbortSignal): Promise<void> {
    const begun = await entries.change(entry.id, (now) => ({ ...now, attempts: now.attempts + 1, state: { is: 'sending' } }));
    const sending = begun.ok ? begun.value : undefined;
    if (!sending) return;
    const done = await delivered(sending, signal);
    const confirmed = done.ok ? await entries.change(entry.id, () => 'gone') : done;
    if (!confirmed.ok) await entries.change(entry.id, (now) => ({ ...now, state: after(confirmed.failure, now) }));
  }

  function after(why: Refusal, { attempts }: OutboxEntry): OutboxState {
    if (why.kind === 'noChat') return { is: 'refused', why };
    const now = clock.now();
    const then = afterFailure(why, attempts, now);
    return then.next === 'wait' ? { is: 'waiting', since: now, until: then.until, why } : { is: 'refused', why };
  }

  /** A delivery that throws is a bug; its entry must stay in sight all the same, and the others must go on. */
  async function delivered(entry: OutboxEntry, signal: AbortSignal): Promise<Result<Delivered, Refusal>> {
    try {
      return await deliver(entry, signal);
    } catch (thrown) {
      return failed({ kind: 'badAnswer', where: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }

  async function lead(signal: AbortSignal): Promise<void> {
    await entries.look();
    await ended();
    for (const { id } of entries.readable()) await entries.change(id, interrupted);
    while (!signal.aborted) {
      const woken = awake.signal;
      for (const { id } of givenWay(entries.readable())) await entries.change(id, (now) => (now.state.is === 'sending' ? undefined : 'gone'));
      const entry = nextDue(entries.readable(), clock.now());
      if (entry) await send(entry, signal);
      else {
        await rest(signal, woken);
        // A tab that died may have taken its word to the others with it: what it stored is found all the same.
        await entries.look();
      }
    }
  }

  async function rest(signal: AbortSignal, woken: AbortSignal): Promise<void> {
    const either = new AbortController();
    const stop = (): void => either.abort();
    signal.addEventListener('abort', stop, { once: true });
    woken.addEventListener('abort', stop, { once: true });
    if (woken.aborted || signal.aborted) stop();
    await clock.wait(ms(Math.min(REST, nextWait(entries.readable(), clock.now()) ?? REST)), either.signal);
    signal.removeEventListener('abort', stop);
    woken.removeEventListener('abort', stop);
  }

  async function changeAll(to: (now: OutboxEntry) => OutboxEntry | undefined): Promise<void> {
    for (const entry of entries.readable()) if (to(entry)) await entries.change(entry.id, to);
    rouse();
  }

  return ok({
    entries: entries.state,
    async promiseEach(key, meeting, steps) {
      let older: readonly OutboxEntry[] = [];
      const added = await entries.add((stored) => {
        const made = apart(steps).map((step) => madeOf(key, meeting, step, stored, { now: clock.now(), after: lastPromise(meeting.id), language: language() }));
        older = givenWay([...stored, ...made]);
        return made;
      });
      if (!added.ok) return added;
      for (const { id } of older) await entries.change(id, (now) => (now.state.is === 'sending' ? undefined : 'gone'));
      rouse();
      return ok(undefined);
    },
    retry(id) {
      void entries.change(id, (now) => (now.state.is === 'refused' || now.state.is === 'waiting' ? again(now) : undefined)).then(rouse);
    },
    dismiss(id) {
      const isReadable = entries.readable().some((e) => e.id === id);
      void (isReadable ? entries.change(id, (now) => (now.state.is === 'sending' ? undefined : 'gone')) : entries.forget(id));
    },
    wake: () => void changeAll((now) => (now.state.is === 'waiting' && endsOnWake(now.state.why) ? { ...now, state: { is: 'pending' } } : undefined)),
    permitted: () => void changeAll((now) => (now.state.is === 'refused' && WANTS_PERMISSION.has(now.state.why.kind) ? { ...now, state: { is: 'pending' } } : undefined)),
    async run(signal) {
      signal.addEventListener('abort', stopHearing, { once: true });
      await lock.hold('outbox', signal, () => lead(signal));
    },
  });
}

const WANTS_PERMISSION: ReadonlySet<Refusal['kind']> = new Set(['signInNeeded', 'consentNeeded']);

/** A tab that died while sending left the outcome open; looking before creating makes it safe to send again. */
const interrupted = (entry: OutboxEntry): OutboxEntry | undefined => (entry.state.is === 'sending' ? { ...entry, state: { is: 'pending' } } : undefined);

function again(entry: OutboxEntry): OutboxEntry {
  const why = entry.state.is === 'refused' ? entry.state.why : undefined;
  return { ...entry, ...(why?.kind === 'conflict' && why.theirs !== undefined ? { shown: why.theirs } : {}), state: { is: 'pending' } };
}

/** One step for each place; the last one counts. */
const apart = (steps: readonly Step[]): readonly Step[] => [...new Map(steps.map((step) => [placeOf(step.target), step])).values()];

function madeOf(key: string, meeting: Meeting, step: Step, stored: readonly OutboxEntry[], { now, after, language }: { readonly now: Instant; readonly after: number; readonly language: WrittenIn }): OutboxEntry {
  const older = stored.filter((e) => isAbout(e, key, step));
  const number = stored.filter((e) => e.key === key).reduce<number>((n, e) => Math.max(n, numberOf(e.id) + 1), Math.max(now, after + 1));
  const mine = older.flatMap((e) => [...(e.mine ?? []), ...(e.action.does === 'write' ? [e.action.record] : [])]);
  return {
    version: 2, id: `${key}@${placeOf(step.target)}#${number}`, key, ...step, meeting, ...(language === 'en' ? {} : { language }), queuedAt: now, attempts: 0,
    state: { is: 'pending' }, ...(mine.length === 0 ? {} : { mine }),
  };
}
