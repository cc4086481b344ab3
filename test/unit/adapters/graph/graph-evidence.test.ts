import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphEvidence } from '#adapters/graph/graph-evidence.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { failed, ok } from '#base/result.ts';
import { days, minus, minutes, plus, seconds, type Instant } from '#base/time.ts';
import type { Closed } from '#domain/evidence.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Decision, MeetingRecord } from '#domain/record.ts';
import { recordedIn } from '#flows/card-words.ts';
import { renderCard } from '#notes/card.ts';
import { htmlLines } from '#notes/html-lines.ts';
import type { WrittenIn } from '#notes/labels.ts';
import type { PerSeries, TenantEvidence } from '#ports/evidence.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { evidenceSeed, GUS } from '../../../support/evidence-seed.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph, type TenantGraphOptions } from '../../../support/graph-on-tenant.ts';
import { aRecord } from '../../../support/records.ts';
import { scriptedFetch } from '../../../support/scripted-fetch.ts';
import { ADA, BEN, CLEO, TINY_NOW } from '../../../support/tiny-seed.ts';

const { signal } = new AbortController();
const linesOf = (html: string): readonly string[] => htmlLines(html).map(({ text }) => text);
let clock = fixedClock(TINY_NOW);
let on: TenantGraph;

const as = async (who: string, seed: Seed = evidenceSeed(), options?: TenantGraphOptions): Promise<void> => {
  on?.close();
  on = await graphOnTenant(seed, who, clock, options);
};
beforeEach(async () => {
  clock = fixedClock(TINY_NOW);
  await as(ADA);
});
afterEach(() => on.close());

const evidence = (me = on.me): TenantEvidence => createGraphEvidence(on.graph, createOnlineMeetings(on.graph), me, linesOf, recordedIn);

async function meetings(subject: string): Promise<readonly Meeting[]> {
  const all = await createGraphCalendar(on.graph, on.me).meetings({ from: minus(clock.now(), days(56)), to: plus(clock.now(), days(15)) }, signal, () => undefined);
  if (!all.ok) throw new Error(JSON.stringify(all.failure));
  return all.value.filter((m) => m.subject === subject).sort((a, b) => a.start - b.start);
}
const meeting = async (subject: string): Promise<Meeting> => (await meetings(subject))[0] as Meeting;

/** What the first of a series' list holds. */
async function firstOf<T>(source: PerSeries<T>, of: Meeting): Promise<unknown> {
  const listed = await source.list(of, signal);
  if (!listed.ok || listed.value.state !== 'read') return listed;
  const [span] = listed.value.value;
  return span && source.read(of, span, signal);
}

/** What the tenant was asked since, those inside a batch each; a batch stands as their number. */
const asked = (from: number): readonly (string | number)[] => on.tenant.log().slice(from).flatMap(({ url, requestBody }) => {
  const inner = (requestBody as { requests?: { url: string }[] } | undefined)?.requests;
  return inner ? [inner.length, ...inner.map((one) => shape(one.url))] : [shape(new URL(url).pathname)];
});
const shape = (path: string): string => decodeURIComponent(path).replace(/^.*\/(onlineMeetings|chats)/, '$1').replace(/\?.*$/, '').replace(/\/[^/]{20,}/g, '/…');
const at = (time: string): Instant => Date.parse(time) as Instant;

