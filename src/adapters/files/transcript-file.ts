import { failed, ok, type Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Skipped, Transcript, TranscriptGap } from '#domain/transcript.ts';
import { quotable, type FileProblem } from './file-problem.ts';
import { transcriptFacts, type TranscriptFacts } from './transcript-facts.ts';

/** `parseVtt`; handed in, because adapters do not know the analysis. */
export type ReadTranscript = (text: string) => Transcript;

export interface TranscriptFile {
  readonly text: string;
  readonly facts: TranscriptFacts;
  readonly utterances: number;
  readonly gaps: readonly TranscriptGap[];
  readonly skipped: readonly Skipped[];
}

/** Reads a transcript file; one without a single utterance is none. */
export function readTranscriptFile(file: string, text: string, read: ReadTranscript, zone: string, modified?: Instant): Result<TranscriptFile, FileProblem> {
  const { utterances, gaps, skipped } = read(text);
  if (utterances.length === 0) {
    const first = skipped[0];
    return failed({
      kind: 'not-a-transcript', file, line: first?.line ?? 1,
      detail: 'No spoken line could be read in it.',
      ...quotable(first?.text ?? ''),
    });
  }
  return ok({ text, facts: transcriptFacts(file, text, { utterances, gaps, skipped }, zone, modified), utterances: utterances.length, gaps, skipped });
}
