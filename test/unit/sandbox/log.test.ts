import { expect, test } from 'vitest';
import { openLog, type Exchanged } from '#sandbox/tenant/log.ts';
import { ADA } from '../../support/tiny-seed.ts';
import { tinyTenant } from '../../support/tiny-tenant.ts';

const entry = (requestText: string, responseText = '{"a":1}'): Exchanged => ({
  at: '2026-11-16T12:00:00.000Z', kind: 'graph', method: 'GET', url: 'https://graph.microsoft.com/v1.0/me', base: 'https://graph.microsoft.com/v1.0',
  requestHeaders: {}, requestText, status: 200, responseHeaders: { 'content-type': 'application/json' }, responseText,
});

test('an entry says how much went over the wire, what was inside, and how busy the mailbox was', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const me = await ada('GET', '/me');
  const batch = { requests: [{ id: '1', method: 'GET', url: '/me/events/a' }, { id: '2', method: 'GET', url: '/me' }] };
  const answer = await ada('POST', '/$batch', batch);
  const { entries } = await tenant.control('log');
  expect(entries.map(({ n, bytes, inner, underWay }) => ({ n, bytes, inner, underWay }))).toEqual([
    { n: 1, bytes: me.text.length, inner: undefined, underWay: undefined },
    { n: 2, bytes: JSON.stringify(batch).length + answer.text.length, inner: 2, underWay: 1 },
  ]);
});

test('the log can be read from an entry on', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  for (let i = 0; i < 5; i += 1) await ada('GET', '/me');
  const { entries } = await tenant.control('log?from=4');
  expect(entries.map(({ n }) => n)).toEqual([4, 5]);
});

test('the oldest bodies go when there are too many, their sizes stay', () => {
  const log = openLog();
  const long = 'x'.repeat(7 * 1024 * 1024);
  for (let i = 0; i < 6; i += 1) log.add(entry(long));
  expect(log.entries().map(({ bytes, shortened, requestBody, responseBody }) => [bytes, shortened, requestBody !== undefined, responseBody])).toEqual([
    ...Array.from({ length: 2 }, () => [long.length + 7, true, false, undefined]), ...Array.from({ length: 4 }, () => [long.length + 7, undefined, true, { a: 1 }]),
  ]);
});

test('a single body that is too long is left out whole', () => {
  const log = openLog();
  log.add(entry('é'.repeat(9 * 1024 * 1024)));
  expect(log.entries().map(({ bytes, shortened }) => [bytes, shortened])).toEqual([[18 * 1024 * 1024 + 7, true]]);
});

test('five thousand requests stay in it, and far more do not grow it for ever', () => {
  const log = openLog();
  for (let i = 0; i < 20_000; i += 1) log.add(entry(''));
  const kept = log.entries().length;
  expect([kept >= 5000, kept < 10_000, log.entries().at(-1)?.n, log.count()]).toEqual([true, true, 20_000, 20_000]);
});
