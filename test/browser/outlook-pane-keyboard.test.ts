import type { FrameLocator } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { OUTLOOK_CALL } from '../support/outlook.ts';
import { openProduct } from '../support/stage.ts';
import { PANE_STATES } from '../support/pane-states.ts';
import { review } from '../support/review.ts';

const stage = openProduct(review);

/** What Office.js tells Outlook where the pane ends (`AgaveHostAction`): Outlook moves the focus on from there. */
const LEAVES = { Tab: 13, 'Shift+Tab': 14 } as const;
/** More places than any page has. */
const FAR = 80;

declare global {
  interface Window {
    /** The actions that Office.js has told Outlook of, in order. */
    actions?: number[];
    /** How often Tab was pressed in a page. */
    tabs?: number;
  }
}

beforeEach(() => stage.tab.page.addInitScript(() => {
  window.tabs = 0;
  window.addEventListener('keydown', ({ key }) => { window.tabs = (window.tabs ?? 0) + (key === 'Tab' ? 1 : 0); }, true);
  if (window.parent !== window) return;
  const actions: number[] = (window.actions = []);
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || !data.includes('ContextActivationManager_notifyHost')) return;
    const { _data } = JSON.parse(data) as { readonly _data?: readonly unknown[] };
    const action = _data?.find((part) => typeof part === 'number');
    if (typeof action === 'number') actions.push(action);
  });
}));

