import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { axeCheck } from '../support/chromium.ts';
import { keyboardOf, sayEffort } from '../support/keyboard.ts';
import { inAllThemes } from '../support/looks.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { shoot } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { allowCalendar, debriefIn, weekIsJudged, weekIsThere } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';
const TODAY = new Date().toISOString().slice(0, 10);
const ANSWERS = { question: 'Do we ship with the seal we have?', decider: 'Ingrid Solheim', cue: 'I open the steering page', action: 'ask for the drop-test figures' };

const stage = openProduct(firstWalk);

/** Where the weekly block's link leads. */
async function openFromBlock(): Promise<FrameLocator> {
  const { page } = stage.tab;
  await page.goto(`https://teams.microsoft.com/?person=manager&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html#/week`)}`);
  return debriefIn(page);
}

test('the weekly block leads to a week that is finished in five minutes with the keyboard alone: reflected, checked in, answered, or not asked about', async () => {
  const { page } = stage.tab;
  const app = await openFromBlock();
  const hands = await keyboardOf(page);
  const comes = (heading: string, level: 1 | 2 = 2) => app.getByRole('heading', { name: heading, level }).waitFor();
  const read = () => hands.read(app.locator('main'));
  const accept = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Accept' }).waitFor();
    await hands.enter('Accept');
  };
  const backToWeek = async (): Promise<void> => {
    await hands.enter('Back to my week', 'back');
    await hands.until(comes('My week', 1));
  };
  await app.getByRole('button', { name: 'Allow' }).waitFor();
  await hands.enter('Allow');
  await accept();
  // What is asked of people once is not a part of each week.
  hands.effort();
  await hands.until(weekIsJudged(app, FLAGGED));
  await app.getByRole('heading', { name: 'Finish my week' }).waitFor();
  await app.getByText(/^About 5 minutes: /).waitFor();
  await hands.read(app.getByRole('region', { name: 'Finish my week' }));
  await inAllThemes(page, 'w2-round');

  // One is reflected on; what is promised in it is due today.
  await hands.enter(`Debrief it: ${FLAGGED}`);
  await hands.until(app.getByRole('button', { name: 'See what will be written' }).waitFor());
  await read();
  await hands.to('What had to be decided?');
  await hands.type(ANSWERS.question);
  // What was said and came close is picked.
  await hands.to(/^“/);
  await hands.press('Space');
  await hands.to('Who decides');
  await hands.type(ANSWERS.decider);
  await hands.to('When');
  await hands.type(ANSWERS.cue);
  await hands.to('I will');
  await hands.type(ANSWERS.action);
  await hands.to('Done by');
  await hands.typeDay(TODAY);
  await hands.to('Share this answer: What will you do before the next occurrence?');
  await hands.press('Space');
  await hands.enter('See what will be written');
  await hands.until(app.getByRole('button', { name: 'Write to the meeting chat' }).waitFor());
  await read();
  await hands.enter('Write to the meeting chat');
  await accept();
  await hands.until(app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor());
  await inAllThemes(page, 'w3-written');
  await backToWeek();

  const promise = app.getByRole('group', { name: ANSWERS.action, exact: true });
  await promise.getByText('Due today').waitFor();
  await hands.enter(`Kept: ${ANSWERS.action}`);
  await hands.until(promise.getByText('You said: kept.').waitFor());

  // The other flags were not meant to decide; each question has one tap.
  const flags = app.getByRole('region', { name: 'Busy, no decision recorded' }).getByRole('link', { name: /^(?!Debrief it|Go on)/ });
  let tapped = 0;
  for (let left = await flags.count(); left > 0; left = await flags.count(), tapped += 1) {
    await hands.enter((await flags.first().innerText()).trim());
    await hands.until(app.getByRole('button', { name: 'This was meant to inform' }).waitFor());
    await hands.read(app.getByRole('region', { name: 'Verdict', exact: true }));
    await hands.enter('This was meant to inform');
    await hands.until(app.getByText('Not judged').first().waitFor());
    await backToWeek();
  }
  const meant = app.getByRole('button', { name: /^It was not meant to decide/ });
  const questions = await meant.count();
  for (let left = questions; left > 0; left -= 1) {
    await hands.read(app.getByRole('region', { name: /Was anything decided/ }).getByRole('listitem').first());
    await hands.enter(/^It was not meant to decide/);
    await hands.until(expect.poll(() => meant.count()).toBe(left - 1));
  }
  await comes('Done for this week');
  const effort = hands.effort();
  console.log(sayEffort(`A week with 1 reflection, 1 check-in, ${tapped} flags and ${questions} questions answered in a tap`, effort));
  expect(effort.seconds).toBeLessThan(5 * 60);
  expect(await app.getByRole('heading', { name: 'Finish my week' }).count()).toBe(0);
  await inAllThemes(page, 'w4-done');
}, 150_000);

test('nothing is asked while it is put off, nor about a series that the person named; both are taken back, also after a reload', async () => {
  const { page } = stage.tab;
  const app = await openFromBlock();
  await allowCalendar(page);
  await weekIsJudged(app, FLAGGED);
  const flags = app.getByRole('region', { name: 'Busy, no decision recorded' });
  const hands = await keyboardOf(page);
  await hands.enter(`Never ask about this series: ${FLAGGED}`);
  await app.getByText(`Nothing is asked about ${FLAGGED} any more.`).first().waitFor();
  expect(await app.locator(':focus').innerText()).toBe('Undo');
  expect(await flags.getByRole('link', { name: FLAGGED }).count()).toBe(0);
  await shoot(page, 'w5-hushed');

  await page.reload();
  const reloaded = debriefIn(page);
  await weekIsThere(reloaded, FLAGGED);
  expect(await reloaded.getByRole('region', { name: 'Busy, no decision recorded' }).getByRole('link', { name: FLAGGED }).count()).toBe(0);
  await hands.enter('Series that nothing is asked about: 1');
  await axeCheck(page);
  await hands.enter(`Ask about this series again: ${FLAGGED}`);
  await reloaded.getByRole('region', { name: 'Busy, no decision recorded' }).getByRole('link', { name: FLAGGED }).first().waitFor();

  await hands.enter('Ask me nothing until next week');
  await reloaded.getByText(/^Nothing is asked until Mon /).waitFor();
  expect(await reloaded.getByRole('button', { name: /^(Debrief it|Never ask)/ }).count()).toBe(0);
  expect(await reloaded.locator(':focus').innerText()).toBe('Ask me again now');
  await shoot(page, 'w6-snoozed');
  await page.reload();
  const later = debriefIn(page);
  await weekIsThere(later, FLAGGED);
  await later.getByText(/^Nothing is asked until Mon /).waitFor();
  await hands.enter('Ask me again now');
  await later.getByRole('heading', { name: 'Finish my week' }).waitFor();
}, 120_000);

test('the round fits down to 320 px, and meets no accessibility fault there in any theme', async () => {
  const { page } = stage.tab;
  const app = await openFromBlock();
  await allowCalendar(page);
  await weekIsJudged(app, FLAGGED);
  for (const width of [1100, 720, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => app.locator('html').evaluate((html, most) => (html.clientWidth > most ? html.clientWidth : html.scrollWidth - html.clientWidth), width)).toBe(0);
  }
  await inAllThemes(page, 'w7-320');
});
