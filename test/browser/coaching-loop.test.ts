import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { axeCheck, type Tab } from '../support/chromium.ts';
import { meetingNow } from '../support/meeting-now.ts';
import { allow, line, misfits, panelTests, shoot } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, allowCalendar, cardsInChats, debriefIn, noticesSent, openInTeams, openMeeting } from '../support/walk.ts';

const [LETTER, QUOTE, CHAMBER, FOURTH] = ['Write the letter to the customer', 'Get a second quote', 'Book the climate chamber', 'Order the new seals'] as const;
const THEMES = ['default', 'dark', 'contrast'] as const;

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
async function openCommitments(actions: readonly string[], query = 'person=attendee'): Promise<FrameLocator> {
  const panel = await open('attendee', { tab: await besides() });
  await panel.getByText('Ada Brandt asks this of you.').first().waitFor();
  const app = await openInTeams(stage.tab.page, query);
  await app.getByRole('link', { name: /^Commitments/ }).click();
  await app.getByRole('heading', { name: 'Commitments', level: 1 }).waitFor();
  for (const action of actions) await card(app, action).waitFor();
  return app;
}

async function reopen(): Promise<FrameLocator> {
  await stage.tab.page.reload();
  const app = debriefIn(stage.tab.page);
  await app.getByRole('link', { name: /^Commitments/ }).click();
  return app;
}

const card = (app: FrameLocator, action: string) => app.getByRole('group', { name: action, exact: true });
const inSection = (app: FrameLocator, section: string, action: string) => app.getByRole('region', { name: section }).getByRole('group', { name: action, exact: true });
const press = (app: FrameLocator, act: string, action: string) => app.getByRole('button', { name: `${act}: ${action}` }).click();

describe('somebody who was asked for three things', () => {
  test('takes one on, declines one with a reason, offers something else for one, and tells it in the chat', async () => {
    const ada = await askBen(LETTER, QUOTE, CHAMBER);
    const app = await openCommitments([LETTER, QUOTE, CHAMBER]);
    await app.getByRole('link', { name: 'Commitments: 3 to answer' }).waitFor();
    await axeCheck(stage.tab.page);
    await shoot(stage.tab.page, 'c1-asked');

    await press(app, 'I take it on', LETTER);
    await card(app, LETTER).getByText('You took it on.').waitFor();
    await press(app, 'Decline', QUOTE);
    await app.getByRole('textbox', { name: 'Why, in one line (optional)' }).fill('Cleo has two already');
    await shoot(stage.tab.page, 'c2-decline');
    await stage.tab.page.keyboard.press('Enter');
    await card(app, QUOTE).getByText('You declined.').waitFor();
    await press(app, 'Offer something else', CHAMBER);
    await card(app, CHAMBER).getByRole('textbox', { name: 'I will' }).fill('Book the chamber in January');
    await card(app, CHAMBER).getByLabel('By').fill('2027-01-15');
    await shoot(stage.tab.page, 'c3-offer');
    await card(app, CHAMBER).getByRole('button', { name: 'Offer this' }).click();
    const offered = card(app, 'Book the chamber in January');
    await offered.getByText('You offered this instead, and took it on.').waitFor();
    await shoot(stage.tab.page, 'c4-answered');
    await axeCheck(stage.tab.page);

    // Nothing of it has left this device by itself.
    expect((await cardsInChats(stage.site)).some((text) => text.includes('January'))).toBe(false);
    await press(app, 'Tell it in the chat, under my name', LETTER);
    await expect.poll(() => app.locator(':focus').innerText()).toContain('in the chat of');
    await press(app, 'Tell it in the chat, under my name', 'Book the chamber in January');
    await shoot(stage.tab.page, 'c4-told');
    await expect.poll(async () => (await cardsInChats(stage.site)).filter((text) => text.includes(LETTER) && text.includes('Book the chamber in January')).length, { timeout: 20_000 }).toBe(1);
    await ada.getByText('Owner: Ben Okafor').first().waitFor({ timeout: 20_000 });

    const again = await reopen();
    await inSection(again, 'Open', LETTER).waitFor();
    await inSection(again, 'Open', 'Book the chamber in January').waitFor();
    await inSection(again, 'Settled', QUOTE).getByText('Why: Cleo has two already').waitFor();
    await inSection(again, 'Open', 'Book the chamber in January').getByText('History').click();
    await shoot(stage.tab.page, 'c5-again');
  }, 120_000);

  test('finds half a reason again after a reload, and takes an answer back', async () => {
    await askBen(LETTER);
    const app = await openCommitments([LETTER]);
    await press(app, 'Decline', LETTER);
    await app.getByRole('textbox', { name: 'Why, in one line (optional)' }).fill('I am away');
    const again = await reopen();
    const reason = again.getByRole('textbox', { name: 'Why, in one line (optional)' });
    await reason.waitFor();
    expect(await reason.inputValue()).toBe('I am away');
    await reason.press('Enter');
    await press(again, 'Undo', LETTER);
    const accept = again.getByRole('button', { name: `I take it on: ${LETTER}` });
    await accept.waitFor();
    await expect.poll(() => accept.evaluate((button) => button === document.activeElement)).toBe(true);
  }, 90_000);

  test('cannot take on a fourth in the series, is told why, and is shown the three', async () => {
    await askBen(LETTER, QUOTE, CHAMBER, FOURTH);
    const app = await openCommitments([LETTER, QUOTE, CHAMBER, FOURTH]);
    for (const action of [LETTER, QUOTE, CHAMBER]) {
      await press(app, 'I take it on', action);
      await card(app, action).getByText('You took it on.').waitFor();
    }
    await press(app, 'I take it on', FOURTH);
    await app.getByText('Three are open already').waitFor();
    await shoot(stage.tab.page, 'c6-too-many');
    await axeCheck(stage.tab.page);
    await app.getByRole('button', { name: `Go to: ${QUOTE}` }).click();
    expect(await app.locator('[id^="commitment-"]:focus').innerText()).toContain(QUOTE);
  }, 90_000);
});