/** Every place that a keyboard has to reach, by its name; of a group of radio buttons the chosen one, or the first. */
const places = (pane: FrameLocator): Promise<readonly string[]> => pane.locator('body').evaluate((body) => {
  const stops = [...body.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter((stop) => stop.checkVisibility({ visibilityProperty: true }) && !stop.matches(':disabled') && stop.tabIndex >= 0 && !stop.closest('[inert]'));
  const radios = stops.filter((stop): stop is HTMLInputElement => stop instanceof HTMLInputElement && stop.type === 'radio');
  const isPassed = (stop: HTMLElement): boolean => {
    if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio') return false;
    const group = radios.filter(({ name }) => name === stop.name);
    return stop !== (group.find(({ checked }) => checked) ?? group[0]);
  };
  return stops.filter((stop) => !isPassed(stop)).map((stop) => {
    stop.dataset['place'] ??= String(body.querySelectorAll('[data-place]').length);
    return `${stop.dataset['place']} ${stop.tagName.toLowerCase()} ${(stop.getAttribute('aria-label') ?? stop.textContent).slice(0, 30)}`;
  });
});

const focused = (pane: FrameLocator): Promise<string> => pane.locator('body').evaluate(() => {
  const has = document.activeElement;
  return has instanceof HTMLElement && has.dataset['place'] !== undefined ? `${has.dataset['place']} ${has.tagName.toLowerCase()} ${(has.getAttribute('aria-label') ?? has.textContent).slice(0, 30)}` : (has?.tagName.toLowerCase() ?? '');
});

const tabsIn = (pane: FrameLocator): Promise<number> => pane.locator('html').evaluate(() => window.tabs ?? 0);

/** Goes on until Outlook is told that the pane ends there; gives what was reached. */
async function walk(pane: FrameLocator, key: keyof typeof LEAVES): Promise<readonly string[]> {
  const { page } = stage.tab;
  const told = (): Promise<number> => page.evaluate((action) => window.actions?.filter((one) => one === action).length ?? 0, LEAVES[key]);
  const before = await told();
  const reached: string[] = [];
  let last = await focused(pane);
  for (let step = 0; step < FAR; step += 1) {
    const tabs = await tabsIn(pane);
    await page.keyboard.press(key);
    // The frame is a process of its own.
    await expect.poll(() => tabsIn(pane)).toBe(tabs + 1);
    const now = await focused(pane);
    // A day has a place for each of its parts.
    if (now === last && await pane.locator('html').evaluate(() => document.activeElement?.matches('[type="date"]') === true)) continue;
    if (now === last) {
      await expect.poll(told, { message: `${key} stays at ${now}` }).toBeGreaterThan(before);
      return reached;
    }
    reached.push(now);
    last = now;
  }
  throw new Error(`${key} never leaves the pane: ${reached.join(' | ')}`);
}

/** The places of a page to which nothing comes any more: its last parts are fetched behind the others. */
async function whenStill(pane: FrameLocator): Promise<readonly string[]> {
  let before: readonly string[] = [];
  await expect.poll(async () => {
    const now = await places(pane);
    const isStill = now.join() === before.join();
    before = now;
    return isStill;
  }, { interval: 700 }).toBe(true);
  return before;
}

/** From where the focus is to the beginning, from there to the end, and all the way back: every place is reached, in order, and Outlook is told where the pane ends. */
async function expectAllReached(pane: FrameLocator, name: string): Promise<void> {
  const all = await whenStill(pane);
  await walk(pane, 'Shift+Tab');
  expect([await focused(pane), ...await walk(pane, 'Tab')], `${name}, forward`).toEqual(all);
  expect([await focused(pane), ...await walk(pane, 'Shift+Tab')], `${name}, backward`).toEqual(all.toReversed());
}

/** Something in the pane has the focus. */
const hasFocus = (pane: FrameLocator): Promise<void> => expect.poll(() => focused(pane)).not.toBe('body');

const named = (name: string) => {
  const state = PANE_STATES.find((one) => one.name === name);
  if (!state) throw new Error(`There is no state ${name}.`);
  return state.open(stage);
};

describe('with the keyboard alone, Office.js in the page,', () => {
  test.each(['compose, filled', 'preview', 'written, with undo', 'changed meanwhile', 'compose, permission missing', 'read, with record', 'read, signed out'])('every control of the pane is reached, forward and backward: %s', async (name) => {
    const pane = await named(name);
    await pane.locator('button, input, textarea').first().focus();
    await expectAllReached(pane, name);
  });

  test('every control of a person’s own pages is reached, and the focus is never lost on the way from one to the next and back', async () => {
    const pane = await named('read, with record');
    const { page } = stage.tab;
    const enter = async (role: 'button' | 'link', name: string | RegExp): Promise<void> => {
      await pane.getByRole(role, { name }).first().focus();
      await page.keyboard.press('Enter');
    };
    await enter('button', 'Why, and what you can say about it');
    await pane.getByRole('heading', { level: 1 }).waitFor();
    await hasFocus(pane);
    await expectAllReached(pane, 'the meeting');
    await enter('button', 'Back to the appointment');
    await pane.getByRole('button', { name: 'Reflect on this meeting' }).waitFor();
    await hasFocus(pane);

    await enter('button', 'Reflect on this meeting');
    await pane.getByRole('heading', { level: 1 }).waitFor();
    await hasFocus(pane);
    await pane.getByRole('switch').first().waitFor();
    await expectAllReached(pane, 'the debrief');
    await pane.getByRole('switch').first().focus();
    await page.keyboard.press('Space');
    await pane.getByRole('textbox').first().fill('Which seal do we take?');
    await enter('button', 'See what will be written');
    await pane.getByRole('heading', { name: 'Where to write' }).waitFor();
    await hasFocus(pane);
    await expectAllReached(pane, 'the preview of the notes');
    await enter('button', 'Back to the appointment');
    await pane.getByRole('button', { name: 'Go on with your debrief' }).or(pane.getByRole('button', { name: /Reflect|Go on|draft/ })).first().waitFor();
    await hasFocus(pane);
  });

  test('whoever comes back to another appointment than they left is at its title', async () => {
    const pane = await named('read, with record');
    const { page } = stage.tab;
    await pane.getByRole('button', { name: 'Why, and what you can say about it' }).click();
    await pane.getByRole('heading', { level: 1 }).waitFor();
    const bodiesRead = (): Promise<number> => page.evaluate((call) => window.outlook?.protocol.called.filter((one) => one === call).length ?? 0, OUTLOOK_CALL.body);
    const before = await bodiesRead();
    await page.evaluate(() => {
      const form = window.outlook?.protocol.form();
      if (form) window.outlook?.protocol.choose({ ...form, subject: 'Another one', start: form.start + 86_400_000, end: form.end + 86_400_000 });
    });
    await expect.poll(bodiesRead).toBeGreaterThan(before);
    await pane.getByRole('button', { name: 'Back to the appointment' }).focus();
    await page.keyboard.press('Enter');
    await pane.locator('h1:focus', { hasText: 'Another one' }).waitFor();
  });

  test('Escape closes a question, and where there is none it is Outlook’s', async () => {
    const pane = await named('over, asked once more');
    const { page } = stage.tab;
    await page.keyboard.press('Escape');
    await pane.getByRole('dialog').waitFor({ state: 'detached' });
    await hasFocus(pane);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => window.actions?.includes(15))).toBe(true);
  });
});
