import { once } from '#base/once.ts';
import type { LanguageAtFirst, Words } from '#words/catalogue.ts';
import { script } from '#words/en/script.ts';

/** English as a page first has it; what else there is to say is fetched behind its first look. */
export const englishAtFirst = <AtFirst>(words: AtFirst, fetchWords: () => Promise<Words>): LanguageAtFirst<AtFirst> => ({ ...script, words, fetchWords: once(fetchWords) });
