import type { FirstWords, LanguageAtFirst, RoomWords } from '#words/catalogue.ts';

/** What pages begin with in a language. */
export interface Beginnings {
  readonly tab: LanguageAtFirst<FirstWords>;
  readonly meeting: LanguageAtFirst<RoomWords>;
}

/** The languages besides English, by their tags. To add one: its words, its file in `languages/`, a line here. */
export const otherLanguages: Readonly<Record<string, () => Promise<Beginnings>>> = {
  de: () => import('./languages/de.ts'),
};
