import type { Utterance } from '#domain/transcript.ts';
import { namedIn, readStage } from './action-features.ts';
import { actionModel } from './action-model.ts';
import { scoreActions } from './action-scores.ts';
import { ACTION_WEIGHTS } from './action-weights.ts';
import { readSentences, type Sentences } from './sentences.ts';

/** A sentence in which somebody is given something to do, or takes it on. */
export interface Action {
  /** Position in the list of utterances. */
  readonly utterance: number;
  /** Where its sentence begins in the text of the utterance. */
  readonly from: number;
  /** Share 0–1 of such sentences that annotators marked as action items. */
  readonly strength: number;
  /** A speaker whom the sentence names; `asked` where the next word gives them something to do. */
  readonly named: { readonly who: string; readonly asked: boolean } | undefined;
}

/** What minutes would list, in the order of the talk; the best sentence of an utterance stands for it. */
export const findActions = (utterances: readonly Utterance[]): Action[] => actionsIn(readSentences(utterances), utterances);

/** The same of talk that was cut into sentences already. */
export function actionsIn(sentences: Sentences, utterances: readonly Utterance[]): Action[] {
  const stage = readStage(sentences, utterances);
  const scores = scoreActions(sentences, stage, actionModel());
  const found: Action[] = [];
  for (let row = 0; row < sentences.count; row++) {
    const score = scores[row] ?? 0;
    if (score < ACTION_WEIGHTS.from) continue;
    const utterance = sentences.utterance[row] ?? 0;
    const action: Action = { utterance, from: sentences.from[row] ?? 0, strength: strengthOf(score), named: namedIn(sentences, stage, row) };
    const last = found.at(-1);
    if (last?.utterance !== utterance) found.push(action);
    else if (last.strength < action.strength) found[found.length - 1] = action;
  }
  return found;
}

/** Between what was seen at lower and at higher scores, in a straight line. */
function strengthOf(score: number): number {
  const { seen } = ACTION_WEIGHTS;
  const at = seen.findIndex(([to]) => to > score);
  const [high, much] = seen.at(at) ?? [0, 0];
  const [low, little] = at > 0 ? (seen[at - 1] ?? [0, 0]) : [high, much];
  return high > low ? little + ((much - little) * (score - low)) / (high - low) : much;
}
