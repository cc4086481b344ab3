import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import type { Graph } from '#adapters/graph/graph.ts';
import { failed } from '#base/result.ts';
import { days, instant, minus, plus, seconds } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { CalendarChanges, ChangeMark } from '#ports/calendar.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { scriptedFetch } from '../../../support/scripted-fetch.ts';
import { ADA, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const window = { from: minus(clock.now(), days(56)), to: plus(clock.now(), days(15)) };
const open = (): AbortSignal => new AbortController().signal;
const CALENDAR = { method: 'GET', path: '/calendarView' };
const quiet = (): void => undefined;
let on: TenantGraph;

beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, clock); });
afterEach(() => on.close());

const calendar = (graph: Graph = on.graph) => createGraphCalendar(graph, on.me);
const read = (graph: Graph = on.graph, signal = open()) => calendar(graph).meetings(window, signal, quiet);

function given<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
const eventId = ({ origin }: Meeting): string => (origin.from === 'calendar' ? origin.eventId : '');
const named = async (subject: string): Promise<Meeting> => given(await read()).find((m) => m.subject === subject) as Meeting;

describe('reading a calendar', () => {
  test('gives every meeting of the window once, over all pages', async () => {
    const all = given(await read(smallPages(on.graph)));
    expect([all.length, new Set(all.map((m) => m.id)).size]).toEqual([33, 33]);
  });

  test('tells when an event was made, and of one that is gone that it is', async () => {
    const meeting = await named('Meeting filler-1');
    const made = given((await calendar().invitedAt?.(eventId(meeting), open())) ?? failed('untold'));
    const gone = await calendar().invitedAt?.('no-such-event', open());
    expect([made !== undefined && made < meeting.start, gone?.ok === false && gone.failure.kind]).toEqual([true, 'gone']);
  });

  test('names an event, an occurrence and a series that come by Outlook’s own kind of id as the calendar does', async () => {
    const outlooks = async (meeting: Meeting, of: 'id' | 'seriesMasterId' = 'id'): Promise<string> => {
      const told = given(await on.graph.send({ method: 'GET', path: `/me/events/${eventId(meeting)}?$select=id,seriesMasterId`, headers: {}, scopes: ['Calendars.Read'] }, open())) as { id: string; seriesMasterId: string };
      return told[of];
    };
    const [single, weekly] = [await named('Meeting filler-1'), await named('Weekly sync')];
    const names = async (id: string) => given((await calendar().named?.(id, open())) ?? failed('untold'));
    const [ofSingle, ofWeekly, ofSeries] = [await outlooks(single), await outlooks(weekly), await outlooks(weekly, 'seriesMasterId')];
    expect(ofSingle).not.toBe(eventId(single));
    expect([await names(ofSingle), await names(ofWeekly), (await names(ofSeries)).series]).toEqual([
      { eventId: eventId(single), meeting: single.id }, { eventId: eventId(weekly), meeting: weekly.id, series: weekly.series }, weekly.series,
    ]);
    expect(await calendar().named?.('no-such-event', open())).toEqual({ ok: false, failure: { kind: 'gone' } });
  });

  test('of an ordinary size takes one request', async () => {
    await read();
    expect(on.tenant.log().length).toBe(1);
  });

  test('asks for no body where nobody reads invitations', async () => {
    expect(given(await read())[0]).not.toHaveProperty('invite');
    expect(on.tenant.log()[0]?.url).not.toMatch(/body/);
  });

  test('hands an invitation to its reader as text, and keeps what the reader makes of it', async () => {
    const seed = tinySeed();
    on.close();
    on = await graphOnTenant({ ...seed, meetings: seed.meetings.map((m) => (m.id === 'filler-3' ? { ...m, bodyHtml: '<script>alert(1)</script><p>Decide &amp; <b>ship</b></p>' } : m)) }, ADA, clock);
    const all = given(await createGraphCalendar(on.graph, on.me, (subject, text) => ({ questions: [`${subject}: ${text.trim()}`] })).meetings(window, open(), quiet));
    expect(all.find(({ subject }) => subject === 'Meeting filler-3')?.invite).toEqual({ questions: ['Meeting filler-3: Decide & ship'] });
    expect(on.tenant.log()).toHaveLength(1);
  });

  test('counts the organizer once and tells rooms from people', async () => {
    const { attendees } = await named('Meeting one-to-one');
    expect(attendees.map(({ name, kind, response }) => [name, kind, response])).toEqual([
      ['Ben Okafor', 'required', 'organizer'], ['Ada Brandt', 'required', 'accepted'], ['Room 4', 'room', 'none'],
    ]);
  });

  test('waits out a short throttling and then gives all', async () => {
    await on.control('faults', { match: CALENDAR, times: 2, fault: { status: 429, retryAfter: 1 } });
    expect(given(await read())).toHaveLength(33);
  });

  test('says until when it is throttled where that is long, and gives nothing', async () => {
    await on.control('faults', { match: CALENDAR, times: 1, fault: { status: 429, retryAfter: 90 } });
    expect(await read()).toEqual(failed({ kind: 'throttled', until: plus(clock.now(), seconds(90)) }));
  });

  test('gives a failure, never a part, where a later page fails', async () => {
    await on.control('faults', { match: { method: 'GET', path: 'skip' }, times: 9, fault: { status: 403 } });
    expect(await read(smallPages(on.graph))).toEqual(failed({ kind: 'forbidden' }));
  });

  test('is cancelled as soon as the person stops it', async () => {
    expect(await read(on.graph, AbortSignal.abort())).toEqual(failed({ kind: 'cancelled', unsent: true }));
  });

  test('names the place of an answer of another shape', async () => {
    const network = scriptedFetch(() => Response.json({ value: [{ id: 'x', iCalUId: 'y', start: { dateTime: 'soon', timeZone: 'UTC' } }] }));
    const answer = await read();
    network.close();
    expect(answer).toEqual(failed({ kind: 'badAnswer', where: 'calendarView[0].start' }));
  });
});

