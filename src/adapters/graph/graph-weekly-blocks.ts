import * as v from 'valibot';
import { ok } from '#base/result.ts';
import type { LocalDate } from '#base/time.ts';
import type { BlockTime, Weekday } from '#domain/preferences.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { StandingBlock, WeeklyBlocks } from '#ports/weekly-block.ts';
import type { Graph } from './graph.ts';
import { readAll } from './read-wire.ts';

const scopes = FEATURE_SCOPES['weekly-block'];
/** One name for ever: each new one uses up a named property of the mailbox. */
const MARK = 'String {6f0f3a52-9f0e-4c0d-8d5e-3a1c7b5e2d41} Name DebriefBlock';
const WEEKLY = 'weekly';
const LENGTH_MINUTES = 15;
const DAYS: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const Event = v.object({ id: v.string(), start: v.object({ dateTime: v.string() }) });

/**
 * https://learn.microsoft.com/graph/api/user-post-events, found again as
 * https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get shows.
 */
export const createGraphWeeklyBlocks = (graph: Graph): WeeklyBlocks => ({
  async standing(zone, signal) {
    const filter = encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${MARK}' and ep/value eq '${WEEKLY}')`);
    const headers = { Prefer: `outlook.timezone="${zone}", IdType="ImmutableId"` };
    const items = await graph.pages({ method: 'GET', path: `/me/events?$filter=${filter}&$select=id,start`, headers, scopes }, signal);
    if (!items.ok) return items;
    const read = readAll('events', items.value, (item) => standingBlock(v.parse(Event, item)));
    return read.ok ? ok(read.value.toSorted((a, b) => (a.eventId < b.eventId ? -1 : 1))) : read;
  },

  async make(at, words, from, once, signal) {
    const body = {
      subject: words.subject, body: { contentType: 'html', content: words.html }, ...timesOf(at, from),
      sensitivity: 'private', showAs: 'busy', isReminderOn: true, reminderMinutesBeforeStart: 0,
      transactionId: once, singleValueExtendedProperties: [{ id: MARK, value: WEEKLY }],
    };
    const answer = await graph.send({ method: 'POST', path: '/me/events', scopes, body }, signal);
    return answer.ok ? ok(undefined) : answer;
  },

  async move(eventId, at, from, signal) {
    const answer = await graph.send({ method: 'PATCH', path: pathOf(eventId), headers: { Prefer: 'IdType="ImmutableId"' }, scopes, body: timesOf(at, from) }, signal);
    return answer.ok ? ok(undefined) : answer;
  },

  async remove(eventId, signal) {
    const answer = await graph.send({ method: 'DELETE', path: pathOf(eventId), headers: { Prefer: 'IdType="ImmutableId"' }, scopes }, signal);
    return answer.ok || answer.failure.kind === 'gone' ? ok(undefined) : answer;
  },
});

const pathOf = (eventId: string): string => `/me/events/${encodeURIComponent(eventId)}`;

const standingBlock = ({ id, start }: v.InferOutput<typeof Event>): StandingBlock =>
  ({ eventId: id, weekday: weekdayOf(start.dateTime.slice(0, 10)), time: start.dateTime.slice(11, 16) });

const weekdayOf = (day: string): Weekday => DAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'monday';

/** The first such weekday on or after `from`, and every week from there on. */
function timesOf({ weekday, time, zone }: BlockTime, from: LocalDate): object {
  const first = new Date(`${from}T${time}:00Z`);
  first.setUTCDate(first.getUTCDate() + ((DAYS.indexOf(weekday) - first.getUTCDay() + 7) % 7));
  const local = (minutes: number): string => new Date(first.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return {
    start: { dateTime: local(0), timeZone: zone },
    end: { dateTime: local(LENGTH_MINUTES), timeZone: zone },
    recurrence: { pattern: { type: 'weekly', interval: 1, daysOfWeek: [weekday] }, range: { type: 'noEnd', startDate: local(0).slice(0, 10) } },
  };
}
