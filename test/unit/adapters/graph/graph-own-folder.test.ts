import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGraphOwnFolder } from '#adapters/graph/graph-own-folder.ts';
import { failed, ok } from '#base/result.ts';
import type { OwnFile } from '#ports/own-folder.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { scriptedFetch } from '../../../support/scripted-fetch.ts';
import { ADA, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const open = (): AbortSignal => new AbortController().signal;
let on: TenantGraph;
beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, clock); });
afterEach(() => on.close());
const folder = () => createGraphOwnFolder(on.graph);

async function written(content: object): Promise<OwnFile> {
  await folder().write('2026-11.json', content, undefined, open());
  const file = await folder().read('2026-11.json', open());
  if (!file.ok || !file.value) throw new Error(JSON.stringify(file));
  return file.value;
}

test('a file that was never written is absent, and so is the folder', async () => {
  expect([await folder().read('2026-11.json', open()), await folder().list(open())]).toEqual([ok(undefined), ok([])]);
});

test('a file is read back as it was written, and is listed with its etag', async () => {
  const file = await written({ a: 'ä 😀' });
  expect([JSON.parse(file.text), await folder().list(open())]).toEqual([{ a: 'ä 😀' }, ok([{ name: '2026-11.json', etag: file.etag }])]);
});

test('a download carries no token', async () => {
  await written({ a: 1 });
  const asked = on.tenant.log().find(({ url }) => url.includes('/download/'));
  expect([asked?.status, asked?.requestHeaders['authorization']]).toEqual([200, undefined]);
});

test('a file that another device has made meanwhile is a conflict, not written over', async () => {
  await written({ a: 1 });
  expect(await folder().write('2026-11.json', { a: 2 }, undefined, open())).toEqual(failed({ kind: 'conflict' }));
});

test('a file that another device has changed meanwhile is a conflict', async () => {
  const { etag } = await written({ a: 1 });
  await folder().write('2026-11.json', { a: 2 }, etag, open());
  expect(await folder().write('2026-11.json', { a: 3 }, etag, open())).toEqual(failed({ kind: 'conflict' }));
});

test('a drive without room says so', async () => {
  await on.control('faults', { match: { method: 'PUT' }, times: 1, fault: { status: 507 } });
  expect(await folder().write('2026-11.json', { a: 1 }, undefined, open())).toEqual(failed({ kind: 'storageFull' }));
});

test('a file that is removed is gone, and may be removed again', async () => {
  await written({ a: 1 });
  const removed = [await folder().remove('2026-11.json', open()), await folder().remove('2026-11.json', open())];
  expect([removed, await folder().read('2026-11.json', open())]).toEqual([[ok(undefined), ok(undefined)], ok(undefined)]);
});

test('a download address of another host is never asked', async () => {
  const network = scriptedFetch(() => Response.json({ 'name': 'x', 'eTag': '"1"', '@microsoft.graph.downloadUrl': 'https://elsewhere.example/x' }));
  const answer = await folder().read('x', open());
  network.close();
  expect(answer).toEqual(failed({ kind: 'badAnswer', where: 'download: an address elsewhere' }));
});
