import type { Understood } from '#domain/record.ts';
import { foldedValue } from './folded.ts';
import { shownWords } from './shown-words.ts';

/**
 * What an author took away who chose no decision; any other words are one. Apart from the other labels (labels.ts), because
 * whoever compares records as they are shown needs no more than these.
 */
export const UNDERSTOOD = {
  en: { nothing: 'nothing', somethingElse: 'something else, in words that are not shown' },
  de: { nothing: 'nichts', somethingElse: 'etwas anderes, in Worten, die nicht gezeigt werden' },
  ar: { nothing: 'لا شيء', somethingElse: 'شيء آخر، بكلمات لا تُعرض' },
} as const;

const said = (what: string, is: 'nothing' | 'somethingElse'): boolean => Object.values(UNDERSTOOD).some((words) => foldedValue(words[is]) === foldedValue(what));

/** What somebody took away as decided: a decision in its own words, or one of two set answers. */
export const understoodWords = (u: Understood, language: keyof typeof UNDERSTOOD): string =>
  u.is === 'decision' ? u.what : UNDERSTOOD[language][u.is === 'nothing' ? 'nothing' : 'somethingElse'];

/** A decision that reads like a set answer in any language is one: nobody could tell them apart. */
export function understoodFrom(text: string): Understood | undefined {
  const what = shownWords(text);
  if (what === '') return undefined;
  return said(what, 'nothing') ? { is: 'nothing' } : said(what, 'somethingElse') ? { is: 'something-else' } : { is: 'decision', what };
}
