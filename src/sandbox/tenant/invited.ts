import type { SeedMeeting } from './seed.ts';

/** The people of the tenant among the attendees. */
export const invited = (meeting: SeedMeeting): string[] => meeting.attendees.flatMap(({ person }) => (typeof person === 'string' ? [person] : []));

/** Everybody in whose calendar the meeting stands. */
export const peopleOf = (meeting: SeedMeeting): string[] => [meeting.organizer, ...invited(meeting), ...(meeting.forwardedTo ?? [])];

/** Who is mailed when the organizer changes something: all who were invited, rooms excepted. */
export const guestsOf = (meeting: SeedMeeting): number => meeting.attendees.filter(({ person, type }) => person !== meeting.organizer && type !== 'resource').length;
