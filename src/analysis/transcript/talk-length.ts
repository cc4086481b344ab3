import { ms, type Ms } from '#base/time.ts';
import type { Utterance } from '#domain/transcript.ts';

/** Words spoken in a minute, where a transcript has no times. Source: usual rate of English conversation. */
const WORDS_PER_MINUTE = 150;

/** How long the talk of one recording lasts: from its first word to its last, or by its words where it has no times. */
export function talkLength(utterances: readonly Utterance[]): Ms {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let words = 0;
  for (const { start, end, text } of utterances) {
    if (start !== null) first = Math.min(first, start);
    if (end !== null) last = Math.max(last, end);
    words += text.split(' ').length;
  }
  return ms(last > first ? last - first : (words / WORDS_PER_MINUTE) * 60_000);
}
