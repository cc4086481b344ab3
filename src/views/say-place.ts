import type { Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Target } from '#domain/target.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';

/** When an occurrence begins, where that is known. */
export type StartOf = (occurrence: MeetingId) => Instant | undefined;

/** Where something is written, as part of a sentence: "the meeting chat", "the invitation of Tue 24 Nov". */
export function sayPlace(target: Target, startOf: StartOf, now: Instant, words: Words, format: Format): string {
  if (target.to !== 'invite') return words.place[target.to];
  const start = startOf(target.occurrence);
  return start === undefined ? words.place.invitation : words.place.invitationOf(format.day(start, now));
}

/** Several places in one sentence; the chat first. */
export const sayPlaces = (targets: readonly Target[], startOf: StartOf, now: Instant, words: Words, format: Format): string =>
  format.list([...targets].sort((a, b) => a.to.localeCompare(b.to)).map((target) => sayPlace(target, startOf, now, words, format)));
