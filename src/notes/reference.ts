import { fromIso, toIso, type Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Address } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { shownAddress, shownLine } from './shown-words.ts';

export interface Reference {
  readonly meeting: MeetingId;
  readonly author: Address;
  readonly start: Instant;
  readonly end: Instant;
}

/** `meeting id (author's address) start / end`: only the id may have blanks, so it is read from the end. */
export const referenceOf = (r: Pick<MeetingRecord, 'meeting' | 'author' | 'start' | 'end'>): string =>
  `${r.meeting} (${r.author.address}) ${iso(r.start)} / ${iso(r.end)}`.trimStart();

/** To the minute where that is exact. */
const iso = (at: Instant): string => toIso(at).replace(/:00\.000Z$/, 'Z').replace(/\.000Z$/, 'Z');

/** Reads `meeting id (author's address) start / end`; undefined if it is none. */
export function referenceFrom(text: string): Reference | undefined {
  const found = /^(?:(.*) )?\((\S*)\) (\S+) \/ (\S+)$/s.exec(shownLine(text));
  const [start, end] = [fromIso(found?.[3] ?? ''), fromIso(found?.[4] ?? '')];
  if (!found || start === undefined || end === undefined) return undefined;
  return { meeting: (found[1] ?? '') as MeetingId, author: shownAddress(found[2] ?? ''), start, end };
}
