import { chosenLanguage } from '#adapters/storage/chosen-language.ts';

/** What a page is drawn with, by language. */
export interface InLanguages<Language> {
  readonly english: () => Language | Promise<Language>;
  /** Undefined for English and for a language that Debrief does not have. Rejects where it cannot be fetched now. What speaks of other languages is fetched by those who read one. */
  readonly other: (locale: string) => Promise<Language | undefined>;
}

/** In the language that was chosen on this device, else in the host's, else in English, also where another one cannot be fetched now. */
export async function languageHere<Language>({ english, other }: InLanguages<Language>, hostLocale: string): Promise<Language> {
  const locale = chosenLanguage() ?? hostLocale;
  const spoken = /^en/i.test(locale) ? undefined : await other(locale).catch(() => undefined);
  return spoken ?? english();
}
