import { ms, type Instant, type Ms } from '#base/time.ts';
import { placeOf } from '#domain/target.ts';
import { dueAt } from './after-failure.ts';
import type { OutboxEntry, Step, UnreadableEntry } from './outbox-entry.ts';

/** Grows with each promise about the same record, wherever it goes, also where the clock went back; one promise to two places has one number. */
export const numberOf = (id: string): number => Number(id.slice(id.lastIndexOf('#') + 1)) || 0;

export const isAbout = (entry: OutboxEntry, key: string, { target }: Pick<Step, 'target'>): boolean =>
  entry.key === key && placeOf(entry.target) === placeOf(target);

/** In the order of their promises, by their numbers alone: times of a clock that went back would contradict them. What cannot be read comes first. */
export const byPromise = (a: OutboxEntry | UnreadableEntry, b: OutboxEntry | UnreadableEntry): number => placeInTime(a) - placeInTime(b);

/** Entries that are not being sent, and about whose record and place there is a later word. */
export const givenWay = (entries: readonly OutboxEntry[]): readonly OutboxEntry[] =>
  entries.filter((e) => e.state.is !== 'sending' && entries.some((later) => isLater(later, e)));

/** What is sent now: the first that is due, and that no other one about the same record and place stands before. */
export const nextDue = (entries: readonly OutboxEntry[], now: Instant): OutboxEntry | undefined =>
  entries.find((e) => isDue(e, now) && !entries.some((other) => isLater(other, e) || (other.state.is === 'sending' && isLater(e, other))));

/** How long until the next wait is over; undefined where nothing waits. */
export function nextWait(entries: readonly Pick<OutboxEntry, 'state'>[], now: Instant): Ms | undefined {
  const waits = entries.flatMap(({ state }) => (state.is === 'waiting' ? [dueAt(state, now) - now] : []));
  return waits.length === 0 ? undefined : ms(Math.max(0, Math.min(...waits)));
}

export const isDue = ({ state }: Pick<OutboxEntry, 'state'>, now: Instant): boolean =>
  state.is === 'pending' || (state.is === 'waiting' && dueAt(state, now) <= now);

const isLater = (later: OutboxEntry, than: OutboxEntry): boolean => isAbout(later, than.key, than) && numberOf(later.id) > numberOf(than.id);

const placeInTime = (e: OutboxEntry | UnreadableEntry): number => ('state' in e ? numberOf(e.id) : 0);
