import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';
import { axeCheck, openTab, type Tab } from '../support/chromium.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { openProduct } from '../support/stage.ts';
import { unknownMessages } from '../support/teams-js-facts.ts';
import { acceptConsent, cardsInChats, debriefIn, tenantLog } from '../support/walk.ts';

const ADA = '11111111-1111-4111-a111-111111111111';
const BEN = '22222222-2222-4222-a222-222222222222';
const CLEO = '33333333-3333-4333-a333-333333333333';
const WHOLE = ['User.Read', 'Calendars.Read', 'OnlineMeetings.Read', 'Chat.ReadWrite'];
const DECISION = 'We ship with the seal we have';
const ACTION = 'Write the letter to the customer';

/** A series that meets right now, one that has two dates equally near, and a meeting that has just ended; Cleo is a guest in all. */
function meetingNow(now: Date): Seed {
  const at = (minutes: number): string => new Date(now.getTime() + minutes * 60_000).toISOString().replace(/\.\d+Z$/, 'Z');
  const invited = [BEN, CLEO].map((person) => ({ person, type: 'required', response: 'accepted' }) as const);
  const meeting = (id: string, start: number, end: number, more: Partial<SeedMeeting> = {}): SeedMeeting => ({
    id, start: at(start), end: at(end), type: 'singleInstance', subject: 'Review of the seal', bodyHtml: '', organizer: ADA, attendees: invited,
    isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', transcripts: [], ...more,
  });
  const weekly = { series: 'weekly', type: 'occurrence', subject: 'Product steering' } as const;
  const twice = { series: 'twice', type: 'occurrence', subject: 'Stand-up' } as const;
  const week = 7 * 24 * 60;
  return {
    tenant: { id: '99999999-9999-4999-a999-999999999999', name: 'Tiny' },
    people: [
      { id: ADA, name: 'Ada Brandt', address: 'ada@tiny.example', jobTitle: 'Engineering manager', role: 'manager' },
      { id: BEN, name: 'Ben Okafor', address: 'ben@tiny.example', jobTitle: 'Engineer', role: 'attendee' },
      { id: CLEO, name: 'Cleo Marin', address: 'cleo@elsewhere.example', jobTitle: 'Designer', role: 'guest', hasMailbox: false },
    ],
    adminConsented: [],
    consented: { [BEN]: WHOLE, [CLEO]: WHOLE },
    series: [{ id: 'weekly', subject: weekly.subject }, { id: 'twice', subject: twice.subject }],
    meetings: [
      meeting('weekly-1', -week - 20, -week + 40, weekly), meeting('weekly-2', -20, 40, weekly), meeting('weekly-3', week - 20, week + 40, weekly),
      meeting('twice-1', -40, -10, twice), meeting('twice-2', 10, 40, twice),
      meeting('over', -70, -10),
    ],
  };
}

const stage = openProduct(meetingNow);
let tabs: Tab[] = [];
// The tenant's time goes on: what is newer than the last look is asked for.
beforeEach(async () => {
  tabs = [stage.tab];
  await stage.site.tenant.fetch(new Request('https://sandbox.example.test/__tenant/clock', { method: 'POST', body: '{"running":true}' }));
});
afterEach(async () => {
  for (const { page } of tabs) {
    const passed = await page.evaluate(() => window.everHosted?.flatMap(({ protocol }) => protocol.passed.map(({ way, func }) => ({ way, func, args: [] }))));
    expect(unknownMessages(passed ?? [])).toEqual([]);
    if (page !== stage.tab.page) await page.context().close();
  }
});

/** The panel of a meeting, past its first run; in a browser of its own unless it is the first. */
async function openPanel(person: string, { meeting = 'weekly', query = '', tab = stage.tab, surface = 'panel' } = {}): Promise<FrameLocator> {
  await tab.page.goto(`https://teams.microsoft.com/?app=https://${APP_HOST}/meeting.html&surface=${surface}&meeting=${meeting}&person=${person}&${query}`);
  const app = debriefIn(tab.page);
  await app.getByRole('button', { name: 'Skip' }).click();
  return app;
}

async function inOwnBrowser(): Promise<Tab> {
  const context = await stage.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const tab = await openTab(context);
  tabs.push(tab);
  return tab;
}

/** Chat, then calendar: each is asked for by itself. */
async function allow(hub: Page): Promise<void> {
  const app = debriefIn(hub);
  for (const asking of ['The record stands in this chat', 'Debrief needs to know which meeting this is']) {
    await app.getByText(asking).waitFor();
    await app.getByRole('button', { name: 'Allow' }).click();
    await acceptConsent(hub);
  }
}

const line = (app: FrameLocator, name = 'What was decided') => app.getByRole('textbox', { name, exact: true });
const readAgain = async (app: FrameLocator): Promise<void> => {
  await app.getByRole('button', { name: 'More', exact: true }).first().click();
  await app.getByRole('button', { name: 'Read again' }).click();
};
/** A folder for screenshots to look at; none are taken without it. */
const shots = process.env['MEETING_SHOTS'];
const shoot = (page: Page, name: string): Promise<unknown> => (shots ? page.screenshot({ path: `${shots}/${name}.png` }) : Promise.resolve());

