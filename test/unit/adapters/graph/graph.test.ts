import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphTranscripts } from '#adapters/graph/graph-transcripts.ts';
import { connectGraph, type Graph } from '#adapters/graph/graph.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { failed, ok } from '#base/result.ts';
import { days, minus, plus, type Ms } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Clock } from '#ports/clock.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { ADA, CLEO, TINY_NOW, TINY_VTT, tinySeed } from '../../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const window = { from: minus(clock.now(), days(56)), to: plus(clock.now(), days(15)) };
const open = (): AbortSignal => new AbortController().signal;
const CALENDAR = { method: 'GET', path: '/calendarView' };
let on: TenantGraph;

beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, clock); });
afterEach(() => on.close());

const read = (graph: Graph = on.graph, signal = open()) => createGraphCalendar(graph, on.me).meetings(window, signal, () => undefined);
const meetings = async (): Promise<readonly Meeting[]> => {
  const all = await read();
  if (!all.ok) throw new Error(JSON.stringify(all.failure));
  return all.value;
};

describe('reading a calendar', () => {
  test('gives every meeting of the window once, over all pages', async () => {
    const all = await read(smallPages(on.graph));
    if (!all.ok) throw new Error(JSON.stringify(all.failure));
    expect(all.value).toHaveLength(33);
    expect(new Set(all.value.map((m) => m.id)).size).toBe(33);
  });

  test('counts the organizer once and tells rooms from people', async () => {
    const all = await meetings();
    expect(all.find((m) => m.subject === 'Meeting one-to-one')?.attendees.map(({ name, kind, response }) => [name, kind, response])).toEqual([
      ['Ben Okafor', 'required', 'organizer'], ['Ada Brandt', 'required', 'accepted'], ['Room 4', 'room', 'none'],
    ]);
  });

  test('waits out a short throttling and then gives all', async () => {
    await on.control('faults', { match: CALENDAR, times: 2, fault: { status: 429, retryAfter: 1 } });
    expect(await meetings()).toHaveLength(33);
  });

  test('says until when it is throttled where that is long, and gives nothing', async () => {
    await on.control('faults', { match: CALENDAR, times: 1, fault: { status: 429, retryAfter: 90 } });
    expect(await read()).toEqual(failed({ kind: 'throttled', until: plus(clock.now(), 90_000 as Ms) }));
  });

  test('gives a failure, never a part, where a later page fails', async () => {
    await on.control('faults', { match: { method: 'GET', path: 'skip' }, times: 9, fault: { status: 403 } });
    const answer = await read(smallPages(on.graph));
    expect(answer).toEqual(failed({ kind: 'forbidden' }));
  });

  test('is cancelled as soon as the person stops it', async () => {
    const stop = new AbortController();
    stop.abort();
    expect(await read(on.graph, stop.signal)).toEqual(failed({ kind: 'cancelled' }));
  });
});

describe('a token that Graph refuses', () => {
  const instant: Clock = { now: () => clock.now(), wait: async () => undefined };

  test('is renewed once, silently', async () => {
    const good = await on.tenant.tokenFor(ADA);
    const asked: boolean[] = [];
    const graph = connectGraph({ origin: 'https://graph.microsoft.com', clock: instant, token: async (_, renew) => { asked.push(renew); return ok(renew ? good : 'old'); } });
    expect((await read(graph)).ok).toBe(true);
    expect(asked.slice(0, 2)).toEqual([false, true]);
  });

  test('means signed out where the renewed one is refused too', async () => {
    const graph = connectGraph({ origin: 'https://graph.microsoft.com', clock: instant, token: async () => ok('old') });
    expect(await read(graph)).toEqual(failed({ kind: 'signInNeeded' }));
  });
});

test('a next link that leaves Graph is not followed: the token stays', async () => {
  const seen: string[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    seen.push(new URL(request.url).host);
    return Response.json({ value: [], '@odata.nextLink': 'https://elsewhere.example/v1.0/me/calendarView' });
  };
  const answer = await read();
  globalThis.fetch = before;
  expect(answer).toMatchObject({ ok: false, failure: { kind: 'badAnswer' } });
  expect(seen).toEqual(['graph.microsoft.com']);
});

test('an answer of another shape is named with its place', async () => {
  const before = globalThis.fetch;
  globalThis.fetch = async () => Response.json({ value: [{ id: 'x', iCalUId: 'y', start: { dateTime: 'soon', timeZone: 'UTC' } }] });
  const answer = await read();
  globalThis.fetch = before;
  expect(answer).toEqual(failed({ kind: 'badAnswer', where: 'calendarView[0].start' }));
});

describe('transcripts', () => {
  const transcripts = (): ReturnType<typeof createGraphTranscripts> => createGraphTranscripts(on.graph, createOnlineMeetings(on.graph), clock);

  test('of a series belong to the occurrence during which they began', async () => {
    const first = (await meetings()).find((m) => m.subject === 'Weekly sync' && m.start < minus(clock.now(), days(10)));
    expect(await transcripts().transcriptOf(first as Meeting, open())).toEqual(ok({ state: 'read', vtt: [TINY_VTT], complete: true }));
  });

  test('are absent where a meeting is not online', async () => {
    const offline = (await meetings()).find((m) => m.subject === 'Meeting filler-3');
    expect(await transcripts().transcriptOf(offline as Meeting, open())).toEqual(ok({ state: 'absent' }));
  });

  test('are closed to a person whose look-up the tenant refuses, and nothing breaks', async () => {
    on.close();
    on = await graphOnTenant(tinySeed(), CLEO, clock);
    const forwarded = (await meetings()).find((m) => m.subject === 'Weekly sync');
    expect(await transcripts().transcriptOf(forwarded as Meeting, open())).toEqual(ok({ state: 'not-permitted' }));
  });
});

/** The same connection, asking for pages of five. */
const smallPages = (graph: Graph): Graph => ({
  ...graph,
  pages: (call, signal, progress) => graph.pages({ ...call, path: call.path.replace('$top=100', '$top=5') }, signal, progress),
});
