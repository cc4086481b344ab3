import { hashOf, NO_WORD, withLetter } from './actions/sentences.ts';
import type { Sound } from './cues.ts';
import { WordSet } from './word-set.ts';
import { classOf, COMMA, isWord, QUESTION, SPACE } from './phrases/alphabet.ts';

/** Hears one sentence after the other, without making text of them: plain ones are read once, sign by sign. */
export class Listener implements Sound {
  classes = new Uint8Array(512);
  length = 0;
  words = 0;
  asks = false;
  brackets = false;
  #said = '';
  #from = 0;
  #to = 0;
  #text: string | undefined;

  /** Reads text from..to (not included). False where nothing is left without fillers. */
  listen(text: string, from: number, to: number): boolean {
    this.#said = text;
    this.#from = from;
    this.#to = to;
    this.#text = undefined;
    if (!this.#read(text, from, to)) {
      this.#text = simplify(text.slice(from, to));
      this.#read(this.#text, 0, this.#text.length);
    }
    return this.length > 0;
  }

  text(): string {
    return (this.#text ??= this.#said.slice(this.#from, this.#to).toLowerCase());
  }

  /** False where it comes upon a sound or repetition of thinking aloud, or else something that only `simplify` can tell. */
  #read(text: string, from: number, to: number): boolean {
    if (to - from > this.classes.length) this.classes = new Uint8Array(2 * (to - from));
    const { classes } = this;
    let n = 0;
    let words = 1;
    let word = NO_WORD;
    let before = NO_WORD;
    let gap = 0;
    let isPlain = true;
    this.asks = false;
    this.brackets = false;
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      const c = classOf(code);
      if (isWord(c)) {
        word = withLetter(word, code);
      } else {
        if (word !== NO_WORD) {
          if (isThinking(before, word, c) || (gap === 1 && word === before)) isPlain = false;
          before = word;
          word = NO_WORD;
          gap = 0;
        }
        gap++;
        if (c === SPACE) {
          if (n === 0 || classes[n - 1] === SPACE) isPlain = false;
          words++;
        } else if (c === QUESTION) this.asks = true;
        else if (c === 0) {
          if (code === 91 || code === 40 || code === 60 || code === 96) this.brackets = true;
          else if (code === 34 || code > 127 && (isSpace(code) || code === 0x201c || code === 0x201d) || code < 32) isPlain = false;
        } else if (code > 127 && code !== 0x2026) isPlain = false;
      }
      classes[n++] = c;
    }
    if (word !== NO_WORD && (isThinking(before, word, 0) || (gap === 1 && word === before))) isPlain = false;
    this.length = n;
    this.words = words;
    return isPlain;
  }
}

/** A sound, or words, that `simplify` leaves out. */
const isThinking = (before: number, word: number, next: number): boolean =>
  SOUNDS.has(word) || (word === KNOW && before === YOU) || (word === OF && (before === KIND || before === SORT)) || (word === MEAN && before === I) || (word === LIKE && next === COMMA);

const SOUNDS = new WordSet(['uh', 'um', 'er', 'erm', 'uhm'].map(hashOf));
const [KNOW, YOU, OF, KIND, SORT, MEAN, I, LIKE] = ['know', 'you', 'of', 'kind', 'sort', 'mean', 'i', 'like'].map(hashOf);

export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;

/** Lower case, plain quotes, without the sounds and repetitions of thinking aloud. */
export function simplify(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”"]/g, '')
    .replace(/\b(?:uh|um|er|erm|uhm|you know|kind of|sort of|i mean|like,)(?![\w'])[, ]*/g, '')
    .replace(/\b(\w+)(?: \1\b)+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
