import type { Attendee, Event, Location, PatternedRecurrence, ResponseStatus } from '@microsoft/microsoft-graph-types';
import { htmlDocument } from './clean-body.ts';
import { changeKey, eventId, iCalUId } from './derived-ids.ts';
import { joinBlock, textOf } from './join-block.ts';
import { revisionFor } from './life.ts';
import type { MeetingIndex } from './meeting-index.ts';
import type { Preferences } from './prefer.ts';
import type { SeedAttendee, SeedMeeting, SeedPerson } from './seed.ts';
import { floating, inTimeZone } from './time-zone.ts';

/** Exchange's "never". */
const NEVER = '0001-01-01T00:00:00Z';
/** Characters of a body that its preview shows. https://learn.microsoft.com/graph/api/resources/event */
const PREVIEW = 255;
/** How long before its start a seeded meeting was made, and last answered. */
const MADE_BEFORE = 14 * 86_400_000;
const ANSWERED_BEFORE = 7 * 86_400_000;

type Wire = Event & { readonly '@odata.etag': string };

/** A meeting as it stands in one person's own mailbox: ids, role and answers are that person's. */
export function toEvent(meeting: SeedMeeting, person: SeedPerson, index: MeetingIndex, prefer: Preferences): Wire {
  const isOrganizer = meeting.organizer === person.id;
  const room = index.roomOf(meeting);
  const when = meeting.isAllDay ? floating : inTimeZone;
  const firstStart = meeting.firstStart ?? meeting.start;
  const key = changeKey(person.id, meeting.id, revisionFor(index.lived(meeting.id), person.id));
  const place = placeOf(meeting);
  const own = meeting.attendees.find((attendee) => attendee.person === person.id);
  return {
    '@odata.etag': `W/"${key}"`,
    id: eventId(person.id, meeting.id, prefer.immutableIds),
    createdDateTime: before(firstStart, MADE_BEFORE),
    lastModifiedDateTime: changedAt(meeting, person.id, index) ?? before(firstStart, ANSWERED_BEFORE),
    changeKey: key,
    categories: [],
    transactionId: null,
    originalStartTimeZone: madeIn(meeting, index),
    originalEndTimeZone: madeIn(meeting, index),
    ...(meeting.series !== undefined && { originalStart: iso(firstStart) }),
    iCalUId: iCalUId(meeting.uid ?? meeting.id, firstStart, meeting.series !== undefined),
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    hasAttachments: false,
    subject: meeting.isCancelled && !isOrganizer ? `Canceled: ${meeting.subject}` : meeting.subject,
    // Bodies are long, and most callers leave them out.
    get bodyPreview() { return textOf(bodyOf(meeting, person.id, index)).slice(0, PREVIEW); },
    importance: 'normal',
    sensitivity: meeting.sensitivity,
    isAllDay: meeting.isAllDay,
    isCancelled: meeting.isCancelled,
    isOrganizer,
    isDraft: false,
    responseRequested: true,
    seriesMasterId: meeting.series === undefined ? null : eventId(person.id, index.headOf(meeting.series), prefer.immutableIds),
    showAs: meeting.showAs,
    type: meeting.type,
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(eventId(person.id, meeting.id, false))}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: room !== undefined,
    onlineMeetingProvider: room ? 'teamsForBusiness' : 'unknown',
    allowNewTimeProposals: true,
    hideAttendees: false,
    recurrence: null,
    responseStatus: isOrganizer ? { response: 'organizer', time: NEVER } : answerOf(own, meeting),
    get body() {
      const html = bodyOf(meeting, person.id, index);
      return prefer.bodyAsText ? { contentType: 'text' as const, content: textOf(html) } : { contentType: 'html' as const, content: html };
    },
    start: when(meeting.start, prefer.timeZone),
    end: when(meeting.end, prefer.timeZone),
    location: place[0] ?? { displayName: room ? 'Microsoft Teams Meeting' : '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} },
    locations: place,
    attendees: meeting.attendees.map((attendee) => toAttendee(attendee, meeting, index, isOrganizer || attendee === own)),
    organizer: { emailAddress: addressOf(meeting.organizer, index) },
    onlineMeeting: room ? { joinUrl: room.joinUrl } : null,
  };
}

/** What delta gives of an occurrence: https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/34 */
export function toStub(meeting: SeedMeeting, person: SeedPerson, index: MeetingIndex, prefer: Preferences): object {
  const { '@odata.etag': etag, id, seriesMasterId, type, start, end } = toEvent(meeting, person, index, prefer);
  return { '@odata.type': '#microsoft.graph.event', '@odata.etag': etag, id, seriesMasterId, type, start, end };
}

