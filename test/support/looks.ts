import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeCheck } from './chromium.ts';
import { shoot } from './panel.ts';
import { debriefIn } from './walk.ts';

/** What another theme can break; all else that axe looks at is the same in each. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

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
const groundOf = (hub: Page): Promise<string> => debriefIn(hub).locator('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor);