describe('change detection', () => {
  const mark = async (): Promise<ChangeMark> => given(await calendar().mark(window, open(), quiet)).mark;
  const changes = async (since: ChangeMark): Promise<CalendarChanges> => given(await calendar().changes(since, open()));
  const live = (...events: readonly object[]): Promise<unknown> => on.control('events', events);

  test('begins with how many events stand in the window, heads of series not counted', async () => {
    expect(given(await calendar().mark(window, open(), quiet)).events).toBe(33);
  });

  test('asks for large pages, and for nothing that Graph refuses with it', async () => {
    await mark();
    const [entry, ...more] = on.tenant.log();
    expect([more.length, entry?.requestHeaders['prefer'], [...new URL(entry?.url ?? '').searchParams.keys()]]).toEqual([
      0, 'outlook.timezone="UTC", IdType="ImmutableId", odata.maxpagesize=1000', ['startDateTime', 'endDateTime'],
    ]);
  });

  test('tells nothing where nothing happened, in one request', async () => {
    const since = await mark();
    const { changed, removed } = await changes(since);
    expect([changed, removed, on.tenant.log().length]).toEqual([[], [], 2]);
  });

  test('tells a moved occurrence with its series and where it stands now, by the id that reading gives', async () => {
    const since = await mark();
    await live({ do: 'move', id: 'weekly-2', start: '2026-11-10T14:00:00Z', end: '2026-11-10T15:00:00Z' });
    const moved = given(await read()).find((m) => m.start === Date.parse('2026-11-10T14:00:00Z')) as Meeting;
    expect((await changes(since)).changed).toContainEqual({ eventId: eventId(moved), series: moved.series, when: { from: moved.start, to: moved.end } });
  });

  test('tells a changed single meeting without its contents', async () => {
    const since = await mark();
    await live({ do: 'change', id: 'one-to-one', patch: { subject: 'Other' } });
    const other = await named('Other');
    expect((await changes(since)).changed).toContainEqual({ eventId: eventId(other), when: { from: other.start, to: other.end } });
  });

  test('tells what was deleted by its id', async () => {
    const since = await mark();
    const gone = await named('Meeting one-to-one');
    await live({ do: 'delete', id: 'one-to-one', quiet: false });
    expect((await changes(since)).removed).toContain(eventId(gone));
  });

  test('goes on from the mark that it gave last', async () => {
    const since = await mark();
    await live({ do: 'change', id: 'one-to-one', patch: { subject: 'Other' } });
    const next = (await changes(since)).mark;
    expect((await changes(next)).changed).toEqual([]);
  });

  test.each([410, 404, 400])('says that the mark is too old where Graph answers %i', async (as) => {
    const since = await mark();
    await on.control('delta', { expire: true, as });
    expect(await calendar().changes(since, open())).toEqual(failed({ kind: 'deltaExpired' }));
  });

  test('says that a mark which leads nowhere is too old', async () => {
    const since = await mark();
    await on.control('faults', { match: CALENDAR, times: 1, fault: { status: 404 } });
    expect(await calendar().changes(since, open())).toEqual(failed({ kind: 'deltaExpired' }));
  });

  test('waits out short throttling, as reading does', async () => {
    await on.control('faults', { match: CALENDAR, times: 2, fault: { status: 503 } });
    expect(given(await calendar().mark(window, open(), quiet)).events).toBe(33);
  });

  test('refuses a delta link that leaves Graph: the token stays', async () => {
    const network = scriptedFetch(() => Response.json({ 'value': [], '@odata.deltaLink': 'https://elsewhere.example/v1.0/me/calendarView/delta?$deltatoken=x' }));
    const answer = await calendar().mark(window, open(), quiet);
    network.close();
    expect(answer).toEqual(failed({ kind: 'badAnswer', where: '/me/calendarView/delta: no delta link below Graph' }));
  });

  test('counts an event once that is told twice, and none that is gone again', async () => {
    const stub = (id: string) => ({ id, type: 'occurrence', seriesMasterId: 's', start: { dateTime: '2026-11-10T14:00:00.0000000', timeZone: 'UTC' }, end: { dateTime: '2026-11-10T15:00:00.0000000', timeZone: 'UTC' } });
    const value = [stub('a'), stub('b'), stub('a'), { id: 's', type: 'seriesMaster' }, { 'id': 'b', '@removed': { reason: 'deleted' } }];
    const network = scriptedFetch(() => Response.json({ value, '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/me/calendarView/delta?$deltatoken=x' }));
    const answer = await calendar().mark(window, open(), quiet);
    network.close();
    expect(answer).toEqual({ ok: true, value: { mark: '/me/calendarView/delta?$deltatoken=x', events: 1 } });
  });

  test('names the place of a change of another shape', async () => {
    const network = scriptedFetch(() => Response.json({ 'value': [{ id: 'a', type: 'occurrence', start: 'soon' }], '@odata.deltaLink': 'https://graph.microsoft.com/v1.0/x' }));
    const answer = await calendar().mark(window, open(), quiet);
    network.close();
    expect(answer).toEqual(failed({ kind: 'badAnswer', where: 'calendarView/delta[0].start' }));
  });
});

test('an all-day event keeps its hours as Graph gives them', async () => {
  await on.control('events', { do: 'change', id: 'filler-3', patch: { isAllDay: true, start: '2026-11-12T00:00:00Z', end: '2026-11-13T00:00:00Z' } });
  const { start, end, isAllDay } = await named('Meeting filler-3');
  expect({ start, end, isAllDay }).toEqual({ start: instant(Date.parse('2026-11-12T00:00:00Z')), end: instant(Date.parse('2026-11-13T00:00:00Z')), isAllDay: true });
});

/** The same connection, asking for pages of five. */
const smallPages = (graph: Graph): Graph => ({
  ...graph,
  pages: (call, signal, progress) => graph.pages({ ...call, path: call.path.replace(/\$top=\d+/, '$top=5') }, signal, progress),
});
