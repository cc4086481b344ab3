import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { bundleWorker } from '../support/microsoft.ts';
import { openStage } from '../support/stage.ts';
import type * as Device from './device/device.ts';

/** What device/device.ts exports, as a page has it. */
declare const worker: typeof Device;

const ORIGIN = 'http://127.0.0.1:9';
const ME = { id: 'ada', tenant: 'tiny' };
const OTHER = { id: 'ben', tenant: 'tiny' };

const stage = openStage(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-device-'));
  await bundleWorker(join(import.meta.dirname, 'device', 'device.ts'), folder);
  return { script: readFileSync(join(folder, 'device.js'), 'utf8'), stop: async () => rmSync(folder, { recursive: true }) };
});
beforeEach(async () => {
  await stage.context.route(`${ORIGIN}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>device</title>' }));
  await visit(stage.tab.page);
});

async function visit(page: Page): Promise<Page> {
  await page.goto(ORIGIN);
  await page.addScriptTag({ content: stage.site.script });
  return page;
}
const anotherTab = async (): Promise<Page> => visit(await stage.context.newPage());

/** Makes a database as an earlier release did: `stores` by name, then key. */
const makeVersion = (version: 1 | 2, page: Page, stores: { readonly [store: string]: { readonly [key: string]: unknown } }, letsGo = true): Promise<void> =>
  page.evaluate(([values, willLetGo, layout]) => new Promise<void>((made, failed) => {
    const request = indexedDB.open('debrief/tiny/ada', layout);
    request.onupgradeneeded = () => {
      for (const name of ['calendar', 'judgements', 'contests', 'drafts', 'outbox', 'written']) request.result.createObjectStore(name);
    };
    request.onerror = () => failed(new Error(request.error?.name));
    request.onsuccess = () => {
      const db = request.result;
      if (willLetGo) db.onversionchange = () => db.close();
      const writing = db.transaction(db.objectStoreNames, 'readwrite');
      for (const [name, kept] of Object.entries(values)) {
        for (const [key, value] of Object.entries(kept)) writing.objectStore(name).put(value, key);
      }
      writing.oncomplete = () => made();
    };
  }), [stores, letsGo, version] as const);

test('a device of the second release keeps what it has, and has room for commitments, errands, the summary, working hours and aims', async () => {
  const entry = { version: 2, id: 'key@chat#1' };
  await makeVersion(2, await stage.context.newPage().then(visit), { outbox: { 'key@chat#1': entry } });
  const kept = await stage.tab.page.evaluate(async () => {
    const stores = await worker.openDeviceStores({ id: 'ada', tenant: 'tiny' });
    return stores.ok ? { outbox: await stores.value.outbox.get('key@chat#1'), own: await stores.value.own.all(), errands: await stores.value.errands.all(), summary: await stores.value.summary.all(), hours: await stores.value.hours.all(), aims: await stores.value.aims.all() } : stores;
  });
  expect(kept).toEqual({ outbox: { ok: true, value: entry }, own: { ok: true, value: [] }, errands: { ok: true, value: [] }, summary: { ok: true, value: [] }, hours: { ok: true, value: [] }, aims: { ok: true, value: [] } });
});

describe('a device of the first release', () => {
  const entry = { version: 1, id: 'key#1', key: 'key', action: { does: 'withdraw' }, meeting: { id: 'm' }, queuedAt: 1, attempts: 0, state: { is: 'pending' } };
  const written = { record: { version: 1, meeting: 'm' }, writtenAt: 1, earlier: [] };
  const draft = { meeting: 'm', template: 'decision-debrief', answers: {}, shared: [], savedAt: 1 };

  test('keeps what was promised, written and typed, though another tab has it open; what cannot be read keeps its raw text', async () => {
    await makeVersion(1, await stage.context.newPage().then(visit), { outbox: { 'key#1': entry, bad: 'half an en' }, written: { m: written }, drafts: { m: draft } });
    const kept = await stage.tab.page.evaluate(async () => {
      const stores = await worker.openDeviceStores({ id: 'ada', tenant: 'tiny' }, { outbox: (value) => (value as { version?: unknown }).version === 2 });
      return stores.ok ? { outbox: await stores.value.outbox.all(), written: await stores.value.written.get('m'), drafts: await stores.value.drafts.get('m') } : stores;
    });
    expect(kept).toEqual({
      outbox: { ok: true, value: [{ key: 'bad', unreadable: 'half an en' }, { key: 'key#1', value: { ...entry, version: 2, target: { to: 'chat' } } }] },
      written: { ok: true, value: { ...written, targets: [{ to: 'chat' }] } },
      drafts: { ok: true, value: draft },
    });
  });

  test('says that it is locked where another tab never lets go, and opens when that tab ends', async () => {
    const frozen = await anotherTab();
    await makeVersion(1, frozen, {}, false);
    await stage.tab.page.clock.install();
    let failure: unknown;
    void stage.tab.page.evaluate((me) => worker.openDeviceStores(me), ME).then((opened) => { failure = opened; });
    // The page's time: the browser says that it is blocked in its own time, and only then patience begins.
    await expect.poll(async () => { await stage.tab.page.clock.runFor(5_000); return failure; }).toEqual({ ok: false, failure: { kind: 'locked' } });
    await frozen.close();
    expect(await stage.tab.page.evaluate(async (me) => (await worker.openDeviceStores(me)).ok, ME)).toBe(true);
  });
});

test('a device of a newer release says that it is unavailable, and nothing of it is changed', async () => {
  const failure = await stage.tab.page.evaluate(async () => {
    await new Promise<void>((made) => {
      const request = indexedDB.open('debrief/tiny/ada', 99);
      request.onsuccess = () => { request.result.close(); made(); };
    });
    return worker.openDeviceStores({ id: 'ada', tenant: 'tiny' });
  });
  expect(failure).toEqual({ ok: false, failure: { kind: 'unavailable' } });
});

describe('a full disk', () => {
  beforeEach(async () => {
    const session = await stage.context.newCDPSession(stage.tab.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: ORIGIN, quotaSize: 2_000_000 });
  });

  test('is storageFull; of several values none is kept, and what stood there before still stands', async () => {
    const outcome = await stage.tab.page.evaluate(async () => {
      const opened = await worker.openDeviceStores<unknown, unknown>({ id: 'ada', tenant: 'tiny' });
      if (!opened.ok) return opened;
      const { outbox } = opened.value;
      // Text that does not compress: the browser keeps values in a compressed form.
      const large = Array.from(crypto.getRandomValues(new Uint8Array(60_000)), (byte) => byte.toString(36)).join('');
      const before = await outbox.put('small', 'before');
      const one = await outbox.put('large', large.repeat(40));
      const several = await outbox.putAll([['small', 'after'], ...Array.from({ length: 40 }, (_, n) => [`large ${n}`, large + String(n)] as const)]);
      return { before, one, several, all: await outbox.all() };
    });
    expect(outcome).toEqual({
      before: { ok: true },
      one: { ok: false, failure: { kind: 'storageFull' } },
      several: { ok: false, failure: { kind: 'storageFull' } },
      all: { ok: true, value: [{ key: 'small', value: 'before' }] },
    });
  });
});

describe('forgetting', () => {
  const fill = (page: Page, me: typeof ME): Promise<unknown> =>
    page.evaluate(async (owner) => {
      const opened = await worker.openDeviceStores<unknown, unknown>(owner);
      if (!opened.ok) return opened;
      Object.assign(window, { stores: opened.value });
      worker.sessionLastWords(() => `${owner.tenant}/${owner.id}`).put('m', 'half a word');
      return opened.value.outbox.put('m', 'kept');
    }, me);
  const names = (page: Page): Promise<unknown> => page.evaluate(async () => (await indexedDB.databases()).map((db) => db.name).sort());
  const words = (page: Page): Promise<unknown> => page.evaluate(() => Object.keys(sessionStorage));

  test('wipes one account, also where another tab has it open; what that tab writes then fails and brings nothing back', async () => {
    const other = await anotherTab();
    for (const page of [stage.tab.page, other]) for (const me of [OTHER, ME]) await fill(page, me);
    expect(await stage.tab.page.evaluate((me) => worker.forgetDevice(me), ME)).toEqual({ ok: true });
    expect(await names(stage.tab.page)).toEqual(['debrief/tiny/ben']);
    expect(await words(stage.tab.page)).toEqual(['debrief/last-words/tiny/ben/m']);
    const late = await other.evaluate(() => (window as unknown as { stores: { outbox: { put(key: string, value: unknown): unknown } } }).stores.outbox.put('m', 'late'));
    expect(late).toEqual({ ok: false, failure: { kind: 'unavailable' } });
    expect(await names(stage.tab.page)).toEqual(['debrief/tiny/ben']);
  });

  test('starts anew after a wipe', async () => {
    await fill(stage.tab.page, ME);
    await stage.tab.page.evaluate((me) => worker.forgetDevice(me), ME);
    expect(await stage.tab.page.evaluate(async (me) => {
      const opened = await worker.openDeviceStores(me);
      return opened.ok ? opened.value.outbox.all() : opened;
    }, ME)).toEqual({ ok: true, value: [] });
  });

  test.each(['with', 'without'])('wipes every account but those named, in a browser %s a list of its databases', async (lists) => {
    if (lists === 'without') await stage.tab.page.evaluate(() => { delete (IDBFactory.prototype as { databases?: unknown }).databases; });
    for (const me of [ME, OTHER, { id: 'cleo', tenant: 'elsewhere' }]) await fill(stage.tab.page, me);
    expect(await stage.tab.page.evaluate((me) => worker.forgetOtherAccounts([me]), ME)).toEqual({ ok: true });
    expect(await names(await anotherTab())).toEqual(['debrief/tiny/ada']);
  });
});

test('a connection that the browser has ended is renewed', async () => {
  const put = (value: string): Promise<unknown> => stage.tab.page.evaluate(async (kept) => {
    const page = window as unknown as { stores?: Promise<Awaited<ReturnType<typeof worker.openDeviceStores<unknown, unknown>>>> };
    const opened = await (page.stores ??= worker.openDeviceStores({ id: 'ada', tenant: 'tiny' }));
    return opened.ok ? [await opened.value.outbox.put('m', kept), await opened.value.outbox.all()] : opened;
  }, value);
  await put('before');
  const session = await stage.context.newCDPSession(stage.tab.page);
  await session.send('Storage.clearDataForOrigin', { origin: ORIGIN, storageTypes: 'indexeddb' });
  await expect.poll(() => put('after')).toEqual([{ ok: true }, { ok: true, value: [{ key: 'm', value: 'after' }] }]);
});

test('published rows come back in the order of their weeks, of one site alone, with how far their reading was; they go all at once, and with the account', async () => {
  const kept = await stage.tab.page.evaluate(async () => {
    const me = { id: 'ada', tenant: 'tiny' };
    const row = (item: string, week: string) => ({ item, changedAt: 0, row: { week } }) as unknown as Parameters<ReturnType<typeof worker.keptRows>['take']>[0][number];
    const mark = (rows: number) => ({ asOf: 0, weeks: [], done: 0, rows, unread: 0 }) as unknown as Parameters<ReturnType<typeof worker.keptRows>['take']>[1];
    const items = async (site: string): Promise<readonly string[]> => {
      const all: string[] = [];
      for await (const { item } of worker.rowsInOrder(me, site)) all.push(item);
      return all;
    };
    const [here, there] = [worker.keptRows(me, 'here'), worker.keptRows(me, 'there')];
    await here.take(Array.from({ length: 700 }, (_, at) => row(`b${at}`, '2026-W02')), mark(700));
    await here.take([row('a', '2026-W01'), row('c', '2026-W03')], mark(702));
    await there.take([row('d', '2026-W01')], mark(1));
    const all = await items('here');
    const before = [all.length, all[0], all.at(-1), await items('there'), await here.mark()];
    await here.clear();
    const cleared = [await items('here'), await items('there'), await there.mark()];
    await here.take([row('a', '2026-W01')], mark(1));
    await worker.forgetDevice(me);
    return [before, cleared, await here.take([row('a', '2026-W01')], mark(1)), await worker.keptRows(me, 'here').mark()];
  });
  expect(kept).toEqual([
    [702, 'a', 'c', ['d'], { ok: true, value: { asOf: 0, weeks: [], done: 0, rows: 702, unread: 0 } }], [[], [], { ok: true }], { ok: false, failure: { kind: 'unavailable' } }, { ok: true },
  ]);
});

test('tabs of one profile tell each other, never themselves', async () => {
  const other = await anotherTab();
  const listen = (page: Page): Promise<void> => page.evaluate(() => {
    const heard: string[] = [];
    const tabs = worker.otherTabs('tiny/ada');
    tabs.hear((what) => heard.push(what));
    Object.assign(window, { heard, tabs });
  });
  const heard = (page: Page): Promise<unknown> => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await listen(stage.tab.page);
  await listen(other);
  await stage.tab.page.evaluate(() => (window as unknown as { tabs: { tell(what: string): void } }).tabs.tell('drafts'));
  await expect.poll(() => heard(other)).toEqual(['drafts']);
  expect(await heard(stage.tab.page)).toEqual([]);
});
