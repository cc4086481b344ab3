import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { trainActions } from './actions/train-actions.ts';
import { closingExamples, learnClosing, packClosing } from './closing.ts';
import { learnCuts, packCuts } from './cuts.ts';
import { hasData, readItems, type Source } from './items.ts';

/** What the models are learned from: parts of meetings about one topic, and whole public calls. */
export const LEARNED_FROM: readonly Source[] = ['tc39', 'ami-seg', 'eth', 'w3c', 'icsi-seg'];

const FOLDER = join(import.meta.dirname, '../../src/analysis/decisions');

/** Learns both models from all dev sets and writes their weights. The same data give the same bytes. */
export function trainDecisions(): void {
  const items = LEARNED_FROM.flatMap(readItems);
  write('closing/closing-weights.ts', 'CLOSING_WEIGHTS', 'PackedClosing', './closing-model.ts', packClosing(learnClosing(items.flatMap(closingExamples))));
  write('parts/cut-weights.ts', 'CUT_WEIGHTS', 'PackedCuts', './find-parts.ts', packCuts(learnCuts(items)));
}

function write(file: string, name: string, type: string, from: string, value: object): void {
  const lines = Object.entries(value).map(([key, v]) => `  ${key}: ${JSON.stringify(v)},`);
  const text = [`import type { ${type} } from '${from}';`, '', '/** Written by `npm run train`; what it is and is not for stands in ../model-card.md. */', `export const ${name}: ${type} = {`, ...lines, '};', ''];
  writeFileSync(join(FOLDER, file), text.join('\n'));
}

if (import.meta.filename === process.argv[1]) {
  if (hasData()) {
    trainDecisions();
    trainActions();
  } else console.log('No labelled talk in ../shared/corpora: nothing was learned.');
}
