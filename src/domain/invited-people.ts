import type { Attendee } from './meeting.ts';
import type { Address } from './person.ts';

/**
 * From so many people on an invitation without a purpose is asked about: the size from which the leaders' summary counts a
 * meeting by itself, too (docs/rules.md, "Leader summary").
 */
export const MANY_PEOPLE = 5;

/**
 * How many people's time an invitation takes. Rooms are not people; the organizer is one, invited or not. A distribution list counts
 * as one, as nobody says who is on it.
 */
export function peopleInvited(organizer: Address | undefined, attendees: readonly Pick<Attendee, 'address' | 'kind'>[]): number {
  const others = new Set(attendees.filter(({ kind }) => kind !== 'room').map((attendee) => attendee.address));
  if (organizer !== undefined) others.delete(organizer);
  return others.size + 1;
}
