import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '#analysis/decisions/actions/action-model.ts';
import { crossValidateActions } from './cross-validate-actions.ts';
import { learnActions } from './learn-actions.ts';
import { pack } from './pack.ts';
import { readLabelledTalk } from './read-labelled-talk.ts';
import { bestThreshold } from './thresholds.ts';

const FILE = join(import.meta.dirname, '../../../src/analysis/decisions/actions/action-weights.ts');

/** Edges of the bins in which scores are compared with what annotators marked. */
const EDGES = [-9, -5, -3, -2, -1, 0, 1, 5];

/** Learns the weights for action items from AMI and writes them as data. The same data give the same file. */
export function trainActions(): void {
  const talks = readLabelledTalk('ami');
  const scored = crossValidateActions(talks, (model) => unpack(pack(model)));
  const { threshold } = bestThreshold(scored);
  const seen = EDGES.slice(1).map((to, i) => {
    const from = EDGES[i] ?? to;
    const inside = scored.filter((s) => s.score >= from && s.score < to);
    const middle = inside.reduce((sum, s) => sum + s.score, 0) / Math.max(1, inside.length);
    return [round(middle), round(inside.filter((s) => s.isAction).length / Math.max(1, inside.length))] as const;
  });
  const packed = pack(learnActions(talks));
  const table = (name: 'shape' | 'own' | 'late' | 'before' | 'after'): string => `  ${name}: { step: ${packed[name].step}, weights: ${JSON.stringify(packed[name].weights)} },`;
  writeFileSync(FILE, [
    "import type { PackedModel } from './action-model.ts';",
    '',
    '/** Written by `npm run train`; what it is and is not for stands in action-model-card.md. */',
    'export const ACTION_WEIGHTS: PackedModel = {',
    `  bias: ${packed.bias},`,
    `  from: ${round(threshold)},`,
    `  seen: ${JSON.stringify(seen)},`,
    ...(['shape', 'own', 'late', 'before', 'after'] as const).map(table),
    '};',
    '',
  ].join('\n'));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

if (process.argv[1] === import.meta.filename) trainActions();
