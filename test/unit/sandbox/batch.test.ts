import { expect, test } from 'vitest';
import { tinyTenant } from '../../support/tiny-tenant.ts';

const FILE = '/me/drive/special/approot:/a.json';

test('more than twenty steps are refused', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { status, body } = await ada('POST', '/$batch', { requests: Array.from({ length: 21 }, (_, i) => ({ id: String(i), method: 'GET', url: '/me' })) });
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'BadRequest' });
});

test('what depends on a failed step is not done', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { body } = await ada('POST', '/$batch', {
    requests: [
      { id: 'read', method: 'GET', url: FILE },
      { id: 'write', method: 'PUT', url: `${FILE}:/content`, headers: { 'content-type': 'application/json' }, body: { a: 1 }, dependsOn: ['read'] },
    ],
  });
  expect(body.responses.map(({ id, status }) => [id, status])).toEqual([['read', 404], ['write', 424]]);
});

test('steps write as calls of their own do, and an address with its version is unknown inside a batch', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { body } = await ada('POST', '/$batch', {
    requests: [{ id: '1', method: 'PUT', url: `${FILE}:/content`, headers: { 'Content-Type': 'application/json' }, body: { a: 1 } }, { id: '2', method: 'GET', url: '/v1.0/me' }],
  });
  const { text } = await ada('GET', `${FILE}:/content`);
  expect({ statuses: body.responses.map(({ status }) => status), text }).toEqual({ statuses: [400, 201], text: '{"a":1}' });
});

const EVENTS = Array.from({ length: 10 }, (_, i) => ({ id: `e${i}`, method: 'GET', url: '/me/events/none' }));

test('steps for Outlook are worked on four at a time, others all together, and each is answered once', async () => {
  const waiting: (() => void)[] = [];
  const tenant = await tinyTenant({ sleep: () => new Promise((resolve) => waiting.push(resolve)) });
  await tenant.control('faults', { match: { path: '/me/' }, times: 20, fault: { latencyMs: 100 } });
  const ada = await tenant.as('manager');
  const together = ada('POST', '/$batch', { requests: [...EVENTS, ...Array.from({ length: 5 }, (_, i) => ({ id: `f${i}`, method: 'GET', url: FILE }))] });
  const rounds: number[] = [];
  for (let answered = 0; answered < 15; ) {
    await new Promise((resolve) => setImmediate(resolve));
    rounds.push(waiting.length);
    answered += waiting.length;
    for (const go of waiting.splice(0)) go();
  }
  const { body } = await together;
  const { entries } = await tenant.control('log');
  expect({ most: Math.max(...rounds), statuses: new Set(body.responses.map(({ status }) => status)), ids: new Set(body.responses.map(({ id }) => id)).size, inner: entries.map(({ inner, underWay }) => [inner, underWay]) })
    .toEqual({ most: 9, statuses: new Set([404]), ids: 15, inner: [[15, 4]] });
});

test('steps are throttled one by one while the batch itself is answered', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as('manager');
  await tenant.control('faults', { match: { method: 'GET', path: '/me/events/' }, times: 3, fault: { status: 429, retryAfter: 2 } });
  const { status, body } = await ada('POST', '/$batch', { requests: EVENTS });
  const count = (wanted: number): number => body.responses.filter((step) => step.status === wanted).length;
  expect({ status, throttled: count(429), found: count(404) }).toEqual({ status: 200, throttled: 3, found: 7 });
});

test('steps count against limits one by one', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const ask = (from: number) => ada('POST', '/$batch', { requests: Array.from({ length: 20 }, (_, i) => ({ id: String(from + i), method: 'GET', url: '/me/onlineMeetings/none' })) });
  const answers = [...(await ask(0)).body.responses, ...(await ask(20)).body.responses];
  expect(answers.filter(({ status }) => status === 429).length).toBe(10);
});