test('what is answered in one tab is answered in the other, at once', async () => {
  await askBen(LETTER, QUOTE);
  const app = await openCommitments([LETTER, QUOTE]);
  const second = await besides();
  const other = await openInTeams(second.page, 'person=attendee');
  await other.getByRole('link', { name: /^Commitments/ }).click();
  await card(other, LETTER).waitFor();
  await press(app, 'I take it on', LETTER);
  await inSection(other, 'Open', LETTER).waitFor();
  await press(other, 'Dropped', LETTER);
  await other.getByRole('textbox', { name: 'What got in the way (optional)' }).fill('The customer called first');
  await second.page.keyboard.press('Enter');
  await card(app, LETTER).getByText('You said: dropped.').waitFor();

  // What is being typed there stays under the hands, and is told of it.
  await press(other, 'Decline', QUOTE);
  await second.page.keyboard.type('No ');
  await press(app, 'I take it on', QUOTE);
  await card(other, QUOTE).getByText(/in another tab or on another device: You took it on/).waitFor();
  await second.page.keyboard.type('time');
  expect(await other.locator(':focus').inputValue()).toBe('No time');
  await card(other, QUOTE).getByRole('button', { name: 'Decline all the same' }).waitFor();
  await second.page.keyboard.press('Escape');
  expect(await other.locator(':focus').innerText()).toContain(QUOTE);
  await inSection(app, 'Waiting for your answer', QUOTE).getByText('You took it on.').waitFor();
}, 90_000);

