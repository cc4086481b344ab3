/** The forms of a word beside a count; which of them a language has says its plural rules. */
export interface Forms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/**
 * The choice among a word's forms in a language: Arabic has six of them, German and English two. A form that is not
 * given is the last one, as a short label often needs no more.
 * Source: the plural rules of CLDR, which Intl.PluralRules has for every language.
 */
export const formsOf = (locale: string): ((count: number, forms: Forms) => string) => {
  const rules = new Intl.PluralRules(locale);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
};
