import { runInNewContext } from 'node:vm';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { oldBrowserScript } from '#app/commands/old-browser-script.ts';

interface Drawn {
  readonly tag: string;
  text: string;
}

/** A document as old as can be: it knows nodes by one another alone. */
function inBrowserOf(navigator: { readonly language?: string; readonly userLanguage?: string }): { readonly lang: string; readonly dir: string; readonly shown: readonly Drawn[] } {
  const shown: Drawn[] = [{ tag: 'div', text: '' }];
  const page = { lang: '', dir: '' };
  const body = { get firstChild() { return shown[0]; }, removeChild: () => shown.shift(), appendChild: (one: Drawn) => shown.push(one) };
  const document = { documentElement: page, body, createTextNode: (text: string) => text, createElement: (tag: string) => ({ tag, text: '', appendChild(text: string) { this.text += text; } }) };
  runInNewContext(oldBrowserScript(), { document, navigator });
  return { ...page, shown: shown.map(({ tag, text }) => ({ tag, text })) };
}

describe('a browser that is too old', () => {
  it.each([
    ['English', { language: 'en-GB' }, 'en', 'ltr', 'Debrief needs a newer browser'],
    ['German, as Internet Explorer before 11 names it', { userLanguage: 'de-DE' }, 'de', 'ltr', 'Debrief braucht einen neueren Browser'],
    ['Arabic', { language: 'ar' }, 'ar', 'rtl', 'يحتاج Debrief إلى متصفح أحدث'],
    ['a language that Debrief does not speak', { language: 'fr' }, 'en', 'ltr', 'Debrief needs a newer browser'],
  ])('is told so in the place of the page, in %s', (_, navigator, lang, dir, title) => {
    const { shown, ...page } = inBrowserOf(navigator);
    expect([page, shown.map(({ tag }) => tag), shown[0]?.text]).toEqual([{ lang, dir }, ['h1', 'p'], title]);
  });

  it('can read it: ASCII, and nothing younger than ECMAScript 3', () => {
    const script = oldBrowserScript();
    expect([/[^\n -~]/.test(script), new Linter().verify(script, { languageOptions: { ecmaVersion: 3, sourceType: 'script' } })]).toEqual([false, []]);
  });
});
