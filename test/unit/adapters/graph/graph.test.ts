import { afterEach, describe, expect, test, vi } from 'vitest';
import { connectGraph, type GraphConnection } from '#adapters/graph/graph.ts';
import type { GraphCall } from '#adapters/graph/graph-call.ts';
import { failed, ok } from '#base/result.ts';
import { plus, seconds } from '#base/time.ts';
import { runningClock } from '../../../support/running-clock.ts';
import { scriptedFetch, type ScriptedFetch, type Sent } from '../../../support/scripted-fetch.ts';

const START = '2026-11-16T12:00:00Z';
const READ: GraphCall = { method: 'GET', path: '/me/events/7', scopes: ['Calendars.Read'] };
const WRITE: GraphCall = { method: 'PATCH', path: '/me/events/7', scopes: ['Calendars.ReadWrite'], body: { subject: 'x' } };
const open = (): AbortSignal => new AbortController().signal;

let network: ScriptedFetch | undefined;
afterEach(() => network?.close());

/** The adapter on a scripted network, with a clock that runs by itself. */
function connected(answer: (sent: Sent, at: number) => Response | Promise<Response>, more: Partial<GraphConnection> = {}) {
  network = scriptedFetch(answer);
  const clock = runningClock(START);
  const start = clock.now();
  const graph = connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok('token'), random: () => 0, ...more, clock });
  const after = (given: number) => plus(start, seconds(given));
  return { graph, clock, after, sent: network.sent, elapsed: () => (clock.now() - start) / 1000, send: (call: GraphCall, signal = open()) => clock.until(graph.send(call, signal)) };
}

const error = (status: number, code: string, headers: Record<string, string> = {}): Response => Response.json({ error: { code } }, { status, headers });

