import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { axeCheck } from '../support/chromium.ts';
import { bundled, startMicrosoft } from '../support/microsoft.ts';
import { setPaneWidth } from '../support/outlook.ts';
import { OWN_WORDS, PANE_STATES } from '../support/pane-states.ts';
import { misfits, shootFrame } from '../support/panel.ts';
import { review } from '../support/review.ts';
import { openStage } from '../support/stage.ts';

let pages: Awaited<ReturnType<typeof bundled>>;
const stage = openStage(async () => {
  pages = await bundled(join(import.meta.dirname, 'pseudo-locales'), ['outlook-pane.html']);
  const now = new Date();
  return startMicrosoft({ seed: review(now), now: now.toISOString(), dist: pages.folder, headers: () => ({}) });
}, (microsoft) => microsoft);
afterAll(() => pages.remove());

/** What the preview is called, save for a language's mark. */
const BLOCK = 'The block in the invitation';

/**
 * Each line that can be read in the pane, or is read out, and does not carry the language's mark. What people wrote, dates and the names of
 * permissions are not translated; the block of an invitation has labels of its own (`notes/invite-labels.ts`).
 */
const untranslated = async (pane: FrameLocator, mark: RegExp): Promise<readonly string[]> => {
  const texts = await pane.locator('html').evaluate((html, block) => {
    const found: string[] = [];
    const walker = html.ownerDocument.createTreeWalker(html.ownerDocument.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest(`script, style, code, [role="group"][aria-label*="${block}"]`)) found.push(node.textContent ?? '');
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) for (const element of html.querySelectorAll(`body [${name}]`)) found.push(element.getAttribute(name) ?? '');
    return found;
  }, BLOCK);
  const isDate = (text: string): boolean => /^\w{3},? \d{1,2} \w{3}/.test(text);
  const lines = texts.flatMap((text) => (mark.test(text) ? [] : text.split('\n')));
  return [...new Set(lines)].filter((text) => /\p{L}/u.test(text) && !mark.test(text) && !OWN_WORDS.includes(text.trim()) && !isDate(text));
};

describe.each([
  ['lengthened', /^\[.*\]$/s],
  ['rightToLeft', /^\u202e.*\u202c$/s],
] as const)('in a %s language', (words, mark) => {
  test.each(PANE_STATES)('every word of Outlook’s pane is the language’s, and it fits in 320 and 160 px: $name', async ({ name, open }) => {
    const { page } = stage.tab;
    const pane = await open(stage, { page: `/outlook-pane.html?words=${words}` });
    expect(await untranslated(pane, mark)).toEqual([]);
    expect(await pane.locator('html').getAttribute('dir')).toBe(words === 'rightToLeft' ? 'rtl' : 'ltr');
    for (const width of [160, 320]) {
      await setPaneWidth(page, width);
      await expect.poll(() => misfits(pane), { message: `${width} px` }).toEqual([]);
      await shootFrame(page, `pane-${words}-${name.replaceAll(/\W+/g, '-')}-${width}`);
    }
    await axeCheck(page, ['iframe[title="Debrief"]', 'main']);
  });
});
