import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Seed } from '#sandbox/tenant/seed.ts';
import type { Tab } from '../support/chromium.ts';
import { keyboardOf, type Keyboard } from '../support/keyboard.ts';
import { inAllThemes } from '../support/looks.ts';
import { meetingNow } from '../support/meeting-now.ts';
import { allow, line, misfits, panelTests, shoot } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { cardsInChats, debriefIn, noticesSent, openInTeams, weekIsThere } from '../support/walk.ts';

const [LETTER, QUOTE, CHAMBER, FOURTH] = ['Write the letter to the customer', 'Get a second quote', 'Book the climate chamber', 'Order the new seals'] as const;

const stage = openProduct(meetingNow);
const { open, inOwnBrowser } = panelTests(stage);

/** Another page of the same person, beside the first. */
const besides = async (): Promise<Tab> => ({ ...stage.tab, page: await stage.context.newPage() });

/** Ada puts these to Ben in the panel of the meeting that is going on. */
async function askBen(...actions: readonly string[]): Promise<FrameLocator> {
  const tab = await inOwnBrowser();
  const ada = await open('manager', { tab });
  await allow(tab.page);
  await ada.getByRole('radio', { name: 'Commitment' }).check();
  for (const action of actions) {
    await line(ada, 'What will be done').fill(action);
    await ada.getByRole('combobox', { name: 'Owner' }).selectOption({ label: 'Ben Okafor' });
    await line(ada, 'What will be done').press('Enter');
    await ada.getByText(action).waitFor();
  }
  await expect.poll(async () => (await cardsInChats(stage.site)).filter((card) => actions.every((action) => card.includes(action))).length, { timeout: 20_000 }).toBe(1);
  return ada;
}

/** Ben's panel sees what is asked of him; his list of commitments, in another tab, has it too. */
async function openCommitments(actions: readonly string[]): Promise<{ readonly app: FrameLocator; readonly hands: Keyboard }> {
  const panel = await open('attendee', { tab: await besides() });
  await panel.getByText('Ada Brandt asks this of you.').first().waitFor();
  const { page } = stage.tab;
  // A tab behind another one draws once a second.
  await page.bringToFront();
  const app = await openInTeams(page, 'person=attendee');
  const hands = await keyboardOf(page);
  await goToCommitments(app, hands);
  for (const action of actions) await card(app, action).waitFor();
  return { app, hands };
}

async function goToCommitments(app: FrameLocator, hands: Keyboard): Promise<void> {
  await app.getByRole('link', { name: /^Commitments/ }).waitFor();
  await hands.enter(/^Commitments/);
  await app.getByRole('heading', { name: 'Commitments', level: 1 }).waitFor();
}

async function reopen(hands: Keyboard): Promise<FrameLocator> {
  await stage.tab.page.reload();
  const app = debriefIn(stage.tab.page);
  await goToCommitments(app, hands);
  return app;
}

const card = (app: FrameLocator, action: string) => app.getByRole('group', { name: action, exact: true });
const inSection = (app: FrameLocator, section: string, action: string) => app.getByRole('region', { name: section }).getByRole('group', { name: action, exact: true });

