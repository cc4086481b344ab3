import { expect, test } from 'vitest';
import { takeFault, type ActiveFault } from '#sandbox/tenant/faults.ts';
import { ADA } from '../../support/tiny-seed.ts';
import { GRAPH, tinyTenant, type Talk } from '../../support/tiny-tenant.ts';

const VIEW = '/me/calendarView?startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';
const text = (content: string): object => ({ body: { contentType: 'text', content } });

async function weeklyChat(talk: Talk): Promise<string> {
  const { body: { value: [event] } } = await talk('GET', `${VIEW}&$filter=subject eq 'Weekly sync'`);
  const { body: { value: [meeting] } } = await talk('GET', `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${event.onlineMeeting.joinUrl}'`)}`);
  return `/chats/${meeting.chatInfo.threadId}/messages`;
}

test('a fault answers as often as it was told to, with the code and the header Graph sends', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as('manager');
  await tenant.control('faults', { match: { method: 'GET', path: '/me/calendarView' }, times: 2, fault: { status: 429, retryAfter: 7 } });
  const answers = [await ada('GET', VIEW), await ada('GET', '/me'), await ada('GET', VIEW), await ada('GET', VIEW)];
  expect(answers.map(({ status, headers }) => [status, headers.get('retry-after')])).toEqual([[429, '7'], [200, null], [429, '7'], [200, null]]);
});

test('latency is slept, not skipped', async () => {
  const slept: number[] = [];
  const tenant = await tinyTenant({ sleep: async (ms) => void slept.push(ms) });
  await tenant.control('faults', { match: {}, times: 1, fault: { latencyMs: 1500 } });
  const { status } = await (await tenant.as('manager'))('GET', '/me');
  expect({ status, slept }).toEqual({ status: 200, slept: [1500] });
});

test('an answer dropped after the write rejects as fetch does, and the message stands; dropped before, it does not', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as('manager');
  const chat = await weeklyChat(ada);
  const post = async (content: string, drop: string): Promise<unknown> => {
    await tenant.control('faults', { match: { method: 'POST', path: '/chats/*/messages' }, times: 1, fault: { drop } });
    return ada('POST', chat, text(content)).catch((problem: unknown) => problem);
  };
  const problems = [await post('lost answer', 'after'), await post('lost request', 'before')];
  const { body } = await ada('GET', chat);
  const { entries } = await tenant.control('log');
  expect({ kinds: problems.map((problem) => problem instanceof TypeError), standing: body.value.flatMap((message) => (message.from === null ? [] : message.body.content)), log: entries.flatMap(({ dropped }) => dropped ?? []) })
    .toEqual({ kinds: [true, true], standing: ['lost answer'], log: ['after', 'before'] });
});

test('a fault reaches a step inside a batch alone', async () => {
  const tenant = await tinyTenant();
  await tenant.control('faults', { match: { path: '/me/events' }, times: 1, fault: { status: 429, retryAfter: 3 } });
  const { status, body } = await (await tenant.as(ADA))('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/me' }, { id: '2', method: 'GET', url: '/me/events/x' }] });
  expect({ status, inner: body.responses.map((step) => [step.id, step.status, step.headers['retry-after']]) }).toEqual({ status: 200, inner: [['2', 429, '3'], ['1', 200, undefined]] });
});

test('a fault that cannot be read is refused with its place', async () => {
  const tenant = await tinyTenant();
  expect(await tenant.control('faults', [{ match: {}, fault: {} }, { match: {}, times: 0, fault: {} }])).toEqual({ error: 'bad_request', message: 'faults[1].times: a whole number from 1 is wanted' });
});

test.each([
  ['/transcripts/', '/me/onlineMeetings/a/transcripts/b', true],
  ['/me/', '/chats/19:meeting_a/messages', false],
  ['/transcripts$/', '/me/onlineMeetings/a/transcripts', true],
  ['/transcripts$/', '/me/onlineMeetings/a/transcripts/b', false],
  ['/chats/*/messages', '/chats/19%3Ameeting_a%40thread.v2/messages', true],
  ['19:meeting_a@', '/chats/19%3Ameeting_a%40thread.v2/messages', true],
])('the path %s stands for %s: %s', (path, target, expected) => {
  const faults: ActiveFault[] = [{ match: { path }, times: 1, left: 1, fault: { status: 503 } }];
  expect(takeFault(faults, 'GET', target) !== undefined).toBe(expected);
});

test('the twenty-first chat read within a second is throttled', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const chat = await weeklyChat(ada);
  const statuses: number[] = [];
  for (let i = 0; i < 21; i += 1) statuses.push((await ada('GET', chat)).status);
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
});

test('the fifth call to a mailbox at the same time is throttled', async () => {
  const waiting: (() => void)[] = [];
  const tenant = await tinyTenant({ sleep: () => new Promise((resolve) => waiting.push(resolve)) });
  const ada = await tenant.as('manager');
  await tenant.control('faults', { match: { path: '/me/calendarView' }, times: 4, fault: { latencyMs: 100 } });
  const four = Array.from({ length: 4 }, () => ada('GET', VIEW));
  const fifth = await ada('GET', VIEW);
  for (const go of waiting) go();
  expect({ fifth: [fifth.status, fifth.body.error.code], four: (await Promise.all(four)).map(({ status }) => status) }).toEqual({ fifth: [429, 'ApplicationThrottled'], four: [200, 200, 200, 200] });
});

test.each([
  [0.5, '0.5', true],
  [{ date: 90 }, 'Mon, 16 Nov 2026 12:01:30 GMT', true],
  ['absent', null, true],
  ['hidden', '1', false],
  [{ hidden: 4 }, '4', false],
] as const)('Retry-After %j is sent as %j', async (retryAfter, sent, readable) => {
  const tenant = await tinyTenant();
  await tenant.control('faults', { match: {}, times: 1, fault: { status: 429, retryAfter } });
  const { headers } = await (await tenant.as(ADA))('GET', '/me');
  expect({ sent: headers.get('retry-after'), readable: headers.get('access-control-expose-headers')?.includes('Retry-After') }).toEqual({ sent, readable });
});

test('the tenant can hide every Retry-After from pages', async () => {
  const tenant = await tinyTenant({ settings: { retryAfter: 'hidden' } });
  const { headers } = await (await tenant.as(ADA))('GET', '/me');
  expect(headers.get('access-control-expose-headers')).toBe('ETag, Location, Preference-Applied, Content-Length, request-id, client-request-id, WWW-Authenticate');
});

test('a 401 on purpose says where to sign in, and which claims are wanted if it was told to', async () => {
  const tenant = await tinyTenant();
  await tenant.control('faults', [{ match: {}, times: 1, fault: { status: 401 } }, { match: {}, times: 1, fault: { status: 401, claims: true } }]);
  const ada = await tenant.as(ADA);
  const [plain, challenged] = [await ada('GET', '/me'), await ada('GET', '/me')];
  const [, claims = ''] = /error="insufficient_claims", claims="([^"]+)"/.exec(challenged.headers.get('www-authenticate') ?? '') ?? [];
  expect([plain.status, plain.body.error.code, plain.headers.get('www-authenticate')?.includes('claims'), challenged.status, JSON.parse(atob(claims))])
    .toEqual([401, 'InvalidAuthenticationToken', false, 401, { access_token: { nbf: { essential: true, value: '1794830400' } } }]);
});

test('delta is refused as too old on purpose, in either form', async () => {
  const tenant = await tinyTenant();
  await tenant.control('faults', [{ match: { path: '/delta' }, times: 1, fault: { status: 410 } }, { match: { path: '/delta' }, times: 1, fault: { status: 400, code: 'SyncStateNotFound' } }]);
  const ada = await tenant.as(ADA);
  const answers = [await ada('GET', VIEW.replace('calendarView', 'calendarView/delta')), await ada('GET', VIEW.replace('calendarView', 'calendarView/delta'))];
  expect(answers.map(({ status, body, headers }) => [status, body.error.code, headers.get('location')])).toEqual([[410, 'SyncStateNotFound', `${GRAPH}/me/calendarView/delta?$deltatoken=`], [400, 'SyncStateNotFound', null]]);
});
