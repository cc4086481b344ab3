import { afterEach, describe, expect, test } from 'vitest';
import { connectGraph } from '#adapters/graph/graph.ts';
import type { GraphCall } from '#adapters/graph/graph-call.ts';
import { failed, ok } from '#base/result.ts';
import { runningClock } from '../../../support/running-clock.ts';
import { scriptedFetch, type ScriptedFetch, type Sent } from '../../../support/scripted-fetch.ts';

const open = (): AbortSignal => new AbortController().signal;
const call = (id: number | string, more: Partial<GraphCall> = {}): GraphCall => ({ method: 'GET', path: `/me/onlineMeetings/${id}`, scopes: ['OnlineMeetings.Read'], together: true, ...more });
const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

interface Step { readonly id: string; readonly method: string; readonly url: string; readonly headers: Record<string, string> }
type Inner = { readonly status: number; readonly headers?: object; readonly body?: unknown };
const stepsOf = ({ body }: Sent): readonly Step[] => (body as { requests: Step[] }).requests;
const itself = (path: string): Inner => ({ status: 200, body: { id: path.split('/')[3] } });

let network: ScriptedFetch | undefined;
afterEach(() => network?.close());

/** The adapter on a network that answers a `$batch` step by step, in the opposite order. */
function connected(inner: (step: Step, batch: number) => Inner | undefined = ({ url }) => itself(url), whole: (sent: Sent, at: number) => Response | undefined = () => undefined) {
  let batches = 0;
  network = scriptedFetch((sent, at) => {
    const answer = whole(sent, at);
    if (answer) return answer;
    if (sent.path !== '/$batch') return Response.json(itself(sent.path).body);
    batches += 1;
    const responses = stepsOf(sent).flatMap((step) => { const one = inner(step, batches); return one ? [{ id: step.id, ...one }] : []; });
    return Response.json({ responses: responses.reverse() });
  });
  const clock = runningClock('2026-11-16T12:00:00Z');
  const start = clock.now();
  const graph = connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok('token'), random: () => 0, clock });
  return {
    graph, sent: network.sent, elapsed: () => clock.now() - start,
    all: (calls: readonly GraphCall[], signals: readonly AbortSignal[] = []) => clock.until(Promise.all(calls.map((one, at) => graph.send(one, signals[at] ?? open())))),
    sizes: () => network?.sent.map((one) => (one.path === '/$batch' ? stepsOf(one).length : one.path)),
  };
}

describe('reads asked for at the same moment', () => {
  test('leave as one request, and each gets its own answer', async () => {
    const { all, sent } = connected();
    expect(await all([call(1), call(2), call(3)])).toEqual(['1', '2', '3'].map((id) => ok({ id })));
    expect(sent.map(({ method, path, body }) => ({ method, path, body }))).toEqual([{
      method: 'POST', path: '/$batch',
      body: { requests: [1, 2, 3].map((id, at) => ({ id: String(at), method: 'GET', url: `/me/onlineMeetings/${id}`, headers: { Accept: 'application/json' } })) },
    }]);
  });

  test('leave twenty at a time, a second apart, as 20 calls a second are allowed', async () => {
    const { all, sizes, elapsed } = connected();
    const answers = await all(upTo(45).map((id) => call(id)));
    expect(answers).toEqual(upTo(45).map((id) => ok({ id: String(id) })));
    expect([sizes(), elapsed()]).toEqual([[20, 20, 5], 2_000]);
  });

  test('go after the lists that name what is asked for next, where those all fit into one', async () => {
    const { all, sent } = connected();
    await all([...upTo(20).map((id) => call(`read-${id}`)), call('list-1', { leads: true }), call('list-2', { leads: true })]);
    expect(sent.map((one) => stepsOf(one).map(({ url }) => url.split('/')[3]))).toEqual([['list-1', 'list-2', ...upTo(18).map((id) => `read-${id}`)], ['read-18', 'read-19']]);
  });

  test('keep their order where more lists wait than fit into one: who asked first is answered first', async () => {
    const { all, sent } = connected();
    await all([call('read'), ...upTo(21).map((id) => call(`list-${id}`, { leads: true }))]);
    expect(sent.map((one) => stepsOf(one).map(({ url }) => url.split('/')[3]))).toEqual([['read', ...upTo(19).map((id) => `list-${id}`)], ['list-19', 'list-20']]);
  });

  test('do not mix scopes, which would need another token', async () => {
    const { all, sizes } = connected();
    await all([call(1), call(2, { scopes: ['Chat.ReadWrite'] }), call(3), call(4, { scopes: ['Chat.ReadWrite'] })]);
    expect(sizes()).toEqual([2, 2]);
  });

  test('carry their headers, and text comes back as text', async () => {
    const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Zoë>Grüße, 你好</v>';
    const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(vtt)));
    const { all, sent } = connected(() => ({ status: 200, headers: { 'Content-Type': 'text/vtt' }, body: base64 }));
    const text = call(1, { accept: 'text/vtt', headers: { Prefer: 'x' } });
    expect(await all([text, text])).toEqual([ok(vtt), ok(vtt)]);
    expect(sent[0] && stepsOf(sent[0])[0]?.headers).toEqual({ Accept: 'text/vtt', Prefer: 'x' });
  });
});

