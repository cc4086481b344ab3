import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createTenant } from '#sandbox/tenant/create-tenant.ts';
import { fileStore, listen } from '#sandbox/tenant/node-server.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import { ADA, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';
import { testKey, tinyTenant } from '../../support/tiny-tenant.ts';

const FILE = '/me/drive/special/approot:/a.json:/content';
const VIEW = 'me/calendarView?startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z&$select=id';

test('after a restart on the same file the writes, the consent and the tokens are still good', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tenant-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'state.json');
  const before = await tinyTenant({ store: fileStore(path) });
  const token = await before.tenant.tokenFor(ADA);
  await (await before.as(ADA))('PUT', FILE, { kept: true });
  await before.control('broker', { person: ADA, clientId: 'debrief', scopes: ['Chat.Read'], consent: true });
  const after = createTenant({ store: fileStore(path), now: () => Date.parse(TINY_NOW), sleep: async () => undefined });
  const read = await after.fetch(new Request(`https://graph.microsoft.com/v1.0${FILE}`, { headers: { authorization: `Bearer ${token}` } }));
  const state = (await (await after.fetch(new Request('http://127.0.0.1/__tenant/state'))).json()) as { consented: Record<string, string[]> };
  expect({ text: await read.text(), consented: state.consented[ADA] }).toEqual({ text: '{"kept":true}', consented: ['User.Read', 'Calendars.Read', 'Chat.Read'] });
});

test('a kept text that is no state is told, not overwritten', async () => {
  const store = memoryStore('{"half');
  const tenant = createTenant({ store, now: () => 0, sleep: async () => undefined });
  await expect(tenant.fetch(new Request('http://127.0.0.1/__tenant/state'))).rejects.toThrow('cannot read its kept state: it is no JSON');
  expect(await store.read()).toBe('{"half');
});

test('links lead back to where the caller reached the tenant: its own host, loopback, or a folder of a page', async () => {
  const { tenant } = await tinyTenant({ prefix: '/demo/graph' });
  const token = await tenant.tokenFor(ADA);
  const bases = ['https://graph.microsoft.com/v1.0/', 'http://127.0.0.1:4000/v1.0/', 'https://x.example/demo/graph/v1.0/'];
  const links: string[] = [];
  for (const base of bases) {
    const body = (await (await tenant.fetch(new Request(base + VIEW, { headers: { authorization: `Bearer ${token}` } }))).json()) as { '@odata.nextLink': string };
    links.push(body['@odata.nextLink']);
  }
  expect(links).toEqual(bases.map((base) => `${base}${VIEW}&$skip=10`));
});

test('a page of any origin may call: the preflight takes the headers it asks for, and the answer shows the ones it needs', async () => {
  const { tenant } = await tinyTenant();
  const before = await tenant.fetch(new Request('https://graph.microsoft.com/v1.0/me', { method: 'OPTIONS', headers: { 'origin': 'https://app.example', 'access-control-request-headers': 'authorization,sdkversion' } }));
  const answer = await tenant.fetch(new Request('https://graph.microsoft.com/v1.0/me', { headers: { origin: 'https://app.example' } }));
  expect([before.status, before.headers.get('access-control-allow-headers'), answer.headers.get('access-control-allow-origin'), answer.headers.get('access-control-expose-headers')?.includes('Retry-After')])
    .toEqual([204, 'authorization,sdkversion', 'https://app.example', true]);
});

test('reset takes back what people did and keeps the tokens good', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  await ada('PUT', FILE, { a: 1 });
  await tenant.control('reset', {});
  expect([(await ada('GET', FILE)).status, (await ada('GET', '/me')).status]).toEqual([404, 200]);
});

test('a posted seed takes the place of the one before; a wrong one is refused with each place', async () => {
  const tenant = await tinyTenant();
  const seed = tinySeed();
  const wrong = { ...seed, meetings: seed.meetings.slice(0, 2).map((meeting) => ({ ...meeting, organizer: 'nobody', start: 'soon' })) };
  const refused = await tenant.control('seed', wrong);
  const taken = await tenant.control('seed', { ...seed, meetings: [] });
  expect([refused['problems'], taken]).toEqual([
    ['meetings[0].organizer: nobody is none of the people', 'meetings[0].start: soon is no UTC time', 'meetings[1].organizer: nobody is none of the people', 'meetings[1].start: soon is no UTC time'],
    { people: 3, meetings: 0 },
  ]);
});

test('the log keeps what went over the wire, without tokens', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  await ada('PUT', FILE, { a: 1 });
  const { entries } = await tenant.control('log');
  expect(entries.map(({ method, url, status }) => [method, url, status])).toEqual([['PUT', `https://graph.microsoft.com/v1.0${FILE}`, 201]]);
  expect(JSON.stringify(entries)).not.toContain('Bearer');
});

test('over plain HTTP a dropped answer is a broken connection and the write stands', async () => {
  const tenant = createTenant({ store: memoryStore(), now: () => Date.parse(TINY_NOW), sleep: async () => undefined, seed: tinySeed, signingKey: await testKey });
  const server = await listen(tenant, { port: 0 });
  onTestFinished(() => server.close());
  const headers = { 'authorization': `Bearer ${await tenant.tokenFor(ADA)}`, 'content-type': 'application/json' };
  await fetch(`${server.url}/__tenant/faults`, { method: 'POST', body: JSON.stringify({ match: { method: 'PUT' }, times: 1, fault: { drop: 'after' } }) });
  const put = fetch(`${server.url}/v1.0${FILE}`, { method: 'PUT', headers, body: '{"a":1}' });
  await expect(put).rejects.toThrow(TypeError);
  expect(await (await fetch(`${server.url}/v1.0${FILE}`, { headers })).text()).toBe('{"a":1}');
});
