import { en } from './en.ts';
import { script, type first } from './en/first.ts';

/** The shape every language has: the keys of `en`, any text. */
export type Words = Texts<typeof en>;

/** The part of them that a first look at the week can show. */
export type FirstWords = Texts<typeof first>;

type Texts<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [key in keyof T]: Texts<T[key]> };

/** A language as a surface takes it: its words and the direction they are read in. */
export interface Language extends Script {
  readonly words: Words;
}

/** A language as it first comes: the words of a first look, and where all of them come from, always the same promise. */
export interface LanguageAtFirst extends Script {
  readonly words: FirstWords;
  readonly fetchWords: () => Promise<Words>;
}

interface Script {
  readonly direction: 'ltr' | 'rtl';
  /** The language's tag, with the region whose dates are written where the reader's host has another language. */
  readonly locale: string;
}

export const english: Language = { ...script, words: en };
