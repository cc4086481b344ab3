import { ok } from '#base/result.ts';
import { toIso } from '#base/time.ts';
import type { Me } from '#domain/person.ts';
import type { Calendar } from '#ports/calendar.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { EVENT_FIELDS, fromGraphEvent } from './from-graph-event.ts';
import type { Graph } from './graph.ts';
import { readAll } from './read-wire.ts';

/** https://learn.microsoft.com/graph/api/user-list-calendarview */
export const createGraphCalendar = (graph: Graph, me: Me): Calendar => ({
  async meetings(window, signal, progress) {
    const path = `/me/calendarView?startDateTime=${toIso(window.from)}&endDateTime=${toIso(window.to)}&$select=${EVENT_FIELDS}&$orderby=start/dateTime&$top=100`;
    const headers = { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' };
    const items = await graph.pages({ method: 'GET', path, headers, scopes: FEATURE_SCOPES['my-week'] }, signal, progress);
    if (!items.ok) return items;
    const events = readAll('calendarView', items.value, (item) => fromGraphEvent(item, me));
    return events.ok ? ok(events.value) : events;
  },
});
