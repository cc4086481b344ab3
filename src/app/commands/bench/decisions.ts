import { analyse, type Analysis } from '#analysis/decisions/analyse.ts';
import { findActions } from '#analysis/decisions/actions/find-actions.ts';
import { strongest } from '#analysis/verdict/decide-verdict.ts';
import { THRESHOLDS } from '#analysis/verdict/thresholds.ts';
import { decodeText } from '#analysis/transcript/decode-text.ts';
import { readItem, type Item } from './items.ts';
import { print, readGiven } from './read-given.ts';

/** Score at which an item is called decided: both errors weigh the same. */
const DECIDED_FROM = 0.5;

/**
 * `decisions FILE.jsonl[.gz]`: for each item `{id, utterances: [{speaker, start_s, end_s, text}]}` one prediction a
 * line; `evidence` and `actions` are positions of utterances.
 */
export async function decisions(args: string[]): Promise<void> {
  const { file, bytes } = await readGiven(args, 'decisions FILE.jsonl[.gz]');
  for (const [i, line] of decodeText(bytes).split('\n').entries()) {
    if (line.trim() !== '') await print(predict(readItem(line, `${file}: line ${i + 1}`)));
  }
}

function predict({ id, utterances }: Item) {
  const analysis = analyse({ utterances });
  return { id, decided: isDecided(analysis), score: analysis.score, evidence: evidenceOf(analysis), actions: findActions(utterances).map((a) => a.utterance) };
}

export const isDecided = ({ score }: Analysis): boolean => score >= DECIDED_FROM;

/** Positions of the utterances that a decision rests on, where the verdict takes one for made without asking: those of the strongest finding. */
export function evidenceOf({ findings }: Analysis): number[] {
  const best = strongest(findings);
  if (!best || best.strength < THRESHOLDS.high) return [];
  return [...new Set(best.quotes.map((q) => q.utterance))].sort((a, b) => a - b);
}
