import type { Utterance } from '#domain/transcript.ts';
import { LATE, nearWords, ownWords, REACH, readStage, shapeOf } from '#analysis/decisions/actions/action-features.ts';
import { ACTION_TABLES, type ActionModel } from '#analysis/decisions/actions/action-scores.ts';
import { readSentences } from '#analysis/decisions/actions/sentences.ts';

/** A meeting whose action items are known, as positions of utterances. */
export interface LabelledTalk {
  readonly id: string;
  readonly fold: number;
  readonly utterances: readonly Utterance[];
  readonly actions: ReadonlySet<number>;
}

/** Chosen once on all folds, not in each: about a dozen settings were tried, and their figures lie within .03. */
const EPOCHS = 12;
const RATE = 0.1;
/** Pulls weights of words towards 0; those of shape, which are seen often, a fifth as much. */
const PULL = 0.1;
/** One sentence in 300 is an action item. */
const WEIGHT_OF_ACTION = 3;

type Table = keyof typeof ACTION_TABLES;
const TABLES = Object.keys(ACTION_TABLES) as readonly Table[];
const OFFSET = {} as Record<Table, number>;
let size = 0;
for (const table of TABLES) {
  OFFSET[table] = size;
  size += ACTION_TABLES[table];
}

interface Example {
  readonly rows: Int32Array;
  readonly isAction: boolean;
}

/** Logistic regression by adaptive gradient steps, the second half of the passes averaged. The same talk gives the same weights. */
export function learnActions(talks: readonly LabelledTalk[]): ActionModel {
  const examples = talks.flatMap(examplesOf);
  const weights = new Float32Array(size);
  const seen = new Float32Array(size).fill(1e-6);
  const mean = new Float32Array(size);
  let bias = -4;
  let biasSeen = 1;
  let meanBias = 0;
  let state = 1;
  const order = examples.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const j = Math.floor((state / 4294967296) * (i + 1));
      [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
    }
    for (const i of order) {
      const example = examples[i];
      if (!example) continue;
      const { rows, isAction } = example;
      let sum = bias;
      for (let k = 0; k < rows.length; k++) sum += weights[rows[k] ?? 0] ?? 0;
      const error = (1 / (1 + Math.exp(-sum)) - (isAction ? 1 : 0)) * (isAction ? WEIGHT_OF_ACTION : 1);
      if (Math.abs(error) < 1e-4) continue;
      for (let k = 0; k < rows.length; k++) {
        const row = rows[k] ?? 0;
        const weight = weights[row] ?? 0;
        const step = error + weight * (row < OFFSET.own ? PULL / 5 : PULL);
        const total = (seen[row] ?? 0) + step * step;
        seen[row] = total;
        weights[row] = weight - (RATE * step) / Math.sqrt(total);
      }
      biasSeen += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSeen);
    }
    if (epoch < EPOCHS / 2) continue;
    for (let row = 0; row < size; row++) mean[row] = (mean[row] ?? 0) + (weights[row] ?? 0) / (EPOCHS / 2);
    meanBias += bias / (EPOCHS / 2);
  }
  const table = (name: Table): Float32Array => mean.slice(OFFSET[name], OFFSET[name] + ACTION_TABLES[name]);
  return { bias: meanBias, shape: table('shape'), own: table('own'), late: table('late'), before: table('before'), after: table('after') };
}

function examplesOf({ utterances, actions }: LabelledTalk): Example[] {
  const sentences = readSentences(utterances);
  const stage = readStage(sentences, utterances);
  const buffer = new Int32Array(128);
  return Array.from({ length: sentences.count }, (_, row): Example => {
    const rows: number[] = [];
    const put = (table: Table, n: number): void => {
      for (let i = 0; i < n; i++) rows.push(OFFSET[table] + (buffer[i] ?? 0));
    };
    put('shape', shapeOf(sentences, stage, row, buffer));
    const own = ownWords(sentences, row, buffer);
    put('own', own);
    if ((stage.place[row] ?? 0) > LATE) put('late', own);
    for (let near = Math.max(0, row - REACH); near <= Math.min(sentences.count - 1, row + REACH); near++) {
      if (near !== row) put(near < row ? 'before' : 'after', nearWords(sentences, near, buffer));
    }
    return { rows: Int32Array.from(rows), isAction: actions.has(sentences.utterance[row] ?? -1) };
  });
}
