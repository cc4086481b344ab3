import { join } from 'node:path';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { threadId } from '#sandbox/tenant/derived-ids.ts';
import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';
import { axeCheck, openTab } from '../support/chromium.ts';
import { launch } from '../support/launch.ts';
import { APP_HOST, bundled, startMicrosoft, type Microsoft } from '../support/microsoft.ts';
import { unknownMessages } from '../support/teams-js-facts.ts';

// The hub as an app sees it that knows nothing of Debrief: test/support/hub/client.ts.

const MARA = '11111111-1111-4111-8111-111111111111';
const NOOR = '22222222-2222-4222-8222-222222222222';
const GINA = '33333333-3333-4333-8333-333333333333';
const meeting = (id: string, series: string | undefined, subject: string, people: readonly string[]): SeedMeeting => ({
  id, ...(series !== undefined && { series }), subject, type: series === undefined ? 'singleInstance' : 'occurrence', bodyHtml: '', start: '2026-11-23T09:00:00Z', end: '2026-11-23T10:00:00Z',
  organizer: MARA, attendees: people.map((person) => ({ person, type: 'required', response: 'accepted' })),
  isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', transcripts: [],
});
const seed: Seed = {
  tenant: { id: '99999999-9999-4999-8999-999999999999', name: 'Contoso' },
  people: [
    { id: MARA, name: 'Mara Lind', address: 'mara@contoso.test', jobTitle: 'Team lead', role: 'manager' },
    { id: NOOR, name: 'Noor Haddad', address: 'noor@contoso.test', jobTitle: 'Engineer', role: 'attendee' },
    { id: GINA, name: 'Gina Moss', address: 'gina@elsewhere.test', jobTitle: 'Printer', role: 'guest' },
  ],
  adminConsented: [],
  consented: {},
  series: [{ id: 'round', subject: 'Team round' }],
  meetings: [meeting('round-1', 'round', 'Team round', [NOOR]), meeting('proof', undefined, 'Proof', [GINA])],
};

let microsoft: Microsoft;
let client: Awaited<ReturnType<typeof bundled>>;
let browser: Browser;
let context: BrowserContext;
let hub: Page;

beforeAll(async () => {
  client = await bundled(join(import.meta.dirname, '../support/hub'), ['client.html']);
  microsoft = await startMicrosoft({ seed, now: '2026-11-23T08:00:00Z', dist: client.folder, headers: () => ({}) });
  browser = await launch(microsoft);
});
afterAll(async () => {
  await browser.close();
  await microsoft.stop();
  client.remove();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  hub = (await openTab(context)).page;
});
afterEach(async () => {
  const passed = await hub.evaluate(() => (window.everHosted ?? []).flatMap(({ protocol }) => protocol.passed.map(({ way, func }) => ({ way, func, args: [] }))));
  await context.close();
  expect(passed.length).toBeGreaterThan(0);
  expect(unknownMessages(passed)).toEqual([]);
});

async function open(query: string): Promise<FrameLocator> {
  await hub.goto(`https://teams.microsoft.com/?app=https://${APP_HOST}/client.html&person=manager&${query}`);
  return frame('Debrief');
}
const frame = (title: string): FrameLocator => hub.frameLocator(`iframe[title="${title}"]`);
const press = (within: FrameLocator, name: string) => within.getByRole('button', { name, exact: true }).click();
/** For what replaces the page's own frame: Chromium reports a click to who sent it once the frame has dealt with it, and this frame may be gone by then. */
const pressAndLeave = (within: FrameLocator, name: string) => within.getByRole('button', { name, exact: true }).evaluate((button: HTMLElement) => void setTimeout(() => button.click()));
const heard = (within: FrameLocator, words: string) => within.getByRole('listitem').filter({ hasText: words }).first().waitFor();

test('a page is told where it stands, and the address says it too', async () => {
  await open('');
  await heard(frame('Debrief'), 'content, first page, no chat, mara@contoso.test');
  await hub.getByLabel('Place').selectOption('Side panel');
  await heard(frame('Debrief'), `sidePanel, first page, ${threadId('round')}, mara@contoso.test`);
  await hub.getByLabel('Meeting', { exact: true }).selectOption('Proof');
  await hub.getByLabel('Panel width').selectOption('280 px');
  await heard(frame('Debrief'), `sidePanel, first page, ${threadId('proof')}, mara@contoso.test`);
  expect(await hub.locator('iframe').evaluate((shown) => shown.clientWidth)).toBe(280);
  await hub.getByLabel('Place').selectOption('Meeting tab');
  await heard(frame('Debrief'), `content, first page, ${threadId('proof')}, mara@contoso.test`);
  const { person, surface, meeting: key } = Object.fromEntries(new URL(hub.url()).searchParams);
  expect({ person, surface, key }).toEqual({ person: 'manager', surface: 'meeting-tab', key: 'proof' });
});

