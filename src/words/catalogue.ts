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
