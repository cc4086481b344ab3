import type { ClosingModel, PackedClosing } from '#analysis/decisions/closing/closing-model.ts';
import { signsOf, type Signs } from '#analysis/decisions/closing/signs.ts';
import { WORD_TABLE, wordsOf, type WordVector } from '#analysis/decisions/closing/words.ts';
import { readSentences } from '#analysis/decisions/actions/sentences.ts';
import { packTable } from '#analysis/decisions/packed-table.ts';
import { DETECTORS } from '#analysis/decisions/detectors.ts';
import { runDetectors } from '#analysis/decisions/runner.ts';
import { readTalk } from '#analysis/decisions/talk.ts';
import { masked, type Item, type Source } from './items.ts';
import { learnLogistic, type Row } from './logistic.ts';

/** One part of a talk as the model of closings reads it, with whether it closed. */
export interface Example {
  readonly source: Source;
  readonly closed: boolean;
  readonly signs: Signs;
  readonly words: WordVector;
  /** Counts this much beside others of its source. */
  readonly share: number;
}

/** Detectors whose findings the score looks at. */
const LOOKED_AT = DETECTORS.filter((d) => ['call-and-answer', 'stated-outcome', 'adjacent-assent', 'deferral'].includes(d.id));

/** What an item teaches: itself and, where its trade has a word for a step forward, the same without that word. Undecided labels teach nothing. */
export function closingExamples(item: Item): Example[] {
  if (item.decided === null || item.utterances.length === 0) return [];
  if (item.source !== 'tc39') return [exampleOf(item)];
  return [item, masked(item)].map((one) => ({ ...exampleOf(one), share: 0.5 }));
}

export function exampleOf({ source, decided, utterances }: Item): Example {
  const talk = readTalk(utterances);
  const { findings } = runDetectors(LOOKED_AT, { talk });
  const sentences = readSentences(utterances);
  return { source, closed: decided === true, signs: signsOf(talk, findings), words: wordsOf(sentences, 0, sentences.count), share: 1 };
}

/** How much a source weighs in all; within each, decided and undecided weigh the same. */
const MASS: { readonly [source in Source]: number } = { tc39: 500, 'ami-seg': 300, eth: 69, w3c: 200, 'icsi-seg': 40, ami: 0, icsi: 0 };

/** Penalties and scales are fixed; they were chosen by hand on the means of three cuts into folds. */
const PENALTY = 0.5;
const SIGN_SCALE = 0.03;
/** Signs that come from findings weigh more: they carry over to talk of another kind. */
const FINDING_SCALE = 0.08;

/**
 * All signs and words, and beside them the signs of findings alone: words know their own trades best and read other talk
 * as undecided, what detectors find carries over. Both are sums, so what ships is one.
 */
export function learnClosing(examples: readonly Example[]): ClosingModel {
  const used = examples.filter((e) => MASS[e.source] > 0);
  const names = [...(used[0]?.signs.keys() ?? [])];
  const full = learnFrom(used, names);
  const plain = learnFrom(used.map((e) => ({ ...e, words: NO_WORDS })), names.filter((name) => FINDING_SIGN.test(name)));
  return {
    bias: FULL * full.bias + PLAIN * plain.bias,
    signs: new Map(names.map((name) => [name, FULL * (full.signs.get(name) ?? 0) + PLAIN * (plain.signs.get(name) ?? 0)])),
    words: full.words.map((w) => FULL * w),
  };
}

/** Shares of the two. Source: 1 and 0 to 0.5 and 0.9 tried out of fold (decisions/README.md). */
const FULL = 0.8;
const PLAIN = 0.3;

const NO_WORDS: WordVector = { index: new Int32Array(0), value: new Float64Array(0) };

function learnFrom(used: readonly Example[], names: readonly string[]): ClosingModel {
  const scales = names.map((name) => scaleOf(used, name));
  const rows = used.map(({ signs, words }): Row => {
    const index = new Int32Array(words.index.length + names.length);
    const value = new Float64Array(index.length);
    index.set(words.index);
    value.set(words.value);
    for (const [k, name] of names.entries()) {
      const { mean, by } = scales[k] ?? { mean: 0, by: 0 };
      index[words.index.length + k] = WORD_TABLE + k;
      value[words.index.length + k] = ((signs.get(name) ?? 0) - mean) * by;
    }
    return { index, value };
  });
  const count = new Map<string, number>();
  for (const { source, closed, share } of used) count.set(`${source} ${closed}`, (count.get(`${source} ${closed}`) ?? 0) + share);
  const weight = used.map(({ source, closed, share }) => (share * MASS[source]) / 2 / (count.get(`${source} ${closed}`) ?? 1));
  const learned = learnLogistic(rows, used.map((e) => e.closed), weight, WORD_TABLE + names.length, PENALTY);
  let bias = learned.at(-1) ?? 0;
  const signs = new Map(names.map((name, k) => {
    const { mean, by } = scales[k] ?? { mean: 0, by: 0 };
    const raw = (learned[WORD_TABLE + k] ?? 0) * by;
    bias -= raw * mean;
    return [name, raw] as const;
  }));
  return { bias, signs, words: Float32Array.from(learned.subarray(0, WORD_TABLE)) };
}

export const packClosing = ({ bias, signs, words }: ClosingModel): PackedClosing =>
  ({ bias: round(bias), signs: Object.fromEntries([...signs].map(([name, w]) => [name, round(w)])), words: packTable(words) });

const FINDING_SIGN = /^(?:best|many|chorus|turns:|rate:|speakers$|words$|words a turn$)/;

function scaleOf(examples: readonly Example[], name: string): { mean: number; by: number } {
  let sum = 0;
  let square = 0;
  for (const { signs } of examples) {
    const v = signs.get(name) ?? 0;
    sum += v;
    square += v * v;
  }
  const mean = sum / examples.length;
  const spread = Math.sqrt(Math.max(0, square / examples.length - mean * mean));
  return { mean, by: spread < 1e-6 ? 0 : (FINDING_SIGN.test(name) ? FINDING_SCALE : SIGN_SCALE) / spread };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
