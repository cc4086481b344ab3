import { collection, entity, json } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { eventId } from './derived-ids.ts';
import { toEvent, toSeriesMaster } from './event.ts';
import { needs } from './guard.ts';
import { readPreferences, type Preferences } from './prefer.ts';
import { compare, pageOf, readFilter, select, wholeNumber } from './query.ts';
import { Refusal } from './refusal.ts';
import type { SeedMeeting } from './seed.ts';

/** https://learn.microsoft.com/graph/api/user-list-calendarview, /graph/paging */
const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 1000;
const EVENT = 'Microsoft.OutlookServices.Event';

export function addCalendar(app: GraphApp): void {
  app.get('/me/calendarView', needs('GET /me/calendarView'), ({ env: { call } }) => calendarView(call));

  app.get('/me/events/:event', needs('GET /me/events/{id}'), ({ env: { call }, req }) => {
    const prefer = readPreferences(call.headers);
    const event = findEvent(call, req.param('event'), prefer);
    if (!event) throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
    return json(entity(call, `users('${call.person.id}')/events/$entity`, select(call, event, EVENT)), 200, applied(prefer));
  });
}

function calendarView(call: Call): Response {
  const prefer = readPreferences(call.headers);
  const from = bound(call, 'startDateTime');
  const to = bound(call, 'endDateTime');
  if (to < from) throw new Refusal(400, 'ErrorInvalidParameter', 'The end of the view lies before its start.');
  const inView = ordered(call, call.tenancy.index().calendarOf(call.person.id).filter((meeting) => overlaps(meeting, from, to)));
  const show = (meeting: SeedMeeting): object => toEvent(meeting, call.person, call.tenancy.index(), prefer);
  const comparisons = readFilter(call.query.get('$filter') ?? '');
  const found = comparisons.length === 0 ? inView : inView.filter((meeting) => comparisons.every((comparison) => compare(valueAt(show(meeting), comparison.path), comparison)));
  const size = Math.min(wholeNumber(call, '$top') ?? prefer.maxPageSize ?? DEFAULT_PAGE, LARGEST_PAGE) || DEFAULT_PAGE;
  const page = pageOf(call, found, size, '$skip');
  const value = page.items.map((meeting) => select(call, show(meeting), EVENT));
  const count = call.query.get('$count') === 'true' ? { count: found.length } : {};
  return json(collection(call, `users('${call.person.id}')/calendarView`, value, { ...count, nextLink: page.nextLink }), 200, applied(prefer));
}

/** A bound without an offset is UTC, whatever zone the answer is in. */
function bound(call: Call, name: string): number {
  const text = call.query.get(name);
  if (text === null) {
    throw new Refusal(400, 'ErrorInvalidParameter', "This request requires a time window specified by the query string parameters 'StartDateTime' and 'EndDateTime'.");
  }
  const at = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text.length === 10 ? `${text}T00:00:00` : text}Z`);
  if (Number.isNaN(at)) throw new Refusal(400, 'ErrorInvalidParameter', `The value '${text}' of parameter '${name}' is invalid.`);
  return at;
}

const overlaps = (meeting: SeedMeeting, from: number, to: number): boolean => Date.parse(meeting.start) < to && Date.parse(meeting.end) > from;

/** Without `$orderby` the order is the mailbox's own, in which a series stands together. */
function ordered(call: Call, meetings: readonly SeedMeeting[]): SeedMeeting[] {
  const wanted = call.query.get('$orderby');
  if (wanted === null) return [...meetings];
  const [, path, direction = 'asc'] = /^\s*([\w/]+)(?:\s+(asc|desc))?\s*$/i.exec(wanted) ?? [];
  const key = ({ 'start/dateTime': 'start', 'end/dateTime': 'end', 'subject': 'subject' } as const)[path ?? ''];
  if (!key) throw new Refusal(400, 'ErrorInvalidUrlQuery', `The sandbox tenant orders events by start/dateTime, end/dateTime or subject, not by '${wanted}'.`);
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  return [...meetings].sort((a, b) => sign * a[key].localeCompare(b[key]));
}

/** Either kind of id finds the event; the kind in the answer is the one preferred. */
function findEvent(call: Call, id: string, prefer: Preferences): object | undefined {
  const index = call.tenancy.index();
  const { person } = call;
  const is = (item: string): boolean => id === eventId(person.id, item, false) || id === eventId(person.id, item, true);
  const own = index.calendarOf(person.id);
  const meeting = own.find((candidate) => is(candidate.id));
  if (meeting) return toEvent(meeting, person, index, prefer);
  const series = call.tenancy.state.seed.series.find((candidate) => is(candidate.id));
  return series && toSeriesMaster(series.id, index.rooms.get(series.id), own.filter((candidate) => candidate.series === series.id), person, index, prefer);
}

function valueAt(item: object, path: string): unknown {
  return path.split('/').reduce<unknown>((at, name) => (at as { readonly [name: string]: unknown } | undefined)?.[name], item);
}

const applied = (prefer: Preferences): { readonly [name: string]: string } => (prefer.applied ? { 'preference-applied': prefer.applied } : {});
