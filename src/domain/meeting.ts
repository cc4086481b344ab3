import type { Brand } from '#base/brand.ts';
import type { Instant } from '#base/time.ts';
import type { Person } from './person.ts';
import type { InviteFacts } from './written-evidence.ts';

/** `iCalUId`: one per occurrence, the same in every attendee's mailbox. */
export type MeetingId = Brand<string, 'MeetingId'>;

/** The series master's id in the reader's own mailbox. */
export type SeriesId = Brand<string, 'SeriesId'>;

export type Response = 'organizer' | 'accepted' | 'tentative' | 'declined' | 'none';

export interface Attendee extends Person {
  readonly response: Response;
  readonly kind: 'required' | 'optional' | 'room';
}

/** How the reader's calendar shows the time. */
export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown';

/** One occurrence, as the reader's own calendar has it. */
export interface Meeting {
  readonly id: MeetingId;
  /** Where the reader's mailbox keeps it (an immutable event id), the file it came from, or that only cards in its chat tell of it. */
  readonly origin: { readonly from: 'calendar'; readonly eventId: string } | { readonly from: 'file'; readonly file: string } | { readonly from: 'chat' };
  readonly series?: SeriesId;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly organizer: Person;
  readonly iOrganize: boolean;
  /** Everyone invited, rooms included; the organizer is one of them. */
  readonly attendees: readonly Attendee[];
  /** The Teams join address; a whole series has one. */
  readonly joinUrl?: string;
  /** Absent where the invitation was not read. */
  readonly invite?: InviteFacts;
  readonly isAllDay: boolean;
  readonly isPrivate: boolean;
  readonly isCancelled: boolean;
  readonly showAs: ShowAs;
}

/** People who may have been there: not rooms, not those who declined. */
export const expectedPeople = (meeting: Meeting): readonly Attendee[] =>
  meeting.attendees.filter((a) => a.kind !== 'room' && a.response !== 'declined');

/** The first occurrence of a series that starts after a time and is not cancelled. For each of many meetings: `nextOfEach` in `flows/week-of.ts`. */
export function occurrenceAfter(time: Instant, series: SeriesId | undefined, all: readonly Meeting[]): Meeting | undefined {
  if (series === undefined) return undefined;
  return all
    .filter((m) => m.series === series && m.start > time && !m.isCancelled)
    .sort((a, b) => a.start - b.start)[0];
}
