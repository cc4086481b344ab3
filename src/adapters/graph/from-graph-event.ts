import * as v from 'valibot';
import { fromIso, instant, type Instant } from '#base/time.ts';
import type { Attendee, Meeting, MeetingId, Response, SeriesId, ShowAs } from '#domain/meeting.ts';
import { address, type Me, type Person } from '#domain/person.ts';
import type { InviteFacts } from '#domain/written-evidence.ts';

export type ReadInvite = (subject: string, text: string) => InviteFacts;

/**
 * What a meeting is made of; nothing else is asked for. `onlineMeeting` comes empty unless `isOnlineMeeting` is asked for
 * with it (ms-365-mcp-server 663). The body is asked for
 * besides where invitations are read, as text.
 */
export const EVENT_FIELDS =
  'id,iCalUId,subject,start,end,organizer,attendees,isAllDay,isCancelled,isOrganizer,sensitivity,showAs,seriesMasterId,type,isOnlineMeeting,onlineMeeting';

const text = v.nullish(v.string(), '');
const mailbox = v.object({ emailAddress: v.object({ name: text, address: text }) });
const moment = v.pipe(
  v.object({ dateTime: v.string(), timeZone: v.literal('UTC') }),
  v.transform(({ dateTime }) => ({ at: fromIso(dateTime), day: midnight(dateTime.slice(0, 10)) })),
  v.custom<{ readonly at: Instant; readonly day: Instant }>((read) => typeof (read as { at?: unknown }).at === 'number'),
);
/** An all-day event begins at midnight wherever one looks at it: its date is one of the device's own zone, not a moment. */
const midnight = (day: string): Instant => instant(new Date(`${day}T00:00:00`).getTime());
const Event = v.object({
  id: v.string(),
  iCalUId: v.string(),
  subject: text,
  body: v.nullish(v.object({ content: text })),
  start: moment,
  end: moment,
  organizer: v.nullish(mailbox),
  attendees: v.nullish(v.array(v.object({ ...mailbox.entries, type: text, status: v.nullish(v.object({ response: text })) })), []),
  isAllDay: v.nullish(v.boolean(), false),
  isCancelled: v.nullish(v.boolean(), false),
  isOrganizer: v.nullish(v.boolean(), false),
  sensitivity: text,
  showAs: text,
  seriesMasterId: v.nullish(v.string()),
  onlineMeeting: v.nullish(v.object({ joinUrl: text })),
});

/** One item of calendarView, asked for in UTC. Throws a ValiError for anything that is not an event. */
export function fromGraphEvent(item: unknown, me: Me, readInvite?: ReadInvite): Meeting {
  const event = v.parse(Event, item);
  const organizer = event.organizer ? person(event.organizer) : { name: me.name, address: me.address };
  const invited = event.attendees.map((a): Attendee => ({ ...person(a), kind: KINDS[a.type] ?? 'required', response: RESPONSES[a.status?.response ?? ''] ?? 'none' }));
  const joinUrl = event.onlineMeeting?.joinUrl;
  return {
    id: event.iCalUId as MeetingId,
    origin: { from: 'calendar', eventId: event.id },
    ...(event.seriesMasterId ? { series: event.seriesMasterId as SeriesId } : {}),
    subject: event.subject,
    start: event.isAllDay ? event.start.day : event.start.at,
    end: event.isAllDay ? event.end.day : event.end.at,
    organizer,
    iOrganize: event.isOrganizer,
    attendees: withOrganizer(organizer, invited),
    ...(joinUrl ? { joinUrl } : {}),
    ...(readInvite ? { invite: readInvite(event.subject, event.body?.content ?? '') } : {}),
    isAllDay: event.isAllDay,
    isCancelled: event.isCancelled,
    isPrivate: event.sensitivity === 'private' || event.sensitivity === 'personal',
    showAs: SHOWN[event.showAs] ?? 'unknown',
  };
}

const KINDS: Readonly<Record<string, Attendee['kind']>> = { required: 'required', optional: 'optional', resource: 'room' };
const RESPONSES: Readonly<Record<string, Response>> = { organizer: 'organizer', accepted: 'accepted', declined: 'declined', tentativelyAccepted: 'tentative' };
const SHOWN: Readonly<Record<string, ShowAs>> = { free: 'free', tentative: 'tentative', busy: 'busy', oof: 'oof', workingElsewhere: 'workingElsewhere' };

const person = ({ emailAddress }: v.InferOutput<typeof mailbox>): Person => ({
  name: emailAddress.name || emailAddress.address,
  address: address(emailAddress.address),
});

/** Outlook leaves the organizer out of the list, or puts them in it: here they always stand in it once. */
function withOrganizer(organizer: Person, invited: readonly Attendee[]): readonly Attendee[] {
  const others = invited.filter((a) => a.address !== organizer.address);
  return [{ ...organizer, kind: 'required', response: 'organizer' }, ...others];
}
