import type { Attendee, Event, Location, PatternedRecurrence, ResponseStatus } from '@microsoft/microsoft-graph-types';
import { changeKey, eventId, iCalUId } from './derived-ids.ts';
import { htmlDocument, joinBlock, textOf } from './join-block.ts';
import type { MeetingIndex, Room } from './meeting-index.ts';
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
  const key = changeKey(person.id, meeting.id);
  const madeAt = before(meeting.start, MADE_BEFORE);
  const html = htmlDocument(meeting.bodyHtml + (room ? joinBlock(room) : ''));
  const text = textOf(html);
  const place = placeOf(meeting);
  const own = meeting.attendees.find((attendee) => attendee.person === person.id);
  return {
    '@odata.etag': `W/"${key}"`,
    id: eventId(person.id, meeting.id, prefer.immutableIds),
    createdDateTime: madeAt,
    lastModifiedDateTime: before(meeting.start, ANSWERED_BEFORE),
    changeKey: key,
    categories: [],
    transactionId: null,
    originalStartTimeZone: 'UTC',
    originalEndTimeZone: 'UTC',
    ...(meeting.series !== undefined && { originalStart: iso(meeting.start) }),
    iCalUId: iCalUId(meeting.id, meeting.start, meeting.series !== undefined),
    reminderMinutesBeforeStart: 15,
    isReminderOn: true,
    hasAttachments: false,
    subject: meeting.isCancelled && !isOrganizer ? `Canceled: ${meeting.subject}` : meeting.subject,
    bodyPreview: text.slice(0, PREVIEW),
    importance: 'normal',
    sensitivity: meeting.sensitivity,
    isAllDay: meeting.isAllDay,
    isCancelled: meeting.isCancelled,
    isOrganizer,
    isDraft: false,
    responseRequested: true,
    seriesMasterId: meeting.series === undefined ? null : eventId(person.id, meeting.series, prefer.immutableIds),
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
    body: prefer.bodyAsText ? { contentType: 'text', content: text } : { contentType: 'html', content: html },
    start: when(meeting.start, prefer.timeZone),
    end: when(meeting.end, prefer.timeZone),
    location: place[0] ?? { displayName: room ? 'Microsoft Teams Meeting' : '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} },
    locations: place,
    attendees: meeting.attendees.map((attendee) => toAttendee(attendee, meeting, index, isOrganizer || attendee === own)),
    organizer: { emailAddress: addressOf(meeting.organizer, index) },
    onlineMeeting: room ? { joinUrl: room.joinUrl } : null,
  };
}

/** The head of a series: its first occurrence with the pattern, which is taken from the distance of the first two. */
export function toSeriesMaster(series: string, room: Room | undefined, meetings: readonly SeedMeeting[], person: SeedPerson, index: MeetingIndex, prefer: Preferences): Wire | undefined {
  const first = meetings[0];
  if (!first) return undefined;
  const head: SeedMeeting = { ...first, subject: room?.subject ?? first.subject, isCancelled: false };
  return { ...toEvent(head, person, index, prefer), id: eventId(person.id, series, prefer.immutableIds), seriesMasterId: null, type: 'seriesMaster', recurrence: recurrence(meetings) };
}

function recurrence(meetings: readonly SeedMeeting[]): PatternedRecurrence {
  const days = meetings.map(({ start }) => Date.parse(start) / 86_400_000);
  const [first = 0, second = first + 7] = days;
  const weeks = Math.max(1, Math.round((second - first) / 7));
  const weekday = (['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const)[new Date(meetings[0]?.start ?? 0).getUTCDay()] ?? 'monday';
  return {
    pattern: { type: 'weekly', interval: weeks, month: 0, dayOfMonth: 0, daysOfWeek: [weekday], firstDayOfWeek: 'sunday', index: 'first' },
    range: { type: 'endDate', startDate: meetings[0]?.start.slice(0, 10) ?? null, endDate: meetings.at(-1)?.start.slice(0, 10) ?? null, recurrenceTimeZone: 'UTC', numberOfOccurrences: 0 },
  };
}

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