describe('two people in a meeting', () => {
  test('see each other’s decisions and commitments, recorded with the keyboard alone; what is undone is gone for both', async () => {
    const ada = stage.tab.page;
    const mine = await openPanel('manager');
    await shoot(ada, '1-needs');
    await allow(ada);
    await line(mine).waitFor();
    await shoot(ada, '1-empty');
    const other = await inOwnBrowser();
    const theirs = await openPanel('attendee', { tab: other });
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
  const app = await openPanel('manager', { meeting: 'over' });
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

/** One line on record, and its card in the chat. */
async function recordDecision(app: FrameLocator, decision = DECISION): Promise<void> {
  await line(app).fill(decision);
  await line(app).press('Enter');
  await expect.poll(async () => (await cardsInChats(stage.site)).filter((card) => card.includes(decision)).length, { timeout: 20_000 }).toBe(1);
  await app.getByText('On its way to the chat').waitFor({ state: 'detached' });
}

describe('a guest, whose calendar is elsewhere', () => {
  test('sees the record as soon as there is one, is told what they may do, and records too; aim and agenda are not theirs', async () => {
    stage.tab.expectStatus(404);
    const app = await openPanel('guest');
    await app.getByRole('heading', { name: 'No meeting was found for this chat' }).waitFor();
    await shoot(stage.tab.page, '2-guest-none');
    const other = await inOwnBrowser();
    await recordDecision(await openPanel('attendee', { tab: other }));
    await app.getByRole('button', { name: 'Read again' }).click();
    await app.getByRole('heading', { name: 'Product steering', level: 1 }).waitFor();
    await app.getByText(DECISION).waitFor();
    await app.getByText('You can read the record.').waitFor();
    expect(await app.getByText('Not everything could be read').count()).toBe(0);
    expect(await app.getByRole('button', { name: 'Set the aim' }).or(app.getByRole('textbox', { name: 'Add a question' })).count()).toBe(0);
    await shoot(stage.tab.page, '2-guest');
    await recordDecision(app, 'The guest agrees');
  });
});

describe('a chat with two dates equally near', () => {
  test('asks which one is meant, and a choice can be changed', async () => {
    const app = await openPanel('attendee', { meeting: 'twice' });
    const asked = app.getByRole('heading', { name: 'Which meeting is this about?' });
    await asked.waitFor();
    await shoot(stage.tab.page, '3-which');
    const dates = app.getByRole('list').getByRole('button');
    expect(await dates.count()).toBe(2);
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

/** Nothing stands outside the frame's width. */
const overhang = (app: FrameLocator): Promise<number> => app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);

async function fillMeeting(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Set the aim' }).click();
  await app.getByRole('textbox', { name: 'Done when' }).fill('We know whether the drop test is repeated before the pilot');
  await app.getByRole('combobox', { name: 'Purpose' }).selectOption('decide');
  await app.getByRole('button', { name: 'Save' }).click();
  await app.getByRole('button', { name: 'Edit the aim' }).waitFor();
  await app.getByRole('textbox', { name: 'Add a question' }).fill('Do we repeat the drop test?');
  await app.getByRole('combobox', { name: 'Who decides' }).or(app.getByRole('textbox', { name: 'Who decides' })).first().fill('Ada Brandt');
  await app.getByRole('textbox', { name: 'Add a question' }).press('Enter');
  await app.getByText('Ada Brandt decides').waitFor();
  await app.getByRole('radio', { name: 'Commitment' }).check();
  await line(app, 'What will be done').fill(ACTION);
  await app.getByRole('combobox', { name: 'Owner' }).selectOption({ label: 'Ben Okafor' });
  await line(app, 'What will be done').press('Enter');
  await app.getByText('Asked of Ben Okafor, who has not accepted yet').waitFor();
  await app.getByRole('radio', { name: 'Decision' }).check();
  await recordDecision(app);
}

describe.each(['panel', 'meeting-tab'])('the %s', (surface) => {
  test('has nothing for axe to report and nothing to scroll sideways, in each look and width, and at twice the size', async () => {
    const hub = stage.tab.page;
    let app = await openPanel('manager', { surface });
    await allow(hub);
    await fillMeeting(app);
    app = debriefIn(hub);
    for (const theme of ['Light', 'Dark', 'High contrast']) {
      await hub.getByLabel('Theme').selectOption(theme);
      for (const width of surface === 'panel' ? ['320', '280', '160'] : ['1280', '720', '320']) {
        // Half of 320 px is what a panel has at 200 % zoom.
        if (surface === 'panel') await hub.evaluate((px) => document.documentElement.style.setProperty('--panel', `${px}px`), width);
        else await hub.setViewportSize({ width: Number(width), height: 900 });
        await expect.poll(() => overhang(app), { message: `${theme}, ${width} px` }).toBe(0);
        if (width !== '160') await axeCheck(hub, ['iframe[title="Debrief"]', 'main']);
        if (shots) await hub.locator('iframe[title="Debrief"]').screenshot({ path: `${shots}/4-${surface}-${theme}-${width}.png` });
      }
    }
  });
});

test('a panel that is put away asks for nothing, and looks at once when it is shown again', async () => {
  const hub = stage.tab.page;
  await hub.clock.install();
  const app = await openPanel('attendee');
  await recordDecision(app);
  const asked = async (): Promise<number> => (await tenantLog(stage.site)).entries.filter(({ kind }) => kind === 'graph').length;
  // In sight it looks again soon after a change ...
  const first = await asked();
  await hub.clock.runFor(15_000);
  await expect.poll(asked).toBeGreaterThan(first);
  await hub.getByRole('button', { name: 'Hide the panel' }).click();
  await hub.getByRole('button', { name: 'Show the panel' }).waitFor();
  await expect.poll(() => hub.evaluate(() => window.hosted?.protocol.passed.some(({ func }) => func === 'readyToUnload'))).toBe(true);
  // ... and out of sight not within five minutes.
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
