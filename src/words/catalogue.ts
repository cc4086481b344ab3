import { en } from './en.ts';

/** The shape every language has: the keys of `en`, any text. */
export type Words = Texts<typeof en>;

type Texts<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [key in keyof T]: Texts<T[key]> };

/** A language as a surface takes it: its words and the direction they are read in. */
export interface Language {
  readonly words: Words;
  readonly direction: 'ltr' | 'rtl';
  /** The language's tag, with the region whose dates are written where the reader's host has another language. */
  readonly locale: string;
}

export const english: Language = { words: en, direction: 'ltr', locale: 'en-GB' };

/** For tests of layout: every text about 40 % longer, as German or Finnish would be, in brackets that show a cut-off. */
export const lengthened: Language = {
  words: changed(en, (text) => `[${text}${'~'.repeat(Math.ceil(text.length * 0.4))}]`),
  direction: 'ltr',
  locale: 'en-GB',
};

/** For tests of layout: every text marked as right-to-left (U+202E ... U+202C), in a mirrored page. */
export const rightToLeft: Language = {
  words: changed(en, (text) => `\u202e${text}\u202c`),
  direction: 'rtl',
  locale: 'en-GB',
};

function changed<T>(words: T, change: (text: string) => string): T {
  if (typeof words === 'string') return change(words) as T;
  if (typeof words === 'function') {
    const speak = words as unknown as (...given: unknown[]) => string;
    return ((...given: unknown[]) => change(speak(...given))) as T;
  }
  return Object.fromEntries(Object.entries(words as object).map(([key, value]) => [key, changed<unknown>(value, change)])) as T;
}