describe('a read', () => {
  test('waits out throttling as long as it was asked to, tells until when, and gives the answer', async () => {
    const { graph, clock, after, elapsed } = connected((_, at) => (at === 0 ? error(429, 'TooManyRequests', { 'Retry-After': '3' }) : Response.json({ id: '7' })));
    const told: number[] = [];
    const answer = await clock.until(graph.send(READ, open(), (until) => told.push(until)));
    expect([answer, told, elapsed()]).toEqual([ok({ id: '7' }), [after(3)], 3]);
  });

  test('is tried four times with growing pauses where the service is down, then fails', async () => {
    const { send, sent, after, elapsed } = connected(() => error(503, 'ServiceUnavailable'));
    const answer = await send(READ);
    expect([sent.length, elapsed(), answer]).toEqual([4, 7, failed({ kind: 'unavailable', until: after(12) })]);
  });

  test('says until when it is throttled where that is long, and holds the whole service until then', async () => {
    const { send, sent, after } = connected(() => error(429, 'TooManyRequests', { 'Retry-After': '90' }));
    const first = await send(READ);
    const second = await send({ ...READ, path: '/me/calendarView?x=1' });
    expect([first, second, sent.length]).toEqual([failed({ kind: 'throttled', until: after(90) }), failed({ kind: 'throttled', until: after(90) }), 1]);
  });

  test('of another service goes on where one is throttled', async () => {
    const { send } = connected(({ path }) => (path.startsWith('/me/events') ? error(429, '', { 'Retry-After': '90' }) : Response.json({ id: 'chat' })));
    await send(READ);
    expect(await send({ ...READ, path: '/chats/1' })).toEqual(ok({ id: 'chat' }));
  });

  test('comes back later with jitter, never earlier', async () => {
    const { send, elapsed } = connected((_, at) => (at === 0 ? error(429, '', { 'Retry-After': '5' }) : Response.json({})), { random: () => 1 });
    await send(READ);
    expect(elapsed()).toBe(6);
  });

  test('ends at once where the person stops it while it waits', async () => {
    const { graph, clock } = connected(() => error(503, ''));
    const stop = new AbortController();
    const answer = graph.send(READ, stop.signal, () => stop.abort());
    expect(await clock.until(answer)).toEqual(failed({ kind: 'cancelled' }));
  });

  test('that gets a page of HTML from a gateway fails by its status', async () => {
    const { send, after } = connected(() => new Response('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } }));
    expect(await send(READ)).toEqual(failed({ kind: 'unavailable', until: after(12) }));
  });

  test('that gets good news that is no JSON names the place', async () => {
    const { send } = connected(() => new Response('<html>Sign in to the hotel</html>'));
    expect(await send({ ...READ, path: '/me/events/7?$select=id' })).toEqual(failed({ kind: 'badAnswer', where: '/me/events/7: not JSON' }));
  });

  test('without a network is offline', async () => {
    const { send } = connected(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await send(READ)).toEqual(failed({ kind: 'offline' }));
  });
});

describe('a write', () => {
  test.each([[429, { kind: 'throttled' }], [503, { kind: 'unavailable' }], [504, { kind: 'unavailable' }]])('answered with %i is never repeated', async (status, failure) => {
    const { send, sent } = connected(() => error(status, '', { 'Retry-After': '1' }));
    expect(await send(WRITE)).toMatchObject({ ok: false, failure });
    expect(sent.length).toBe(1);
  });

  test('waits for its turn where its service rests a little', async () => {
    const { send, elapsed } = connected((_, at) => (at === 0 ? error(429, '', { 'Retry-After': '4' }) : Response.json({})));
    await send(WRITE);
    expect([await send(WRITE), elapsed()]).toEqual([ok({}), 4]);
  });

  test('without content in its answer is good', async () => {
    const { send } = connected(() => new Response(null, { status: 204 }));
    expect(await send(WRITE)).toEqual(ok(undefined));
  });
});

describe('a token that Graph refuses', () => {
  /** Tokens as asked for; each is named by its number. */
  function tokens() {
    const asked: unknown[] = [];
    return { asked, token: async (scopes: readonly string[], options: { readonly renew: boolean }) => { asked.push([scopes, options]); return ok(`token ${asked.length}`); } };
  }

  test('is renewed once, also for a write', async () => {
    const { asked, token } = tokens();
    const { send } = connected(({ headers }) => (headers.get('Authorization') === 'Bearer token 1' ? error(401, 'InvalidAuthenticationToken') : Response.json({})), { token });
    expect(await send(WRITE)).toEqual(ok({}));
    expect(asked).toEqual([[WRITE.scopes, { renew: false }], [WRITE.scopes, { renew: true }]]);
  });

  test('means signed out where the renewed one is refused too', async () => {
    const { send, sent } = connected(() => error(401, ''), tokens());
    expect([await send(READ), sent.length]).toEqual([failed({ kind: 'signInNeeded' }), 2]);
  });

  test('for want of claims is renewed with what Graph asks for', async () => {
    const { asked, token } = tokens();
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    const challenge = `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="insufficient_claims", claims="${btoa(claims)}"`;
    const { send } = connected((_, at) => (at === 0 ? error(401, '', { 'WWW-Authenticate': challenge }) : Response.json({})), { token });
    await send(READ);
    expect(asked[1]).toEqual([READ.scopes, { renew: true, claims }]);
  });

  test.each([[false, { kind: 'offline', unsent: true }], [true, { kind: 'offline' }]] as const)('where the device says of its network %s, a write that throws says whether it may have left', async (onLine, failure) => {
    vi.stubGlobal('navigator', { onLine });
    const { send } = connected(() => { throw new TypeError('Failed to fetch'); });
    const answer = await send(WRITE);
    vi.unstubAllGlobals();
    expect(answer).toEqual(failed(failure));
  });

  test('that cannot be had says why, and nothing is sent', async () => {
    const { send, sent } = connected(() => Response.json({}), { token: async () => failed({ kind: 'offline' }) });
    expect([await send(READ), sent.length]).toEqual([failed({ kind: 'offline', unsent: true }), 0]);
  });
});

describe('pages', () => {
  const LIST: GraphCall = { method: 'GET', path: '/me/calendarView', scopes: [] };

  test('whose next link leaves Graph are not followed: the token stays', async () => {
    const { graph, clock, sent } = connected(() => Response.json({ 'value': [], '@odata.nextLink': 'https://elsewhere.example/v1.0/me/calendarView' }));
    expect(await clock.until(graph.pages(LIST, open()))).toEqual(failed({ kind: 'badAnswer', where: '/me/calendarView: a next link that leaves Graph' }));
    expect(sent.length).toBe(1);
  });

  test('that lead round in a circle end', async () => {
    const { graph, clock } = connected(() => Response.json({ 'value': [1], '@odata.nextLink': 'https://graph.microsoft.com/v1.0/me/calendarView?$skip=1' }));
    expect(await clock.until(graph.pages(LIST, open()))).toEqual(failed({ kind: 'badAnswer', where: '/me/calendarView: more than 500 pages' }));
  });

  test('tell how many items were read, and until when they wait', async () => {
    const { graph, clock, after } = connected((_, at) => (
      at === 1 ? error(429, '', { 'Retry-After': '2' }) : Response.json({ value: [1, 2], ...(at === 0 && { '@odata.nextLink': 'https://graph.microsoft.com/v1.0/me/calendarView?$skip=2' }) })));
    const told: unknown[] = [];
    await clock.until(graph.pages(LIST, open(), (so) => told.push(so)));
    expect(told).toEqual([{ read: 2 }, { read: 2, until: after(2) }, { read: 4 }]);
  });

  test('without a list name the place', async () => {
    const { graph, clock } = connected(() => Response.json({ value: 'none' }));
    expect(await clock.until(graph.pages(LIST, open()))).toEqual(failed({ kind: 'badAnswer', where: '/me/calendarView: value is no list' }));
  });
});
