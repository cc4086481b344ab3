import type { Ms } from '#base/time.ts';
import type { SourceCoverage } from '#domain/evidence.ts';
import type { Utterance } from '#domain/transcript.ts';
import { detectLanguages } from '#analysis/decisions/language/detect-language.ts';
import { packFor } from '#analysis/decisions/language/pack-for.ts';
import type { LanguagePack } from '#analysis/decisions/language/pack.ts';
import { joinTranscripts } from '#analysis/transcript/join-transcripts.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { talkLength } from '#analysis/transcript/talk-length.ts';
import { THRESHOLDS } from './thresholds.ts';

export interface Read {
  readonly utterances: readonly Utterance[];
  readonly coverage: SourceCoverage | undefined;
  /** What its language is judged by; none where the language is not known or nothing was given. */
  readonly pack: LanguagePack | undefined;
}

/**
 * Reads the recordings of one occurrence into one list of utterances, and adds to what the source said of itself what
 * was seen inside: its gaps, and that it is incomplete if a recording is empty, much of one could not be read, all of them
 * together span little of a meeting that lasted `length` (gap `short`), or most of the talk is in a language that Debrief
 * does not know (gap `language:de`).
 */
export function readTranscripts(files: readonly string[] | undefined, said: SourceCoverage | undefined, length: Ms): Read {
  if (!files) return { utterances: [], coverage: said, pack: undefined };
  const read = files.map(parseVtt);
  const isWhole = read.every(({ utterances, skipped }) => {
    const lost = skipped.filter((s) => s.why !== 'no-text').length;
    return utterances.length > 0 && lost <= THRESHOLDS.mostSkipped * (utterances.length + lost);
  });
  const { utterances, gaps: seen } = joinTranscripts(read);
  const isShort = utterances.length > 0 && read.reduce((sum, one) => sum + talkLength(one.utterances), 0) < THRESHOLDS.leastSpanned * length;
  const judged = packFor(detectLanguages(utterances));
  const gaps = new Set<string>([...(said?.state === 'read' ? said.gaps : []), ...seen, ...(isShort ? ['short'] : []), ...('unknown' in judged ? [`language:${judged.unknown}`] : [])]);
  const complete = read.length > 0 && isWhole && !isShort && 'pack' in judged && (said?.state !== 'read' || said.complete);
  return { utterances, coverage: { ...(said?.state === 'read' && said), state: 'read', complete, gaps: [...gaps] }, pack: 'pack' in judged ? judged.pack : undefined };
}
