import { hashOf } from '#analysis/decisions/word-hash.ts';
import { wordsOf } from '#app/commands/bench/speed/read-talks.ts';
import { FOLDS, foldsOf } from '../folds.ts';
import type { Item } from '../items.ts';
import { learnLogistic, sumOf, type Row } from '../logistic.ts';
import type { Judged } from './metrics.ts';

/** What needs no thought, judged on the same folds: what a detector must be better than. */
export interface Floors {
  readonly always: readonly Judged[];
  readonly length: readonly Judged[];
  readonly keyword: readonly Judged[];
  /** Logistic regression over hashed 1–3-grams, of the whole and of its last fifth. */
  readonly grams: readonly Judged[];
}

export function floorsOf(items: readonly Item[]): Floors {
  const known = items.filter((item) => item.decided !== null);
  const folds = foldsOf(known);
  const inFold = (item: Item, fold: number): boolean => folds.get(item.id) === fold;
  const judged = (item: Item, decided: boolean, score: number): Judged => ({ group: item.group, truth: item.decided === true, decided, score });
  const learned = (rowOf: (item: Item) => Row, size: number, penalty: number): Judged[] => {
    const rows = new Map(known.map((item) => [item.id, rowOf(item)]));
    return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
      const tested = known.filter((item) => inFold(item, fold));
      if (tested.length === 0) return [];
      const seen = known.filter((item) => !inFold(item, fold));
      const decided = seen.filter((item) => item.decided === true).length;
      // Both classes count the same, or the larger one is all that is learned.
      const weight = seen.map((item) => seen.length / 2 / Math.max(1, item.decided === true ? decided : seen.length - decided));
      const weights = learnLogistic(seen.map((item) => rows.get(item.id) ?? NO_ROW), seen.map((item) => item.decided === true), weight, size, penalty);
      return tested.map((item) => {
        const sum = sumOf(weights, rows.get(item.id) ?? NO_ROW);
        return judged(item, sum > 0, sum);
      });
    });
  };
  return {
    always: known.map((item) => judged(item, true, 1)),
    length: learned((item) => ({ index: Int32Array.of(0), value: Float64Array.of(Math.log(1 + wordsOf(item.utterances))) }), 1, 0.01),
    keyword: known.map((item) => {
      const hits = item.utterances.filter((u) => KEYWORD.test(u.text)).length;
      return judged(item, hits > 0, hits);
    }),
    grams: learned(gramsOf, 1 << GRAM_BITS, GRAM_PENALTY),
  };
}

const KEYWORD = /\b(?:decided?|decision|agreed?|consensus|approved?|resolved|conclusion|accepted)\b/i;
const NO_ROW: Row = { index: new Int32Array(0), value: new Float64Array(0) };
const GRAM_BITS = 18;
/** Rows have length 1; not tuned. */
const GRAM_PENALTY = 0.1;

function gramsOf({ utterances }: Item): Row {
  const words = utterances.flatMap((u) => (u.text.toLowerCase().match(/[\p{L}\d']+/gu) ?? []).map(hashOf));
  const last = Math.floor(words.length * 0.8);
  const found = new Set<number>();
  for (let i = 0; i < words.length; i++) {
    let gram = 0;
    for (let n = 0; n < 3 && i - n >= 0; n++) {
      gram = Math.imul(gram ^ (words[i - n] ?? 0), 0x01000193) + n + 1;
      found.add((gram >>> 4) & ((1 << GRAM_BITS) - 1));
      if (i - n >= last) found.add((Math.imul(gram, 31) >>> 4) & ((1 << GRAM_BITS) - 1));
    }
  }
  const index = Int32Array.from(found);
  return { index, value: new Float64Array(index.length).fill(1 / Math.sqrt(Math.max(1, index.length))) };
}
