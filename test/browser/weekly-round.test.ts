import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { axeCheck } from '../support/chromium.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { shoot } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, allowCalendar, debriefIn, fillDebrief, openMeeting } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';
const TODAY = new Date().toISOString().slice(0, 10);
const ANSWERS = { question: 'Do we ship with the seal we have?', own: 'The drop test was not there', decider: 'Ingrid Solheim', by: TODAY, cue: 'I open the steering page', action: 'ask for the drop-test figures' };

const stage = openProduct(firstWalk);

/** Where the weekly block's link leads. */
async function openFromBlock(query = ''): Promise<FrameLocator> {
  const { page } = stage.tab;
  await page.goto(`https://teams.microsoft.com/?person=manager&${query}&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html#/week`)}`);
  return debriefIn(page);
}

/** The week has been read and looked at: nothing comes in any more. */
async function ready(app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: FLAGGED }).first().waitFor();
  await app.getByRole('progressbar').waitFor({ state: 'detached' });
}

test('the weekly block leads to a week that is finished: reflected, checked in, answered, or not asked about', async () => {
  const { page } = stage.tab;
  const app = await openFromBlock();
  await allowCalendar(page);
  await ready(app);
  await app.getByRole('heading', { name: 'Finish my week' }).waitFor();
  await app.getByText(/^About 5 minutes: /).waitFor();
  await shoot(page, 'w2-round');
  await axeCheck(page);

  // One is reflected on; what is promised in it is due today.
  await openMeeting(app, FLAGGED);
  await app.getByRole('link', { name: 'Start the debrief' }).click();
  await fillDebrief(app, ANSWERS);
  await app.getByLabel('Done by').fill(TODAY);
  await app.getByRole('button', { name: 'See what will be written' }).click();
  await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
  await acceptConsent(page);
  await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
  await app.getByRole('link', { name: 'Back to my week' }).first().click();

  const promise = app.getByRole('group', { name: ANSWERS.action, exact: true });
  await promise.getByText('Due today').waitFor();
  await shoot(page, 'w3-due');
  await app.getByRole('button', { name: `Kept: ${ANSWERS.action}` }).click();
  await promise.getByText('You said: kept.').waitFor();

  // The other flags were not meant to decide; each question has one tap.
  const flags = app.getByRole('region', { name: 'Busy, no decision recorded' }).getByRole('link', { name: /^(?!Debrief it|Go on)/ });
  for (let left = await flags.count(); left > 0; left = await flags.count()) {
    await flags.first().click();
    await app.getByRole('button', { name: 'This was meant to inform' }).click();
    await app.getByText('Not judged').first().waitFor();
    await app.getByRole('link', { name: 'Back to my week' }).first().click();
    await app.getByRole('heading', { name: 'My week', level: 1 }).waitFor();
  }
  const meant = app.getByRole('button', { name: 'It was not meant to decide' });
  for (let left = await meant.count(); left > 0; left = await meant.count()) {
    await meant.first().click();
    await expect.poll(() => meant.count()).toBe(left - 1);
  }
  await app.getByRole('heading', { name: 'Done for this week' }).waitFor();
  expect(await app.getByRole('heading', { name: 'Finish my week' }).count()).toBe(0);
  await axeCheck(page);
  await shoot(page, 'w4-done');
}, 120_000);

test('nothing is asked while it is put off, nor about a series that the person named; both are taken back, also after a reload', async () => {
  const { page } = stage.tab;
  const app = await openFromBlock();
  await allowCalendar(page);
  await ready(app);
  const flags = app.getByRole('region', { name: 'Busy, no decision recorded' });
  await flags.getByRole('button', { name: `Never ask about this series: ${FLAGGED}` }).first().focus();
  await page.keyboard.press('Enter');
  await app.getByText(`Nothing is asked about ${FLAGGED} any more.`).first().waitFor();
  expect(await app.locator(':focus').innerText()).toBe('Undo');
  expect(await flags.getByRole('link', { name: FLAGGED }).count()).toBe(0);
  await shoot(page, 'w5-hushed');

  await page.reload();
  const again = debriefIn(page);
  await ready(again);
  expect(await again.getByRole('region', { name: 'Busy, no decision recorded' }).getByRole('link', { name: FLAGGED }).count()).toBe(0);
  await again.getByText('Series that nothing is asked about: 1').click();
  await axeCheck(page);
  await again.getByRole('button', { name: `Ask about this series again: ${FLAGGED}` }).click();
  await again.getByRole('region', { name: 'Busy, no decision recorded' }).getByRole('link', { name: FLAGGED }).first().waitFor();

  await again.getByRole('button', { name: 'Ask me nothing until next week' }).click();
  await again.getByText(/^Nothing is asked until Mon /).waitFor();
  expect(await again.getByRole('button', { name: /^(Debrief it|Never ask)/ }).count()).toBe(0);
  expect(await again.locator(':focus').innerText()).toBe('Ask me again now');
  await shoot(page, 'w6-snoozed');
  await page.reload();
  const later = debriefIn(page);
  await ready(later);
  await later.getByText(/^Nothing is asked until Mon /).waitFor();
  await later.getByRole('button', { name: 'Ask me again now' }).click();
  await later.getByRole('heading', { name: 'Finish my week' }).waitFor();
}, 120_000);

test.each(['default', 'dark', 'contrast'])('the round fits and meets no accessibility fault in the %s theme, down to 320 px', async (theme) => {
  const { page } = stage.tab;
  const app = await openFromBlock(`theme=${theme}`);
  await allowCalendar(page);
  await ready(app);
  await axeCheck(page);
  for (const width of [1100, 720, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => app.locator('html').evaluate((html, most) => (html.clientWidth > most ? html.clientWidth : html.scrollWidth - html.clientWidth), width)).toBe(0);
    await shoot(page, `w7-${theme}-${width}`);
  }
});
