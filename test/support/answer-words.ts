import { answerWords } from '#views/debrief-form/prompt-words.ts';
import { english } from '#words/catalogue.ts';

/** Questions and set answers as the product writes them in English. */
export const WORDS = answerWords(english.words);
