import type { FrameLocator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeCheck } from '../support/chromium.ts';
import { meetingNow } from '../support/meeting-now.ts';
import { ACTION, allow, DECISION, line, panelTests, planMeeting, recordDecision, shoot } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, cardsInChats, tenantLog } from '../support/walk.ts';

const stage = openProduct(meetingNow);
const { open, inOwnBrowser } = panelTests(stage);

const readAgain = async (app: FrameLocator): Promise<void> => {
  await app.getByRole('button', { name: 'More', exact: true }).first().click();
  await app.getByRole('button', { name: 'Read again' }).click();
};

test('the panel is drawn, and says so to Teams, while Microsoft 365 has not answered yet', async () => {
  // Never answered.
  await stage.context.route(/graph\.microsoft\.com|login\.microsoftonline\.com/, () => undefined);
  const app = await open('attendee');
  await app.getByText(/^(Looking for the meeting|Reading the record)$/).waitFor();
  const told = await stage.tab.page.evaluate(() => window.hosted?.protocol.passed.filter(({ way }) => way === 'from the page').map(({ func }) => func));
  expect(told).toContain('appInitialization.appLoaded');
});

test('a double click on what asks for a permission asks once', async () => {
  const hub = stage.tab.page;
  const app = await open('manager');
  await app.getByRole('button', { name: /Allow/ }).dblclick();
  await acceptConsent(hub);
  await app.getByText('Debrief needs to know which meeting this is').waitFor();
  expect(await hub.getByRole('button', { name: 'Accept' }).count()).toBe(0);
});

test('what stands there already, and what says nothing, is told at its field, which keeps the focus', async () => {
  const app = await open('manager');
  await allow(stage.tab.page);
  await planMeeting(app);
  await recordDecision(stage, app);
  const told = async (name: string | RegExp, words: string, text: string): Promise<void> => {
    const field = app.getByRole('textbox', { name, exact: true });
    await field.fill(words);
    await field.press('Enter');
    await app.getByRole('paragraph').filter({ hasText: text }).waitFor();
    expect(await field.evaluate((input: HTMLInputElement) => [input === document.activeElement, input.ariaInvalid, input.value])).toEqual([true, 'true', words]);
    await field.fill('Something else');
    await app.getByRole('paragraph').filter({ hasText: text }).waitFor({ state: 'detached' });
  };
  await told('What was decided', ` ${DECISION.toUpperCase()}`, 'It is recorded already.');
  await told('Add a question', 'do we repeat the drop test?', 'It is on the agenda already.');
  await app.getByRole('button', { name: 'Edit: Do we repeat the drop test?' }).click();
  await told('Question', ' ', 'Write the question, or remove it.');
  await app.getByRole('button', { name: /^Reword/ }).click();
  await told(/^Reword/, ' ', 'Write what was decided, or take it back.');
  await axeCheck(stage.tab.page, ['iframe[title="Debrief"]', 'main']);
});

describe('two people in a meeting', () => {
  test('see each other’s decisions and commitments, recorded with the keyboard alone; what is undone is gone for both', async () => {
    const ada = stage.tab.page;
    const mine = await open('manager');
    await shoot(ada, '1-needs');
    await allow(ada);
    await line(mine).waitFor();
    await shoot(ada, '1-empty');
    const other = await inOwnBrowser();
    const theirs = await open('attendee', { tab: other });
    await theirs.getByText('Nothing is recorded yet.').waitFor();

    await line(mine).focus();
    await ada.keyboard.type(DECISION);
    await ada.keyboard.press('Enter');
    await mine.getByText(DECISION).waitFor();
    expect(await line(mine).evaluate((input: HTMLInputElement) => [input === document.activeElement, input.value])).toEqual([true, '']);
    // From the line back to what it is, with the arrow to the next kind, and on to the owner.
    await ada.keyboard.press('Shift+Tab');
    await ada.keyboard.press('ArrowRight');
    await ada.keyboard.press('Tab');
    await ada.keyboard.type(ACTION);
    const owner = mine.getByRole('combobox', { name: 'Owner' });
    await ada.keyboard.press('Tab');
    await ada.keyboard.press('Tab');
    expect(await owner.evaluate((select) => select === document.activeElement)).toBe(true);
    await ada.keyboard.type('Ben');
    await mine.getByText('Ben Okafor will be asked to accept it.').waitFor();
    await ada.keyboard.press('Shift+Tab');
    await ada.keyboard.press('Enter');
    await mine.getByText('Asked of Ben Okafor, who has not accepted yet').waitFor();
    await expect.poll(async () => (await cardsInChats(stage.site)).filter((card) => card.includes(DECISION) && card.includes(ACTION)).length, { timeout: 20_000 }).toBe(1);
    await shoot(ada, '1-recorded');

    await readAgain(theirs);
    await theirs.getByText(DECISION).waitFor();
    await theirs.getByText('Ada Brandt asks this of you.').waitFor();
    await shoot(other.page, '1-attendee');
    await theirs.getByRole('button', { name: `Accept: ${ACTION}` }).click();
    await theirs.getByText('Owner: you').waitFor();

    // Nobody touches the manager's panel: after a change it looks again every ten seconds.
    await mine.getByText('Owner: Ben Okafor').waitFor({ timeout: 16_000 });
    await mine.getByRole('button', { name: 'Undo: the commitment' }).click();
    await mine.getByRole('button', { name: 'Undo: the decision' }).click();
    await mine.getByText(DECISION).waitFor({ state: 'detached' });
    await theirs.getByText(DECISION).waitFor({ state: 'detached', timeout: 16_000 });
    await theirs.getByText('Owner: you').waitFor();
  }, 120_000);
});

