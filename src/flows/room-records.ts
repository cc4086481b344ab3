import { minus, type Instant } from '#base/time.ts';
import type { CheckIn } from '#domain/record.ts';
import { foldRecords, type FoldAbout, type SeenRecord } from '#domain/fold-records.ts';
import type { Meeting } from '#domain/meeting.ts';
import { GATHERING, PREPARING } from '#domain/occurrence-of-chat.ts';
import { samePromise } from '#domain/same-words.ts';
import type { Said, SharedRecord } from '#domain/shared-record.ts';
import type { Promised } from './room.ts';

/** The occurrence before this one; undefined if none is known. */
export const previousOf = (meeting: Meeting, all: readonly Meeting[]): Meeting | undefined =>
  all.filter((m) => m.start < meeting.start && !m.isCancelled).toSorted((a, b) => b.start - a.start)[0];

/** So far back lies what a room shows: this meeting's cards since they may be prepared, the previous one's since it began. */
export const roomBegins = (meeting: Meeting, previous: Meeting | undefined): Instant =>
  Math.min(minus(meeting.start, PREPARING), ...(previous ? [minus(previous.start, GATHERING)] : [])) as Instant;

/** What people took on at the previous occurrence, and what they say of it at this one. */
export function promisedOf(shared: SharedRecord, cards: readonly SeenRecord[], about: FoldAbout): readonly Promised[] {
  const { id, subject, start } = about.meeting;
  return foldRecords(cards, about).commitments.filter(({ what }) => !what.asked).map((commitment) => {
    const checkIn: Said<CheckIn> | undefined = shared.checkIns.find((c) => samePromise(c.what, commitment.what) && c.by.id === commitment.by.id);
    return { commitment, from: { meeting: id, subject, start }, ...(checkIn ? { checkIn } : {}), isMine: commitment.by.isMe };
  });
}
