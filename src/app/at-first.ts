import { once } from '#base/once.ts';
import type { LanguageAtFirst, Script, Words } from '#words/catalogue.ts';

/** A language as a page first has it; what else there is to say is fetched behind its first look. */
export const atFirst = <AtFirst>(script: Script, words: AtFirst, fetchWords: () => Promise<Words>): LanguageAtFirst<AtFirst> =>
  ({ ...script, words, fetchWords: once(fetchWords) });