describe('recordings', () => {
  test('of a series are listed in order of time, each with its end', async () => {
    expect(await evidence().recordings.list(await meeting('Weekly sync'), signal)).toEqual(ok({
      state: 'read', complete: true, gaps: [],
      value: ['2026-11-02', '2026-11-09'].map((day) => ({ id: expect.any(String) as unknown, start: at(`${day}T09:01:00Z`), end: at(`${day}T09:01:09.250Z`) })),
    }));
  });

  test('come with wall clock and language, and whatever is asked for at once travels together', async () => {
    const weekly = await meeting('Weekly sync');
    const { recordings } = evidence();
    const from = on.tenant.log().length;
    const listed = await recordings.list(weekly, signal);
    const spans = listed.ok && listed.value.state === 'read' ? listed.value.value : [];
    const texts = await Promise.all(spans.map((span) => recordings.read(weekly, span, signal)));
    expect(texts.map((text) => (text.ok && text.value.state === 'read' ? parseVtt(text.value.value).utterances[0]?.at : text))).toEqual([at('2026-11-02T09:01:01Z'), at('2026-11-09T09:01:01Z')]);
    expect(asked(from)).toEqual(['onlineMeetings/…/transcripts', 2, 'onlineMeetings/…/transcripts/…/metadataContent', 'onlineMeetings/…/transcripts/…/metadataContent']);
  });

  test('come without names where the organisation has switched them off, and then at once', async () => {
    await on.control('settings', { speakerNames: 'off' });
    const weekly = await meeting('Weekly sync');
    const { recordings } = evidence();
    const read = async (): Promise<unknown> => {
      const answer = await firstOf(recordings, weekly) as Awaited<ReturnType<typeof recordings.read>>;
      return answer.ok && answer.value.state === 'read' ? parseVtt(answer.value.value).utterances.map(({ speaker, text }) => ({ speaker, text })) : answer;
    };
    const first = await read();
    const from = on.tenant.log().length;
    expect([first, await read()]).toEqual(Array.from({ length: 2 }, () => ['Shall we ship on Friday?', 'Yes, Friday it is.'].map((text) => ({ speaker: null, text }))));
    expect(asked(from)).toEqual(['onlineMeetings/…/transcripts/…/content']);
  });

  test.each([404, 400, 406])('come in the plain form where the tenant answers the other with %i', async (status) => {
    await on.control('faults', { match: { path: 'metadataContent' }, times: 9, fault: { status } });
    expect(await firstOf(evidence().recordings, await meeting('Planning'))).toMatchObject({ ok: true, value: { state: 'read', value: expect.stringContaining('<v Ada Brandt>') as unknown } });
  });

  test('that are gone since the list are absent', async () => {
    await on.control('faults', { match: { path: 'ontent' }, times: 9, fault: { status: 404 } });
    expect(await firstOf(evidence().recordings, await meeting('Planning'))).toEqual(ok({ state: 'absent' }));
  });

  test('of a channel are had through the look-up', async () => {
    const from = on.tenant.log().length;
    expect(await firstOf(evidence().recordings, await meeting('In the channel'))).toMatchObject({ ok: true, value: { state: 'read' } });
    expect(asked(from).slice(1, 3)).toEqual(['onlineMeetings', 'onlineMeetings/…/transcripts']);
  });

  test('of a meeting that is not online are absent, and nobody is asked', async () => {
    const offline = await meeting('Meeting filler-3');
    const from = on.tenant.log().length;
    expect(await evidence().recordings.list(offline, signal)).toEqual(ok({ state: 'absent' }));
    expect(asked(from)).toEqual([]);
  });
});

describe('insights', () => {
  test('are listed, and each is read by its id', async () => {
    expect(await firstOf(evidence().insights, await meeting('Planning'))).toEqual(ok({
      state: 'read', complete: true, gaps: [],
      value: {
        lines: ['Release: The team agreed to ship on Friday.', 'Risk: The translation may be late.'].map((text) => ({ text, at: null, author: null })),
        actions: [{ text: 'Tell sales about Friday.', owner: 'Ada Brandt' }],
      },
    }));
  });

  test('of a meeting without any are a list without any', async () => {
    expect(await evidence().insights.list(await meeting('Weekly sync'), signal)).toEqual(ok({ state: 'read', value: [], complete: true, gaps: [] }));
  });

  test('that are listed before they are there are not yet available', async () => {
    const planning = await meeting('Planning');
    await on.control('faults', { match: { path: '/aiInsights/' }, times: 1, fault: { status: 404 } });
    expect(await firstOf(evidence().insights, planning)).toEqual(ok({ state: 'not-yet-available' }));
  });

  test('without notes say so', async () => {
    const seed = evidenceSeed();
    await as(ADA, { ...seed, meetings: seed.meetings.map((m) => (m.insights ? { ...m, insights: { notes: [], actions: m.insights.actions } } : m)) });
    expect(await firstOf(evidence().insights, await meeting('Planning'))).toMatchObject({ ok: true, value: { state: 'read', gaps: ['no-notes'] } });
  });
});

