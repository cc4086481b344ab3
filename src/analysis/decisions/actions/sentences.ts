import type { Utterance } from '#domain/transcript.ts';
import { grown } from '../grown.ts';
import { Lexicon, Reading } from '../tokens/lexicon.ts';
import { TRAIT } from '../tokens/token.ts';

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

/** Time and memory in proportion to the characters. */
export function readSentences(utterances: readonly Utterance[]): Sentences {
  const rows = new Rows();
  const lexicon = new Lexicon();
  const reading = new Reading();
  for (const { text } of utterances) rows.add(lexicon.read(text, reading), text.length);
  return rows;
}

/** Sentences, as they grow by one utterance after the other. */
export class Rows implements Sentences {
  count = 0;
  words = new Int32Array(1024);
  first = new Int32Array(257);
  utterance = new Int32Array(256);
  from = new Int32Array(256);
  to = new Int32Array(256);
  asks = new Uint8Array(256);
  #said = 0;
  #words = 0;
  #begin = 0;

  /** The next utterance: its tokens, and how long its text is. */
  add({ tokens, starts, count }: Reading, length: number): void {
    this.#begin = 0;
    for (let k = 0; k < count; k++) {
      const token = tokens[k];
      if (!token) break;
      const start = starts[k] ?? 0;
      const { word, traits, more } = token;
      if (traits & TRAIT.endsRow) this.#end(start + 1, traits & TRAIT.asks ? 1 : 0);
      if (word === 0) continue;
      const next = k + 1 < count ? (starts[k + 1] ?? 0) : NOWHERE;
      this.#add(word, start + token.wordEnd, next, length);
      for (let i = 0; i < more.length; i++) this.#add(more[i]?.word ?? 0, start + (more[i]?.wordEnd ?? 0), next, length);
    }
    this.#end(length, 0);
    this.#said++;
  }

  #add(word: number, end: number, next: number, length: number): void {
    if (this.#words === this.words.length) this.words = grown(this.words, new Int32Array(2 * this.#words));
    this.words[this.#words++] = word;
    // An end that comes next ends a row that is long enough, too, and tells whether it asks.
    if (this.#words - (this.first[this.count] ?? 0) >= MOST_WORDS && end !== next) this.#end(Math.min(length, end + 1), 0);
  }

  #end(to: number, asks: 0 | 1): void {
    if (this.#words > (this.first[this.count] ?? 0)) {
      if (this.count === this.asks.length) this.#makeRoom();
      this.utterance[this.count] = this.#said;
      this.from[this.count] = this.#begin;
      this.to[this.count] = to;
      this.asks[this.count] = asks;
      this.count++;
      this.first[this.count] = this.#words;
    }
    this.#begin = to;
  }

  #makeRoom(): void {
    const most = 2 * this.count;
    this.first = grown(this.first, new Int32Array(most + 1));
    this.utterance = grown(this.utterance, new Int32Array(most));
    this.from = grown(this.from, new Int32Array(most));
    this.to = grown(this.to, new Int32Array(most));
    this.asks = grown(this.asks, new Uint8Array(most));
  }
}

const NOWHERE = -1;
