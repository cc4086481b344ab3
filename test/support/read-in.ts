import type { FrameLocator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OtherLanguage } from '#words/languages.ts';
import { axeCheck } from './chromium.ts';
import { LANGUAGES_WHOLE, PANES, textsOf } from './languages.ts';
import { misfits, shootFrame } from './panel.ts';

/** Names that are the same in every language: of products, a way to coach, permissions, places in Microsoft 365, columns of the two lists, file endings, zones. */
const NAMES = /^(?:POST |\{|Set-Cs).*$|\b[A-Z]\w+\.[A-Z][\w.]+|\b[A-Z]\w+\/[A-Z]\w+|https?:\/\/\S+|\S+@\S+|Debrief (?:meetings|summary)|Debrief|To Do|Microsoft(?: 365| Graph| Entra(?: Admin Center)?)?|SharePoint|OneDrive|OneNote|Outlook|Teams|Copilot|Loop|PowerShell|Markdown|JSON|CSV|Word|GROW|English|Deutsch|\bwrite\b|\.\w{2,4}\b|\b(?:Title|RowKey|ICalUId|Kind|Choice|Period|Row|CellKey|Cell|Link|Team|Chat)\b/gm;
/** Words that stand in nearly every English sentence and in no German one. */
const ENGLISH = /\b(?:the|of|and|is|are|to|you|your|with|for|what|this|that|it|yes|who|by|on|from|week|meeting|decision|when|read|record|open|save|no)\b/i;

/** What is read or read out on the page. */
const textsOn = (app: FrameLocator): Promise<readonly string[]> => app.locator('html').evaluate((html) => {
  const found: string[] = [];
  const walker = html.ownerDocument.createTreeWalker(html.ownerDocument.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest('script, style')) found.push(node.textContent ?? '');
  for (const name of ['aria-label', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt']) for (const element of html.querySelectorAll(`body [${name}]`)) found.push(element.getAttribute(name) ?? '');
  return found;
});

/** Every text in a value, the longest first: what people wrote and what they are called. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn).filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
}

let english: Promise<ReadonlySet<string>> | undefined;
const englishTexts = (): Promise<ReadonlySet<string>> => (english ??= textsOf({ ...LANGUAGES_WHOLE.en.words, ...PANES.en }).then((texts) => new Set(texts.map(([, text]) => text))));

/** What stands on a page of another language in English though nobody wrote it, and is not set apart as a name or a quote; `own`: a seed, and what the test typed. */
export async function leftInEnglish(app: FrameLocator, tag: OtherLanguage, own: unknown): Promise<readonly string[]> {
  const theirs = textsIn(own);
  // A transcript as it is read: without its times, ids and tags.
  const allOfTheirs = theirs.join('\n').replace(/<[^>]*>/g, '').replace(/^(?:.*-->.*|\S*|NOTE.*)$/gm, '').replace(/\s+/g, ' ');
  const [fromEnglish, translated] = await Promise.all([englishTexts(), textsOf({ ...LANGUAGES_WHOLE[tag].words, ...PANES[tag] }).then((texts) => new Set(texts.map(([, text]) => text)))]);
  return [...new Set(await textsOn(app))].map((text) => text.replace(/\u2068([^\u2069]*)\u2069/g, (_, name: string) => (fromEnglish.has(name) ? name : '')).replace(/[\u200e\u200f\u2066-\u2069]/g, '').trim()).filter((text) => {
    if (!/\p{Script=Latin}{2}/u.test(text) || allOfTheirs.includes(text.replace(/\s+/g, ' ')) || theirs.includes(text)) return false;
    if (fromEnglish.has(text) && !translated.has(text) && !/^\S*$/.test(text.replace(NAMES, ''))) return true;
    // What is quoted is somebody's, unless it is ours in English.
    const plain = text.replace(/[«„“]([^»“”]*)[»“”]/g, (quote, said: string) => (fromEnglish.has(said) ? quote : '')).replace(NAMES, '');
    const rest = theirs.filter((one) => one.length > 3 && one.length < 120 && /\p{Lu}|\s/u.test(one)).reduce((left, one) => left.replaceAll(one, ''), plain);
    return tag === 'ar' ? /\p{Script=Latin}{2}/u.test(rest) : ENGLISH.test(rest);
  });
}

/** What begins on the side where reading ends: headings and paragraphs, the icons that point back or on, and the filled part of a progress bar. */
const unmirrored = (app: FrameLocator): Promise<readonly string[]> => app.locator('main').evaluate((main) => {
  const rtl = getComputedStyle(main).direction === 'rtl';
  const start = ({ left, right }: { readonly left: number; readonly right: number }): number => (rtl ? -right : left);
  const told = (element: Element): string => `${element.tagName.toLowerCase()} ${element.textContent.slice(0, 40)}`;
  const texts = [...main.querySelectorAll('h1, h2, h3, p')].filter((element) => {
    if (!element.checkVisibility() || getComputedStyle(element).clipPath !== 'none' || !element.textContent.trim() || element.matches('[dir="auto"]') || getComputedStyle(element).textAlign === 'center') return false;
    const words = document.createRange();
    words.selectNodeContents(element);
    const { paddingInlineStart } = getComputedStyle(element);
    return start(words.getBoundingClientRect()) - start(element.getBoundingClientRect()) - Number.parseFloat(paddingInlineStart) > 2;
  });
  const bars = [...main.querySelectorAll('[role="progressbar"]')].filter((bar) => {
    const filled = bar.firstElementChild;
    return filled && bar.getAttribute('aria-valuenow') !== null && start(filled.getBoundingClientRect()) - start(bar.getBoundingClientRect()) > 2;
  });
  return [...texts, ...bars].map(told);
});

/** How the page says that it is to be read: its language and its direction. */
export const languageOf = (app: FrameLocator): Promise<string> => app.locator('html').evaluate((html) => `${html.getAttribute('lang')} ${html.getAttribute('dir')}`);

export const READERS = [['de', 'de-AT', 'de-DE ltr'], ['ar', 'ar-EG', 'ar rtl']] as const;

interface Reader {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly tag: OtherLanguage;
  readonly own: unknown;
  /** How wide Debrief is made; the hub's window without it. */
  readonly resize?: (width: number) => Promise<unknown>;
  readonly widths?: readonly number[];
}

/** The page as somebody reads it who reads that language: nothing in English, nothing cut off at any width, nothing on the wrong side, nothing for axe. */
export async function readThrough({ page, app, tag, own, resize = (width) => page.setViewportSize({ width, height: 900 }), widths = [1024, 360, 320] }: Reader, name: string, scrolls = ''): Promise<void> {
  expect(await languageOf(app)).toBe(READERS.find(([one]) => one === tag)?.[2]);
  await expect.poll(() => leftInEnglish(app, tag, own), { message: name }).toEqual([]);
  for (const width of widths) {
    await resize(width);
    await expect.poll(() => misfits(app, scrolls), { message: `${name}, ${width} px` }).toEqual([]);
    expect(await unmirrored(app), `${name}, ${width} px`).toEqual([]);
    await shootFrame(page, `read-${tag}-${name}-${width}`);
  }
  await axeCheck(page, ['iframe[title="Debrief"]', 'main']);
  await resize(widths[0] ?? 1024);
}
