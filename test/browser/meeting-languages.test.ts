import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { meetingNow } from '../support/meeting-now.ts';
import { ACTION, DECISION, misfits, panelTests, setPanelWidth, shootFrame } from '../support/panel.ts';
import { axeCheck } from '../support/chromium.ts';
import { bundled, startMicrosoft } from '../support/microsoft.ts';
import { openStage } from '../support/stage.ts';
import { acceptConsent, resetTenant } from '../support/walk.ts';

const AIM = 'We know whether the drop test is repeated';
const QUESTION = 'Do we repeat the drop test?';

let pages: Awaited<ReturnType<typeof bundled>>;
const stage = openStage(async () => {
  pages = await bundled(join(import.meta.dirname, 'pseudo-locales'), ['meeting.html']);
  const now = new Date();
  return startMicrosoft({ seed: meetingNow(now), now: now.toISOString(), dist: pages.folder });
}, (microsoft) => microsoft);
afterAll(() => pages.remove());
beforeEach(() => resetTenant(stage.site));
const { open } = panelTests(stage);

const button = (app: FrameLocator, name: RegExp) => app.getByRole('button', { name }).first();

/** A whole page with everything open, in a language in which names are only marked. */
async function fill(app: FrameLocator, hub: Page): Promise<void> {
  for (const asking of [/The record stands in this chat/, /Debrief needs to know which meeting this is/]) {
    await app.getByText(asking).waitFor();
    await button(app, /Allow/).click();
    await acceptConsent(hub);
  }
  await button(app, /Set the aim/).click();
  await app.getByRole('textbox', { name: /Done when/ }).fill(AIM);
  await app.getByRole('combobox', { name: /Purpose/ }).selectOption('decide');
  await button(app, /Save/).click();
  await app.getByText(AIM, { exact: true }).waitFor();
  await app.getByRole('textbox', { name: /Add a question/ }).fill(QUESTION);
  await app.getByRole('textbox', { name: /Add a question/ }).press('Enter');
  await app.getByText(QUESTION, { exact: true }).waitFor();
  await app.getByRole('radio', { name: /Commitment/ }).check();
  await app.getByRole('textbox', { name: /What will be done/ }).fill(ACTION);
  await app.getByRole('textbox', { name: /What will be done/ }).press('Enter');
  await app.getByText(ACTION, { exact: true }).waitFor();
  await app.getByRole('radio', { name: /Decision/ }).check();
  await app.getByRole('textbox', { name: /What was decided/ }).fill(DECISION);
  await app.getByRole('textbox', { name: /What was decided/ }).press('Enter');
  await app.getByText(DECISION, { exact: true }).waitFor();
  await app.getByText(/On its way to the chat/).waitFor({ state: 'detached' });
  await button(app, /More/).click();
  await button(app, /Close check/).click();
  await button(app, /More/).click();
  await button(app, /Edit the aim/).click();
  await app.getByRole('button', { name: /More/ }).last().click();
}

/** What can be read on the page, or is read out, and does not carry the language's mark; what people wrote and dates are not translated. */
const untranslated = async (app: FrameLocator, mark: RegExp): Promise<readonly string[]> => {
  const texts = await app.locator('html').evaluate((html) => {
    const found: string[] = [];
    const walker = html.ownerDocument.createTreeWalker(html.ownerDocument.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) for (const element of html.querySelectorAll(`body [${name}]`)) found.push(element.getAttribute(name) ?? '');
    return found;
  });
  const own = ['Product steering', AIM, QUESTION, ACTION, DECISION, 'Ada Brandt', 'Ben Okafor', 'Cleo Marin'];
  const isDate = (text: string): boolean => /^\w{3},? \d{1,2} \w{3}/.test(text);
  return texts.filter((text) => /\p{L}/u.test(text) && !mark.test(text) && !own.includes(text.trim()) && !isDate(text));
};

/** How many rows the choices of one group stand in. */
const rowsOfChoices = (app: FrameLocator): Promise<number> => app.getByRole('radio').evaluateAll((radios) => new Set(radios.map((radio) => radio.getBoundingClientRect().top)).size);

test.each([
  ['lengthened', /^\[.*\]$/s, 'ltr'],
  ['rightToLeft', /^\u202e.*\u202c$/s, 'rtl'],
] as const)('in a %s language every word is the language’s, and a page with everything open fits in 320, 280 and 160 px', async (words, mark, direction) => {
  const hub = stage.tab.page;
  const app = await open('manager', { page: `/meeting.html?words=${words}` });
  await fill(app, hub);
  expect(await untranslated(app, mark)).toEqual([]);
  expect(await app.locator('html').getAttribute('dir')).toBe(direction);
  const [title, more] = [await app.getByRole('heading', { level: 1 }).boundingBox(), await app.locator('header').getByRole('button').first().boundingBox()];
  expect((title?.x ?? 0) < (more?.x ?? 0)).toBe(direction === 'ltr');
  for (const width of [320, 280, 160]) {
    await setPanelWidth(hub, width);
    await expect.poll(() => misfits(app), { message: `${width} px` }).toEqual([]);
    // Side by side, or one below the other: none is left alone in a row.
    expect([1, 3]).toContain(await rowsOfChoices(app));
    await shootFrame(hub, `8-${words}-${width}`);
  }
  await axeCheck(hub, ['iframe[title="Debrief"]', 'main']);
});