describe('somebody who was asked for three things', () => {
  test('takes one on, declines one with a reason, offers something else for one, and tells it in the chat, with the keyboard alone', async () => {
    const ada = await askBen(LETTER, QUOTE, CHAMBER);
    const { app, hands } = await openCommitments([LETTER, QUOTE, CHAMBER]);
    const { page } = stage.tab;
    await app.getByRole('link', { name: 'Commitments: 3 to answer' }).waitFor();

    await hands.enter(`I take it on: ${LETTER}`);
    await card(app, LETTER).getByText('You took it on.').waitFor();
    expect(await hands.at()).toBe(`Undo: ${LETTER}`);
    await hands.enter(`Decline: ${QUOTE}`);
    expect(await hands.at()).toBe('Why, in one line (optional)');
    await hands.type('Cleo has two already');
    await shoot(page, 'c2-decline');
    await hands.press('Enter');
    await card(app, QUOTE).getByText('You declined.').waitFor();
    await hands.enter(`Offer something else: ${CHAMBER}`);
    expect(await hands.at()).toBe('I will');
    await hands.press('ControlOrMeta+a');
    await hands.type('Book the chamber in January');
    await hands.to('By');
    await hands.typeDay('2027-01-15');
    await inAllThemes(page, 'c3-offer');
    await hands.enter('Offer this');
    const offered = card(app, 'Book the chamber in January');
    await offered.getByText('You offered this instead, and took it on.').waitFor();

    // Nothing of it has left this device by itself.
    expect((await cardsInChats(stage.site)).some((text) => text.includes('January'))).toBe(false);
    await hands.enter('Tell it in the chat, under my name: Book the chamber in January');
    await expect.poll(() => hands.at()).toContain('in the chat of');
    await hands.enter(`Tell it in the chat, under my name: ${LETTER}`, 'back');
    await expect.poll(async () => (await cardsInChats(stage.site)).filter((text) => text.includes(LETTER) && text.includes('Book the chamber in January')).length, { timeout: 20_000 }).toBe(1);
    await inAllThemes(page, 'c4-told');
    await ada.getByText('Owner: Ben Okafor').first().waitFor({ timeout: 20_000 });

    const again = await reopen(hands);
    await inSection(again, 'Open', LETTER).waitFor();
    await inSection(again, 'Open', 'Book the chamber in January').waitFor();
    await inSection(again, 'Settled', QUOTE).getByText('Why: Cleo has two already').waitFor();
    await hands.enter('History');
    await shoot(page, 'c5-again');
  }, 120_000);

  test('finds half a reason again after a reload, and takes an answer back: the focus is at the line that says so', async () => {
    await askBen(LETTER);
    const { hands } = await openCommitments([LETTER]);
    await hands.enter(`Decline: ${LETTER}`);
    await hands.type('I am away');
    const again = await reopen(hands);
    await card(again, LETTER).waitFor();
    await hands.to('Why, in one line (optional)');
    expect(await again.locator(':focus').inputValue()).toBe('I am away');
    await hands.press('Enter');
    await card(again, LETTER).getByText('You declined.').waitFor();
    expect(await hands.at()).toBe(`Undo: ${LETTER}`);
    await hands.press('Enter');
    await expect.poll(() => hands.at()).toBe('Taken back.');
    await inAllThemes(stage.tab.page, 'c6-undone');
    await hands.press('Tab');
    expect(await hands.at()).toBe(`I take it on: ${LETTER}`);
  }, 90_000);

  test('cannot take on a fourth in the series, is told why, and is shown the three', async () => {
    await askBen(LETTER, QUOTE, CHAMBER, FOURTH);
    const { page } = stage.tab;
    const { app, hands } = await openCommitments([LETTER, QUOTE, CHAMBER, FOURTH]);
    for (const action of [LETTER, QUOTE, CHAMBER]) {
      await hands.enter(`I take it on: ${action}`);
      await card(app, action).getByText('You took it on.').waitFor();
    }
    await hands.enter(`I take it on: ${FOURTH}`);
    await app.getByText('Three are open already').waitFor();
    for (const width of [1100, 720, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => overflow(app, width)).toBe(0);
    }
    await inAllThemes(page, 'c7-too-many');
    await hands.enter(`Go to: ${QUOTE}`);
    expect(await app.locator('[id^="commitment-"]:focus').innerText()).toContain(QUOTE);
  }, 90_000);
});

test('what is answered in one tab is answered in the other, at once; what is typed there stays, and is told of it', async () => {
  await askBen(LETTER, QUOTE);
  const { app, hands } = await openCommitments([LETTER, QUOTE]);
  const second = await besides();
  const other = await openInTeams(second.page, 'person=attendee');
  const otherHands = await keyboardOf(second.page);
  await goToCommitments(other, otherHands);
  await card(other, LETTER).waitFor();
  await hands.enter(`I take it on: ${LETTER}`);
  await inSection(other, 'Open', LETTER).waitFor();
  await otherHands.enter(`Dropped: ${LETTER}`);
  await otherHands.type('The customer called first');
  await otherHands.press('Enter');
  await card(app, LETTER).getByText('You said: dropped.').waitFor();

  // What is being typed there stays under the hands, and is told of it.
  await otherHands.enter(`Decline: ${QUOTE}`, 'back');
  await otherHands.type('No ');
  await hands.enter(`I take it on: ${QUOTE}`);
  await card(other, QUOTE).getByText(/in another tab or on another device: You took it on/).waitFor();
  await otherHands.type('time');
  expect(await other.locator(':focus').inputValue()).toBe('No time');
  await second.page.setViewportSize({ width: 320, height: 900 });
  await inAllThemes(second.page, 'd1-two-tabs');
  expect(await misfits(other)).toEqual([]);
  await otherHands.to('Decline all the same');
  await otherHands.press('Escape');
  expect(await other.locator(':focus').innerText()).toContain(QUOTE);
  await inSection(app, 'Waiting for your answer', QUOTE).getByText('You took it on.').waitFor();
}, 90_000);