test('a lone read leaves as itself', async () => {
  const { all, sizes } = connected();
  expect(await all([call(1)])).toEqual([ok({ id: '1' })]);
  expect(sizes()).toEqual(['/me/onlineMeetings/1']);
});

test('a read for Outlook never travels in a batch, unless it says that it may', async () => {
  const { all, sizes } = connected();
  await all(upTo(3).map((id) => ({ method: 'GET', path: `/me/events/${id}`, scopes: [] })));
  expect(sizes()).toEqual(['/me/events/0', '/me/events/1', '/me/events/2']);
});

describe('in a batch that came back', () => {
  test('only what was throttled inside is asked again, after the time it names', async () => {
    const { all, sizes, elapsed } = connected(({ url }, batch) => (batch === 1 && /[13]$/.test(url) ? { status: 429, headers: { 'Retry-After': '7' } } : itself(url)));
    expect(await all(upTo(5).map((id) => call(id)))).toEqual(upTo(5).map((id) => ok({ id: String(id) })));
    expect([sizes(), elapsed()]).toEqual([[5, 2], 7_020]);
  });

  test('one that is down inside is asked again alone, and fails alone after four tries', async () => {
    const { all, sizes } = connected(({ url }) => (url.endsWith('1') ? { status: 503 } : itself(url)), ({ path }) => (path.endsWith('/1') ? Response.json({}, { status: 503 }) : undefined));
    expect(await all([call(0), call(1), call(2)])).toMatchObject([{ ok: true }, { ok: false, failure: { kind: 'unavailable' } }, { ok: true }]);
    expect(sizes()).toEqual([3, ...upTo(3).map(() => '/me/onlineMeetings/1')]);
  });

  test('each refusal belongs to its own call', async () => {
    const { all } = connected(({ url }) => (url.endsWith('1') ? { status: 403, body: { error: { code: 'Forbidden' } } } : url.endsWith('2') ? { status: 404, body: { error: { code: 'NotFound' } } } : itself(url)));
    expect(await all([call(0), call(1), call(2)])).toEqual([ok({ id: '0' }), failed({ kind: 'forbidden' }), failed({ kind: 'gone' })]);
  });

  test('a refused token, or an answer that stands elsewhere, is asked for alone', async () => {
    const { all, sizes } = connected(({ url }) => (url.endsWith('1') ? { status: 401 } : url.endsWith('2') ? { status: 302, headers: { Location: 'https://elsewhere.example/' } } : itself(url)));
    expect(await all([call(0), call(1), call(2)])).toEqual(['0', '1', '2'].map((id) => ok({ id })));
    expect(sizes()).toEqual([3, '/me/onlineMeetings/1', '/me/onlineMeetings/2']);
  });

  test('an answer that is missing is named', async () => {
    const { all } = connected(({ url }) => (url.endsWith('1') ? undefined : itself(url)));
    expect(await all([call(0), call(1)])).toEqual([ok({ id: '0' }), failed({ kind: 'badAnswer', where: '/$batch: responses has no 1' })]);
  });

  test('of another shape everyone is told so', async () => {
    const { all } = connected(undefined, () => Response.json({ responses: 'none' }));
    expect(await all([call(0), call(1)])).toEqual([failed({ kind: 'badAnswer', where: '/$batch' }), failed({ kind: 'badAnswer', where: '/$batch' })]);
  });
});

describe('a batch that is refused as a whole', () => {
  test('for throttling is sent again as one, after the time it names', async () => {
    const { all, sizes, elapsed } = connected(undefined, (_, at) => (at === 0 ? Response.json({}, { status: 429, headers: { 'Retry-After': '2' } }) : undefined));
    expect(await all([call(0), call(1)])).toEqual([ok({ id: '0' }), ok({ id: '1' })]);
    expect([sizes(), elapsed()]).toEqual([[2, 2], 2_020]);
  });

  test('for what stands in it lets each go alone', async () => {
    const { all, sizes } = connected(undefined, ({ path }) => (path === '/$batch' ? Response.json({}, { status: 400 }) : undefined));
    expect(await all([call(0), call(1)])).toEqual([ok({ id: '0' }), ok({ id: '1' })]);
    expect(sizes()).toEqual([2, '/me/onlineMeetings/0', '/me/onlineMeetings/1']);
  });

  test('by the network fails for each', async () => {
    const { all } = connected(undefined, () => { throw new TypeError('Failed to fetch'); });
    expect(await all([call(0), call(1)])).toEqual([failed({ kind: 'offline' }), failed({ kind: 'offline' })]);
  });
});

describe('one who gives up', () => {
  test('while gathering does not travel', async () => {
    const { all, sizes } = connected();
    const stop = new AbortController();
    const answers = all([call(0), call(1), call(2)], [open(), stop.signal]);
    stop.abort();
    expect(await answers).toEqual([ok({ id: '0' }), failed({ kind: 'cancelled' }), ok({ id: '2' })]);
    expect(sizes()).toEqual([2]);
  });

  test('under way leaves the others their answers', async () => {
    const stop = new AbortController();
    const { all } = connected(({ url }) => { stop.abort(); return itself(url); });
    expect(await all([call(0), call(1), call(2)], [open(), stop.signal])).toEqual([ok({ id: '0' }), failed({ kind: 'cancelled' }), ok({ id: '2' })]);
  });
});
