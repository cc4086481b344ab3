import { once } from '#base/once.ts';
import type { LanguageAtFirst } from '#words/catalogue.ts';
import { script } from '#words/en/script.ts';

const fetchWords = once(async () => (await import('#words/catalogue.ts')).english.words);

/** English as a page first has it; what else there is to say is fetched behind its first look. */
export const englishAtFirst = <AtFirst>(words: AtFirst): LanguageAtFirst<AtFirst> => ({ ...script, words, fetchWords });
