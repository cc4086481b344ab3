import { json } from './answer.ts';
import { windowOf, type Window } from './calendar-window.ts';
import type { Call } from './call.ts';
import { readToken, writeToken, type Round } from './delta-token.ts';
import { eventId, lot } from './derived-ids.ts';
import { toEvent, toSeriesMaster, toStub } from './event.ts';
import { revisionFor } from './life.ts';
import type { Entry } from './meeting-index.ts';
import { applied, readPreferences, type Preferences } from './prefer.ts';
import { Refusal } from './refusal.ts';

/** The tenant's own, small on purpose; a caller may ask for up to the second. https://learn.microsoft.com/graph/api/event-delta */
const DEFAULT_PAGE = 50;
const LARGEST_PAGE = 1000;
/** Graph names no time; its tokens of Outlook live in a cache. https://learn.microsoft.com/graph/delta-query-overview */
const TOKEN_LIFE_MS = 7 * 86_400_000;
/** How many revisions back something told before may be told again. */
const REPLAY = 3;

/** One thing a round tells. `key` orders them, and stays the same when an event is moved, so that none is passed over between two pages. */
interface Told {
  readonly key: string;
  readonly show: (prefer: Preferences) => object;
}

/**
 * Change detection over a window of the calendar, with what makes it awkward: single events whole, occurrences as stubs, heads
 * of series whole, things told twice, `@removed` also for what never stood in the window, and deleted occurrences that go untold.
 */
export function calendarDelta(call: Call): Response {
  const unsupported = [...call.query.keys()].filter((name) => /^\$(select|filter|expand|orderby|search|top|skip|count)$/i.test(name));
  if (unsupported.length > 0) {
    throw new Refusal(400, 'ErrorInvalidUrlQuery', "The following parameters are not supported with change tracking over the 'CalendarView' resource: '$orderby, $filter, $select, $expand, $search, $top'.");
  }
  const prefer = readPreferences(call.headers);
  const round = roundOf(call);
  const left = inRound(call, round).filter(({ key }) => round.after === undefined || key > round.after).sort((a, b) => (a.key < b.key ? -1 : 1));
  const size = Math.min(prefer.maxPageSize ?? DEFAULT_PAGE, LARGEST_PAGE);
  const page = left.slice(0, size);
  const last = page.at(-1);
  const more = left.length > page.length && last !== undefined;
  const again = round.after === undefined ? [] : toldAgain(call, round, round.after);
  const issuedAt = call.tenancy.now();
  const link = more
    ? { '@odata.nextLink': linkOf(call, '$skiptoken', { ...round, after: last.key, issuedAt }) }
    : { '@odata.deltaLink': linkOf(call, '$deltatoken', { person: round.person, from: round.from, to: round.to, since: round.upTo, upTo: round.upTo, issuedAt, age: round.age }) };
  const value = [...again, ...page].map(({ show }) => show(prefer));
  return json({ '@odata.context': `${call.base}/$metadata#Collection(event)`, ...link, value }, 200, applied(prefer));
}

const linkOf = (call: Call, name: string, round: Round): string => `${call.base}/me/calendarView/delta?${name}=${writeToken(round)}`;

/** An empty token asks for the beginning, as the `Location` of a 410 does. */
function roundOf(call: Call): Round {
  const { state } = call.tenancy;
  const text = call.query.get('$skiptoken') || call.query.get('$deltatoken');
  if (!text) return { person: call.person.id, ...windowOf(call), upTo: state.life.revision, issuedAt: 0, age: state.delta.age };
  const round = readToken(text);
  const old = round.age !== state.delta.age || round.person !== call.person.id || call.tenancy.now() - round.issuedAt > TOKEN_LIFE_MS;
  if (old) throw aged(call, round);
  const asked = call.query.has('startDateTime') ? windowOf(call) : round;
  if (asked.from !== round.from || asked.to !== round.to) throw new Refusal(400, 'ErrorInvalidParameter', 'The window differs from the one the token was made for.');
  return call.query.has('$deltatoken') ? { ...round, upTo: state.life.revision } : round;
}

function aged(call: Call, { from, to }: Round): Refusal {
  const { as } = call.tenancy.state.delta;
  const window = `startDateTime=${new Date(from).toISOString()}&endDateTime=${new Date(to).toISOString()}`;
  const location = { location: `${call.base}/me/calendarView/delta?${window}&$deltatoken=` };
  return new Refusal(as, 'SyncStateNotFound', 'The sync state generation is not found; continuation of the change tracking is not possible.', as === 410 ? location : {});
}

function inRound(call: Call, round: Round): Told[] {
  return round.since === undefined ? standing(call, round) : changed(call, round, round.since);
}

/** The first round: everything in the window, and the heads of its series. */
function standing(call: Call, window: Window): Told[] {
  const inWindow = call.tenancy.index().calendarOf(call.person.id).filter((entry) => overlaps(entry, window));
  const series = new Set(inWindow.flatMap(({ meeting }) => meeting.series ?? []));
  return [...inWindow.map((entry) => event(call, entry)), ...[...series].map((id) => head(call, id))];
}

/** A later round. What was told a little while ago may be told again, but not where nothing is new. */
function changed(call: Call, window: Window, since: number): Told[] {
  const { person, tenancy: { state: { life } } } = call;
  const mine = Object.entries(life.events)
    .filter(([, { seen }]) => seen.includes(person.id))
    .map(([item, lived]) => ({ item, revision: revisionFor(lived, person.id) }))
    .filter(({ revision }) => revision > 0);
  if (!mine.some(({ revision }) => revision > since)) return [];
  const again = (item: string, revision: number): boolean => revision > since - REPLAY && lot(`${item}/${since}`, 2) === 0;
  return mine.filter(({ item, revision }) => revision > since || again(item, revision)).flatMap(({ item }) => asItStands(call, item, window) ?? []);
}

/** As it stands in the window, as removed, or not at all. */
function asItStands(call: Call, item: string, window: Window): Told | undefined {
  const { person, tenancy } = call;
  const index = tenancy.index();
  const found = index.itemOf(person.id, eventId(person.id, item, true));
  if (!found) return index.lived(item)?.untold ? undefined : removed(call, item);
  if ('entry' in found) return overlaps(found.entry, window) ? event(call, found.entry) : removed(call, item);
  return index.occurrencesOf(person.id, found.series).some((entry) => overlaps(entry, window)) ? head(call, found.series) : removed(call, item);
}

function event({ person, tenancy }: Call, { meeting }: Entry): Told {
  const show = meeting.series === undefined ? toEvent : toStub;
  return { key: `${meeting.series ?? ''}/${meeting.id}`, show: (prefer) => ({ ...TYPE, ...show(meeting, person, tenancy.index(), prefer) }) };
}

const head = ({ person, tenancy }: Call, series: string): Told =>
  ({ key: `${series}/`, show: (prefer) => ({ ...TYPE, ...toSeriesMaster(series, person, tenancy.index(), prefer) }) });

const removed = ({ person }: Call, item: string): Told =>
  ({ key: `~/${item}`, show: (prefer) => ({ ...TYPE, 'id': eventId(person.id, item, prefer.immutableIds), '@removed': { reason: 'deleted' } }) });

const TYPE = { '@odata.type': '#microsoft.graph.event' };

const overlaps = (entry: Window, window: Window): boolean => entry.from < window.to && entry.to > window.from;

/** Every third later page begins with what the page before ended with. */
function toldAgain(call: Call, round: Round, key: string): Told[] {
  if (lot(`${key}/again`, 3) !== 0) return [];
  return inRound(call, round).filter((one) => one.key === key);
}
