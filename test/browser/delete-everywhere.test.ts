import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { axeCheck } from '../support/chromium.ts';
import { launchSite } from '../support/launch-site.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { loadOracle } from '../support/oracle.ts';
import { control, review } from '../support/review.ts';
import { openProduct } from '../support/stage.ts';
import { ADA, BEN } from '../support/tiny-seed.ts';
import { EVERYWHERE, promiseOf, standing, writeEverywhere } from '../support/traces.ts';
import { debriefIn, setFaults, tenantLog } from '../support/walk.ts';

const stage = openProduct((now) => ({ ...review(now), consented: { [ADA]: EVERYWHERE, [BEN]: EVERYWHERE } }));
const oracle = await loadOracle();

const ALL = { cards: 1, invitations: 1, tasks: ['Buy milk', promiseOf(ADA)], blocks: 1, rows: 1, files: ['2026-10.json', 'preferences.json'] };
const BENS = { ...ALL, invitations: 0, tasks: ['Buy milk', promiseOf(BEN)] };
const NOTHING = { cards: 0, invitations: 0, tasks: ['Buy milk'], blocks: 0, rows: 0, files: [] };

beforeEach(async () => {
  stage.context.setDefaultTimeout(20_000);
  await control(stage.site, 'sites', [launchSite()]);
  for (const id of [ADA, BEN]) await writeEverywhere(stage.site, id);
});
afterEach(async () => expect(oracle?.checkLog(await tenantLog(stage.site)) ?? []).toEqual([]));

/** Whatever became of Ada's, Ben's stands as it did. */
async function left() {
  expect(await standing(stage.site, BEN)).toEqual(BENS);
  return standing(stage.site, ADA);
}

