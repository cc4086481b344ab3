import type { Utterance } from '#domain/transcript.ts';
import { detectLanguages } from '#analysis/decisions/language/detect-language.ts';
import { packFor } from '#analysis/decisions/language/pack-for.ts';

/** What the worker does with the utterances of a meeting: language, findings, score. Gives how many were found. */
export function detect(utterances: readonly Utterance[]): number {
  const judged = packFor(detectLanguages(utterances));
  return 'pack' in judged ? judged.pack.analyse({ utterances }).findings.length : 0;
}
