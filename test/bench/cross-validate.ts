import type { Utterance } from '#domain/transcript.ts';
import { analyse, type Analysis, type Models } from '#analysis/decisions/analyse.ts';
import { unpackClosing } from '#analysis/decisions/closing/closing-model.ts';
import { unpackCuts } from '#analysis/decisions/parts/find-parts.ts';
import { closingExamples, learnClosing, packClosing } from './closing.ts';
import { learnCuts, packCuts } from './cuts.ts';
import { FOLDS, foldsOf } from './folds.ts';
import { readItems } from './items.ts';
import { LEARNED_FROM } from './train.ts';

/**
 * Judges talk by a model that saw no item of a fold: learned from the other folds in the way of `train`, packed and
 * unpacked as it ships. Pass the items whose folds are asked for, so that both sides cut alike.
 */
export function crossValidated(folds: ReadonlyMap<string, number> = foldsOf(LEARNED_FROM.flatMap(readItems))): (utterances: readonly Utterance[], fold: number) => Analysis {
  const items = LEARNED_FROM.flatMap(readItems);
  const examples = new Map(items.map((item) => [item.id, closingExamples(item)]));
  const models = Array.from({ length: FOLDS }, (_, fold): Models => {
    const others = items.filter((item) => folds.get(item.id) !== fold);
    return {
      closing: unpackClosing(packClosing(learnClosing(others.flatMap((item) => examples.get(item.id) ?? [])))),
      cuts: unpackCuts(packCuts(learnCuts(others))),
    };
  });
  return (utterances, fold) => analyse({ utterances }, undefined, models[fold]);
}
