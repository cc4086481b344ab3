import { outside as arabicOutside } from '#words/ar/outside.ts';
import { pane as arabicPane } from '#words/ar/pane.ts';
import { arabic } from '#words/arabic.ts';
import { english, type Language, type OutsideWords, type PaneWords } from '#words/catalogue.ts';
import { outside as germanOutside } from '#words/de/outside.ts';
import { pane as germanPane } from '#words/de/pane.ts';
import { outside } from '#words/en/outside.ts';
import { pane } from '#words/en/pane.ts';
import { german } from '#words/german.ts';
import type { LANGUAGES } from '#words/languages.ts';

type Tag = (typeof LANGUAGES)[number];

/** Every language in which Debrief can be read, whole. */
export const LANGUAGES_WHOLE: Readonly<Record<Tag, Language>> = { en: english, de: german, ar: arabic };

/** What the page of Outlook's pane alone says. */
export const PANES: Readonly<Record<Tag, { readonly pane: PaneWords; readonly outside: OutsideWords }>> = {
  en: { pane, outside }, de: { pane: germanPane, outside: germanOutside }, ar: { pane: arabicPane, outside: arabicOutside },
};

type Texts = readonly (readonly [path: string, text: string])[];

/** Every text by its path, also of words that are fetched later; a function is called with texts, as many as it takes. */
export async function textsOf(words: unknown, path = 'words', given: (i: number) => unknown = (i) => `given ${i}`): Promise<Texts> {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const speak = words as (...given: unknown[]) => unknown;
    const said = speak(...Array.from({ length: speak.length || 9 }, (_, i) => given(i)));
    return typeof said === 'string' ? [[path, said]] : textsOf(await said, path, given);
  }
  return (await Promise.all(Object.entries(words as object).map(([key, value]) => textsOf(value, `${path}.${key}`, given)))).flat();
}
