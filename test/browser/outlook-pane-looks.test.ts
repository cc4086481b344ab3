import type { FrameLocator } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeCheck } from '../support/chromium.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { moving, OF_COLOURS, tooSmall, unmarked } from '../support/looks.ts';
import { changeOutlookTheme } from '../support/outlook.ts';
import { PANE_STATES } from '../support/pane-states.ts';
import { shootFrame } from '../support/panel.ts';
import { review } from '../support/review.ts';
import { openProduct } from '../support/stage.ts';

const stage = openProduct(review);
const inMain: [string, string] = ['iframe[title="Debrief"]', 'main'];

const openState = (name: string): Promise<FrameLocator> => {
  const state = PANE_STATES.find((one) => one.name === name);
  if (!state) throw new Error(`There is no state ${name}.`);
  return state.open(stage);
};

test.each(PANE_STATES)('in Outlook’s own colours, changed while it is open, axe finds nothing, and what is pressed is 24 px at least: $name', async ({ name, open }) => {
  const { page } = stage.tab;
  const pane = await open(stage);
  expect(await tooSmall(pane)).toEqual([]);
  for (const theme of ['dark', 'contrast', 'light'] as const) {
    await changeOutlookTheme(page, theme);
    await axeCheck(page, inMain, theme === 'light' ? undefined : OF_COLOURS);
    await shootFrame(page, `pane-${name.replaceAll(/\W+/g, '-')}-${theme}`);
  }
});

test.each([
  ['compose, filled', 'Preview for the invitation'],
  ['written, with undo', 'Undo'],
  ['read, with record', 'Why, and what you can say about it'],
])('where colours are forced and motion is reduced, nothing of the pane is told by colour alone, nothing moves, and the focus can be seen: %s', async (name, last) => {
  const { page } = stage.tab;
  const pane = await openState(name);
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await axeCheck(page, inMain);
  expect([await unmarked(pane), await moving(pane)]).toEqual([[], []]);
  const keyboard = await keyboardOf(page);
  // A title: no press of the mouse came before it.
  await pane.locator('h2').first().focus();
  // Each place on the way has to show the focus.
  await keyboard.to(last);
  await shootFrame(page, `pane-${name.replaceAll(/\W+/g, '-')}-forced`);
});

test.each([
  ['written, with undo', 'status', 'It stands in the invitation.'],
  ['changed meanwhile', 'alert', 'The invitation was changed meanwhile'],
  ['refused by Outlook', 'alert', 'Nothing was changed'],
] as const)('what became of a write is said without being looked for: %s', async (name, role, words) => {
  const pane = await openState(name);
  await pane.getByRole(role).filter({ hasText: words }).first().waitFor({ state: 'attached' });
  // And the way on has the focus.
  expect(await pane.locator('button:focus').count()).toBe(1);
});