test('the reflection on a meeting that is over opens in the hub’s dialog, with the form that only this person sees', async () => {
  const hub = stage.tab.page;
  const app = await open('manager', { meeting: 'over' });
  await allow(hub);
  await app.getByRole('button', { name: 'Reflect on this meeting' }).waitFor();
  await shoot(hub, '6-over');
  await app.getByRole('button', { name: 'Reflect on this meeting' }).click();
  const dialog = hub.getByRole('dialog', { name: 'Reflect on this meeting. Only you see it.' });
  const form = dialog.frameLocator('iframe');
  await form.getByRole('textbox', { name: 'What had to be decided?', exact: true }).fill('Do we ship with the seal we have?');
  await form.getByText(/^Kept on this device/).first().waitFor();
  await shoot(hub, '6-dialog');
  await axeCheck(hub);
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await app.getByRole('button', { name: 'Reflect on this meeting' }).click();
  expect(await form.getByRole('textbox', { name: 'What had to be decided?', exact: true }).inputValue()).toBe('Do we ship with the seal we have?');
});

describe('a guest, whose calendar is elsewhere', () => {
  test('sees the record as soon as there is one, is told what they may do, and records too; aim and agenda are not theirs', async () => {
    stage.tab.expectStatus(404);
    const app = await open('guest');
    await app.getByRole('heading', { name: 'No meeting was found for this chat' }).waitFor();
    await shoot(stage.tab.page, '2-guest-none');
    const other = await inOwnBrowser();
    await recordDecision(stage, await open('attendee', { tab: other }));
    await app.getByRole('button', { name: 'Read again' }).click();
    await app.getByRole('heading', { name: 'Product steering', level: 1 }).waitFor();
    await app.getByText(DECISION).waitFor();
    await app.getByText('You can read the record.').waitFor();
    expect(await app.getByText('Not everything could be read').count()).toBe(0);
    // Neither is set, and a guest cannot set them.
    expect(await app.getByRole('heading', { name: /^(Aim|Agenda)$/ }).count()).toBe(0);
    await shoot(stage.tab.page, '2-guest');
    await recordDecision(stage, app, 'The guest agrees');
  });
});

describe('a chat with two dates equally near', () => {
  test('asks which one is meant, and a choice can be changed', async () => {
    const app = await open('attendee', { meeting: 'twice' });
    const asked = app.getByRole('heading', { name: 'Which meeting is this about?' });
    await asked.waitFor();
    await shoot(stage.tab.page, '3-which');
    const dates = app.getByRole('list').getByRole('button');
    await expect.poll(() => dates.count()).toBe(2);
    // The nearest first; as both are as near, the one to come.
    await dates.first().focus();
    await stage.tab.page.keyboard.press('Enter');
    await app.getByText(/Starts in/).waitFor();
    await app.getByRole('heading', { name: 'Stand-up', level: 1 }).waitFor();
    await app.getByRole('button', { name: 'More', exact: true }).first().click();
    await app.getByRole('button', { name: 'Another date' }).click();
    await shoot(stage.tab.page, '3-dates');
    await app.locator('header').getByRole('list').getByRole('button').first().click();
    await app.getByText(/Ended/).waitFor();
    await app.getByRole('button', { name: 'Reflect on this meeting' }).waitFor();
  });
});

test('a panel that is put away asks for nothing, and looks at once when it is shown again', async () => {
  const hub = stage.tab.page;
  await hub.clock.install();
  const app = await open('attendee');
  await recordDecision(stage, app);
  const asked = async (): Promise<number> => (await tenantLog(stage.site)).entries.filter(({ kind }) => kind === 'graph').length;
  // In sight it looks again soon after a change ...
  const first = await asked();
  await hub.clock.runFor(15_000);
  await expect.poll(asked).toBeGreaterThan(first);
  await hub.getByRole('button', { name: 'Hide the panel' }).click();
  await hub.getByRole('button', { name: 'Show the panel' }).waitFor();
  await expect.poll(() => hub.evaluate(() => window.hosted?.protocol.passed.some(({ func }) => func === 'readyToUnload'))).toBe(true);
  // ... and out of sight not within five minutes. What was on its way has arrived when something later from the same page has.
  await app.locator('html').evaluate(() => fetch('/meeting.html').then((answer) => answer.text()));
  const before = await asked();
  // Step by step, so that what an early step would have asked for has arrived by a later one.
  for (let step = 0; step < 10; step += 1) {
    await hub.clock.runFor(30_000);
    await hub.evaluate(() => fetch('/__tenant/state').then((answer) => answer.text()));
    expect(await asked()).toBe(before);
  }
  await hub.getByRole('button', { name: 'Show the panel' }).click();
  await expect.poll(asked).toBeGreaterThan(before);
  await app.getByText(DECISION).waitFor();
});