test('can do without the mouse', async () => {
  await askBen(LETTER);
  const app = await openCommitments([LETTER]);
  const { keyboard } = stage.tab.page;
  await app.getByRole('heading', { name: 'Commitments', level: 1 }).focus();
  const reach = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 20; steps += 1) {
      if (await app.locator(':focus').evaluate((element, wanted) => (element.getAttribute('aria-label') ?? element.textContent) === wanted, name).catch(() => false)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${name}.`);
  };
  await reach(`Offer something else: ${LETTER}`);
  await keyboard.press('Enter');
  // In the form at once, and out of it again without losing the place.
  expect(await app.locator(':focus').inputValue()).toBe(LETTER);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('Call the customer');
  await keyboard.press('Escape');
  const inFocus = () => app.locator(':focus').getAttribute('aria-label');
  expect(await inFocus()).toBe(`Offer something else: ${LETTER}`);
  await keyboard.press('Enter');
  expect(await app.locator(':focus').inputValue()).toBe('Call the customer');
  // What is in the way is said, and is where the focus is, until it is mended.
  await app.locator(':focus').fill('');
  await card(app, LETTER).getByRole('button', { name: 'Offer this' }).press('Enter');
  await app.getByText('Say what you will do instead.').waitFor();
  await keyboard.type('Call');
  expect([await app.locator(':focus').inputValue(), await app.getByText('Say what you will do instead.').count()]).toEqual(['Call', 0]);
  await card(app, LETTER).getByRole('button', { name: 'Cancel' }).press('Enter');
  expect(await inFocus()).toBe(`Offer something else: ${LETTER}`);
  await keyboard.press('Enter');
  expect(await app.locator(':focus').inputValue()).toBe(LETTER);
  await keyboard.press('Escape');
  await card(app, LETTER).getByRole('button', { name: 'Decline' }).press('Enter');
  await keyboard.type('No time');
  await keyboard.press('Escape');
  expect(await inFocus()).toBe(`Decline: ${LETTER}`);
  await keyboard.press('Enter');
  expect(await app.locator(':focus').inputValue()).toBe('No time');
  await keyboard.press('Escape');
  await keyboard.press('Shift+Tab');
  expect(await inFocus()).toBe(`I take it on: ${LETTER}`);
  await keyboard.press('Enter');
  await card(app, LETTER).getByText('You took it on.').waitFor();
  expect(await app.locator(':focus').getAttribute('aria-label')).toBe(`Undo: ${LETTER}`);
}, 90_000);

test.each(THEMES)('fits and meets no accessibility fault in the %s theme, from empty to answered, down to 320 px', async (theme) => {
  const { page } = stage.tab;
  const empty = await openInTeams(page, `person=attendee&theme=${theme}`);
  await empty.getByRole('link', { name: /^Commitments/ }).click();
  await empty.getByRole('heading', { name: 'No commitments yet' }).waitFor();
  await axeCheck(page);
  await shoot(page, `c7-empty-${theme}`);
  await askBen(LETTER, QUOTE, CHAMBER, FOURTH);
  const app = await openCommitments([LETTER, QUOTE], `person=attendee&theme=${theme}`);
  for (const action of [LETTER, QUOTE, CHAMBER, FOURTH]) await press(app, 'I take it on', action);
  await app.getByText('Three are open already').waitFor();
  await press(app, 'Decline', FOURTH);
  await axeCheck(page);
  for (const width of [1100, 720, 320]) {
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => overflow(app, width)).toBe(0);
    await shootWhole(page, app, `c8-${theme}-${width}`);
  }
}, 120_000);

/** By how much the page is wider than its frame, once that has the new width. */
const overflow = (app: FrameLocator, width: number): Promise<number> => app.locator('html').evaluate((html, most) => (html.clientWidth > most ? html.clientWidth : html.scrollWidth - html.clientWidth), width);

async function shootWhole(page: Page, app: FrameLocator, name: string): Promise<void> {
  await app.locator('html').evaluate((html) => html.scrollTo(0, 0));
  await shoot(page, name);
}

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
  await axeCheck(pageOf(ada));

  // Without a day of its own it is due once the series has met again.
  const { page } = stage.tab;
  const app = await openInTeams(page, 'person=manager');
  await app.getByRole('heading', { name: 'What became of it?' }).waitFor();
  await shoot(page, 'w1-check-in');
  await press(app, 'Kept', LETTER);
  await card(app, LETTER).getByText('You said: kept.').waitFor();
  await press(app, 'Tell it in the chat, under my name', LETTER);
  await expect.poll(async () => (await cardsInChats(stage.site)).filter((text) => text.includes('"kept"') && text.includes(LETTER)).length, { timeout: 20_000 }).toBe(1);
  // The panel of the meeting that is going on has it from there.
  await ada.getByRole('button', { name: 'More', exact: true }).first().click();
  await ada.getByRole('button', { name: 'Read again' }).click();
  await ada.locator('button[aria-pressed="true"]').getByText('Kept').waitFor();
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
    const app = await openInTeams(page);
    await allowCalendar(page);
    await openMeeting(app, 'Review of the seal');
    await app.getByRole('button', { name: 'See what others took on' }).click();
    await acceptConsent(page);
    const remind = (action: string) => app.getByRole('button', { name: `Remind ${NAME} in Teams: ${action}` });
    await remind(QUOTE).waitFor();
    await axeCheck(page);
    await page.setViewportSize({ width: 320, height: 900 });
    await expect.poll(() => misfits(app)).toEqual([]);
    await remind(QUOTE).scrollIntoViewIfNeeded();
    await shoot(page, 'n1-offered');
    await remind(LETTER).click();
    const dialog = app.getByRole('dialog', { name: `Remind ${NAME}?` });
    await dialog.getByText(`Ada Brandt reminds you of what you said you would do: ${LETTER}`).waitFor();
    await axeCheck(page, ['iframe[title="Debrief"]', 'dialog']);
    await expect.poll(() => misfits(app)).toEqual([]);
    await shoot(page, 'n2-asked');
    expect(await noticesSent(other.site)).toEqual([]);
    await dialog.getByRole('button', { name: 'Send the reminder' }).click();
    await acceptConsent(page);

    // Once a week for each person, whatever else they took on.
    await expect.poll(() => app.getByText(new RegExp(`^You reminded ${NAME} on .+; again from .+\\.$`)).count(), { timeout: 20_000 }).toBe(2);
    expect(await remind(QUOTE).count()).toBe(0);
    expect((await noticesSent(other.site)).map(({ to, type, parameters }) => [to, type, parameters])).toEqual([[BEN, 'commitmentNudge', { commitment: LETTER }]]);
    await expect.poll(() => misfits(app)).toEqual([]);
    await shoot(page, 'n3-reminded');
    await axeCheck(page);
  }, 90_000);
});

/** The hub's page around a frame. */
const pageOf = (app: FrameLocator): Page => app.owner().page();