describe('attendance', () => {
  test('counts people once, and not those who only looked in', async () => {
    const listed = await evidence().attendance.list(await meeting('Planning'), signal);
    expect(listed).toMatchObject({ ok: true, value: { value: [{ start: at('2026-11-10T09:00:30Z'), end: at('2026-11-10T10:10:30Z') }] } });
    expect(await firstOf(evidence().attendance, await meeting('Planning'))).toEqual(ok({ state: 'read', complete: true, gaps: [], value: { people: 2, hours: 70 / 60 } }));
  });

  test.each([[119, 1], [120, 2]])('with one who stayed %i seconds counts %i', async (stayed, people) => {
    const seed = evidenceSeed();
    const attendance = [[
      { person: ADA, joined: '2026-11-10T09:00:00Z', left: '2026-11-10T10:00:00Z' },
      { person: BEN, joined: '2026-11-10T09:00:00Z', left: new Date(at('2026-11-10T09:00:00Z') + stayed * 1000).toISOString() },
    ]];
    await as(ADA, { ...seed, meetings: seed.meetings.map((m) => (m.attendance ? { ...m, attendance } : m)) });
    expect(await firstOf(evidence().attendance, await meeting('Planning'))).toMatchObject({ value: { value: { people } } });
  });

  test('of five minutes counts who stayed half a minute', async () => {
    const seed = evidenceSeed();
    const attendance = [[{ person: ADA, joined: '2026-11-10T09:00:00Z', left: '2026-11-10T09:05:00Z' }, { person: BEN, joined: '2026-11-10T09:01:00Z', left: '2026-11-10T09:01:30Z' }]];
    await as(ADA, { ...seed, meetings: seed.meetings.map((m) => (m.attendance ? { ...m, attendance } : m)) });
    expect(await firstOf(evidence().attendance, await meeting('Planning'))).toMatchObject({ value: { value: { people: 2, hours: 5 / 60 } } });
  });

  test('whose records do not come in line is asked for them', async () => {
    const planning = await meeting('Planning');
    const answers: Readonly<Record<string, unknown>> = {
      attendanceReports: { value: [{ id: 'r', meetingStartDateTime: '2026-11-10T09:00:00Z', meetingEndDateTime: '2026-11-10T10:00:00Z' }] },
      'r?$expand=attendanceRecords': { id: 'r', meetingStartDateTime: '2026-11-10T09:00:00Z', meetingEndDateTime: '2026-11-10T10:00:00Z', attendanceRecords: null },
      attendanceRecords: { value: [{ emailAddress: 'a@b.example', totalAttendanceInSeconds: 3600 }, { emailAddress: 'A@b.example', totalAttendanceInSeconds: 3600 }, { totalAttendanceInSeconds: 3600 }] },
    };
    const network = scriptedFetch(({ path }) => Response.json(answers[path.slice(path.lastIndexOf('/') + 1)]));
    expect(await firstOf(evidence().attendance, planning)).toEqual(ok({ state: 'read', complete: true, gaps: [], value: { people: 2, hours: 1 } }));
    network.close();
  });

  test('is open to a co-organizer', async () => {
    await as(BEN);
    expect(await firstOf(evidence().attendance, await meeting('Planning'))).toMatchObject({ value: { state: 'read' } });
  });
});

