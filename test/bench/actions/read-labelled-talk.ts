import { foldsOf } from '../folds.ts';
import { readItems } from '../items.ts';
import type { LabelledTalk } from './learn-actions.ts';

/** Whole meetings with the utterances in which annotators (AMI) or a language model (eth) saw an action item. */
export function readLabelledTalk(source: 'ami' | 'eth'): LabelledTalk[] {
  const items = readItems(source);
  const folds = foldsOf(items);
  return items.map(({ id, utterances, actions }) => ({ id, utterances, fold: folds.get(id) ?? 0, actions }));
}
