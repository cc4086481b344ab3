import { LATE, NEAR, nearWords, OWN, ownWords, REACH, SHAPES, shapeOf, type Stage } from './action-features.ts';
import type { Sentences } from './sentences.ts';

/** What was learned: a weight for each row of each table, and one for all. */
export interface ActionModel {
  readonly bias: number;
  readonly shape: Float32Array;
  readonly own: Float32Array;
  /** Added to `own` late in a meeting. */
  readonly late: Float32Array;
  readonly before: Float32Array;
  readonly after: Float32Array;
}

export const ACTION_TABLES = { shape: SHAPES, own: OWN, late: OWN, before: NEAR, after: NEAR } as const;

/**
 * For each sentence the log-odds that somebody is given something to do, or takes it on. A logistic regression over the
 * words of the sentence, the words near it, its place and its neighbours. Time in proportion to the words: what a
 * sentence gives to its neighbours is added up once.
 */
export function scoreActions(sentences: Sentences, stage: Stage, model: ActionModel): Float32Array {
  const { count } = sentences;
  const buffer = new Int32Array(2 * 64);
  // Running sums: what stands between two rows is a difference.
  const before = new Float64Array(count + 1);
  const after = new Float64Array(count + 1);
  for (let row = 0; row < count; row++) {
    const n = nearWords(sentences, row, buffer);
    before[row + 1] = (before[row] ?? 0) + sum(model.before, buffer, n);
    after[row + 1] = (after[row] ?? 0) + sum(model.after, buffer, n);
  }
  const scores = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    let score = model.bias + sum(model.shape, buffer, shapeOf(sentences, stage, row, buffer));
    const n = ownWords(sentences, row, buffer);
    score += sum(model.own, buffer, n);
    if ((stage.place[row] ?? 0) > LATE) score += sum(model.late, buffer, n);
    score += (before[row] ?? 0) - (before[Math.max(0, row - REACH)] ?? 0);
    score += (after[Math.min(count, row + 1 + REACH)] ?? 0) - (after[row + 1] ?? 0);
    scores[row] = score;
  }
  return scores;
}

/** Of the first rows that are written down. */
function sum(table: Float32Array, rows: Int32Array, n: number): number {
  let total = 0;
  for (let i = 0; i < n; i++) total += table[rows[i] ?? 0] ?? 0;
  return total;
}
