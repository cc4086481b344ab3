import { languageOf } from '#ui/format.ts';
import type { FirstWords, LanguageAtFirst, RoomWords } from '#words/catalogue.ts';
import type { OtherLanguage } from '#words/languages.ts';

/** What pages begin with in a language. */
export interface Beginnings {
  readonly tab: LanguageAtFirst<FirstWords>;
  readonly meeting: LanguageAtFirst<RoomWords>;
}

const fetched: Readonly<Record<OtherLanguage, () => Promise<Beginnings>>> = {
  de: () => import('./beginnings/de.ts'),
  ar: () => import('./beginnings/ar.ts'),
};

/** Undefined for English and for a language that Debrief does not have. Rejects where it cannot be fetched now. */
export async function beginningsIn(locale: string): Promise<Beginnings | undefined> {
  const others: Readonly<Record<string, () => Promise<Beginnings>>> = fetched;
  return others[languageOf(locale)]?.();
}
