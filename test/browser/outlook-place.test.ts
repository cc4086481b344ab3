import type { FrameLocator } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { serveStaticFolder } from '#app/commands/serve-static.ts';
import { axeCheck } from '../support/chromium.ts';
import { groundOf } from '../support/looks.ts';
import { shoot } from '../support/panel.ts';
import { built, openStage } from '../support/stage.ts';
import { acceptConsent, debriefIn } from '../support/walk.ts';

// The sandbox's Outlook, as somebody meets it who tries Debrief: `npm start`, and then the place. The browser knows no host.
const stage = openStage(() => serveStaticFolder(built('sandbox'), { port: 0, index: 'host' }));
let pane: FrameLocator;
let text: FrameLocator;
beforeEach(async () => {
  const { page } = stage.tab;
  pane = debriefIn(page);
  text = page.frameLocator('iframe[title="Text of the invitation"]');
  await page.goto(stage.site.url);
  await page.getByLabel('Place').selectOption('Outlook');
  await pane.getByRole('heading', { level: 1, name: 'Team planning' }).waitFor();
});

const CONDITION = 'What must be true when it ends?';
const TOMASZ = { label: 'Tomasz Wójcik (attendee)' };
const button = (name: string) => pane.getByRole('button', { name, exact: true });
const cells = () => text.getByRole('cell').allInnerTexts();

async function sayAim(words: string, preview = 'Preview for the invitation', put = 'Put it into the invitation'): Promise<void> {
  await pane.getByRole('textbox', { name: CONDITION }).fill(words);
  await button(preview).click();
  await button(put).click();
  await pane.getByRole('main').getByText('It stands in the invitation.').waitFor();
}

/** What the tenant has of the invitations that were sent. */
const sent = () => stage.tab.page.evaluate(async () => {
  const { events } = (await (await fetch('./__tenant/state')).json()) as { events: { subject?: string; html?: string; mails: number; joinBlockWhole?: boolean }[] };
  return events.map(({ subject, html = '', mails, joinBlockWhole }) => ({ subject, says: /Which of the two/.test(html), isMailed: mails > 0, joinBlockWhole }));
});

test('an organizer’s aim stands in the invitation, is brought up to date, and is taken out by undo', async () => {
  const { page } = stage.tab;
  const first = await text.locator('body').innerText();
  await sayAim('One supplier is named');
  await expect.poll(cells).toEqual(['One supplier is named']);
  await page.getByText('Not sent yet').waitFor();
  await sayAim('Two are named', 'Preview the change', 'Update the invitation');
  await expect.poll(cells).toEqual(['Two are named']);
  expect(await text.getByRole('link', { name: 'Join the meeting now' }).count()).toBe(1);
  await button('Undo').click();
  await expect.poll(cells).toEqual(['One supplier is named']);
  await button('Preview the change').waitFor();
  await pane.getByRole('textbox', { name: CONDITION }).fill('');
  await button('Preview the change').click();
  await button('Take it out of the invitation').click();
  await expect.poll(() => text.locator('body').innerText()).toBe(first);
});

test('what was put into a form is there after a look elsewhere, and reaches the others once it is sent', async () => {
  const { page } = stage.tab;
  await sayAim('Which of the two halls is known');
  await page.getByLabel('Place').selectOption('Personal tab');
  await page.getByLabel('Place').selectOption('Outlook');
  await expect.poll(cells).toEqual(['Which of the two halls is known']);
  await page.getByLabel('Signed in as').selectOption(TOMASZ);
  await text.getByText('Round the table').waitFor();
  expect([await cells(), await sent()]).toEqual([[], []]);
  await page.getByLabel('Signed in as').selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Send update' }).click();
  await page.getByText('Sent to everybody who is invited.').waitFor();
  expect(await sent()).toEqual([{ subject: 'Team planning', says: true, isMailed: true, joinBlockWhole: true }]);
  await page.getByLabel('Signed in as').selectOption(TOMASZ);
  await pane.getByText('Which of the two halls is known').waitFor();
  expect(await page.getByRole('button', { name: 'Send update' }).count()).toBe(0);
});

test('who attends sees with their calendar what became of a meeting that is over', async () => {
  const { page } = stage.tab;
  await page.getByLabel('Signed in as').selectOption(TOMASZ);
  const over = page.getByLabel('Appointment').locator('optgroup[label="Over"] option').filter({ hasText: 'Pell 2 product steering' }).first();
  await page.getByLabel('Appointment').selectOption((await over.getAttribute('value')) ?? '');
  await pane.getByRole('heading', { level: 1, name: 'Pell 2 product steering' }).waitFor();
  await button('Allow').click();
  await acceptConsent(page);
  await pane.getByText('Only you see this').waitFor();
  await button('Reflect on this meeting').waitFor();
});