/** The head of a series: its first occurrence that nobody changed, with the pattern, which is taken from the distance of the first two. */
export function toSeriesMaster(series: string, person: SeedPerson, index: MeetingIndex, prefer: Preferences): Wire | undefined {
  const meetings = index.occurrencesOf(person.id, series).map(({ meeting }) => meeting);
  const first = meetings.find(({ type }) => type === 'occurrence') ?? meetings[0];
  if (!first) return undefined;
  const head = index.headOf(series);
  const key = changeKey(person.id, head, revisionFor(index.lived(head), person.id));
  const like: SeedMeeting = { ...first, subject: index.series.get(series)?.subject ?? first.subject, isCancelled: false };
  return {
    ...toEvent(like, person, index, prefer), '@odata.etag': `W/"${key}"`, changeKey: key, id: eventId(person.id, head, prefer.immutableIds),
    iCalUId: iCalUId(first.uid ?? head, first.start, false), seriesMasterId: null, type: 'seriesMaster', recurrence: recurrence(meetings, madeIn(first, index)),
  };
}

function recurrence(meetings: readonly SeedMeeting[], zone: string): PatternedRecurrence {
  const starts = meetings.map(({ start, firstStart }) => firstStart ?? start).sort();
  const days = starts.map((start) => Date.parse(start) / 86_400_000);
  const [first = 0, second = first + 7] = days;
  const weeks = Math.max(1, Math.round((second - first) / 7));
  const weekday = (['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const)[new Date(starts[0] ?? 0).getUTCDay()] ?? 'monday';
  return {
    pattern: { type: 'weekly', interval: weeks, month: 0, dayOfMonth: 0, daysOfWeek: [weekday], firstDayOfWeek: 'sunday', index: 'first' },
    range: { type: 'endDate', startDate: starts[0]?.slice(0, 10) ?? null, endDate: starts.at(-1)?.slice(0, 10) ?? null, recurrenceTimeZone: zone, numberOfOccurrences: 0 },
  };
}

/** The whole body as it stands in one person's copy. */
export function bodyOf(meeting: SeedMeeting, person: string, index: MeetingIndex): string {
  const lived = index.lived(meeting.id);
  const room = index.roomOf(meeting);
  return lived?.copies[person]?.html ?? lived?.html ?? htmlDocument(meeting.bodyHtml + (room ? joinBlock(room) : ''));
}

function changedAt(meeting: SeedMeeting, person: string, index: MeetingIndex): string | undefined {
  const lived = index.lived(meeting.id);
  if (!lived || revisionFor(lived, person) === 0) return undefined;
  return new Date(lived.copies[person]?.changedAt ?? lived.changedAt).toISOString().replace('Z', '0000Z');
}

const madeIn = (meeting: SeedMeeting, index: MeetingIndex): string => meeting.timeZone ?? index.series.get(meeting.series ?? '')?.timeZone ?? 'UTC';

/** Others' answers are kept in the organizer's copy only; in an attendee's copy they read as not given. */
function toAttendee(attendee: SeedAttendee, meeting: SeedMeeting, index: MeetingIndex, knowsAnswer: boolean): Attendee {
  return { type: attendee.type, status: knowsAnswer ? answerOf(attendee, meeting) : { response: 'none', time: NEVER }, emailAddress: addressOf(attendee.person, index) };
}

function answerOf(attendee: SeedAttendee | undefined, meeting: SeedMeeting): ResponseStatus {
  const response = attendee?.response ?? 'none';
  return response === 'none' ? { response: 'notResponded', time: NEVER } : { response, time: before(meeting.start, ANSWERED_BEFORE) };
}

function addressOf(person: SeedAttendee['person'], index: MeetingIndex): { name: string; address: string } {
  if (typeof person !== 'string') return { name: person.name, address: person.address };
  const known = index.people.get(person);
  return { name: known?.name ?? person, address: known?.address ?? '' };
}

function placeOf(meeting: SeedMeeting): Location[] {
  return meeting.attendees.flatMap(({ type, person }) => type === 'resource' && typeof person !== 'string'
    ? [{ displayName: person.name, locationUri: person.address, locationType: 'conferenceRoom' as const, uniqueId: person.address, uniqueIdType: 'directory' as const }]
    : []);
}

const iso = (utc: string): string => new Date(utc).toISOString().replace('.000Z', 'Z');
const before = (utc: string, ms: number): string => new Date(Date.parse(utc) - ms).toISOString().replace('Z', '0000Z');
