import { failed, ok, type Result } from '#base/result.ts';
import { ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import { afterFailure, endsOnWake } from './after-failure.ts';
import { openOutboxEntries, type EntriesParts, type OutboxEntries } from './outbox-entries.ts';
import type { OutboxState, Refusal } from './outbox-entry.ts';
import { nextWait } from './outbox-order.ts';
import { bell, rest } from './rest.ts';

/** What is stored of a promise that is sent until it is confirmed. */
interface Promised {
  readonly id: string;
  readonly attempts: number;
  readonly state: OutboxState;
  readonly shown?: unknown;
}

/** Stored promises, and the loop that sends them. */
export interface Sending<Entry extends Promised> {
  readonly entries: OutboxEntries<Entry>;
  /** Something was promised: the loop looks for what is due now. */
  readonly rouse: () => void;
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

export interface SendingParts<Entry extends Promised> extends EntriesParts<Entry> {
  readonly clock: Clock;
  readonly deliver: (entry: Entry, signal: AbortSignal) => Promise<Result<unknown, Refusal>>;
  /** The entry that is sent now; what has given way to a later one goes first. */
  readonly next: (entries: OutboxEntries<Entry>) => Promise<Entry | undefined>;
  /** Whether what is stored now is still the promise that was sent; always, where each promise has an id of its own. */
  readonly isSent?: (now: Entry, sent: Entry) => boolean;
  /** The entry, once it is open whether it took effect; as it is where it can be looked for. */
  readonly inDoubt?: (entry: Entry) => Entry;
}

/** With nothing due, the loop looks again this often, in case the device slept through a wait. */
const REST = 30_000;

/*
 *   promised --> [store] --> run(): the next one --> deliver() --> confirmed: leaves the store
 *                                    ^                   |
 *                                    '- waiting{until} <-+-----> refused{why}: stays until retry() or dismiss()
 * Only the tab that holds the lock of this name sends, one entry at a time. The browser frees the lock when that tab dies:
 * the next one takes over, and looks again at what was being sent.
 */
export async function openSending<Entry extends Promised>(parts: SendingParts<Entry>): Promise<Result<Sending<Entry>, Failure>> {
  const { lock, tabs, clock, name, ended, isSent = () => true, inDoubt = (entry) => entry } = parts;
  const opened = await openOutboxEntries<Entry>(parts);
  if (!opened.ok) return opened;
  const entries = opened.value;
  const awake = bell();
  const stopHearing = tabs.hear((what) => {
    if (what === name) void entries.look().then(awake.ring);
  });

  async function send({ id }: Entry, signal: AbortSignal): Promise<void> {
    const begun = await entries.change(id, (now) => ({ ...now, attempts: now.attempts + 1, state: { is: 'sending' } }));
    const sent = begun.ok ? begun.value : undefined;
    if (!sent) return;
    const done = await delivered(sent, signal);
    const confirmed = done.ok ? await entries.change(id, (now) => (isSent(now, sent) ? 'gone' : undefined)) : done;
    if (!confirmed.ok) await entries.change(id, (now) => (isSent(now, sent) ? after(confirmed.failure, now) : undefined));
  }

  /** A delivery that throws is a bug; its entry must stay in sight all the same, and the others must go on. */
  async function delivered(entry: Entry, signal: AbortSignal): Promise<Result<unknown, Refusal>> {
    try {
      return await parts.deliver(entry, signal);
    } catch (thrown) {
      return failed({ kind: 'badAnswer', where: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }

  function after(why: Refusal, entry: Entry): Entry {
    const now = clock.now();
    const then = why.kind === 'noChat' ? undefined : afterFailure(why, entry.attempts, now);
    const state = then?.next === 'wait' ? { is: 'waiting', since: now, until: then.until, why } : { is: 'refused', why };
    return isUnclear(why) ? inDoubt({ ...entry, state }) : { ...entry, state };
  }

  async function lead(signal: AbortSignal): Promise<void> {
    await entries.look();
    await ended();
    // A tab that died while sending left the outcome open.
    for (const { id } of entries.readable()) await entries.change(id, (now) => (now.state.is === 'sending' ? inDoubt(pending(now)) : undefined));
    while (!signal.aborted) {
      const rung = awake.next();
      const entry = await parts.next(entries);
      if (entry) await send(entry, signal);
      else {
        await rest(clock, ms(Math.min(REST, nextWait(entries.readable(), clock.now()) ?? REST)), signal, rung);
        // A tab that died may have taken its word to the others with it: what it stored is found all the same.
        await entries.look();
      }
    }
  }

  async function changeAll(to: (now: Entry) => Entry | undefined): Promise<void> {
    for (const entry of entries.readable()) if (to(entry)) await entries.change(entry.id, to);
    awake.ring();
  }

  return ok({
    entries,
    rouse: awake.ring,
    retry(id) {
      void entries.change(id, (now) => (now.state.is === 'refused' || now.state.is === 'waiting' ? again(now) : undefined)).then(awake.ring);
    },
    dismiss(id) {
      const isReadable = entries.readable().some((e) => e.id === id);
      void (isReadable ? entries.change(id, (now) => (now.state.is === 'sending' ? undefined : 'gone')) : entries.forget(id));
    },
    wake: () => void changeAll((now) => (now.state.is === 'waiting' && endsOnWake(now.state.why) ? pending(now) : undefined)),
    permitted: () => void changeAll((now) => (now.state.is === 'refused' && WANTS_PERMISSION.has(now.state.why.kind) ? pending(now) : undefined)),
    async run(signal) {
      signal.addEventListener('abort', stopHearing, { once: true });
      await lock.hold(name, signal, () => lead(signal));
    },
  });
}

const WANTS_PERMISSION: ReadonlySet<Refusal['kind']> = new Set(['signInNeeded', 'consentNeeded']);

/** Without an answer, or with one that nobody understands, it may have taken effect, unless it never left. */
function isUnclear(why: Refusal): boolean {
  switch (why.kind) {
    case 'offline': case 'unavailable': case 'cancelled': case 'badAnswer': return !why.unsent;
    default: return false;
  }
}

const pending = <Entry extends Promised>(now: Entry): Entry => ({ ...now, state: { is: 'pending' } });

function again<Entry extends Promised>(entry: Entry): Entry {
  const why = entry.state.is === 'refused' ? entry.state.why : undefined;
  return pending(why?.kind === 'conflict' && why.theirs !== undefined ? { ...entry, shown: why.theirs } : entry);
}
