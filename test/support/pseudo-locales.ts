import { english, type Language } from '#words/catalogue.ts';

const longer = (text: string): string => `[${text}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
const turned = (text: string): string => `\u202e${text}\u202c`;

/** Every text about 40 % longer, as German or Finnish would be, in brackets that show a cut-off. */
export const lengthened: Language = {
  words: changed(english.words, longer),
  direction: 'ltr',
  locale: 'en-GB',
};

/** Every text marked as right-to-left (U+202E ... U+202C), in a mirrored page. */
export const rightToLeft: Language = {
  words: changed(english.words, turned),
  direction: 'rtl',
  locale: 'en-GB',
};

/** What a page says besides, in one of them. */
export const inWordsOf = <T>({ direction }: Language, words: T): T => changed(words, direction === 'rtl' ? turned : longer);

function changed<T>(words: T, change: (text: string) => string): T {
  if (typeof words === 'string') return change(words) as T;
  if (typeof words === 'function') {
    const speak = words as unknown as (...given: unknown[]) => unknown;
    const fetched = new Map<unknown, unknown>();
    return ((...given: unknown[]) => {
      const said: unknown = speak(...given);
      if (typeof said === 'string') return change(said);
      // Words that come later: always the same promise, as of every language.
      if (!fetched.has(said)) fetched.set(said, Promise.resolve(said).then((later) => changed(later, change)));
      return fetched.get(said);
    }) as T;
  }
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, changed<unknown>(value, change)])) as T;
}
