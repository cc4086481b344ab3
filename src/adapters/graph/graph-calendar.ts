import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import { fromIso, toIso } from '#base/time.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { ChangedEvent, ChangeMark, ChangingCalendar, ReadProgress, TimeWindow } from '#ports/calendar.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { fromGraphChange, type Change } from './from-graph-change.ts';
import { EVENT_FIELDS, fromGraphEvent, type ReadInvite } from './from-graph-event.ts';
import type { Graph, Round } from './graph.ts';
import { readAll, readInTurns, readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES['my-week'];
/** Half of what Graph allows: a page of large meetings stays below a few megabytes, and progress can be seen. */
const PAGE = 500;
/** Stubs are small; the most that Graph allows. */
const DELTA_PAGE = 1000;
const Made = v.object({ createdDateTime: v.nullish(v.string()) });
const Named = v.object({ id: v.string(), iCalUId: v.string(), type: v.nullish(v.string()), seriesMasterId: v.nullish(v.string()) });
const PREFER = 'outlook.timezone="UTC", IdType="ImmutableId"';

/**
 * https://learn.microsoft.com/graph/api/user-list-calendarview, https://learn.microsoft.com/graph/api/event-delta.
 * `readInvite` gets what an invitation says; the words themselves are not kept.
 */
export function createGraphCalendar(graph: Graph, me: Me, readInvite?: ReadInvite): ChangingCalendar {
  async function changesOn(path: string, signal: AbortSignal, progress?: (so: ReadProgress) => void): Promise<Result<{ changes: readonly Change[]; mark: ChangeMark }, Failure>> {
    const headers = { Prefer: `${PREFER}, odata.maxpagesize=${DELTA_PAGE}` };
    const round = await graph.round({ method: 'GET', path, headers, scopes }, signal, progress);
    if (!round.ok) return round;
    return readRound(round.value);
  }

  return {
    async meetings(window, signal, progress) {
      const path = `/me/calendarView?${range(window)}&$select=${EVENT_FIELDS}${readInvite ? ',body' : ''}&$orderby=start/dateTime&$top=${PAGE}`;
      const items = await graph.pages({ method: 'GET', path, headers: { Prefer: readInvite ? `${PREFER}, outlook.body-content-type="text"` : PREFER }, scopes }, signal, progress);
      return items.ok ? readInTurns('calendarView', items.value, (item) => fromGraphEvent(item, me, readInvite), graph.clock) : items;
    },

    async mark(window, signal, progress) {
      const round = await changesOn(`/me/calendarView/delta?${range(window)}`, signal, progress);
      if (!round.ok) return round;
      const { changes, mark } = round.value;
      const standing = new Set(changes.flatMap((change) => ('eventId' in change && change.when ? [change.eventId] : [])));
      for (const change of changes) if ('removed' in change) standing.delete(change.removed);
      return { ok: true, value: { mark, events: standing.size } };
    },

    async changes(since, signal) {
      const round = await changesOn(since, signal);
      // A mark that leads nowhere is too old, whatever the code.
      if (!round.ok) return round.failure.kind === 'gone' ? failed({ kind: 'deltaExpired' }) : round;
      const { changes, mark } = round.value;
      const changed = changes.filter((change): change is ChangedEvent => 'eventId' in change);
      const removed = changes.flatMap((change) => ('removed' in change ? [change.removed] : []));
      return { ok: true, value: { mark, changed, removed } };
    },

    // A list of events leaves this out where fields are chosen (https://learn.microsoft.com/graph/api/user-list-calendarview); one event has it.
    async invitedAt(eventId, signal) {
      const path = `/me/events/${encodeURIComponent(eventId)}?$select=createdDateTime`;
      const answer = await graph.send({ method: 'GET', path, headers: { Prefer: PREFER }, scopes }, signal);
      if (!answer.ok) return answer;
      const event = readOne('event', answer.value, (item) => v.parse(Made, item));
      return event.ok ? ok(event.value.createdDateTime == null ? undefined : fromIso(event.value.createdDateTime)) : event;
    },

    // Either kind of id finds an event, the answer has the one that is preferred (https://learn.microsoft.com/graph/outlook-immutable-id).
    async named(otherId, signal) {
      const path = `/me/events/${encodeURIComponent(otherId)}?$select=id,iCalUId,type,seriesMasterId`;
      const answer = await graph.send({ method: 'GET', path, headers: { Prefer: PREFER }, scopes }, signal);
      const event = answer.ok ? readOne('event', answer.value, (item) => v.parse(Named, item)) : answer;
      if (!event.ok) return event;
      const { id, iCalUId, type, seriesMasterId } = event.value;
      const series = type === 'seriesMaster' ? id : seriesMasterId;
      return ok({ eventId: id, meeting: iCalUId as MeetingId, ...(series ? { series: series as SeriesId } : {}) });
    },
  };
}

const range = ({ from, to }: TimeWindow): string => `startDateTime=${toIso(from)}&endDateTime=${toIso(to)}`;

function readRound({ items, next }: Round): Result<{ changes: readonly Change[]; mark: ChangeMark }, Failure> {
  const changes = readAll('calendarView/delta', items, fromGraphChange);
  return changes.ok ? { ok: true, value: { changes: changes.value, mark: next as ChangeMark } } : changes;
}
