import type { Subscribable } from '#base/subscribable.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { CoachingLoop } from './coaching-loop.ts';
import type { OutboxEntry, UnreadableEntry, WrittenRecord } from './outbox-entry.ts';
import { byPromise, numberOf } from './outbox-order.ts';

/** What stands somewhere, as far as no later word about it is on its way to the chat: that one may have taken something back. */
export const settledWords = (written: ReadonlyMap<string, WrittenRecord>, entries: readonly (OutboxEntry | UnreadableEntry)[]): readonly WrittenRecord[] =>
  [...written.values()].filter(({ record, promise = 0 }) => !unsentIn(entries, record.meeting).some(({ id }) => numberOf(id) > promise));

/** Words about a meeting that are on their way to its chat, in the order in which they were said. */
export const unsentIn = (entries: readonly (OutboxEntry | UnreadableEntry)[], meeting: string): readonly OutboxEntry[] =>
  entries.filter((entry): entry is OutboxEntry => 'state' in entry && entry.meeting.id === meeting && entry.target.to === 'chat').toSorted(byPromise);

/** Tells the loop of what stands somewhere, now and whenever that changes; one after the other, so that what the first one notes the next one knows. */
export function noteSettled(loop: Pick<CoachingLoop, 'noteOwn'>, written: Subscribable<ReadonlyMap<string, WrittenRecord>>, entries: Subscribable<readonly (OutboxEntry | UnreadableEntry)[]>, meetings: () => readonly Meeting[]): void {
  let noting: Promise<unknown> = Promise.resolve();
  const note = (): void => {
    noting = noting.then(async () => {
      for (const said of settledWords(written.getSnapshot(), entries.getSnapshot())) await loop.noteOwn(said, meetings().find((m) => m.id === said.record.meeting));
    });
  };
  written.subscribe(note);
  note();
}
