import type { Utterance } from '#domain/transcript.ts';
import { WordSet } from '../word-set.ts';

/** Talk as numbers, a row for each sentence that has a word: cheap to read many times. Rows are in the order of the talk. */
export interface Sentences {
  readonly count: number;
  /** Hashes of all words, fillers left out. */
  readonly words: Int32Array;
  /** Where the words of a row begin; one more entry at the end. */
  readonly first: Int32Array;
  /** Position in the list of utterances. */
  readonly utterance: Int32Array;
  /** Where the sentence stands in the text of its utterance. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 where it ends with a question mark. */
  readonly asks: Uint8Array;
}

/** Talk without a full stop is cut here. */
const MOST_WORDS = 60;

/** Time and memory in proportion to the characters; one pass, no text is copied. */
export function readSentences(utterances: readonly Utterance[]): Sentences {
  const characters = utterances.reduce((sum, { text }) => sum + text.length, 0);
  // A word and a sentence take at least two characters, but for the last of an utterance.
  const most = (characters >> 1) + utterances.length + 1;
  const words = new Int32Array(most);
  const first = new Int32Array(most + 1);
  const utterance = new Int32Array(most);
  const from = new Int32Array(most);
  const to = new Int32Array(most);
  const asks = new Uint8Array(most);
  let count = 0;
  let word = 0;

  for (let u = 0; u < utterances.length; u++) {
    const text = utterances[u]?.text ?? '';
    let begin = 0;
    let hash = NO_WORD;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? text.charCodeAt(i) : SPACE;
      if (isLetter(code)) {
        hash = withLetter(hash, code);
        continue;
      }
      if (code === UNDERSCORE) continue;
      if (hash !== NO_WORD && !FILLERS.has(hash)) words[word++] = hash;
      hash = NO_WORD;
      const ends = i === text.length || isEnd(code) || word - (first[count] ?? 0) >= MOST_WORDS;
      if (!ends) continue;
      if (word > (first[count] ?? 0)) {
        utterance[count] = u;
        from[count] = begin;
        to[count] = Math.min(text.length, i + 1);
        asks[count] = code === QUESTION ? 1 : 0;
        count++;
        first[count] = word;
      }
      begin = i + 1;
    }
  }
  return { count, words, first, utterance, from, to, asks };
}

const PRIME = 0x01000193;
/** The hash of a word that has not begun (FNV-1a, a character at a time). */
export const NO_WORD = 0x811c9dc5 | 0;

export const withLetter = (hash: number, code: number): number => Math.imul(hash ^ lower(code), PRIME);

const SPACE = 32;
const QUESTION = 63;
const UNDERSCORE = 95;

/** Letters, digits and apostrophes; beyond ASCII all but spaces, dashes and other marks. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 39 || code === 0x2019 ||
  (code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f));

/** Only ASCII is folded: that is what the weights know. */
const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code === 0x2019 ? 39 : code);

const isEnd = (code: number): boolean => code === 46 || code === 33 || code === QUESTION || code === 0x2026 || code === 0x3002 || code === 0xff1f;

/** The hash of a word as `readSentences` makes it. */
export function hashOf(word: string): number {
  let hash = NO_WORD;
  for (let i = 0; i < word.length; i++) hash = withLetter(hash, word.charCodeAt(i));
  return hash;
}

const FILLERS = new WordSet(['um', 'uh', 'er', 'mm', 'erm'].map(hashOf));
