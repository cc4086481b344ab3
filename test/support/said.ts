import { ms, seconds } from '#base/time.ts';
import type { Transcript, Utterance } from '#domain/transcript.ts';

/** A transcript of `Speaker: text` lines, ten seconds each; a line without a name is nobody's. */
export function transcript(...lines: readonly string[]): Transcript {
  const utterances = lines.map((line, n): Utterance => {
    const [, speaker, text] = /^(?:([A-Z]\w*): )?(.*)$/s.exec(line) ?? [];
    return { speaker: speaker ?? null, start: seconds(n * 10), end: ms(n * 10_000 + 9_000), text: text ?? '' };
  });
  return { utterances, skipped: [], gaps: [] };
}
