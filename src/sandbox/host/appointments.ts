import { fromIso, type Instant } from '#base/time.ts';
import type { MeetingsOfTenant } from './tenant-meetings.ts';

/** What stands in calendars of the tenant, by the meeting's id. */
export interface CalendarEntry {
  readonly id: string;
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  readonly organizer: string;
  /** Ids of all in whose calendar it stands, the organizer first. */
  readonly people: readonly string[];
  readonly recurring: boolean;
}

/** The appointment that nobody has saved yet. */
export const NEW = 'new';

const DAY_MS = 86_400_000;
/** So far to either side of today the list goes. */
const AHEAD_MS = 14 * DAY_MS;
const BACK_MS = 21 * DAY_MS;

/** All that was not called off, in order of time. */
export function calendarEntries({ meetings = [] }: MeetingsOfTenant): readonly CalendarEntry[] {
  const entries = meetings.filter(({ isCancelled }) => !isCancelled).map(({ id, subject, start, end, organizer, attendees, forwardedTo = [], series }) => {
    const invited = attendees.flatMap(({ person }) => (typeof person === 'string' ? [person] : []));
    return { id, subject, start: fromIso(start) ?? 0, end: fromIso(end) ?? 0, organizer, people: [...new Set([organizer, ...invited, ...forwardedTo])], recurring: series !== undefined };
  });
  return entries.sort((a, b) => a.start - b.start || a.subject.localeCompare(b.subject));
}

/** What one person's Outlook lists: what is to come, the next first, and what is over, the last first. */
export function listedFor(entries: readonly CalendarEntry[], person: string, now: Instant): { readonly coming: readonly CalendarEntry[]; readonly past: readonly CalendarEntry[] } {
  const own = entries.filter(({ people }) => people.includes(person));
  return {
    coming: own.filter(({ start, end }) => end > now && start < now + AHEAD_MS),
    past: own.filter(({ start, end }) => end <= now && start > now - BACK_MS).reverse(),
  };
}

/**
 * What is open for a person who did not choose: the next of a series that they organize for several others, else the next of
 * such a series, else the next of all, else the last.
 */
export function likelyAppointment(entries: readonly CalendarEntry[], person: string, now: Instant): CalendarEntry | undefined {
  const { coming, past } = listedFor(entries, person, now);
  const ofSeveral = coming.filter(({ people, recurring }) => recurring && people.length > 2);
  return ofSeveral.find(({ organizer }) => organizer === person) ?? ofSeveral[0] ?? coming[0] ?? past[0];
}
