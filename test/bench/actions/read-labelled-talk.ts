import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { foldsOf } from '../folds.ts';
import { DEV, readItems } from '../items.ts';
import type { LabelledTalk } from './learn-actions.ts';

interface Line {
  readonly id: string;
  readonly label: { readonly actions?: readonly { readonly utterances: readonly number[] }[] };
}

/** Whole meetings with the utterances in which annotators (AMI) or a language model (eth) saw an action item. */
export function readLabelledTalk(source: 'ami' | 'eth'): LabelledTalk[] {
  const items = readItems(source);
  const folds = foldsOf(items);
  const lines = gunzipSync(readFileSync(join(DEV, `${source}.jsonl.gz`))).toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);
  const actions = new Map(lines.map(({ id, label }) => [id, new Set((label.actions ?? []).flatMap((a) => a.utterances))]));
  return items.map(({ id, utterances }) => ({ id, utterances, fold: folds.get(id) ?? 0, actions: actions.get(id) ?? new Set() }));
}