describe('chat', () => {
  const between = async (from: string, to: string, subject = 'Planning'): Promise<unknown> => evidence().chat.between(await meeting(subject), at(from), at(to), signal);

  test('between two times has people’s lines as text, oldest first', async () => {
    expect(await between('2026-11-10T08:45:00Z', '2026-11-11T08:00:00Z')).toEqual(ok({
      state: 'read', complete: true, gaps: [],
      value: [
        { text: 'We ship on Friday.', at: at('2026-11-10T09:50:00Z'), author: 'Ben Okafor' },
        { text: 'Ada tells sales.', at: at('2026-11-10T09:50:00Z'), author: 'Ben Okafor' },
        { text: 'I will, by noon & in writing.', at: at('2026-11-10T10:05:00Z'), author: 'Ada Brandt' },
      ],
    }));
  });

  test('has what was written at the first instant, and not what was at the last', async () => {
    const texts = async (from: string, to: string) => ((await between(from, to)) as { value: { value: readonly { text: string }[] } }).value.value.map(({ text }) => text);
    expect([await texts('2026-11-10T09:50:00Z', '2026-11-10T10:05:00Z'), await texts('2026-11-10T10:05:00Z', '2026-11-10T10:05:00.001Z')])
      .toEqual([['We ship on Friday.', 'Ada tells sales.'], ['I will, by noon & in writing.']]);
  });

  test('has neither cards nor what was deleted', async () => {
    const planning = await meeting('Planning');
    const { body } = await post(planning, { body: { contentType: 'html', content: 'Debrief: decided<attachment id="a"></attachment>' }, attachments: [{ id: 'a', contentType: 'application/vnd.microsoft.card.adaptive', content: '{"type":"AdaptiveCard"}' }] });
    const regret = await post(planning, { body: { contentType: 'text', content: 'Never mind' } });
    await on.graph.send({ method: 'POST', path: `/users/${ADA}/chats/${regret.chat}/messages/${(regret.body as { id: string }).id}/softDelete`, scopes: [] }, signal);
    await post(planning, { body: { contentType: 'text', content: 'It stands.\nReally.' } });
    expect(body).toBeDefined();
    expect(await between('2026-11-16T00:00:00Z', '2026-11-17T00:00:00Z')).toMatchObject({ value: { value: [{ text: 'It stands.' }, { text: 'Really.' }] } });
  });

  test('has what others recorded about this meeting, in any language, and none of one’s own', async () => {
    const planning = await meeting('Planning');
    const decided: Decision = { question: 'When?', outcome: { kind: 'decided', text: 'On Friday' } };
    await postAs(BEN, planning, cardOf({ meeting: planning.id, decisions: [decided, { outcome: { kind: 'deferred', because: 'Der Preis fehlt' } }] }, 'de'));
    await postAs(BEN, planning, cardOf({ meeting: 'another' as MeetingId, decisions: [decided] }, 'en'));
    await postAs(ADA, planning, cardOf({ meeting: planning.id, decisions: [decided] }, 'ar'));
    expect(await between('2026-11-16T00:00:00Z', '2026-11-17T00:00:00Z')).toEqual(ok({
      state: 'read', complete: true, gaps: [],
      value: [
        { text: 'On Friday', recorded: 'decided', at: clock.now(), author: 'Ben Okafor' },
        { text: 'Der Preis fehlt', recorded: 'deferred', at: clock.now(), author: 'Ben Okafor' },
      ],
    }));
  });

  test('has what stands by now in a card that was begun before the meeting', async () => {
    const planning = await meeting('Planning');
    await postAs(BEN, planning, cardOf({ meeting: planning.id, decisions: [{ outcome: { kind: 'decided', text: 'On Friday' } }] }, 'en'));
    expect(await between('2026-11-16T12:01:00Z', '2026-11-17T00:00:00Z')).toMatchObject({ value: { value: [{ text: 'On Friday', recorded: 'decided' }] } });
  });

  test('is read another time where what reads cards cannot be had', async () => {
    const planning = await meeting('Planning');
    await postAs(BEN, planning, cardOf({ meeting: planning.id }, 'en'));
    const without = createGraphEvidence(on.graph, createOnlineMeetings(on.graph), on.me, linesOf, async () => failed({ kind: 'offline' }));
    expect(await without.chat.between(planning, planning.start, plus(planning.end, days(9)), signal)).toEqual(failed({ kind: 'offline' }));
  });

  test('of five hundred messages and more is read from its end, and says so', async () => {
    const seed = evidenceSeed();
    const messages = Array.from({ length: 520 }, (_, i) => ({ from: BEN, at: new Date(at('2026-11-10T09:00:00Z') + i * 1000).toISOString(), html: `<p>${i}</p>` }));
    await as(ADA, { ...seed, meetings: seed.meetings.map((m) => (m.messages ? { ...m, messages } : m)) });
    const from = on.tenant.log().length;
    const read = await between('2026-11-10T08:45:00Z', '2026-11-11T08:00:00Z') as { value: { value: readonly { text: string }[] } };
    expect(read).toMatchObject({ ok: true, value: { state: 'read', complete: false, gaps: ['page-limit'] } });
    // What Teams itself wrote stands among the five hundred.
    expect([read.value.value[0]?.text, read.value.value.at(-1)?.text]).toEqual(['21', '519']);
    expect(asked(from).filter((path) => path === 'chats/…/messages')).toHaveLength(10);
  });

  test('is not read further than needed', async () => {
    const seed = evidenceSeed();
    const messages = Array.from({ length: 120 }, (_, i) => ({ from: BEN, at: new Date(at('2026-11-10T09:00:00Z') + i * 1000).toISOString(), html: `<p>${i}</p>` }));
    await as(ADA, { ...seed, meetings: seed.meetings.map((m) => (m.messages ? { ...m, messages } : m)) });
    const from = on.tenant.log().length;
    expect(await between('2026-11-10T09:01:50Z', '2026-11-11T08:00:00Z')).toMatchObject({ value: { state: 'read', complete: true } });
    expect(asked(from).filter((path) => path === 'chats/…/messages')).toHaveLength(1);
  });
});