async function settings(page: Page): Promise<FrameLocator> {
  await page.goto('about:blank');
  await page.goto(`https://teams.microsoft.com/?person=manager&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html#/settings`)}`);
  const app = debriefIn(page);
  await app.getByRole('heading', { name: 'Weekly rhythm' }).waitFor();
  return app;
}

/** Ada's own copy is on: this device knows her team's site. */
async function withCopy(page: Page): Promise<FrameLocator> {
  const app = await settings(page);
  const copies = app.getByRole('switch', { name: 'Keep a copy in my OneDrive, for all my devices' });
  await copies.press('Space');
  await app.getByText('They are in your OneDrive, in the folder Apps, Debrief. Only you see it.').waitFor();
  await inFocus(copies);
  return app;
}

const part = (app: FrameLocator) => app.getByRole('region', { name: 'Delete everything', exact: true });
const resultOf = (app: FrameLocator, place: string) => part(app).getByRole('group', { name: 'What was deleted' }).getByRole('listitem').filter({ hasText: place });

const inFocus = (button: Locator): Promise<void> => expect.poll(() => button.evaluate((one) => one === document.activeElement).catch(() => false), { timeout: 20_000 }).toBe(true);

async function look(app: FrameLocator): Promise<void> {
  await part(app).getByRole('button', { name: 'Look what there is' }).click();
  await part(app).getByRole('button', { name: 'Delete all of it' }).waitFor();
}

async function agree(app: FrameLocator, button: string): Promise<void> {
  await part(app).getByRole('button', { name: button }).click();
  await app.getByRole('button', { name: 'Delete everywhere' }).click();
  await part(app).getByRole('group', { name: 'What was deleted' }).waitFor();
}

/** The requests that take away the one thing in each place, in the order in which they go. */
const PLACES = [
  ['Cards in meeting chats', { method: 'POST', path: 'softDelete' }, {}],
  ['Blocks in your invitations', { method: 'PATCH', path: '/me/events/' }, { cards: 0 }],
  ['Tasks in To Do', { method: 'DELETE', path: '/todo/' }, { invitations: 0 }],
  ['The weekly block in your calendar', { method: 'DELETE', path: '/me/events/' }, { tasks: ['Buy milk'] }],
  ['Choices and published rows in the list of your team', { method: 'DELETE', path: '/items/' }, { blocks: 0 }],
  ['Files in your OneDrive', { method: 'DELETE', path: '/approot' }, { rows: 0 }],
] as const;

/** A browser repeats some requests by itself. */
const failing = (match: object): Promise<unknown> => setFaults(stage.site, [{ match, times: 9, fault: { drop: 'before' } }]);

test('what a person has written is gone from each place, and everything of others and of their own besides stands', async () => {
  const app = await withCopy(stage.tab.page);
  expect(await left()).toEqual(ALL);
  await look(app);
  await agree(app, 'Delete all of it');
  await part(app).getByText('Everything that was found is deleted.').waitFor();
  expect(await left()).toEqual(NOTHING);
  await part(app).getByRole('button', { name: 'Look again' }).click();
  await part(app).getByRole('button', { name: 'Delete all of it' }).waitFor();
  expect(await part(app).getByText('Nothing of yours was found.').count()).toBe(PLACES.length);
});

test('where the network fails at any step, what is left is said, and the rest goes from there', { timeout: 120_000 }, async () => {
  stage.tab.expectError(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_HTTP2/);
  const app = await withCopy(stage.tab.page);
  await look(app);
  let expected: object = ALL;
  for (const [at, [place, match, gone]] of PLACES.entries()) {
    await failing(match);
    await agree(app, at === 0 ? 'Delete all of it' : 'Delete the rest');
    await part(app).getByText('It could not go on.').waitFor();
    expected = { ...expected, ...gone };
    expect(await left()).toEqual(expected);
    expect(await resultOf(app, place).innerText()).toMatch(/\d (is|are) still there/);
    expect(await resultOf(app, 'This device').count()).toBe(0);
    if (at === 0) await axeCheck(stage.tab.page);
  }
  await setFaults(stage.site, []);
  await agree(app, 'Delete the rest');
  await part(app).getByText('Everything that was found is deleted.').waitFor();
  expect([await left(), await resultOf(app, 'This device').innerText()]).toEqual([NOTHING, expect.stringContaining('Cleared')]);
});

test('what is left after a network failure is found again after the page was closed', async () => {
  stage.tab.expectError(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_HTTP2/);
  const app = await withCopy(stage.tab.page);
  await failing(PLACES[4][1]);
  await look(app);
  await agree(app, 'Delete all of it');
  await part(app).getByText('It could not go on.').waitFor();
  await setFaults(stage.site, []);
  const again = await settings(stage.tab.page);
  await look(again);
  await agree(again, 'Delete all of it');
  await part(again).getByText('Everything that was found is deleted.').waitFor();
  expect(await left()).toEqual(NOTHING);
});

test('while a place cannot be reached nothing is deleted, not even on this device, and it can be looked again with the keyboard', async () => {
  stage.tab.expectError(/ERR_EMPTY_RESPONSE|ERR_CONNECTION|ERR_HTTP2/);
  const app = await withCopy(stage.tab.page);
  await failing({ path: '/todo/' });
  await part(app).getByRole('button', { name: 'Look what there is' }).press('Enter');
  await part(app).getByText('Nothing is deleted before they were looked at.').waitFor();
  expect(await part(app).getByRole('button', { name: /^Delete/ }).count()).toBe(0);
  await setFaults(stage.site, []);
  await inFocus(part(app).getByRole('button', { name: 'Look again' }));
  await stage.tab.page.keyboard.press('Enter');
  await inFocus(part(app).getByRole('button', { name: 'Delete all of it' }));
  expect(await left()).toEqual(ALL);
});

test('a person stops it, and goes on later', async () => {
  const app = await withCopy(stage.tab.page);
  await setFaults(stage.site, [{ match: PLACES[2][1], times: 1, fault: { latencyMs: 4_000, status: 503 } }]);
  await look(app);
  await part(app).getByRole('button', { name: 'Delete all of it' }).click();
  await app.getByRole('button', { name: 'Delete everywhere' }).click();
  await part(app).getByText(/: Tasks in To Do$/).waitFor();
  await part(app).getByRole('button', { name: 'Stop' }).click();
  await part(app).getByText('You stopped it.').waitFor();
  expect(await left()).toEqual({ ...ALL, cards: 0, invitations: 0 });
  await agree(app, 'Delete the rest');
  await part(app).getByText('Everything that was found is deleted.').waitFor();
  expect(await left()).toEqual(NOTHING);
});

test('what a place refuses is said there, and all else is deleted', async () => {
  stage.tab.expectStatus(403);
  const app = await withCopy(stage.tab.page);
  await setFaults(stage.site, [{ match: PLACES[4][1], times: 9, fault: { status: 403 } }]);
  await look(app);
  await agree(app, 'Delete all of it');
  await part(app).getByText('Some of it is still there.').waitFor();
  expect(await resultOf(app, PLACES[4][0]).innerText()).toContain('1 is still there');
  expect([await left(), await resultOf(app, 'This device').innerText()]).toEqual([{ ...NOTHING, rows: 1 }, expect.stringContaining('Not cleared')]);
  await setFaults(stage.site, []);
  await agree(app, 'Delete the rest');
  await part(app).getByText('Everything that was found is deleted.').waitFor();
  expect([await left(), await resultOf(app, 'This device').innerText()]).toEqual([NOTHING, expect.stringMatching(/\bCleared/)]);
});

test('a OneDrive that refuses leaves notes on this device only, which is said plainly, and is not called empty', async () => {
  stage.tab.expectStatus(403);
  const { page } = stage.tab;
  await setFaults(stage.site, [{ match: { path: '/approot' }, times: 99, fault: { status: 403 } }]);
  const app = await settings(page);
  await app.getByRole('switch', { name: 'Keep a copy in my OneDrive, for all my devices' }).click();
  const said = 'They are kept on this device only: your organisation does not allow the folder.';
  await app.getByText(said).waitFor();
  await axeCheck(page);
  await (await settings(page)).getByText(said).waitFor();
  await look(app);
  const files = part(app).getByRole('listitem').filter({ hasText: 'Files in your OneDrive' });
  expect(await files.getByText('Nothing of yours was found.').count()).toBe(0);
  await agree(app, 'Delete all of it');
  expect(await resultOf(app, 'Files in your OneDrive').innerText()).toContain('Could not be looked at');
  await part(app).getByText('Not every place could be looked at.').waitFor();
  expect((await left()).files).toEqual(ALL.files);
});
