import * as v from 'valibot';
import { ok, type Result } from '#base/result.ts';
import { between } from '#base/time.ts';
import type { Attendance } from '#domain/written-evidence.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { PerSeries, Span } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import type { BelowMeeting } from './below-meeting.ts';
import type { Graph } from './graph.ts';
import { readAll, readOne } from './read-wire.ts';
import { createSeriesList, time, toSpan } from './series-list.ts';
import { askSource, complete, type Whose } from './source-read.ts';

const scopes = FEATURE_SCOPES.attendance;

/**
 * Whoever was there for less has looked in, found the wrong meeting, or tried the sound; in a short meeting, less than a
 * tenth of it. Source: our choice: nobody hears a question and its answer in it.
 */
const LOOKED_IN_SECONDS = 120;
const LOOKED_IN_SHARE = 0.1;

const Listed = v.object({ id: v.string(), meetingStartDateTime: time, meetingEndDateTime: v.nullish(time) });
const AttendanceRecord = v.object({
  id: v.nullish(v.string()),
  emailAddress: v.nullish(v.string()),
  identity: v.nullish(v.object({ id: v.nullish(v.string()) })),
  totalAttendanceInSeconds: v.nullish(v.number(), 0),
  attendanceIntervals: v.nullish(v.array(v.object({ joinDateTime: v.nullish(time), leaveDateTime: v.nullish(time) })), []),
});
type AttendanceRecord = v.InferOutput<typeof AttendanceRecord>;
const Report = v.object({ ...Listed.entries, attendanceRecords: v.nullish(v.array(v.unknown())) });
type Report = v.InferOutput<typeof Report>;

function fromGraphListed(item: unknown): Span {
  const { id, meetingStartDateTime, meetingEndDateTime } = v.parse(Listed, item);
  return toSpan(id, meetingStartDateTime, meetingEndDateTime);
}

/**
 * Who was there, one report for each time that the meeting was held. Breakout rooms are not in it.
 * https://learn.microsoft.com/graph/api/meetingattendancereport-list, https://learn.microsoft.com/graph/api/meetingattendancereport-get
 */
export function createGraphAttendance(graph: Graph, below: BelowMeeting, whose: Whose): PerSeries<Attendance> {
  const list = createSeriesList({ graph, below, scopes, pathOf: (id) => `/me/onlineMeetings/${id}/attendanceReports`, read: fromGraphListed });

  /** In line with the report; some tenants leave them out there, and hand them out by themselves. */
  async function recordsOf(path: string, report: Report, signal: AbortSignal): Promise<Result<readonly AttendanceRecord[], Failure>> {
    const given = report.attendanceRecords ?? undefined;
    const items = given ? ok(given) : await graph.pages({ method: 'GET', path: `${path}/attendanceRecords`, scopes, together: true }, signal);
    return items.ok ? readAll('attendanceRecords', items.value, (item) => v.parse(AttendanceRecord, item)) : items;
  }

  return {
    list: (meeting, signal) => askSource('attendance', meeting, whose, async () => {
      const all = await list.of(meeting, signal);
      return all.ok ? ok(all.value && complete(all.value.spans)) : all;
    }),

    read: (meeting, { id }, signal) => askSource('attendance', meeting, whose, async () => {
      const all = await list.of(meeting, signal);
      if (!all.ok || !all.value) return all.ok ? ok(undefined) : all;
      const path = `${all.value.path}/${encodeURIComponent(id)}`;
      const answer = await graph.send({ method: 'GET', path: `${path}?$expand=attendanceRecords`, scopes, together: true }, signal);
      if (!answer.ok) return answer.failure.kind === 'gone' ? ok({ state: 'absent' }) : answer;
      const report = readOne('attendanceReport', answer.value, (item) => v.parse(Report, item));
      if (!report.ok) return report;
      const records = await recordsOf(path, report.value, signal);
      return records.ok ? ok(complete(attendanceOf(report.value, records.value))) : records;
    }),
  };
}

function attendanceOf({ meetingStartDateTime: start, meetingEndDateTime: end }: Report, records: readonly AttendanceRecord[]): Attendance {
  const length = end ? between(start, end) / 1000 : 0;
  const least = Math.min(LOOKED_IN_SECONDS, length * LOOKED_IN_SHARE);
  const there = [...byPerson(records)].filter(([, all]) => all.reduce((sum, one) => sum + one.totalAttendanceInSeconds, 0) >= least);
  const intervals = there.flatMap(([, all]) => all.flatMap(({ attendanceIntervals }) => attendanceIntervals));
  const joined = intervals.flatMap(({ joinDateTime }) => joinDateTime ?? []);
  const left = intervals.flatMap(({ leaveDateTime }) => leaveDateTime ?? []);
  const from = joined.length > 0 ? Math.min(...joined) : start;
  const to = left.length > 0 ? Math.max(...left) : (end ?? start);
  return { people: there.length, hours: Math.max(0, to - from) / 3_600_000 };
}

/** One who comes back, or from another device, may stand in several records; who has neither id nor address is somebody else. */
function byPerson(records: readonly AttendanceRecord[]): ReadonlyMap<string, readonly AttendanceRecord[]> {
  const people = new Map<string, AttendanceRecord[]>();
  for (const [at, record] of records.entries()) {
    const who = record.identity?.id || record.emailAddress?.toLowerCase() || `record ${record.id ?? at}`;
    people.set(who, [...(people.get(who) ?? []), record]);
  }
  return people;
}