function cardOf(change: Partial<MeetingRecord>, language: WrittenIn): object {
  const { summaryHtml, cardJson } = renderCard(aRecord(change), { openUrl: 'https://debrief.example/', language });
  return { body: { contentType: 'html', content: `${summaryHtml}<attachment id="a"></attachment>` }, attachments: [{ id: 'a', contentType: 'application/vnd.microsoft.card.adaptive', content: cardJson }] };
}

async function postAs(who: string, to: Meeting, message: object): Promise<void> {
  const online = await createOnlineMeetings(on.graph).of(to, [], signal);
  const chat = encodeURIComponent(online.ok ? online.value?.threadId ?? '' : '');
  const authorization = `Bearer ${await on.tenant.tokenFor(who)}`;
  const answer = await on.tenant.fetch(new Request(`https://graph.microsoft.com/v1.0/chats/${chat}/messages`, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify(message) }));
  expect(answer.status).toBe(201);
}

async function post(to: Meeting, message: object): Promise<{ readonly chat: string; readonly body: unknown }> {
  const online = await createOnlineMeetings(on.graph).of(to, [], signal);
  const chat = encodeURIComponent(online.ok ? online.value?.threadId ?? '' : '');
  const answer = await on.graph.send({ method: 'POST', path: `/chats/${chat}/messages`, scopes: [], body: message }, signal);
  return { chat, body: answer.ok ? answer.value : undefined };
}

type Asked = 'recordings' | 'insights' | 'attendance' | 'chat';
const listed = (source: Asked, of: Meeting, from = evidence()): Promise<unknown> =>
  source === 'chat' ? from.chat.between(of, minus(of.start, minutes(15)), plus(of.end, days(2)), signal) : from[source].list(of, signal);
const closed = (by?: Closed['by'] | Closed): unknown => ok({ state: 'not-permitted', ...(by ? { closed: typeof by === 'string' ? { by } : by } : {}) });

/** Who is refused what of which meeting, what the tenant says, and what that means. Empty: it is refused, and nothing tells why. */
describe.each<readonly [string, string, string, Partial<Seed>, Partial<Record<Asked, Closed['by'] | Closed | ''>>]>([
  ['the organizer, where transcripts are switched off', ADA, 'Planning', { settings: { transcriptAccess: 'off' } }, { recordings: 'organisation' }],
  ['the organizer without a Copilot licence', ADA, 'Planning', { people: evidenceSeed().people.map(({ id, name, address, jobTitle }) => ({ id, name, address, jobTitle })) }, { insights: 'licence' }],
  ['the organizer, in a channel', ADA, 'In the channel', {}, { insights: 'channel', attendance: 'channel', chat: { by: 'channel', elsewhere: true } }],
  ['a co-organizer without a licence', BEN, 'Planning', {}, { insights: '' }],
  ['an attendee', CLEO, 'Planning', {}, { insights: '', attendance: 'role' }],
  ['one who got an occurrence by forwarding', CLEO, 'Weekly sync', {}, { recordings: 'not-invited', insights: 'not-invited', attendance: 'role', chat: 'not-invited' }],
])('to %s', (_who, who, subject, more, refused) => {
  test.each<Asked>(['recordings', 'insights', 'attendance', 'chat'])('%s', async (source) => {
    await as(who, evidenceSeed(more));
    const answer = await listed(source, await meeting(subject));
    if (refused[source] === undefined) expect(answer).toMatchObject({ ok: true, value: { state: 'read' } });
    else expect(answer).toEqual(closed(refused[source] || undefined));
  });
});

test('a guest is told that they are one, and reads the chat all the same', async () => {
  const planning = await meeting('Planning');
  await as(GUS);
  const source = evidence({ ...on.me, isGuest: true });
  const theirs: Meeting = { ...planning, iOrganize: false, origin: { from: 'chat' } };
  expect(await Promise.all((['recordings', 'insights', 'attendance'] as const).map((one) => listed(one, theirs, source)))).toEqual([closed('guest'), closed('guest'), closed('guest')]);
  expect(await listed('chat', theirs, source)).toMatchObject({ ok: true, value: { state: 'read' } });
});

