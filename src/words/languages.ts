/** The languages in which Debrief can be read, by their tags. English is there at once, the others are fetched. */
export const LANGUAGES = ['en', 'de', 'ar'] as const;

export type OtherLanguage = Exclude<(typeof LANGUAGES)[number], 'en'>;
