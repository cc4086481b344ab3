import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect } from 'vitest';
import { openTab, type Tab } from './chromium.ts';
import { APP_HOST, type Microsoft } from './microsoft.ts';
import { loadOracle } from './oracle.ts';
import type { Stage } from './stage.ts';
import { unknownMessages } from './teams-js-facts.ts';
import { acceptConsent, cardsInChats, debriefIn, tenantLog } from './walk.ts';

export const DECISION = 'We ship with the seal we have';
export const ACTION = 'Write the letter to the customer';

const oracle = await loadOracle();

export interface PanelOptions {
  readonly meeting?: string;
  readonly surface?: 'panel' | 'meeting-tab';
  /** More of the hub's address. */
  readonly query?: string;
  /** The page that is framed; the product's own without it. */
  readonly page?: string;
  readonly tab?: Tab;
  /** What the first run's way past it is called, in another language than English. */
  readonly skip?: string;
}

export interface PanelTests {
  /** The page of a meeting in Teams, past its first run; in the stage's own tab unless another is given. */
  readonly open: (person: string, options?: PanelOptions) => Promise<FrameLocator>;
  /** Another person's browser, with the same guards. */
  readonly inOwnBrowser: () => Promise<Tab>;
}

/** For files about the page of a meeting: the tenant's time goes on, and what was said to the hub and to Graph is checked after each test. */
export function panelTests(stage: Stage<Microsoft>): PanelTests {
  let tabs: Tab[] = [];
  beforeEach(async () => {
    tabs = [stage.tab];
    // What is newer than the last look is asked for.
    await stage.site.tenant.fetch(new Request('https://sandbox.example.test/__tenant/clock', { method: 'POST', body: '{"running":true}' }));
  });
  afterEach(async () => {
    for (const { page } of tabs) {
      const passed = await page.evaluate(() => window.everHosted?.flatMap(({ protocol }) => protocol.passed.map(({ way, func }) => ({ way, func, args: [] }))));
      expect(unknownMessages(passed ?? [])).toEqual([]);
      if (page !== stage.tab.page) await page.context().close();
    }
    if (!oracle) return;
    const complaints = oracle.checkLog(await tenantLog(stage.site));
    console.log(`Graph contract: ${oracle.amendments} amendments, ${complaints.length} complaints.`);
    expect(complaints).toEqual([]);
  });
  return {
    async open(person, { meeting = 'weekly', surface = 'panel', query = '', page = '/meeting.html', tab = stage.tab, skip } = {}) {
      const app = encodeURIComponent(`https://${APP_HOST}${page}`);
      await tab.page.goto(`https://teams.microsoft.com/?app=${app}&surface=${surface}&meeting=${meeting}&person=${person}&${query}`);
      const frame = debriefIn(tab.page);
      await frame.getByRole('button', { name: skip ?? /Skip/ }).click();
      return frame;
    },
    async inOwnBrowser() {
      const context = await stage.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
      const tab = await openTab(context);
      tabs.push(tab);
      return tab;
    },
  };
}

/** Chat, then calendar: each is asked for by itself. */
export async function allow(hub: Page): Promise<void> {
  const app = debriefIn(hub);
  for (const asking of ['The record stands in this chat', 'Debrief needs to know which meeting this is']) {
    await app.getByText(asking).waitFor();
    await app.getByRole('button', { name: /Allow/ }).click();
    await acceptConsent(hub);
  }
}

export const line = (app: FrameLocator, name = 'What was decided') => app.getByRole('textbox', { name, exact: true });

/** One line on record, and its card in the chat. */
export async function recordDecision({ site }: Stage<Microsoft>, app: FrameLocator, decision = DECISION): Promise<void> {
  await line(app).fill(decision);
  await line(app).press('Enter');
  await expect.poll(async () => (await cardsInChats(site)).filter((card) => card.includes(decision)).length, { timeout: 20_000 }).toBe(1);
  await app.getByText('On its way to the chat').waitFor({ state: 'detached' });
}

/** The organizer's aim, and a question that Ada decides. */
export async function planMeeting(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Set the aim' }).click();
  await app.getByRole('textbox', { name: 'Done when' }).fill('We know whether the drop test is repeated before the pilot');
  await app.getByRole('combobox', { name: 'Purpose' }).selectOption('decide');
  await app.getByRole('button', { name: 'Save' }).click();
  await app.getByRole('button', { name: 'Edit the aim' }).waitFor();
  await app.getByRole('textbox', { name: 'Add a question' }).fill('Do we repeat the drop test?');
  await app.getByRole('combobox', { name: 'Who decides' }).fill('Ada Brandt');
  await app.getByRole('textbox', { name: 'Add a question' }).press('Enter');
  await app.getByText('Ada Brandt decides').waitFor();
}

/** A folder for screenshots to look at; none are taken without it. */
const shots = process.env['MEETING_SHOTS'];
export const shoot = (page: Page, name: string): Promise<unknown> => (shots ? page.screenshot({ path: `${shots}/${name}.png` }) : Promise.resolve());
export const shootFrame = (page: Page, name: string): Promise<unknown> =>
  (shots ? page.locator('iframe[title="Debrief"]').screenshot({ path: `${shots}/${name}.png` }) : Promise.resolve());

/** The side panel's width. Half of 320 px is what a panel has at 200 % zoom. */
export const setPanelWidth = (hub: Page, px: number): Promise<void> => hub.evaluate((width) => document.documentElement.style.setProperty('--panel', `${width}px`), px);

/** What does not fit: the page scrolls sideways, a text is cut off, or a control stands outside. `scrolls`: what may be wider, as it scrolls by itself. */
export const misfits = (app: FrameLocator, scrolls = ''): Promise<readonly string[]> => app.locator('html').evaluate((html, within) => {
  const named = (element: Element): string => `${element.tagName.toLowerCase()} ${(element.getAttribute('aria-label') ?? element.textContent).slice(0, 40)}`;
  const inSight = [...html.querySelectorAll<HTMLElement>('main *')].filter((element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none' && (within === '' || !element.closest(within)));
  const cut = inSight.filter((element) => getComputedStyle(element).overflowX !== 'visible' && !element.matches('input, textarea, select') && element.scrollWidth > element.clientWidth);
  const outside = inSight.filter((element) => {
    const { left, right } = element.getBoundingClientRect();
    return left < -0.5 || right > html.clientWidth + 0.5;
  });
  return [...(html.scrollWidth > html.clientWidth ? [`scrolls sideways by ${html.scrollWidth - html.clientWidth} px`] : []), ...cut.map((e) => `cut off: ${named(e)}`), ...outside.map((e) => `outside: ${named(e)}`)];
}, scrolls);