test('what an address leads to that Graph does not know is no absence', async () => {
  const planning = await meeting('Planning');
  const network = scriptedFetch(({ path }) => (path.startsWith('/me/onlineMeetings?') ? Response.json({ value: [] }) : Response.json({ error: { code: 'NotFound' } }, { status: 404 })));
  const source = evidence();
  expect(await Promise.all((['recordings', 'attendance', 'chat'] as const).map((one) => listed(one, planning, source)))).toEqual([closed(), closed(), closed()]);
  network.close();
});

test('an address that leads nowhere for now does not tell a co-organizer that it is for others', async () => {
  const planning = { ...await meeting('Planning'), iOrganize: false };
  const network = scriptedFetch(() => Response.json({ error: { code: 'NotFound' } }, { status: 404 }));
  expect(await listed('attendance', planning)).toEqual(closed());
  network.close();
});

test.each([
  [429, 'throttled'], [503, 'unavailable'], [401, 'signInNeeded'],
] as const)('an answer of %i is a failure of the reading, not of the source', async (status, kind) => {
  const planning = await meeting('Planning');
  const network = scriptedFetch(() => Response.json({ error: { code: 'x' } }, { status, headers: { 'Retry-After': '600' } }));
  const source = evidence();
  const answers = await Promise.all((['recordings', 'insights', 'attendance', 'chat'] as const).map((one) => listed(one, planning, source)));
  network.close();
  expect(answers).toMatchObject(Array.from({ length: 4 }, () => ({ ok: false, failure: { kind } })));
});

test('a scope that nobody granted is consent that is needed', async () => {
  const planning = await meeting('Planning');
  const network = scriptedFetch(() => Response.json({ error: { code: 'MissingScope' } }, { status: 403 }));
  const answer = await listed('insights', planning);
  network.close();
  expect(answer).toEqual({ ok: false, failure: { kind: 'consentNeeded', scopes: ['OnlineMeetings.Read', 'OnlineMeetingAiInsight.Read.All'], by: 'admin' } });
});

describe('a list', () => {
  test('is read once for all occurrences of a series, anew after a minute', async () => {
    const weekly = await meetings('Weekly sync');
    const source = evidence();
    const from = on.tenant.log().length;
    const all = (): Promise<unknown> => Promise.all(weekly.flatMap((one) => (['recordings', 'insights', 'attendance'] as const).map((name) => listed(name, one, source))));
    await all();
    await all();
    expect([...asked(from)].sort()).toEqual(['onlineMeetings/…/aiInsights', 'onlineMeetings/…/attendanceReports', 'onlineMeetings/…/transcripts']);
    clock.pass(seconds(60));
    await all();
    expect(asked(from)).toHaveLength(6);
  });

  test('gives the others their answer where one is not wanted any more', async () => {
    const [first, second] = (await meetings('Weekly sync')) as [Meeting, Meeting];
    const { recordings } = evidence();
    const stop = new AbortController();
    const answers = Promise.all([recordings.list(first, stop.signal), recordings.list(second, signal)]);
    stop.abort();
    expect(await answers).toMatchObject([{ ok: false, failure: { kind: 'cancelled' } }, { ok: true, value: { state: 'read' } }]);
  });

  test('that is refused is not asked for again within the minute', async () => {
    await as(CLEO);
    const forwarded = await meeting('Weekly sync');
    const source = evidence();
    const from = on.tenant.log().length;
    await listed('recordings', forwarded, source);
    await listed('recordings', forwarded, source);
    expect(asked(from)).toEqual(['onlineMeetings/…/transcripts']);
  });

  test('below an id that Graph does not know is found by the look-up, and then no other source tries the address', async () => {
    const planning = await meeting('Planning');
    const network = scriptedFetch(({ path }) => {
      if (path.startsWith('/me/onlineMeetings?')) return Response.json({ value: [{ id: 'true-id' }] });
      return path.includes('/true-id/') ? Response.json({ value: [] }) : Response.json({ error: { code: 'NotFound' } }, { status: 404 });
    });
    const source = evidence();
    await listed('recordings', planning, source);
    await listed('attendance', planning, source);
    network.close();
    expect(network.sent.map(({ path }) => shape(path))).toEqual(['onlineMeetings/…/transcripts', 'onlineMeetings', 'onlineMeetings/true-id/transcripts', 'onlineMeetings/true-id/attendanceReports']);
  });
});
