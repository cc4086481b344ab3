import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { axeCheck } from '../support/chromium.ts';
import { openProduct } from '../support/stage.ts';
import { allowCalendar, openInTeams } from '../support/walk.ts';

const PATIENT = { timeout: 20_000 };

const stage = openProduct(firstWalk);

/** The place for one's own files: a piece that is fetched behind the week. */
const files = (app: FrameLocator) => app.getByRole('button', { name: 'Choose files' });
const lost = (app: FrameLocator) => app.getByRole('alert').getByText('A part of Debrief could not be fetched');
const again = (app: FrameLocator) => app.getByRole('button', { name: 'Try again' });

interface Losing {
  /** How often the file was asked for; a browser may ask twice for one import, to have it early. */
  readonly asked: () => number;
  readonly stop: () => void;
}

/** Loses every request for a file of the product until it is stopped. */
async function lose(name: string): Promise<Losing> {
  stage.tab.expectError(/net::ERR_INTERNET_DISCONNECTED/);
  let [asked, isLosing] = [0, true];
  await stage.context.route(new RegExp(`/assets/${name}-[^/]+\\.js$`), (route) => {
    asked += 1;
    return isLosing ? route.abort('internetdisconnected') : route.continue();
  });
  return { asked: () => asked, stop: () => { isLosing = false; } };
}

async function openWeek(): Promise<FrameLocator> {
  const app = await openInTeams(stage.tab.page);
  await allowCalendar(stage.tab.page);
  await app.getByRole('heading', { name: 'My week' }).waitFor();
  return app;
}

test('a piece whose file is lost says so, does not ask again and again, and is there after another try', async () => {
  const losing = await lose('own-files-drop');
  const app = await openWeek();
  await lost(app).waitFor();
  await axeCheck(stage.tab.page);
  // Once for the page, once with what is fetched behind it.
  expect(losing.asked()).toBeLessThanOrEqual(4);
  const before = losing.asked();
  await again(app).press('Enter');
  await expect.poll(losing.asked, PATIENT).toBeGreaterThan(before);
  await expect.poll(() => again(app).isEnabled(), PATIENT).toBe(true);
  expect(await lost(app).isVisible()).toBe(true);
  losing.stop();
  // Where trying did not help, the next try is one key away.
  await stage.tab.page.keyboard.press('Enter');
  await files(app).waitFor();
  expect(await lost(app).count()).toBe(0);
});

test('a piece that was lost is asked for anew where it is shown anew', async () => {
  const losing = await lose('own-files-drop');
  const app = await openWeek();
  await lost(app).waitFor();
  losing.stop();
  await app.getByRole('link', { name: 'Settings' }).click();
  await app.getByRole('link', { name: 'Back to my week' }).click();
  await files(app).waitFor();
  expect(await lost(app).count()).toBe(0);
});

test('a piece whose words are lost is lost with them, and comes with them', async () => {
  const losing = await lose('catalogue');
  const app = await openInTeams(stage.tab.page);
  // The request for permission and the place for files are lost: said once, and tried again together.
  await lost(app).waitFor();
  await expect.poll(losing.asked, PATIENT).toBeGreaterThanOrEqual(2);
  // React holds back for up to 300 ms what takes the place of something that was just drawn: the second piece is known to be lost only then.
  await app.locator('html').evaluate(() => new Promise((drawn) => { setTimeout(drawn, 400); }));
  await axeCheck(stage.tab.page);
  // Two files bear the name, and each may be asked for twice.
  expect(losing.asked()).toBeLessThanOrEqual(8);
  losing.stop();
  await again(app).click();
  await files(app).waitFor();
  await app.getByRole('button', { name: 'Allow' }).waitFor();
});

test('a page whose file is lost says so, leads back, and opens after another try', async () => {
  const losing = await lose('settings-page');
  const app = await openWeek();
  await files(app).waitFor();
  await app.getByRole('link', { name: 'Settings' }).click();
  await app.getByRole('heading', { name: 'This page could not be opened', level: 1 }).waitFor();
  await axeCheck(stage.tab.page);
  losing.stop();
  await again(app).click();
  await app.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
});