test('a form about a commitment is left with Escape, keeps what was typed, and says what is in its way where the focus is', async () => {
  await askBen(LETTER);
  const { app, hands } = await openCommitments([LETTER]);
  const typed = () => app.locator(':focus').inputValue();
  await hands.enter(`Offer something else: ${LETTER}`);
  expect(await typed()).toBe(LETTER);
  await hands.press('ControlOrMeta+a');
  await hands.type('Call the customer');
  await hands.press('Escape');
  expect(await hands.at()).toBe(`Offer something else: ${LETTER}`);
  await hands.press('Enter');
  expect(await typed()).toBe('Call the customer');
  await hands.press('ControlOrMeta+a', 'Delete');
  await hands.enter('Offer this');
  await app.getByText('Say what you will do instead.').waitFor();
  await hands.type('Call');
  expect([await typed(), await app.getByText('Say what you will do instead.').count()]).toEqual(['Call', 0]);
  await hands.enter('Cancel');
  expect(await hands.at()).toBe(`Offer something else: ${LETTER}`);
  await hands.press('Enter');
  expect(await typed()).toBe(LETTER);
  await hands.press('Escape');
  await hands.enter(`Decline: ${LETTER}`, 'back');
  await hands.type('No time');
  // Also from its button.
  await hands.to('Decline');
  await hands.press('Escape');
  expect(await hands.at()).toBe(`Decline: ${LETTER}`);
  await hands.press('Enter');
  expect(await typed()).toBe('No time');
}, 90_000);

test('nothing to answer is said, in any theme', async () => {
  const app = await openInTeams(stage.tab.page, 'person=attendee');
  await goToCommitments(app, await keyboardOf(stage.tab.page));
  await app.getByRole('heading', { name: 'No commitments yet' }).waitFor();
  await inAllThemes(stage.tab.page, 'c8-empty');
});

/** By how much the page is wider than its frame, once that has the new width. */
const overflow = (app: FrameLocator, width: number): Promise<number> => app.locator('html').evaluate((html, most) => (html.clientWidth > most ? html.clientWidth : html.scrollWidth - html.clientWidth), width);

test('the next occurrence opens with what was promised at the last one, in the panel and in My week', async () => {
  const ada = await open('manager', { tab: await besides() });
  await allow(pageOf(ada));
  await pickDate(ada, 'first');
  await ada.getByText(/Ended/).waitFor();
  await ada.getByRole('radio', { name: 'Commitment' }).check();
  await line(ada, 'What will be done').fill(LETTER);
  await line(ada, 'What will be done').press('Enter');
  await ada.getByText(LETTER).waitFor();
  await expect.poll(async () => (await cardsInChats(stage.site)).filter((text) => text.includes(LETTER)).length, { timeout: 20_000 }).toBe(1);
  await pickDate(ada, 'last');
  await ada.getByRole('group', { name: `What became of: ${LETTER}` }).waitFor();
  await inAllThemes(pageOf(ada), 'e1-panel');

  // Without a day of its own it is due once the series has met again.
  const { page } = stage.tab;
  await page.setViewportSize({ width: 320, height: 900 });
  await page.bringToFront();
  const app = await openInTeams(page, 'person=manager');
  const hands = await keyboardOf(page);
  await app.getByRole('heading', { name: 'What became of it?' }).waitFor();
  await app.getByRole('progressbar').waitFor({ state: 'detached' });
  await hands.to(`Kept: ${LETTER}`);
  await inAllThemes(page, 'e2-check-in');
  await hands.press('Enter');
  await card(app, LETTER).getByText('You said: kept.').waitFor();
  await hands.enter(`Tell it in the chat, under my name: ${LETTER}`);
  await expect.poll(async () => (await cardsInChats(stage.site)).filter((text) => text.includes('"kept"') && text.includes(LETTER)).length, { timeout: 20_000 }).toBe(1);
  // The panel of the meeting that is going on has it from there.
  await pageOf(ada).bringToFront();
  const inPanel = await keyboardOf(pageOf(ada));
  // Of the two, the one above the check-in.
  await inPanel.to('Kept');
  await inPanel.enter('More', 'back');
  await inPanel.enter('Read again');
  await ada.locator('button[aria-pressed="true"]').getByText('Kept').waitFor();
  await inPanel.to('Kept');
}, 120_000);

