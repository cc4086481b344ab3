import type { FrameLocator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { meetingNow } from '../support/meeting-now.ts';
import { allow, line, panelTests, planMeeting, shootFrame } from '../support/panel.ts';
import { axeCheck } from '../support/chromium.ts';
import { openProduct } from '../support/stage.ts';
import { cardsInChats, setFaults, tenantLog } from '../support/walk.ts';

const PROMISES = ['Ask for the drop-test figures', 'Book the climate chamber', 'Call the second supplier'] as const;

const stage = openProduct(meetingNow);
const { open, inOwnBrowser } = panelTests(stage);

async function pickDate(app: FrameLocator, at: 'first' | 'last'): Promise<void> {
  await app.getByRole('button', { name: 'More', exact: true }).first().click();
  await app.getByRole('button', { name: 'Another date' }).click();
  // The dates of the series: last week's, today's, next week's.
  const dates = app.locator('header').getByRole('list').getByRole('button');
  await (at === 'first' ? dates.first() : dates.nth(1)).click();
}

async function promiseLastTime(app: FrameLocator): Promise<void> {
  await pickDate(app, 'first');
  await app.getByText(/Ended/).waitFor();
  await app.getByRole('radio', { name: 'Commitment' }).check();
  for (const promise of PROMISES) {
    await line(app, 'What will be done').fill(promise);
    await line(app, 'What will be done').press('Enter');
    await app.getByText(promise).waitFor();
  }
  await inCard(...PROMISES);
  await pickDate(app, 'last');
  await app.getByText(/mins left/).waitFor();
}

/** One card holds all these words. */
const inCard = (...words: readonly string[]) =>
  expect.poll(async () => (await cardsInChats(stage.site)).filter((card) => words.every((word) => card.includes(word))).length, { timeout: 20_000 }).toBe(1);

const whatBecameOf = (app: FrameLocator, promise: string) => app.getByRole('group', { name: `What became of: ${promise}` });
const pressed = (app: FrameLocator): Promise<readonly string[]> => app.locator('button[aria-pressed="true"]').allInnerTexts();
/** Tells whether the focus is still where the person types: nothing that comes by itself takes it. */
const isTyping = (app: FrameLocator): Promise<boolean> => line(app).evaluate((input) => input === document.activeElement);
const readsOfChat = async (): Promise<number> =>
  (await tenantLog(stage.site)).entries.filter(({ kind, method, url }) => kind === 'graph' && method === 'GET' && /\/messages/.test(url)).length;

/** Time goes by on this device, past the next quarter of a minute at which the panel looks at its clock. */
async function passMinutes(hub: Page, minutes: number): Promise<void> {
  await hub.clock.fastForward(minutes * 60_000);
  await hub.clock.runFor(16_000);
}

test('a meeting begins with last time’s commitments, gets a quiet question at three quarters and the close check in its last minutes; a busy service is waited for', async () => {
  const hub = stage.tab.page;
  await hub.clock.install();
  const app = await open('manager');
  await allow(hub);
  await promiseLastTime(app);

  // What became of it: one tap each, a note where one is wanted.
  const [first, second, third] = PROMISES;
  await app.getByRole('heading', { name: 'From last time' }).waitFor();
  await whatBecameOf(app, first).getByRole('button', { name: 'Kept' }).click();
  await whatBecameOf(app, second).getByRole('button', { name: 'Changed' }).click();
  await whatBecameOf(app, third).getByRole('button', { name: 'Dropped' }).click();
  await expect.poll(() => pressed(app)).toEqual(['Kept', 'Changed', 'Dropped']);
  await app.getByRole('button', { name: 'Add a note' }).nth(1).click();
  await app.getByRole('textbox', { name: 'Note (optional)' }).fill('Not what I mean');
  await app.getByRole('textbox', { name: 'Note (optional)' }).press('Escape');
  await expect.poll(() => app.getByRole('button', { name: 'Add a note' }).nth(1).evaluate((button) => button === document.activeElement)).toBe(true);
  await app.getByRole('button', { name: 'Add a note' }).nth(1).click();
  expect(await app.getByRole('textbox', { name: 'Note (optional)' }).inputValue()).toBe('');
  await app.getByRole('textbox', { name: 'Note (optional)' }).fill('In January instead');
  await app.getByRole('textbox', { name: 'Note (optional)' }).press('Enter');
  await inCard('In January instead', '"kept"', '"changed"', '"dropped"');
  await axeCheck(hub, ['iframe[title="Debrief"]', 'main']);
  await shootFrame(hub, '7-check-in');
  const other = await inOwnBrowser();
  const theirs = await open('attendee', { tab: other });
  // All is said, so it is folded away.
  await theirs.getByText('3 of 3 said').waitFor();
  await theirs.getByRole('button', { name: 'Show', exact: true }).click();
  for (const said of ['Kept', 'Changed: In January instead', 'Dropped']) await theirs.getByText(said, { exact: true }).waitFor();
  // They promised nothing, so there is nothing for them to press.
  expect(await theirs.getByRole('button', { name: /^(Kept|Changed|Dropped)$/ }).count()).toBe(0);
  await shootFrame(other.page, '7-check-in-others');
  // From here on only one panel asks for anything.
  await other.page.getByRole('button', { name: 'Hide the panel' }).click();
  await other.page.getByRole('button', { name: 'Show the panel' }).waitFor();

  // Three quarters: before that nothing, then a question beside the line, which goes when it is put away.
  await planMeeting(app);
  await line(app).focus();
  const cue = app.getByText('What would have to be true to decide now?');
  await passMinutes(hub, 22);
  expect(await cue.count()).toBe(0);
  await passMinutes(hub, 3);
  await cue.waitFor();
  expect([await isTyping(app), await hub.getByRole('dialog').count(), await app.getByRole('dialog').count()]).toEqual([true, 0, 0]);
  expect(await cue.evaluate((text) => text.closest('[aria-live]')?.getAttribute('aria-live'))).toBe('polite');
  await axeCheck(hub, ['iframe[title="Debrief"]', 'main']);
  await shootFrame(hub, '7-cue');
  await app.getByRole('button', { name: 'Put this away' }).click();
  expect(await isTyping(app)).toBe(true);

  // The last minutes: neither the question again nor a pop-up, but the close check, below what is typed.
  expect(await app.getByRole('heading', { name: 'Close check' }).count()).toBe(0);
  await passMinutes(hub, 9);
  await app.getByRole('heading', { name: 'Close check' }).waitFor();
  expect([await cue.count(), await isTyping(app)]).toEqual([0, true]);
  await app.getByRole('checkbox', { name: 'The decision was said out loud' }).check();
  await app.getByRole('checkbox', { name: 'Objections were asked for' }).check();
  await shootFrame(hub, '7-close-check');
  await app.getByRole('button', { name: 'Record the check' }).click();
  await app.getByText('1 person did the check.').waitFor();
  await app.getByText('The decision was said out loud: yes: 1 of 1').waitFor();
  await inCard('Close check');
  await app.getByText('On its way to the chat').waitFor({ state: 'detached' });

  // A service that asks to wait is left alone, says so, and is asked again when it wants.
  stage.tab.expectStatus(429);
  await setFaults(stage.site, [{ match: { method: 'GET', path: '/messages' }, times: 1, fault: { status: 429, retryAfter: 40 } }]);
  await app.getByRole('button', { name: 'More', exact: true }).first().click();
  await app.getByRole('button', { name: 'Read again' }).click();
  await app.getByText('Microsoft 365 asked to wait').waitFor();
  expect(await app.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  await app.getByText('The decision was said out loud').waitFor();
  await shootFrame(hub, '7-busy');
  const asked = await readsOfChat();
  await hub.clock.runFor(30_000);
  expect(await readsOfChat()).toBe(asked);
  await hub.clock.runFor(20_000);
  await app.getByText('Microsoft 365 asked to wait').waitFor({ state: 'detached' });
  expect(await readsOfChat()).toBeGreaterThan(asked);
}, 120_000);
