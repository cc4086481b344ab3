import type { Sentences } from '../actions/sentences.ts';
import { WordSet } from '../word-set.ts';

/** How much each hashed word or pair of words is heard in one part of a talk. */
export interface WordVector {
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** Size of the table of weights; smaller lost accuracy, larger brought none (2^14 to 2^18 tried). */
export const WORD_TABLE = 1 << 14;

/** Words after which nearness to the end has faded to a third. Source: 40 to 800 tried out of fold. */
const FADE = 300;
/** Nearness below which a word no longer counts as near the end. */
const LEAST = 0.02;

/** Different words and pairs from which they have their full say; the same few said over and over tell little. */
const ENOUGH = 150;

/** Lengths of the two vectors that are added up. Source: tried out of fold. */
const NEAR_LENGTH = 1.4;
const WHOLE_LENGTH = 0.6;

/**
 * The words and pairs of words of the rows from..to (not included), those near the end weighing more, and, more softly,
 * the words of all of it. Both are damped by a logarithm and brought to a fixed length, so that long talk and short talk
 * weigh the same. Time in proportion to the words.
 */
export function wordsOf(sentences: Sentences, from: number, to: number): WordVector {
  const near = new Sums();
  const whole = new Sums();
  let after = 0;
  for (let row = to - 1; row >= from; row--) {
    const first = sentences.first[row] ?? 0;
    const last = sentences.first[row + 1] ?? first;
    after += last - first;
    const weight = Math.exp(-(after - (last - first)) / FADE);
    if (weight >= LEAST) addNear(near, sentences, row, first, last, weight);
    for (let i = first; i < last; i++) whole.add(Math.imul(word(sentences, i), WHOLE), 1);
  }
  scaled(near, NEAR_LENGTH);
  scaled(whole, WHOLE_LENGTH);
  return merge(near, whole);
}

/**
 * How much the words of each row weigh for or against a closing, the near end only: the rows that speak most for it are
 * what the score rests on where no detector finds a pattern.
 */
export function rowsFor(sentences: Sentences, from: number, to: number, weights: Float32Array): Float64Array {
  const sums = new Float64Array(to - from);
  let after = 0;
  for (let row = to - 1; row >= from; row--) {
    const first = sentences.first[row] ?? 0;
    const last = sentences.first[row + 1] ?? first;
    const weight = Math.exp(-after / FADE);
    after += last - first;
    if (weight < LEAST) break;
    eachNear(sentences, row, first, last, (hash) => {
      sums[row - from] = (sums[row - from] ?? 0) + weight * (weights[placeOf(hash)] ?? 0);
    });
  }
  return sums;
}

function addNear(sums: Sums, sentences: Sentences, row: number, first: number, last: number, weight: number): void {
  eachNear(sentences, row, first, last, (hash) => sums.add(hash, weight));
}

/** The words of a row and their pairs, with how it begins and ends. A word said twice in a row counts once. */
function eachNear(sentences: Sentences, row: number, first: number, last: number, tell: (hash: number) => void): void {
  let before = START;
  for (let i = first; i < last; i++) {
    const hash = word(sentences, i);
    if (hash === before) continue;
    tell(hash);
    tell(pair(before, hash));
    before = hash;
  }
  const end = sentences.asks[row] === 1 ? ASKED : END;
  if (end === ASKED) tell(ASKED);
  tell(pair(before, end));
}

const START = 0x5bd1e995;
const END = 0x1b873593;
const ASKED = 0x27d4eb2f;
const WHOLE = 0x2c1b3c6d;

const pair = (a: number, b: number): number => Math.imul(a, 31) ^ b;

/** Sums by row of the table, and which rows have any: a short talk touches few. */
class Sums {
  readonly table = new Float64Array(WORD_TABLE);
  readonly rows: number[] = [];

  add(hash: number, weight: number): void {
    const at = placeOf(hash);
    const sum = this.table[at] ?? 0;
    if (sum === 0) this.rows.push(at);
    this.table[at] = sum + weight;
  }
}

/** A hash spread over the table. */
function placeOf(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (spread ^ (spread >>> 12)) & (WORD_TABLE - 1);
}

/** Numbers are one word: which number it is says nothing. */
const word = (sentences: Sentences, at: number): number => {
  const hash = sentences.words[at] ?? 0;
  return DIGITS.has(hash) ? NUMBER : hash;
};

const NUMBER = 0x165667b1;
const DIGITS = new WordSet(Array.from({ length: 100 }, (_, n) => [...String(n)].reduce((hash, digit) => Math.imul(hash ^ digit.charCodeAt(0), 0x01000193), 0x811c9dc5 | 0)));

/** Damps the sums and brings them to a length. */
function scaled({ table, rows }: Sums, length: number): void {
  let square = 0;
  for (const row of rows) {
    const damped = Math.log1p(table[row] ?? 0);
    table[row] = damped;
    square += damped * damped;
  }
  const scale = square > 0 ? (length * Math.min(1, rows.length / ENOUGH)) / Math.sqrt(square) : 0;
  for (const row of rows) table[row] = (table[row] ?? 0) * scale;
}

function merge(a: Sums, b: Sums): WordVector {
  const index = new Int32Array(a.rows.length + b.rows.length);
  index.set(a.rows);
  let count = a.rows.length;
  for (const row of b.rows) if (a.table[row] === 0) index[count++] = row;
  const value = new Float64Array(count);
  for (let k = 0; k < count; k++) value[k] = (a.table[index[k] ?? 0] ?? 0) + (b.table[index[k] ?? 0] ?? 0);
  return { index: index.subarray(0, count), value };
}
