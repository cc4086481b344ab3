import type { Browser, Frame, Page, Request } from 'playwright-core';
import { APP_HOST } from '../../support/microsoft.ts';

/** A page in the hub, and what of it is looked for. */
export interface Shown {
  readonly app: string;
  /** More of the hub's address. */
  readonly query?: string;
  /** What is on screen when the page is of use, and how often. */
  readonly selector: string;
  readonly count: number;
}

export interface Seen {
  /** From the moment that the hub asks for the page until it was drawn: the hub itself stands already where people open a tab. */
  readonly ms: number;
  /** The files of the product that had been asked for by then. */
  readonly files: readonly string[];
}

const PATIENCE_MS = 60_000;
/** By then everything was drawn, and what a person may need next was fetched. */
const SETTLED_MS = 4_000;

/** Opens a page in a fresh profile and once more, with a processor so many times slower; also what was listed in the end. */
export async function lookTwice(browser: Browser, slower: number, shown: Shown): Promise<{ readonly visits: readonly [Seen, Seen]; readonly texts: readonly string[] }> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  try {
    const cold = await look(page, shown);
    await page.waitForTimeout(SETTLED_MS);
    const second = await look(page, shown);
    await page.waitForTimeout(SETTLED_MS);
    const texts = await (await frameOf(page, shown.app)).locator(shown.selector).allTextContents();
    return { visits: [cold, second], texts: texts.sort() };
  } finally {
    await context.close();
  }
}

async function look(page: Page, { app, query = '', selector, count }: Shown): Promise<Seen> {
  const asked: { readonly at: number; readonly file: string }[] = [];
  const note = (request: Request): void => {
    const { host, pathname } = new URL(request.url());
    if (host === APP_HOST) asked.push({ at: Date.now(), file: pathname.slice(1) });
  };
  await page.goto('about:blank');
  page.on('request', note);
  await page.goto(`https://teams.microsoft.com/?app=${encodeURIComponent(app)}&person=manager&${query}`, { waitUntil: 'commit' });
  const seen = await (await frameOf(page, app)).evaluate(watch, { selector, count, limit: PATIENCE_MS });
  page.off('request', note);
  if (seen === undefined) throw new Error(`${app} never showed ${count} × ${selector}.`);
  return { ms: Math.round(seen.after), files: [...new Set(asked.filter(({ at }) => at <= seen.at).map(({ file }) => file))] };
}

async function frameOf(page: Page, app: string): Promise<Frame> {
  const { pathname } = new URL(app);
  for (;;) {
    const found = page.frames().find((frame) => URL.canParse(frame.url()) && new URL(frame.url()).pathname === pathname);
    if (found) return found;
    await page.waitForEvent('framenavigated', { timeout: PATIENCE_MS });
  }
}

/** In the page: when enough of it was drawn, in milliseconds by the wall clock and after the page was asked for; undefined after the limit. */
async function watch({ selector, count, limit }: { selector: string; count: number; limit: number }): Promise<{ at: number; after: number } | undefined> {
  while (document.querySelectorAll(selector).length < count) {
    if (performance.now() > limit) return undefined;
    await new Promise(requestAnimationFrame);
  }
  // The next frame but one begins when this one was drawn.
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  const after = performance.now();
  return { at: performance.timeOrigin + after, after };
}