test('a new meeting is written, sent, and stands in the calendar of whom it is with', async () => {
  const { page } = stage.tab;
  await page.getByRole('button', { name: 'New meeting' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Meeting without a subject' }).waitFor();
  await page.getByRole('textbox', { name: 'Title' }).fill('Choice of the hall');
  await sayAim('Which of the two halls is known');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await pane.getByRole('heading', { level: 1, name: 'Choice of the hall' }).waitFor();
  expect(await sent()).toEqual([{ subject: 'Choice of the hall', says: true, isMailed: true, joinBlockWhole: true }]);
  await page.getByLabel('Signed in as').selectOption(TOMASZ);
  await pane.getByText('Which of the two halls is known').waitFor();
});

test('what somebody types into the invitation after the preview is not overwritten', async () => {
  await pane.getByRole('textbox', { name: CONDITION }).fill('One is named');
  await button('Preview for the invitation').click();
  await button('Put it into the invitation').waitFor();
  await text.getByText('Round the table').click();
  await stage.tab.page.keyboard.press('End');
  await stage.tab.page.keyboard.type(' Bring coffee.');
  await button('Put it into the invitation').click();
  await pane.getByText('The invitation was changed meanwhile').waitFor();
  expect([await cells(), await text.getByText('Bring coffee.').count()]).toEqual([[], 1]);
});

test('with the keyboard one goes from appointment to appointment, and the focus stays', async () => {
  const { page } = stage.tab;
  await page.getByLabel('Appointment').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^appointment-of-/);
  await page.keyboard.press('ArrowUp');
  await pane.getByRole('heading', { level: 1, name: 'Team planning' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toMatch(/^appointment-of-/);
});

test.each([['Tab', 'forward'], ['Shift+Tab', 'back']])('with %s the focus leaves the pane %s, and comes to every part of the page again', async (key) => {
  const { page } = stage.tab;
  await pane.getByRole('textbox', { name: CONDITION }).focus();
  const isInPane = (): Promise<boolean> => page.evaluate(() => document.activeElement?.matches('iframe[title="Debrief"]') === true);
  for (let steps = 0; steps < 40 && (await isInPane()); steps += 1) {
    await page.keyboard.press(key);
    // The frame is a process of its own, and tells the page when it ends there.
    await pane.locator('html').evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await expect.poll(isInPane).toBe(false);
});

test('the look that is chosen reaches the pane and the invitation, and nothing is cut off at 1280 and 1366 px', async () => {
  const { page } = stage.tab;
  await sayAim('One supplier is named');
  const looks = new Set<string>();
  for (const theme of ['Light', 'Dark', 'High contrast']) {
    await page.getByLabel('Theme').selectOption(theme);
    const look = async (): Promise<string> => `${await pane.getByRole('textbox', { name: CONDITION }).evaluate((field) => getComputedStyle(field).color)} ${await text.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)}`;
    await expect.poll(async () => looks.has(await look())).toBe(false);
    looks.add(await look());
    for (const width of [1280, 1366]) {
      await page.setViewportSize({ width, height: 768 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      await shoot(page, `outlook-place-${width}-${theme.replace(' ', '-')}`);
    }
  }
});

test('the pane beside a new meeting has nothing for axe to report, in each look', async () => {
  const { page } = stage.tab;
  await page.getByRole('button', { name: 'New meeting' }).click();
  await pane.getByRole('heading', { level: 1, name: 'Meeting without a subject' }).waitFor();
  // Axe waits for an answer of each frame, and in this one no script runs.
  await page.locator('iframe.letter').evaluate((frame) => frame.remove());
  for (const theme of ['Dark', 'High contrast', 'Light']) {
    const before = await groundOf(page);
    await page.getByLabel('Theme').selectOption(theme);
    await expect.poll(() => groundOf(page)).not.toBe(before);
    await axeCheck(page, ['iframe[title="Debrief"]', 'main']);
  }
});

test('a person without a mailbox is told so', async () => {
  await stage.tab.page.getByLabel('Signed in as').selectOption({ index: 4 });
  await stage.tab.page.getByText('has no mailbox in this organisation').waitFor();
});
