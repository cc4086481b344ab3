import type { FrameLocator, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { meetingNow } from '../support/meeting-now.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { allow, line, panelTests } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { debriefIn } from '../support/walk.ts';

const stage = openProduct(meetingNow);
const { open } = panelTests(stage);

const aim = (app: FrameLocator) => app.getByRole('textbox', { name: 'Done when' });
const setAim = (app: FrameLocator) => app.getByRole('button', { name: 'Set the aim' });
const more = (app: FrameLocator) => app.getByRole('button', { name: 'More', exact: true }).first();
const again = (app: FrameLocator) => app.getByRole('button', { name: 'Try again' });
const lost = (app: FrameLocator) => app.getByText('A part of Debrief could not be fetched');
const dates = (app: FrameLocator) => app.getByRole('list').getByRole('button');

const hasFocus = (what: Locator) => what.evaluate((element) => element === document.activeElement);
const takesFocus = (what: Locator) => expect.poll(() => hasFocus(what)).toBe(true);

/** Holds a file of the product back until it is let go. */
async function hold(name: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => { letGo = resolve; });
  await stage.context.route(new RegExp(`/assets/${name}-[^/]+\\.js$`), async (route) => {
    await held;
    await route.continue();
  });
  return () => letGo();
}

async function openDates(app: FrameLocator): Promise<void> {
  await more(app).press('Enter');
  await app.getByRole('button', { name: 'Another date' }).press('Enter');
}

test('a form that comes late leaves the focus to a person who has gone on; it takes it when it is asked for, and not after a reload', async () => {
  const { page } = stage.tab;
  const letGo = await hold('aim-form');
  const app = await open('manager');
  await allow(page);
  await setAim(app).click();
  await line(app).click();
  await page.keyboard.type('We sh');
  letGo();
  await aim(app).waitFor();
  await page.keyboard.type('ip');
  expect(await line(app).inputValue()).toBe('We ship');

  await aim(app).press('Escape');
  await takesFocus(setAim(app));
  await page.keyboard.press('Enter');
  await takesFocus(aim(app));
  await page.keyboard.type('It is clear');
  await page.reload();
  const anew = debriefIn(page);
  await aim(anew).waitFor();
  expect([await aim(anew).inputValue(), await hasFocus(aim(anew))]).toEqual(['It is clear', false]);
});

test('dates that come late take the focus from a person who waits for them, not from one who types', async () => {
  const { page } = stage.tab;
  const letGo = await hold('occurrence-list');
  const app = await open('attendee');
  await line(app).waitFor();
  await openDates(app);
  await line(app).click();
  await page.keyboard.type('We ship');
  letGo();
  await dates(app).first().waitFor();
  await page.keyboard.type(' it');
  expect(await line(app).inputValue()).toBe('We ship it');
  await dates(app).first().press('Escape');
  await openDates(app);
  await takesFocus(dates(app).first());
});

test('what is lost once it was asked for has the focus on the next try and closes with Escape; several say it once and come together', async () => {
  const { page } = stage.tab;
  stage.tab.expectError(/net::ERR_INTERNET_DISCONNECTED/);
  let isLosing = true;
  await stage.context.route(/\/assets\/(aim-form|occurrence-list)-[^/]+\.js$/, (route) => (isLosing ? route.abort('internetdisconnected') : route.continue()));
  const app = await open('manager');
  await allow(page);
  await setAim(app).press('Enter');
  await takesFocus(again(app));
  await page.keyboard.press('Escape');
  await takesFocus(setAim(app));
  expect(await lost(app).count()).toBe(0);

  await page.keyboard.press('Enter');
  await takesFocus(again(app));
  await openDates(app);
  await takesFocus(app.locator('header').getByRole('button', { name: 'Try again' }));
  expect([await lost(app).count(), await again(app).count()]).toEqual([1, 1]);
  await page.keyboard.press('Escape');
  await takesFocus(more(app));
  // What is lost still is told where it was asked for.
  await lost(app).waitFor();
  await openDates(app);
  await takesFocus(app.locator('header').getByRole('button', { name: 'Try again' }));
  isLosing = false;
  await page.keyboard.press('Enter');
  await takesFocus(dates(app).first());
  await aim(app).waitFor();
});

test('choosing a date leads to the heading of its meeting', async () => {
  const { page } = stage.tab;
  const app = await open('attendee', { meeting: 'twice' });
  const heading = app.getByRole('heading', { name: 'Stand-up', level: 1 });
  await dates(app).first().press('Enter');
  await takesFocus(heading);
  await line(app).waitFor();
  await openDates(app);
  await takesFocus(dates(app).first());
  await page.keyboard.press('Enter');
  await app.getByText(/Ended/).waitFor();
  await takesFocus(heading);
});

test('a double click in the first run is one step, and there is a way back', async () => {
  const { page } = stage.tab;
  await page.goto(`https://teams.microsoft.com/?app=${encodeURIComponent(`https://${APP_HOST}/meeting.html`)}&surface=panel&meeting=weekly&person=attendee`);
  const app = debriefIn(page);
  const next = app.getByRole('button', { name: 'Next' });
  await next.dblclick();
  await app.getByText('2 of 3').waitFor();
  await next.click();
  await app.getByText('3 of 3').waitFor();
  const back = app.getByRole('button', { name: 'Back' });
  await back.press('Enter');
  await app.getByText('2 of 3').waitFor();
  await back.press('Enter');
  await app.getByText('1 of 3').waitFor();
  await takesFocus(next);
});
