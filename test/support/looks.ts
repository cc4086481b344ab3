import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeCheck } from './chromium.ts';
import { shoot } from './panel.ts';
import { debriefIn } from './walk.ts';

/** What another theme can break; all else that axe looks at is the same in each. */
export const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** The page as it stands now, for axe and for the eye, in each theme that a hub can have. The focus and what is open stay as they are. */
export async function inAllThemes(hub: Page, name: string, take = shoot): Promise<void> {
  for (const theme of ['dark', 'contrast', 'default']) {
    const before = await groundOf(hub);
    // By hand: choosing in the bar would take the focus there.
    await hub.locator('#pick-theme').evaluate((select: HTMLSelectElement, wanted) => {
      select.value = wanted;
      select.dispatchEvent(new Event('change'));
    }, theme);
    await expect.poll(() => groundOf(hub)).not.toBe(before);
    // A tab behind another one would be on its way to the new colours for seconds; what is out of sight begins when it is looked at.
    await debriefIn(hub).locator('html').evaluate((html) => {
      for (const one of html.querySelectorAll('*')) void getComputedStyle(one).color;
      for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
    });
    await axeCheck(hub, ['iframe[title="Debrief"]', 'body'], theme === 'default' ? undefined : OF_COLOURS);
    await take(hub, `${name}-${theme}`);
  }
}

/** The colour behind everything: each theme has its own. */
export const groundOf = (hub: Page): Promise<string> => debriefIn(hub).locator('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor);

/** What is less than 24 px wide or high and so hard to hit with a finger (WCAG 2.2, 2.5.8). A box or a radio button is hit by its label. */
export const tooSmall = (app: FrameLocator): Promise<readonly string[]> => app.locator('main').evaluate((main) =>
  [...main.querySelectorAll('button, a, select, textarea, summary, input:not([type="checkbox"], [type="radio"]), label:has(input)')].flatMap((target) => {
    const { width, height } = target.getBoundingClientRect();
    return width < 24 || height < 24 ? [`${target.tagName.toLowerCase()} ${target.textContent}: ${width} × ${height}`] : [];
  }));

/** What would still move after a change. A hundredth of a millisecond is how Fluent says "at once". */
export const moving = (app: FrameLocator): Promise<readonly string[]> => app.locator('html').evaluate((html) => {
  const longest = (times: string): number => Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)));
  return [...html.querySelectorAll('*')].flatMap((element) => [undefined, '::before', '::after'].flatMap((part) => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(element, part);
    const moves = longest(transitionDuration) > 1 || (animationName !== 'none' && longest(animationDuration) > 1) || scrollBehavior === 'smooth';
    return moves ? [`${element.tagName.toLowerCase()}${part ?? ''} ${element.className}`] : [];
  }));
});

/** What can be pressed or typed into and has neither a frame nor an underline nor a picture: where colours are forced its background tells nothing. Links stand in lists, each in its own line. */
export const unmarked = (app: FrameLocator): Promise<readonly string[]> => app.locator('main').evaluate((main) =>
  [...main.querySelectorAll('button, input:not([type="file"]), textarea, select')].flatMap((control) => {
    const around = [control, ...(control.matches('input, textarea, select') ? [control.parentElement ?? control] : [])];
    const parts = around.flatMap((element) => [undefined, '::before', '::after'].map((part) => getComputedStyle(element, part)));
    const marked = parts.some((style) => (style.borderBottomStyle !== 'none' && Number.parseFloat(style.borderBottomWidth) > 0) || style.textDecorationLine.includes('underline'))
      || control.querySelector('svg') !== null || ['checkbox', 'radio'].includes(control.getAttribute('type') ?? '');
    return marked || !control.checkVisibility() ? [] : [`${control.tagName.toLowerCase()} ${control.textContent}`];
  }));
