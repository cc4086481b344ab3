import type { Frame, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { QUOTE_LIMIT } from '#domain/finding.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { writeAsColleague } from '../support/colleague.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, allowCalendar, debriefIn, fillDebrief, openInTeams, openMeeting } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';
/** One breath of 600 characters in which something is put off: it is found, so it is quoted. */
const LONG = `let us come back to the seal next week because ${Array.from({ length: 50 }, (_, n) => `reason ${n} holds`).join(' and ')}`;
const CHAT_MESSAGE = 'the key to the sample room lies under the third drawer';
const ANSWERS = { question: 'Do we ship?', own: 'The drop test', decider: 'Ingrid Solheim', by: '', cue: 'I open the page', action: 'ask for figures' };

const stage = openProduct((now) => withLongTalk(firstWalk(now)));

/** In every transcript somebody speaks without a pause, first of all: how it closes stays as it was. */
function withLongTalk(seed: Seed): Seed {
  const cue = `\n00:00:00.000 --> 00:00:01.000\n<v Ingrid Solheim>${LONG}</v>\n`;
  return { ...seed, meetings: seed.meetings.map((m) => ({ ...m, transcripts: m.transcripts.map((t) => ({ ...t, vtt: t.vtt.replace(/^WEBVTT[^\n]*\n/, (head) => head + cue) })) })) };
}

interface Device {
  readonly databases: readonly string[];
  /** Every value that is kept anywhere, as JSON text. */
  readonly values: readonly string[];
}

/** All that the page's own origin keeps, in whatever the browser has for keeping. */
const keptBy = (frame: Frame): Promise<Device> =>
  frame.evaluate(async () => {
    const values: string[] = [];
    const databases: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      databases.push(name);
      const db = await new Promise<IDBDatabase>((opened, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => opened(request.result);
        request.onerror = () => failed(new Error(name));
      });
      for (const store of db.objectStoreNames) {
        values.push(...(await new Promise<unknown[]>((read) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => read(request.result as unknown[]);
        })).map((value) => JSON.stringify(value)));
      }
      db.close();
    }
    for (const storage of [localStorage, sessionStorage]) values.push(...Object.entries(storage).map((entry) => JSON.stringify(entry)));
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) values.push(JSON.stringify([request.url, await (await cache.match(request))?.text()]));
    }
    return { databases, values };
  });

/** As Outlook's pane keeps it for nobody in particular: in a database of the same stores as a person's. */
const typeBeforeSignIn = (frame: Frame, successCondition: string): Promise<void> =>
  frame.evaluate(async (words) => {
    const opened = (name: string, version?: number, upgrade?: (db: IDBDatabase) => void) => new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => upgrade?.(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error(name));
    });
    const { name = '' } = (await indexedDB.databases()).find((one) => one.name?.startsWith('debrief/')) ?? {};
    const persons = await opened(name);
    const stores = [...persons.objectStoreNames].map((store) => persons.transaction(store).objectStore(store)).map((store) => ({ name: store.name, keyPath: store.keyPath }));
    const nobodys = await opened('debrief/this-device/this-device', persons.version, (db) => stores.forEach((store) => db.createObjectStore(store.name, { keyPath: store.keyPath })));
    persons.close();
    const draft = { purpose: 'unset', intent: '', successCondition: words, questions: [], leavesOut: [] };
    const putting = nobodys.transaction('aims', 'readwrite').objectStore('aims').put({ draft, base: draft, at: Date.now() }, 'ada@tiny.example/event/a');
    await new Promise<void>((resolve, reject) => {
      putting.onsuccess = () => resolve();
      putting.onerror = () => reject(new Error('aims'));
    });
    nobodys.close();
  }, successCondition);

function frameOf(page: Page): Frame {
  const frame = page.frames().find((f) => new URL(f.url()).hostname === APP_HOST);
  if (!frame) throw new Error('Debrief has no frame here');
  return frame;
}

