import { failed, ok, type Result } from '#base/result.ts';
import type { Skipped, Transcript, TranscriptGap } from '#domain/transcript.ts';
import type { ReadFile } from './dropped-file.ts';
import { quotable, type FileProblem } from './file-problem.ts';
import { transcriptFacts, type TranscriptFacts } from './transcript-facts.ts';

/** `parseVtt`; handed in, because adapters do not know the analysis. */
export type ReadTranscript = (text: string) => Transcript;

export interface TranscriptFile {
  readonly text: string;
  readonly facts: TranscriptFacts;
  readonly utterances: number;
  readonly gaps: readonly TranscriptGap[];
  /** What was a Word file, whose layout Microsoft describes nowhere. */
  readonly isDocx: boolean;
  /** False where a part of it could not be read. */
  readonly complete: boolean;
  readonly skipped: readonly Skipped[];
}

/** Reads a transcript file; one without a single utterance is none. */
export function readTranscriptFile({ name: file, text, modified, docx }: ReadFile, read: ReadTranscript, zone: string): Result<TranscriptFile, FileProblem> {
  const { utterances, gaps, skipped } = read(text);
  if (utterances.length === 0) {
    const first = skipped[0];
    return failed({
      kind: 'not-a-transcript', file, line: first?.line ?? 1,
      detail: 'No spoken line could be read in it.',
      ...quotable(first?.text ?? ''),
    });
  }
  const facts = transcriptFacts(file, text, { utterances, gaps, skipped }, zone, modified, docx?.heading);
  const complete = !gaps.includes('parts-skipped') && docx?.complete !== false;
  return ok({ text, facts, utterances: utterances.length, gaps, skipped, isDocx: docx !== undefined, complete });
}
