import { collection, entity, json } from './answer.ts';
import { calendarDelta } from './calendar-delta.ts';
import { windowOf } from './calendar-window.ts';
import type { Call, GraphApp } from './call.ts';
import { toEvent, toSeriesMaster } from './event.ts';
import { needs } from './guard.ts';
import { deleteEvent, listEvents, postEvent } from './made-events.ts';
import type { Entry } from './meeting-index.ts';
import { patchEvent } from './patch-event.ts';
import { applied, readPreferences, type Preferences } from './prefer.ts';
import { compare, pageOf, readFilter, select, wholeNumber } from './query.ts';
import { Refusal } from './refusal.ts';

/** https://learn.microsoft.com/graph/api/user-list-calendarview, /graph/paging */
const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1000;
const EVENT = 'Microsoft.OutlookServices.Event';

export function addCalendar(app: GraphApp): void {
  app.get('/me/calendarView', needs('GET /me/calendarView'), ({ env: { call } }) => calendarView(call));

  app.get('/me/calendarView/delta', needs('GET /me/calendarView/delta'), ({ env: { call } }) => calendarDelta(call));
  app.get('/me/calendarView/delta()', needs('GET /me/calendarView/delta'), ({ env: { call } }) => calendarDelta(call));

  app.get('/me/events/:event', needs('GET /me/events/{id}'), ({ env: { call }, req }) => showEvent(call, req.param('event')));

  app.get('/me/events', needs('GET /me/events'), ({ env: { call } }) => listEvents(call));
  app.post('/me/events', needs('POST /me/events'), ({ env: { call } }) => postEvent(call));
  app.delete('/me/events/:event', needs('DELETE /me/events/{id}'), ({ env: { call }, req }) => deleteEvent(call, req.param('event')));

  app.patch('/me/events/:event', needs('PATCH /me/events/{id}'), async ({ env: { call }, req }) => {
    await patchEvent(call, req.param('event'));
    return showEvent(call, req.param('event'));
  });
}

/** Either kind of id finds the event; the kind in the answer is the one preferred. */
function showEvent(call: Call, id: string): Response {
  const prefer = readPreferences(call.headers);
  const event = findEvent(call, id, prefer);
  if (!event) throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return json(entity(call, `users('${call.person.id}')/events/$entity`, select(call, event, EVENT)), 200, applied(prefer));
}

function findEvent({ tenancy, person }: Call, id: string, prefer: Preferences): object | undefined {
  const index = tenancy.index();
  const found = index.itemOf(person.id, id);
  if (!found) return undefined;
  return 'entry' in found ? toEvent(found.entry.meeting, person, index, prefer) : toSeriesMaster(found.series, person, index, prefer);
}

function calendarView(call: Call): Response {
  const prefer = readPreferences(call.headers);
  const { from, to } = windowOf(call);
  const inView = ordered(call, call.tenancy.index().calendarOf(call.person.id).filter((entry) => entry.from < to && entry.to > from));
  const show = ({ meeting }: Entry): object => toEvent(meeting, call.person, call.tenancy.index(), prefer);
  const comparisons = readFilter(call.query.get('$filter') ?? '');
  const found = comparisons.length === 0 ? inView : inView.filter((entry) => comparisons.every((comparison) => compare(valueAt(show(entry), comparison.path), comparison)));
  const size = Math.min(wholeNumber(call, '$top') ?? prefer.maxPageSize ?? DEFAULT_PAGE, LARGEST_PAGE) || DEFAULT_PAGE;
  const page = pageOf(call, found, size, '$skip');
  const value = page.items.map((entry) => select(call, show(entry), EVENT));
  const count = call.query.get('$count') === 'true' ? { count: found.length } : {};
  return json(collection(call, `users('${call.person.id}')/calendarView`, value, { ...count, nextLink: page.nextLink }), 200, applied(prefer));
}

/** Without `$orderby` the order is the mailbox's own, in which a series stands together. */
function ordered(call: Call, entries: readonly Entry[]): Entry[] {
  const wanted = call.query.get('$orderby');
  if (wanted === null) return [...entries];
  const [, path, direction = 'asc'] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(wanted) ?? [];
  const order = ORDERS[path ?? ''];
  if (!order) throw new Refusal(400, 'ErrorInvalidUrlQuery', `The sandbox tenant orders events by start/dateTime, end/dateTime or subject, not by '${wanted}'.`);
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return [...entries].sort((a, b) => sign * order(a, b));
}

const ORDERS: { readonly [path: string]: (a: Entry, b: Entry) => number } = {
  'start/dateTime': (a, b) => a.from - b.from,
  'end/dateTime': (a, b) => a.to - b.to,
  'subject': (a, b) => a.meeting.subject.localeCompare(b.meeting.subject),
};

function valueAt(item: object, path: string): unknown {
  return path.split('/').reduce<unknown>((at, name) => (at as { readonly [name: string]: unknown } | undefined)?.[name], item);
}
