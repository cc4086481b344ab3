import type { Utterance } from '#domain/transcript.ts';
import type { Sentences } from '../actions/sentences.ts';
import { unpackTable, type PackedTable } from '../packed-table.ts';
import { CUT_SIGNS, eachPlace, type Place } from './cut-features.ts';

export interface CutModel {
  readonly bias: number;
  readonly signs: readonly number[];
  readonly words: Float32Array;
}

/** Utterances from..to (not included) about one topic. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** A word around a place counts this much beside a sign. */
export const CUT_WORD = 0.25;

/** Fewest words of a part; a shorter one belongs to its neighbour. */
const PART_WORDS = 60;

/** Log-odds of a cut from which a new part begins. Source: tried out of fold from -1 to 2
 *  (README.md); lower cuts single topics, higher joins two. */
const CUT_FROM = 0;

export interface PackedCuts {
  readonly bias: number;
  readonly signs: readonly number[];
  readonly words: PackedTable;
}

export const unpackCuts = ({ bias, signs, words }: PackedCuts): CutModel => ({ bias, signs, words: unpackTable(words) });

/** How likely a new topic begins here, as log-odds. */
function cutOf(model: CutModel, place: Place): number {
  let sum = model.bias;
  for (let k = 0; k < CUT_SIGNS.length; k++) sum += (model.signs[k] ?? 0) * (place.signs[k] ?? 0);
  for (let k = 0; k < place.words.length; k++) sum += CUT_WORD * (model.words[place.words[k] ?? 0] ?? 0);
  return sum;
}

/** Cuts a talk into parts of one topic each, in order and without gaps. Of two cuts close together the likelier stays. */
export function findParts(sentences: Sentences, utterances: readonly Utterance[], model: CutModel, from = CUT_FROM): Part[] {
  const cuts: { utterance: number; before: number; likely: number }[] = [];
  const words = sentences.first[sentences.count] ?? 0;
  eachPlace(sentences, utterances, (place) => {
    const likely = cutOf(model, place);
    if (likely < from || place.before < PART_WORDS || words - place.before < PART_WORDS) return;
    const last = cuts.at(-1);
    if (!last || place.before - last.before >= PART_WORDS) cuts.push({ utterance: place.utterance, before: place.before, likely });
    else if (last.likely < likely) cuts[cuts.length - 1] = { utterance: place.utterance, before: place.before, likely };
  });
  const starts = [0, ...cuts.map((c) => c.utterance), utterances.length];
  return starts.slice(1).map((to, k) => ({ from: starts[k] ?? 0, to }));
}
