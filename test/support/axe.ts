import given, { type FrameContextObject, type PartialResult, type RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What is looked at, and what of it is left out: selectors, each from frame to frame. */
export interface Part {
  readonly include?: readonly (readonly string[])[];
  readonly exclude: readonly (readonly string[])[];
}

/** A rule and what breaks it. */
interface Broken {
  readonly id: string;
  readonly targets: readonly string[];
}

/**
 * What axe finds in a page and its frames. Unlike axe's own package for Playwright it opens no second page for the sum, gives
 * its script to a document once, and throws where a frame does not answer: that one leaves such a frame out in silence.
 */
export async function brokenRules(page: Page, part: Part, options: RunOptions): Promise<readonly Broken[]> {
  const found = await lookAt(page.mainFrame(), part, options);
  return page.evaluate(async ({ partial, options }) => {
    const { violations } = await globalThis.axe.finishRun(JSON.parse(partial) as PartialResult[], options);
    return violations.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => target.join(' ')) }));
  }, { partial: `[${found.join()}]`, options });
}

/** A frame's own part of what is found and those of the frames in it, each as JSON, in the order in which axe wants them. */
async function lookAt(frame: Frame, part: Part | FrameContextObject, options: RunOptions): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(given.source);
  // What is on its way to another look has it, also behind another tab: who waits long enough sees nothing else.
  await frame.evaluate(() => {
    for (const one of document.querySelectorAll('*')) void getComputedStyle(one).color;
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  });
  const context = part as FrameContextObject;
  const inner = await frame.evaluate((context) => globalThis.axe.utils.getFrameContexts(context), context);
  const own = await frame.evaluate(async ({ context, options }) => JSON.stringify(await globalThis.axe.runPartial(context, options)), { context, options });
  const all = [own];
  for (const { frameSelector, frameContext } of inner) {
    const element = await frame.evaluateHandle((selector) => globalThis.axe.utils.shadowSelect(selector), frameSelector);
    const content = await element.asElement()?.contentFrame();
    if (!content) throw new Error(`axe names a frame that is not there: ${JSON.stringify(frameSelector)}`);
    all.push(...await lookAt(content, frameContext, options));
  }
  return all;
}

declare global {
  /** In a page, once it was given there. */
  var axe: typeof given;
}
