import type { FrameLocator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeCheck } from '../support/chromium.ts';
import { moving, tooSmall } from '../support/looks.ts';
import { meetingNow } from '../support/meeting-now.ts';
import { ACTION, allow, line, misfits, panelTests, planMeeting, recordDecision, setPanelWidth, shootFrame } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';

const stage = openProduct(meetingNow);
const { open } = panelTests(stage);

const inMain: [string, string] = ['iframe[title="Debrief"]', 'main'];

async function fillMeeting(app: FrameLocator): Promise<void> {
  await planMeeting(app);
  await app.getByRole('radio', { name: 'Commitment' }).check();
  await line(app, 'What will be done').fill(ACTION);
  await app.getByRole('combobox', { name: 'Owner' }).selectOption({ label: 'Ben Okafor' });
  await line(app, 'What will be done').press('Enter');
  await app.getByText('Asked of Ben Okafor, who has not accepted yet').waitFor();
  await app.getByRole('radio', { name: 'Decision' }).check();
  await recordDecision(stage, app);
}

/** Everything that can be open at once is. */
async function unfold(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'More', exact: true }).first().click();
  await app.getByRole('button', { name: 'Close check' }).click();
  await app.getByRole('checkbox', { name: 'Each has an owner and a date' }).check();
  await app.getByRole('button', { name: 'Edit the aim' }).click();
  await app.getByRole('button', { name: 'More', exact: true }).last().click();
}

/** `width` is the place's: the panel's inside the hub, or the hub's own. */
async function size(hub: Page, surface: string, width: number): Promise<void> {
  if (surface === 'panel') await setPanelWidth(hub, width);
  else await hub.setViewportSize({ width, height: 900 });
}

/** How an element is drawn, where colours are forced. */
const drawn = (app: FrameLocator, name: string) =>
  app.getByRole('radio', { name }).locator('..').evaluate((label) => `${getComputedStyle(label).borderTopWidth} ${getComputedStyle(label).borderTopColor}`);

describe.each(['panel', 'meeting-tab'] as const)('the %s', (surface) => {
  test('has nothing for axe to report, and nothing that is cut off or scrolls sideways, in each look and width and at twice the size', async () => {
    const hub = stage.tab.page;
    const app = await open('manager', { surface });
    // What is asked for is said in a title that fits the place.
    const title = app.getByRole('heading', { name: 'The record stands in this chat' });
    expect(await title.evaluate((heading) => getComputedStyle(heading).fontSize)).toBe(surface === 'panel' ? '20px' : '24px');
    await allow(hub);
    await fillMeeting(app);
    const sizes = surface === 'panel' ? [320, 280, 160] : [1280, 720, 320];
    for (const theme of ['Light', 'Dark', 'High contrast']) {
      await hub.getByLabel('Theme').selectOption(theme);
      for (const width of sizes) {
        await size(hub, surface, width);
        await expect.poll(() => misfits(app), { message: `${theme}, ${width} px` }).toEqual([]);
        if (width !== 160) await axeCheck(hub, inMain);
        await shootFrame(hub, `4-${surface}-${theme}-${width}`);
      }
    }

    // Where colours are forced, what is chosen and where the focus is can still be told.
    await hub.getByLabel('Theme').selectOption('Light');
    await size(hub, surface, sizes[0] ?? 320);
    await unfold(app);
    expect(await tooSmall(app)).toEqual([]);
    await hub.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    await axeCheck(hub, inMain);
    expect(await drawn(app, 'Decision')).not.toBe(await drawn(app, 'Commitment'));
    await line(app).focus();
    const outline = await line(app).evaluate((input) => [getComputedStyle(input).outlineStyle, getComputedStyle(input).outlineColor]);
    expect([outline[0], /, 0\)$/.test(outline[1] ?? '')]).toEqual(['solid', false]);
    await shootFrame(hub, `5-${surface}-forced`);
    // Where motion is reduced, nothing moves.
    expect(await moving(app)).toEqual([]);

    // Twice the size, with everything open.
    await hub.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
    await size(hub, surface, surface === 'panel' ? 160 : 640);
    await expect.poll(() => misfits(app)).toEqual([]);
    // Where a line is too short for the words in it, they stand above it.
    expect(await app.getByText('What was decided', { exact: true }).isVisible()).toBe(surface === 'panel');
    await shootFrame(hub, `5-${surface}-twice`);
  });
});
