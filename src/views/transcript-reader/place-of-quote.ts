import type { Finding, Quote } from '#domain/finding.ts';
import type { Utterance } from '#domain/transcript.ts';

/** A quote at a position, from what was found; undefined where nothing was quoted there. */
export const quoteAt = (findings: readonly Finding[], position: number): Quote | undefined =>
  findings.flatMap(({ quotes }) => quotes).find(({ utterance }) => utterance === position);

/**
 * Where a quote stands in what was read. Its position, unless the transcript has changed since it was judged: then the
 * nearest utterance with the same words, or nothing if nobody says them any more.
 */
export function placeOfQuote({ utterance, text }: Pick<Quote, 'utterance' | 'text'>, utterances: readonly Utterance[]): number | undefined {
  const words = wordsOf(text);
  const says = (position: number) => utterances[position]?.text.includes(words) ?? false;
  if (says(utterance)) return utterance;
  for (let away = 1; away <= Math.max(utterance, utterances.length); away++) {
    if (says(utterance - away)) return utterance - away;
    if (says(utterance + away)) return utterance + away;
  }
  return undefined;
}

/** A quote is cut to a length with an ellipsis behind it. */
export const wordsOf = (quoted: string): string => quoted.replace(/…$/, '').trimEnd();
