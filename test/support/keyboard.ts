import type { Frame, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Seconds of the keystroke-level model (Card, Moran & Newell 1980, Communications of the ACM 23(7), table 1): a key of
 * somebody who types 40 words a minute, the hands to the keyboard, and making up one's mind before each act.
 */
const [KEY, HOMING, MIND] = [0.28, 0.4, 1.35];
/** Words a minute of silent reading (Brysbaert 2019, Journal of Memory and Language 109). */
const READING = 238;
/** Farther than anything on a page is from where the journey goes on. */
const FAR = 80;

export interface Effort {
  readonly keys: number;
  /** Acts that somebody makes up their mind for. */
  readonly acts: number;
  readonly wordsRead: number;
  /** How long the product let them wait, measured. */
  readonly waited: number;
  /** All of it by the model. */
  readonly seconds: number;
}

export interface Keyboard {
  /** Goes on from place to place, as far as the one of that name. Each place that is left must have shown that it had the focus. */
  readonly to: (name: string | RegExp, back?: 'back') => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** A day, `2026-11-30`, as this Chromium's date field takes it: month, day, year. */
  readonly typeDay: (day: string) => Promise<void>;
  /** There, and pressed. */
  readonly enter: (name: string | RegExp, back?: 'back') => Promise<void>;
  /** What the person waits for. */
  readonly until: (comes: Promise<unknown>) => Promise<void>;
  /** Reads what they have neither read nor typed before, line by line; of a choice what is chosen. */
  readonly read: (part: Locator) => Promise<void>;
  /** The name of what has the focus. */
  readonly at: () => Promise<string>;
  /** From the beginning, or from the last time it was asked for. */
  readonly effort: () => Effort;
}

/** Somebody who has only a keyboard, and wants nothing to move; what they do is counted. */
export async function keyboardOf(page: Page): Promise<Keyboard> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  let [keys, acts, wordsRead, waited] = [0, 0, 0, 0];
  const known = new Set<string>();

  const strike = async (key: string): Promise<void> => {
    await page.keyboard.press(key);
    keys += 1;
  };
  const press = async (...all: readonly string[]): Promise<void> => {
    // A shortcut has to be thought of.
    acts += all.filter((key) => key.includes('+')).length;
    for (const key of all) await strike(key);
  };
  const to = async (name: string | RegExp, back?: 'back'): Promise<void> => {
    const passed: string[] = [];
    acts += 1;
    // Where the last place of a page leads to, the browser decides: now to its beginning, now to where the frame was left. Who does
    // not find it there goes back.
    for (let steps = 0; steps <= 2 * FAR; steps += 1) {
      const now = await place(page);
      if (typeof name === 'string' ? now === name : name.test(now)) return;
      passed.push(now);
      await strike((back !== undefined) === steps < FAR ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`The keyboard does not reach ${String(name)}, only: ${[...new Set(passed)].join(' | ')}`);
  };
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text);
    keys += text.length;
    known.add(text);
  };
  return {
    to,
    press,
    type,
    async typeDay(day) {
      const [year, month, date] = day.split('-');
      await type(`${month}${date}${year}`);
      expect(await (await focused(page)).locator(':focus').inputValue()).toBe(day);
    },
    async enter(name, back) {
      await to(name, back);
      await press('Enter');
    },
    async until(comes) {
      const began = performance.now();
      await comes;
      waited += (performance.now() - began) / 1000;
    },
    async read(part) {
      const text = await part.evaluate((element: HTMLElement) => [...element.querySelectorAll('select')].reduce((all, { innerText, selectedOptions }) => all.replace(innerText, selectedOptions[0]?.text ?? ''), element.innerText));
      const lines = text.split('\n').map((line) => line.trim()).filter((line) => !known.has(line));
      for (const line of lines) known.add(line);
      wordsRead += lines.join(' ').split(/\s+/).filter(Boolean).length;
    },
    at: () => place(page),
    effort() {
      const all = { keys, acts, wordsRead, waited, seconds: HOMING + keys * KEY + acts * MIND + (wordsRead / READING) * 60 + waited };
      [keys, acts, wordsRead, waited] = [0, 0, 0, 0];
      return all;
    },
  };
}

/** In one line, for the record. */
export const sayEffort = (what: string, { keys, acts, wordsRead, waited, seconds }: Effort): string =>
  `${what}: ${Math.round(seconds)} s by the keystroke-level model (${keys} keys, ${acts} acts, ${wordsRead} words read, ${waited.toFixed(1)} s of waiting).`;

/** The name of what has the focus, in the innermost frame. The place that had it before must look otherwise now. */
async function place(page: Page): Promise<string> {
  const { name, unseen } = await (await focused(page)).evaluate(() => {
    type Remembered = typeof globalThis & { before?: { readonly element: Element; readonly looks: string } };
    const looksOf = (element: Element): string => [element, element.nextElementSibling, element.parentElement, element.closest('label')].flatMap((one) => (one ? [undefined, '::before', '::after'].map((part) => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, borderWidth, textDecorationLine, textDecorationStyle, backgroundColor, transform } = getComputedStyle(one, part);
      const outline = outlineStyle === 'none' || /^rgba.*, 0\)$/.test(outlineColor) ? '' : `${outlineWidth} ${outlineColor}`;
      return [outline, boxShadow, borderColor, borderWidth, textDecorationLine, textDecorationStyle, backgroundColor, transform].join();
    }) : [])).join(' / ');
    const nameOf = (element: Element): string => {
      const labelled = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
      const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ').trim();
      return (element.getAttribute('aria-label') ?? (labelled || labels || element.textContent)).trim();
    };
    // What is on its way to a look has it.
    for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
    const all = globalThis as Remembered;
    const element = document.activeElement ?? document.body;
    const last = all.before;
    const isLeft = last !== undefined && last.element !== element && last.element.isConnected && last.element.checkVisibility();
    const unseen = isLeft && last.element.matches('a, button, input, select, textarea, summary') && looksOf(last.element) === last.looks ? nameOf(last.element) : undefined;
    all.before = { element, looks: looksOf(element) };
    return { name: element === document.body ? '' : nameOf(element), unseen };
  });
  expect(unseen, 'had the focus, and did not show it').toBeUndefined();
  return name;
}

async function focused(page: Page): Promise<Frame> {
  let frame = page.mainFrame();
  for (;;) {
    const inner = await (await frame.evaluateHandle(() => document.activeElement)).asElement()?.contentFrame();
    if (!inner) return frame;
    frame = inner;
  }
}
