import { collection, entity, json } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { guid } from './derived-ids.ts';
import { needs } from './guard.ts';
import type { Room } from './meeting-index.ts';
import { forMembers, roomById } from './online-meetings.ts';
import { select } from './query.ts';
import { Refusal } from './refusal.ts';
import type { SeedMeeting, SeedPresence } from './seed.ts';

const REPORTS = '/me/onlineMeetings/:meeting/attendanceReports';

/**
 * A report for each time that a meeting was held, for its organizer and co-organizers, not for meetings in channels (with
 * which code that is said is not settled). https://learn.microsoft.com/graph/api/meetingattendancereport-get
 */
export function addAttendance(app: GraphApp): void {
  app.get(REPORTS, needs('GET /me/onlineMeetings/{onlineMeeting-id}/attendanceReports'), ({ env: { call }, req }) => {
    const room = reported(call, req.param('meeting'));
    const value = reportsOf(call, room).map((report) => select(call, toReport(report), 'microsoft.graph.meetingAttendanceReport'));
    return json(collection(call, contextOf(call, room), value));
  });

  app.get(`${REPORTS}/:report`, needs('GET /me/onlineMeetings/{onlineMeeting-id}/attendanceReports/{meetingAttendanceReport-id}'), ({ env: { call }, req }) => {
    const room = reported(call, req.param('meeting'));
    const report = reportById(call, room, req.param('report'));
    const expanded = call.query.get('$expand') === 'attendanceRecords';
    const records = expanded ? { 'attendanceRecords@odata.context': `${call.base}/$metadata#${contextOf(call, room)}('${report.id}')/attendanceRecords`, 'attendanceRecords': recordsOf(call, room, report) } : {};
    return json(entity(call, `${contextOf(call, room)}/$entity`, { ...select(call, toReport(report), 'microsoft.graph.meetingAttendanceReport'), ...records }));
  });

  app.get(`${REPORTS}/:report/attendanceRecords`, needs('GET /me/onlineMeetings/{onlineMeeting-id}/attendanceReports/{meetingAttendanceReport-id}/attendanceRecords'), ({ env: { call }, req }) => {
    const room = reported(call, req.param('meeting'));
    const report = reportById(call, room, req.param('report'));
    return json(collection(call, `${contextOf(call, room)}('${report.id}')/attendanceRecords`, recordsOf(call, room, report)));
  });
}

interface Report {
  readonly id: string;
  readonly stays: readonly SeedPresence[];
}

function reported(call: Call, id: string): Room {
  const room = forMembers(call, roomById(call, id));
  const organizes = room.organizer === call.person.id || room.coOrganizers.includes(call.person.id);
  if (!organizes || room.inChannel) throw new Refusal(403, 'Forbidden', 'The user is not allowed to read the attendance reports of this meeting.');
  return room;
}

/** Newest first; one is there when the last has left. */
function reportsOf(call: Call, room: Room): Report[] {
  return room.meetings
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((meeting) => (meeting.attendance ?? [whoAccepted(meeting)]).map((stays, at) => ({ id: guid(`${meeting.id}/report/${at}`), stays })))
    .filter(({ stays }) => stays.length > 0 && endOf(stays) <= call.tenancy.now())
    .sort((a, b) => startOf(b.stays) - startOf(a.stays));
}

function whoAccepted({ organizer, attendees, start, end }: SeedMeeting): readonly SeedPresence[] {
  const others = attendees.filter(({ person, response, type }) => person !== organizer && response === 'accepted' && type !== 'resource');
  return [organizer, ...others.map(({ person }) => person)].map((person) => ({ person, joined: start, left: end }));
}

function reportById(call: Call, room: Room, id: string): Report {
  const found = reportsOf(call, room).find((report) => report.id === id);
  if (!found) throw new Refusal(404, 'NotFound', 'The attendance report was not found.');
  return found;
}

const startOf = (stays: readonly SeedPresence[]): number => Math.min(...stays.map(({ joined }) => Date.parse(joined)));
const endOf = (stays: readonly SeedPresence[]): number => Math.max(...stays.map(({ left }) => Date.parse(left)));
const key = ({ person }: SeedPresence): string => (typeof person === 'string' ? person : person.address);

const toReport = ({ id, stays }: Report): object => ({
  id, totalParticipantCount: new Set(stays.map(key)).size,
  meetingStartDateTime: wire(startOf(stays)), meetingEndDateTime: wire(endOf(stays)),
});

function recordsOf(call: Call, room: Room, { stays }: Report): object[] {
  const { people } = call.tenancy.index();
  return [...new Set(stays.map(key))].map((who) => {
    const own = stays.filter((stay) => key(stay) === who);
    const intervals = own.map(({ joined, left }) => ({ joinDateTime: wire(Date.parse(joined)), leaveDateTime: wire(Date.parse(left)), durationInSeconds: (Date.parse(left) - Date.parse(joined)) / 1000 }));
    const [first] = own;
    const known = people.get(who);
    const name = known?.name ?? (typeof first?.person === 'object' ? first.person.name : null);
    return {
      emailAddress: known?.address ?? (who.includes('@') ? who : null),
      totalAttendanceInSeconds: intervals.reduce((sum, { durationInSeconds }) => sum + durationInSeconds, 0),
      role: who === room.organizer ? 'Organizer' : room.coOrganizers.includes(who) ? 'Presenter' : 'Attendee',
      identity: { id: known?.id ?? null, displayName: name, tenantId: known ? call.tenancy.state.seed.tenant.id : null },
      attendanceIntervals: intervals,
    };
  });
}

const contextOf = (call: Call, room: Room): string => `users('${call.person.id}')/onlineMeetings('${room.onlineMeetingId}')/attendanceReports`;
const wire = (at: number): string => new Date(at).toISOString();
