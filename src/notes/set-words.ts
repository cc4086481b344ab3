import { PURPOSES, type Purpose } from '#domain/purpose.ts';
import { OUTCOMES, type Outcome } from '#domain/record.ts';
import { folded, foldedValue } from './folded.ts';
import { known } from './label-of.ts';
import { ALL_LABELS, LABELS, type SetWord, type WrittenIn } from './labels.ts';

// Values that are one of a few set words, read in any language and without regard to case and a full stop.

const SET_WORDS = known(({ word }) => (Object.keys(word) as SetWord[]).map((is) => [word[is], is] as const));

const setWord = (text: string): SetWord | undefined => SET_WORDS.get(foldedValue(text));

/** The word for it: a purpose, what became of a commitment, an answer. */
export const wordFor = (is: SetWord, language: WrittenIn): string => LABELS[language].word[is];

export const purposeFrom = (text: string): Purpose | undefined => PURPOSES.find((purpose) => purpose === setWord(text));

export const yesOrNo = (yes: boolean, language: WrittenIn): string => wordFor(yes ? 'yes' : 'no', language);

export function yesOrNoFrom(text: string): boolean | undefined {
  const said = setWord(text);
  return said === 'yes' ? true : said === 'no' ? false : undefined;
}

/** What became of a commitment. */
export const becameFrom = (text: string): Outcome | undefined => OUTCOMES.find((is) => is === setWord(text));

/** Whether a commitment still waits for its owner: `asked …` does, and what a person changed to `accepted …` does not. */
export const askedFrom = (text: string): boolean | undefined =>
  startsAs(text, 'asked') ? true : startsAs(text, 'accepted') ? false : undefined;

/** By the first of the words. */
const startsAs = (text: string, is: SetWord): boolean => ALL_LABELS.some(({ word }) => foldedValue(text).startsWith(folded(word[is]).split(/[ ,،]/)[0] ?? ''));
