import { readStage } from '#analysis/decisions/actions/action-features.ts';
import { scoreActions, type ActionModel } from '#analysis/decisions/actions/action-scores.ts';
import { readSentences } from '#analysis/decisions/actions/sentences.ts';
import { FOLDS } from '../folds.ts';
import { learnActions, type LabelledTalk } from './learn-actions.ts';

/** One utterance, scored by a model that did not see its group. */
export interface ScoredUtterance {
  readonly talk: string;
  readonly fold: number;
  readonly utterance: number;
  readonly score: number;
  readonly isAction: boolean;
}

/** Out-of-fold scores of every utterance. `pack` is what shipping does to weights, so that what ships is measured. */
export function crossValidateActions(talks: readonly LabelledTalk[], pack: (model: ActionModel) => ActionModel = (model) => model): ScoredUtterance[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = pack(learnActions(talks.filter((t) => t.fold !== fold)));
    return talks.filter((t) => t.fold === fold).flatMap((talk) => scoreTalk(talk, model));
  });
}

/** An utterance scores as its best sentence. */
export function scoreTalk(talk: LabelledTalk, model: ActionModel): ScoredUtterance[] {
  const sentences = readSentences(talk.utterances);
  const best = new Float64Array(talk.utterances.length).fill(Number.NEGATIVE_INFINITY);
  for (const [row, score] of scoreActions(sentences, readStage(sentences, talk.utterances), model).entries()) {
    const u = sentences.utterance[row] ?? 0;
    best[u] = Math.max(best[u] ?? score, score);
  }
  return Array.from(best, (score, utterance) => ({ talk: talk.id, fold: talk.fold, utterance, score, isAction: talk.actions.has(utterance) }));
}
