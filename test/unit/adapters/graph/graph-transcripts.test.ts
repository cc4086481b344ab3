import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphTranscripts } from '#adapters/graph/graph-transcripts.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { ok } from '#base/result.ts';
import { days, minus, plus, seconds } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { scriptedFetch } from '../../../support/scripted-fetch.ts';
import { ADA, CLEO, TINY_NOW, TINY_VTT, tinySeed } from '../../../support/tiny-seed.ts';

const open = (): AbortSignal => new AbortController().signal;
let clock = fixedClock(TINY_NOW);
let on: TenantGraph;

beforeEach(async () => {
  clock = fixedClock(TINY_NOW);
  on = await graphOnTenant(tinySeed(), ADA, clock);
});
afterEach(() => on.close());

const as = async (who: string, seed: Seed = tinySeed()): Promise<void> => {
  on.close();
  on = await graphOnTenant(seed, who, clock);
};
const transcripts = (): ReturnType<typeof createGraphTranscripts> => createGraphTranscripts(on.graph, createOnlineMeetings(on.graph), clock);
async function meetings(subject?: string): Promise<readonly Meeting[]> {
  const window = { from: minus(clock.now(), days(56)), to: plus(clock.now(), days(15)) };
  const all = await createGraphCalendar(on.graph, on.me).meetings(window, open(), () => undefined);
  if (!all.ok) throw new Error(JSON.stringify(all.failure));
  return all.value.filter((m) => subject === undefined || m.subject === subject);
}
const firstWeekly = async (): Promise<Meeting> => (await meetings('Weekly sync')).find((m) => m.start < minus(clock.now(), days(10))) as Meeting;

/** Paths of all requests for transcripts since, those inside a batch each; a batch stands as their number. */
const asked = (from: number): readonly (string | number)[] => on.tenant.log().slice(from).flatMap(({ url, requestBody }) => {
  const inner = (requestBody as { requests?: { url: string }[] } | undefined)?.requests;
  return inner ? [inner.length, ...inner.map((one) => shape(one.url))] : [shape(new URL(url).pathname)];
});
const shape = (path: string): string => path.replace(/^.*\/onlineMeetings/, 'onlineMeetings').replace(/\?.*$/, '').replace(/\/[^/]{20,}/g, '/…');

describe('transcripts', () => {
  test('of a series belong to the occurrence during which they began, with wall clock and language', async () => {
    const meeting = await firstWeekly();
    const answer = await transcripts().transcriptOf(meeting, open());
    const [vtt = ''] = answer.ok && answer.value.state === 'read' ? answer.value.vtt : [];
    expect(parseVtt(vtt).utterances.map(({ speaker, text, at, language }) => ({ speaker, text, at, language }))).toEqual([
      { speaker: 'Ada Brandt', text: 'Shall we ship on Friday?', at: Date.parse('2026-11-02T09:01:01Z'), language: 'en-US' },
      { speaker: 'Ben Okafor', text: 'Yes, Friday it is.', at: Date.parse('2026-11-02T09:01:05Z'), language: 'en-US' },
    ]);
  });

  test.each([404, 400, 406])('come in the plain form where the tenant answers the other with %i, and then at once', async (status) => {
    await on.control('faults', { match: { path: 'metadataContent' }, times: 9, fault: { status } });
    const source = transcripts();
    const [first, second] = (await meetings('Weekly sync')).filter((m) => m.end < clock.now()).sort((a, b) => a.start - b.start) as [Meeting, Meeting];
    const from = on.tenant.log().length;
    expect(await source.transcriptOf(first, open())).toEqual(ok({ state: 'read', vtt: [TINY_VTT], complete: true }));
    expect(await source.transcriptOf(second, open())).toEqual(ok({ state: 'read', vtt: [TINY_VTT], complete: true }));
    expect(asked(from)).toEqual(['onlineMeetings/…/transcripts', 'onlineMeetings/…/transcripts/…/metadataContent', 'onlineMeetings/…/transcripts/…/content', 'onlineMeetings/…/transcripts/…/content']);
  });

  test('are absent where a meeting is not online', async () => {
    const [offline] = await meetings('Meeting filler-3');
    expect(await transcripts().transcriptOf(offline as Meeting, open())).toEqual(ok({ state: 'absent' }));
  });

  test('are closed to a person whom the tenant refuses them, and nothing breaks', async () => {
    await as(CLEO);
    const [forwarded] = await meetings('Weekly sync');
    expect(await transcripts().transcriptOf(forwarded as Meeting, open())).toEqual(ok({ state: 'not-permitted' }));
  });

  test('of several recordings travel together and stand in order of time', async () => {
    const again = TINY_VTT.replace('Friday?', 'Monday?');
    const seed = tinySeed();
    await as(ADA, { ...seed, meetings: seed.meetings.map((m) => (m.id === 'weekly-1' ? { ...m, transcripts: [{ startedAt: '2026-11-02T09:20:00Z', vtt: again }, ...m.transcripts] } : m)) });
    const meeting = await firstWeekly();
    const from = on.tenant.log().length;
    const answer = await transcripts().transcriptOf(meeting, open());
    const texts = answer.ok && answer.value.state === 'read' ? answer.value.vtt.map((vtt) => parseVtt(vtt).utterances[0]?.text) : [];
    expect(texts).toEqual(['Shall we ship on Friday?', 'Shall we ship on Monday?']);
    expect(asked(from)).toEqual(['onlineMeetings/…/transcripts', 2, 'onlineMeetings/…/transcripts/…/metadataContent', 'onlineMeetings/…/transcripts/…/metadataContent']);
  });
});

