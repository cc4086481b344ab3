import { ok, type Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import type { Instant } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { placeOf } from '#domain/target.ts';
import type { WrittenIn } from '#notes/labels.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import { OUTBOX_CHANGED, type OutboxEntries } from './outbox-entries.ts';
import type { Deliver, OutboxEntry, Step, UnreadableEntry } from './outbox-entry.ts';
import { byPromise, givenWay, isAbout, nextDue, numberOf } from './outbox-order.ts';
import { openSending, type Sending } from './sending.ts';

/** All tabs of a browser profile show the same entries; one of them sends. */
export interface Outbox extends Omit<Sending<OutboxEntry>, 'entries' | 'rouse'> {
  readonly entries: Subscribable<readonly (OutboxEntry | UnreadableEntry)[]>;
  /**
   * Keeps the promise on the device, one entry for each place: resolves when all of them are safe there, or fails and keeps
   * none. Older unsent ones about the same record and place give way.
   */
  promiseEach(key: string, meeting: Meeting, steps: readonly Step[]): Promise<Result<void, Failure>>;
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

/** The outbox of meetings' notes. Entries about one record and place go in the order of their promises; others do not wait for each other's pauses. */
export async function openOutbox({ store, deliver, clock, lock, tabs, lastPromise = () => 0, language = () => 'en', endedElsewhere }: OutboxParts): Promise<Result<Outbox, Failure>> {
  const opened = await openSending<OutboxEntry>({ store, clock, lock, tabs, deliver, next, name: OUTBOX_CHANGED, order: byPromise, ended: async () => endedElsewhere?.() });
  if (!opened.ok) return opened;
  const { entries, rouse, ...sending } = opened.value;
  return ok({
    ...sending,
    entries: entries.state,
    async promiseEach(key, meeting, steps) {
      let older: readonly OutboxEntry[] = [];
      const added = await entries.add((stored) => {
        const made = apart(steps).map((step) => madeOf(key, meeting, step, stored, { now: clock.now(), after: lastPromise(meeting.id), language: language() }));
        older = givenWay([...stored, ...made]);
        return made;
      });
      if (!added.ok) return added;
      await drop(older, entries);
      rouse();
      return ok(undefined);
    },
  });

  async function next(all: OutboxEntries): Promise<OutboxEntry | undefined> {
    await drop(givenWay(all.readable()), all);
    return nextDue(all.readable(), clock.now());
  }
}

async function drop(older: readonly OutboxEntry[], entries: OutboxEntries): Promise<void> {
  for (const { id } of older) await entries.change(id, (now) => (now.state.is === 'sending' ? undefined : 'gone'));
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
