import type { ElementHandle, FrameLocator, Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { axeCheck } from '../support/chromium.ts';
import { unmarked } from '../support/looks.ts';
import { misfits, shootFrame } from '../support/panel.ts';
import { openProduct } from '../support/stage.ts';
import { allowCalendar, openInTeams, openMeeting, weekIsJudged } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';

const stage = openProduct(firstWalk);

/** Above the walk, or the same place as before, or one that was drawn anew since: a part of the page that comes behind the first look may do that. */
function wasReached(element: Element, before: readonly Element[]): boolean {
  const nameOf = (of: Element): string => `${of.tagName} ${of.getAttribute('aria-label') ?? ''} ${of.textContent ?? ''}`;
  // Past the last place the browser begins again at the top, above the heading where the walk began.
  const isAbove = ((document.querySelector('h1') ?? element).compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return isAbove || before.some((one) => one === element || (!one.isConnected && nameOf(one) === nameOf(element)));
}

/** Of the first places that the keyboard reaches, how many there were, and those that look the same with the focus and without it. Past the last one the browser begins again at the first, now at once, now a step later; a place counts once. */
async function walkFocus(app: FrameLocator): Promise<{ readonly places: number; readonly unseen: readonly string[] }> {
  const { page } = stage.tab;
  const unseen: string[] = [];
  const reached: ElementHandle<HTMLElement | SVGElement>[] = [];
  await app.locator('h1').first().focus();
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Tab');
    const focused = app.locator('main :focus');
    if (await focused.count() === 0) continue;
    const place = await focused.elementHandle();
    const box = await place?.boundingBox();
    if (!place || !box) continue;
    if (await place.evaluate(wasReached, reached)) continue;
    reached.push(place);
    const clip = { x: Math.max(0, box.x - 4), y: Math.max(0, box.y - 4), width: box.width + 8, height: box.height + 8 };
    const taken = () => page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
    const focus = () => place.evaluate((element) => (element as HTMLElement).focus());
    const isSeen = async (): Promise<boolean> => {
      const withFocus = await taken();
      await place.evaluate((element) => (element as HTMLElement).blur());
      const isOther = !withFocus.equals(await taken());
      await focus();
      return isOther;
    };
    // On a busy machine the frame that shows it may come after the key.
    if (!(await isSeen()) && !(await isSeen()) && !(await isSeen())) unseen.push((await place.textContent()) ?? '');
  }
  return { places: reached.length, unseen };
}

test('where colours are forced, nothing in the personal tab is told by colour alone, and the focus can be seen', async () => {
  const { page } = stage.tab;
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 720, height: 900 });
  const app = await openInTeams(page);
  const look = async (name: string, places: number): Promise<void> => {
    await axeCheck(page, ['iframe[title="Debrief"]', 'main']);
    expect(await unmarked(app), name).toEqual([]);
    expect(await walkFocus(app), name).toEqual({ places, unseen: [] });
    expect(await misfits(app), name).toEqual([]);
    await shootFrame(page, `6-forced-${name}`);
  };
  await app.getByRole('button', { name: 'Allow' }).waitFor();
  await app.getByRole('button', { name: 'Choose files' }).waitFor();
  await look('asked', 3);
  await allowCalendar(page);
  await weekIsJudged(app, FLAGGED);
  await look('week', 8);
  await openMeeting(app, FLAGGED);
  // The verdict is a word and a picture.
  await app.getByText('Busy, no decision recorded').first().waitFor();
  await look('meeting', 8);
  await app.getByRole('link', { name: 'Start the debrief' }).click();
  const sharing = app.getByRole('switch').first();
  await sharing.waitFor();
  await look('debrief', 8);
  // A switch that is on is drawn otherwise than one that is off.
  const drawn = () => sharing.evaluate((box) => { const style = getComputedStyle(box.nextElementSibling ?? box); return `${style.backgroundColor} ${style.borderTopColor} ${style.color}`; });
  const off = await drawn();
  await sharing.check();
  await expect.poll(drawn, { timeout: 20_000 }).not.toBe(off);
});

test('in a debrief, fields side by side stay in one line when a day is told below one of them', async () => {
  const { page } = stage.tab;
  const app = await openInTeams(page);
  await allowCalendar(page);
  await openMeeting(app, FLAGGED);
  await app.getByRole('link', { name: 'Start the debrief' }).click();
  await app.getByLabel('By', { exact: true }).fill('2026-11-30');
  await app.getByText('Mon, 30 Nov 2026').waitFor();
  const topOf = (field: Locator) => field.evaluate((box) => Math.round(box.parentElement?.getBoundingClientRect().top ?? 0));
  expect(await topOf(app.getByRole('combobox', { name: 'Who decides' }))).toBe(await topOf(app.getByLabel('By', { exact: true })));
});