async function pickDate(app: FrameLocator, at: 'first' | 'last'): Promise<void> {
  await app.getByRole('button', { name: 'More', exact: true }).first().click();
  await app.getByRole('button', { name: 'Another date' }).click();
  const dates = app.locator('header').getByRole('list').getByRole('button');
  await (at === 'first' ? dates.first() : dates.nth(1)).click();
}

describe('where somebody took something on', () => {
  const BEN = '22222222-2222-4222-a222-222222222222';
  const NAME = 'Benjamin Featherstonehaugh-Cholmondeley-Okafor';
  const withLongName = (now: Date): Seed => {
    const seed = meetingNow(now);
    return { ...seed, people: seed.people.map((one) => (one.id === BEN ? { ...one, name: NAME } : one)) };
  };
  const other = openProduct(withLongName);
  const panels = panelTests(other);

  test('they are reminded in Teams once, by name, after it was said what is sent, down to 320 px', async () => {
    const panel = await panels.open('attendee', { meeting: 'over', tab: await panels.inOwnBrowser() });
    await panel.getByRole('radio', { name: 'Commitment' }).check();
    for (const action of [LETTER, QUOTE]) {
      await line(panel, 'What will be done').fill(action);
      await line(panel, 'What will be done').press('Enter');
      await panel.getByText(action).waitFor();
    }
    await expect.poll(async () => (await cardsInChats(other.site)).filter((card) => card.includes(QUOTE)).length, { timeout: 20_000 }).toBe(1);

    const { page } = other.tab;
    await page.setViewportSize({ width: 320, height: 900 });
    const app = await openInTeams(page);
    const hands = await keyboardOf(page);
    const accept = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Accept' }).waitFor();
      await hands.enter('Accept');
    };
    await app.getByRole('button', { name: 'Allow' }).waitFor();
    // The hub's own bar has room for a long name too.
    expect(await page.evaluate(() => [...document.querySelectorAll('.bar *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth).length)).toBe(0);
    await hands.enter('Allow');
    await accept();
    await weekIsThere(app, 'Review of the seal');
    await hands.enter('Review of the seal');
    await app.getByRole('button', { name: 'See what others took on' }).waitFor();
    await hands.enter('See what others took on');
    await accept();
    const remind = (action: string) => app.getByRole('button', { name: `Remind ${NAME} in Teams: ${action}` });
    await remind(QUOTE).waitFor();
    // What was asked for stands above what was pressed: the focus is there.
    await expect.poll(() => hands.at()).toContain(QUOTE);
    await expect.poll(() => misfits(app)).toEqual([]);
    await hands.to(`Remind ${NAME} in Teams: ${LETTER}`);
    await inAllThemes(page, 'n1-offered');
    await hands.press('Enter');
    const dialog = app.getByRole('dialog', { name: `Remind ${NAME}?` });
    await dialog.getByText(`Ada Brandt reminds you of what you said you would do: ${LETTER}`).waitFor();
    await inAllThemes(page, 'n2-asked');
    await expect.poll(() => misfits(app)).toEqual([]);
    expect(await noticesSent(other.site)).toEqual([]);
    await hands.enter('Send the reminder');
    await accept();

    // Once a week for each person, whatever else they took on.
    await expect.poll(() => app.getByText(new RegExp(`^You reminded ${NAME} on .+; again from .+\\.$`)).count(), { timeout: 20_000 }).toBe(2);
    expect(await remind(QUOTE).count()).toBe(0);
    expect((await noticesSent(other.site)).map(({ to, type, parameters }) => [to, type, parameters])).toEqual([[BEN, 'commitmentNudge', { commitment: LETTER }]]);
    await expect.poll(() => misfits(app)).toEqual([]);
    await inAllThemes(page, 'n3-reminded');
  }, 90_000);
});

/** The hub's page around a frame. */
const pageOf = (app: FrameLocator): Page => app.owner().page();