test('two people sit side by side, and a dialog of one leaves the other alone', async () => {
  const mara = await open('beside=attendee&surface=panel');
  const noor = frame('Debrief of Noor Haddad');
  await heard(noor, `sidePanel, first page, ${threadId('round')}, noor@contoso.test`);
  await press(mara, 'Open a dialog');
  await heard(frame('Only you'), 'task, first page');
  await axeCheck(hub);
  await press(noor, 'Share my week');
  await hub.getByRole('region', { name: 'Noor Haddad' }).getByRole('link', { name: /l\/entity\// }).waitFor();
  await pressAndLeave(frame('Only you'), 'Done');
  await heard(mara, 'dialog: {"answer":"yes"}');
});

test('who is not in the meeting is not shown the page', async () => {
  await open('beside=guest&surface=panel&meeting=round');
  await hub.getByText('Gina Moss is not in this meeting, so Teams would not show it to them.').waitFor();
  await heard(frame('Debrief'), 'sidePanel');
});

test('a dialog and its page talk to each other; Escape closes it and gives the focus back to the page', async () => {
  const page = await open('');
  await page.getByRole('button', { name: 'Open a dialog' }).focus();
  await hub.keyboard.press('Enter');
  await press(frame('Only you'), 'Tell the page');
  await heard(page, 'page heard from the dialog');
  await hub.getByRole('button', { name: 'Close', exact: true }).focus();
  await hub.keyboard.press('Escape');
  await heard(page, 'dialog: The person closed the dialog.');
  const focused = await hub.evaluate(() => document.activeElement?.getAttribute('title'));
  expect([focused, await page.locator('body').evaluate(() => document.hasFocus())]).toEqual(['Debrief', true]);
});

test('a dialog of another site is refused', async () => {
  const page = await open('');
  await press(page, 'Open a foreign dialog');
  await heard(page, 'dialog: https://elsewhere.example.test is none of the app’s own domains.');
});

test('links, chats and pages are opened or shown as what a hub would open', async () => {
  const page = await open('surface=meeting-tab');
  await press(page, 'Open a link');
  await hub.getByRole('link', { name: 'https://example.test/' }).waitFor();
  await press(page, 'Open a chat');
  await hub.getByText('a chat with tomasz@x.test').waitFor();
  await pressAndLeave(page, 'Go to another page');
  await heard(page, 'content, second');
  await pressAndLeave(page, 'Go to the first page');
  await heard(page, `content, first page, ${threadId('round')}`);
  await press(page, 'Share my week');
  await hub.getByRole('link', { name: /l\/entity\// }).click();
  await heard(page, `content, week, ${threadId('round')}`);
  await pressAndLeave(page, 'Open my week by a deep link');
  await heard(page, 'content, week, no chat');
  expect(new URL(hub.url()).searchParams.get('sub')).toBe('week');
});

test.each(['Keep me', 'Keep me the newer way'])('a page that asks for it (%s) is kept while the panel is hidden', async (way) => {
  const page = await open('surface=panel');
  await press(page, way);
  await heard(page, `did: ${way}`);
  await hub.getByRole('button', { name: 'Hide the panel' }).click();
  await hub.waitForFunction(() => window.hosted?.protocol.passed.some(({ func }) => func === 'readyToUnload'));
  expect(await hub.locator('iframe').isVisible()).toBe(false);
  await hub.getByRole('button', { name: 'Show the panel' }).click();
  await heard(page, `${way === 'Keep me' ? 'load' : 'resume'} /client.html`);
});

test('a page that does not ask to be kept starts anew when the panel is shown again', async () => {
  const page = await open('surface=panel');
  await heard(page, 'sidePanel');
  await hub.getByRole('button', { name: 'Hide the panel' }).click();
  await hub.locator('iframe').waitFor({ state: 'detached' });
  await hub.getByRole('button', { name: 'Show the panel' }).click();
  await heard(page, 'sidePanel');
});

test('adding the app to a meeting waits for a good choice, says what the page refuses, and shows what was added', async () => {
  await open('surface=meeting-tab');
  const dialog = hub.getByRole('dialog', { name: 'Add Debrief to this meeting' });
  const save = dialog.getByRole('button', { name: 'Save' });
  const add = async (): Promise<void> => {
    await hub.getByRole('button', { name: 'Add Debrief to this meeting' }).click();
    await heard(frame('Add Debrief'), 'settings');
  };
  await add();
  expect(await save.isDisabled()).toBe(true);
  await press(frame('Add Debrief'), 'Refuse once');
  await press(frame('Add Debrief'), 'Choose');
  await save.click();
  await dialog.getByText('Debrief was not added. Not today.').waitFor();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await add();
  await press(frame('Add Debrief'), 'Choose');
  await save.click();
  await hub.getByText('“Client” was added to this meeting.').waitFor();
  expect(await hub.locator('iframe').getAttribute('src')).toBe(`https://${APP_HOST}/client.html?added=yes`);
});

test.each(['personal', 'meeting-tab', 'panel'])('the hub around %s has nothing for axe to report, in every look', async (surface) => {
  const page = await open(`surface=${surface}`);
  for (const theme of ['Light', 'Dark', 'High contrast', 'Glass']) {
    await hub.getByLabel('Theme').selectOption(theme);
    await heard(page, 'first page');
    await axeCheck(hub);
  }
});