describe('a meeting whose address tells an id', () => {
  /** A network with one meeting, whose id is `true-id`, that knows no other. */
  const network = () => scriptedFetch(({ path }) => {
    if (path.startsWith('/me/onlineMeetings?')) return Response.json({ value: [{ id: 'true-id' }] });
    return path === '/me/onlineMeetings/true-id/transcripts' ? Response.json({ value: [] }) : Response.json({ error: { code: 'NotFound' } }, { status: 404 });
  });

  test('that Graph does not know is looked up, and from then on every meeting is', async () => {
    const [first, second] = (await meetings()).filter((m) => m.joinUrl !== undefined && m.joinUrl !== '').filter((m, at, all) => all.findIndex((other) => other.joinUrl === m.joinUrl) === at) as [Meeting, Meeting];
    const source = transcripts();
    const graph = network();
    expect(await source.transcriptOf(first, open())).toEqual(ok({ state: 'absent' }));
    expect(await source.transcriptOf(second, open())).toEqual(ok({ state: 'absent' }));
    graph.close();
    expect(graph.sent.map(({ path }) => shape(path))).toEqual(['onlineMeetings/…/transcripts', 'onlineMeetings', 'onlineMeetings/true-id/transcripts', 'onlineMeetings', 'onlineMeetings/true-id/transcripts']);
  });

  test('under which nothing stands any more has no transcript', async () => {
    const meeting = await firstWeekly();
    await on.control('faults', { match: { path: '/transcripts' }, times: 1, fault: { status: 404 } });
    expect(await transcripts().transcriptOf(meeting, open())).toEqual(ok({ state: 'absent' }));
  });
});

describe('a series whose occurrences are judged at the same time', () => {
  test('has its list read once, and is not looked up where its address tells its id', async () => {
    const occurrences = [...await meetings('Weekly sync')].sort((a, b) => b.start - a.start);
    const from = on.tenant.log().length;
    const source = transcripts();
    const answers = await Promise.all(occurrences.map((m) => source.transcriptOf(m, open())));
    expect(answers.map((answer) => answer.ok && answer.value.state)).toEqual(['absent', 'read', 'read']);
    expect(asked(from)).toEqual(['onlineMeetings/…/transcripts', 2, 'onlineMeetings/…/transcripts/…/metadataContent', 'onlineMeetings/…/transcripts/…/metadataContent']);
  });

  test('gives the others their answer where one is not wanted any more', async () => {
    const [first, second] = [...await meetings('Weekly sync')].sort((a, b) => a.start - b.start) as [Meeting, Meeting];
    const source = transcripts();
    const stop = new AbortController();
    const answers = Promise.all([source.transcriptOf(first, stop.signal), source.transcriptOf(second, open())]);
    stop.abort();
    expect(await answers).toMatchObject([{ ok: false, failure: { kind: 'cancelled' } }, { ok: true, value: { state: 'read' } }]);
  });

  test('is refused once to one who got an occurrence by forwarding', async () => {
    await as(CLEO);
    const [forwarded] = await meetings('Weekly sync');
    const from = on.tenant.log().length;
    const source = transcripts();
    await source.transcriptOf(forwarded as Meeting, open());
    await source.transcriptOf(forwarded as Meeting, open());
    expect(asked(from)).toEqual(['onlineMeetings/…/transcripts']);
  });

  test('has its list read anew after a minute, or when asked to', async () => {
    const meeting = await firstWeekly();
    const source = transcripts();
    await source.transcriptOf(meeting, open());
    const from = on.tenant.log().length;
    await source.transcriptOf(meeting, open());
    clock.pass(seconds(60));
    await source.transcriptOf(meeting, open());
    source.forget();
    await source.transcriptOf(meeting, open());
    expect(asked(from).filter((path) => path === 'onlineMeetings/…/transcripts')).toHaveLength(2);
  });
});