/** Every text inside a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function walkToWritten(page: Page): Promise<void> {
  const app = await openInTeams(page);
  await allowCalendar(page);
  await openMeeting(app, FLAGGED);
  await app.getByText('Busy, no decision recorded').first().waitFor();
  await app.locator('blockquote:visible').first().waitFor();
  await app.getByRole('button', { name: 'Start the debrief' }).or(app.getByRole('link', { name: 'Start the debrief' })).click();
  await fillDebrief(app, ANSWERS);
  await app.getByRole('button', { name: 'See what will be written' }).click();
  await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
  await acceptConsent(page);
  await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
}

describe('what this device keeps of other people', () => {
  test('after a walk to a card in the chat it is short quotes: no transcript, no chat text, no token', async () => {
    const { page } = stage.tab;
    await writeAsColleague(stage.site, FLAGGED, { body: { contentType: 'text', content: CHAT_MESSAGE } });
    await walkToWritten(page);
    const { values } = await keptBy(frameOf(page));
    const all = values.join('\n');
    expect(all).toContain(LONG.slice(0, QUOTE_LIMIT - 1));
    expect(all).not.toContain(LONG.slice(0, QUOTE_LIMIT + 1));
    expect(all).not.toContain(CHAT_MESSAGE);
    expect(all).not.toMatch(/WEBVTT|eyJ[\w-]+\.[\w-]+\./);
    // Nothing that was said stands in a longer text either, glued together or not.
    const said = new Set((await saidInAll()).filter((sentence) => sentence.length > QUOTE_LIMIT));
    const long = values.flatMap((value) => textsIn(JSON.parse(value))).filter((text) => text.length > QUOTE_LIMIT);
    expect(long.filter((text) => [...said].some((sentence) => text.includes(sentence.slice(0, QUOTE_LIMIT + 1))))).toEqual([]);
  });

  test('what is kept belongs to one account of one tenant, and goes when the person signs out', async () => {
    const { page } = stage.tab;
    await walkToWritten(page);
    const { databases } = await keptBy(frameOf(page));
    expect(databases).toEqual([expect.stringMatching(/^debrief\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/)]);
    await forget(page, 'Sign out', 'Sign out and delete');
    await expect.poll(async () => (await keptBy(frameOf(page))).values.join('\n')).not.toMatch(/Pell 2|Do we ship/);
  });

  test('“Clear this device” leaves nothing of what was typed, before signing in too, judged or written; the calendar is read anew', async () => {
    const { page } = stage.tab;
    await walkToWritten(page);
    await typeBeforeSignIn(frameOf(page), 'One supplier is named');
    expect((await keptBy(frameOf(page))).values.join('\n')).toContain('One supplier is named');
    await forget(page, 'Clear this device', 'Delete all of it');
    await debriefIn(page).getByRole('link', { name: FLAGGED }).first().waitFor();
    const { values } = await keptBy(frameOf(page));
    expect(values.join('\n')).not.toMatch(/Do we ship|ask for figures|One supplier is named/);
  });

  test('another account at the same browser finds nothing of the one before', async () => {
    const { page } = stage.tab;
    await walkToWritten(page);
    const before = (await keptBy(frameOf(page))).databases;
    const app = await openInTeams(page, 'person=attendee');
    await allowCalendar(page);
    await app.getByRole('heading', { name: 'My week', level: 1 }).waitFor();
    await expect.poll(async () => (await keptBy(frameOf(page))).databases.filter((name) => before.includes(name))).toEqual([]);
    expect((await keptBy(frameOf(page))).values.join('\n')).not.toMatch(/Do we ship|ask for figures/);
  });
});

async function forget(page: Page, action: string, confirm: string): Promise<void> {
  const app = debriefIn(page);
  await page.reload();
  await app.getByRole('link', { name: 'Settings' }).click();
  await app.getByRole('button', { name: action, exact: true }).click();
  await app.getByRole('button', { name: confirm, exact: true }).click();
  await app.getByRole('heading', { name: 'Settings' }).waitFor({ state: 'detached' });
}

/** Every cue of every transcript of the tenant. */
async function saidInAll(): Promise<readonly string[]> {
  return withLongTalk(firstWalk(new Date())).meetings.flatMap((m) => m.transcripts.flatMap((t) => t.vtt.split('\n').filter((line) => line.startsWith('<v ')).map((line) => line.replace(/<[^>]*>/g, ''))));
}
