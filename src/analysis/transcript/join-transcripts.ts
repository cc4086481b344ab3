import type { Transcript } from '#domain/transcript.ts';

/**
 * Several recordings of one occurrence as one talk, in the order given; findings quote by position in this list. Times
 * stay those of each recording, and lines of what was skipped those of its file.
 */
export const joinTranscripts = (parts: readonly Transcript[]): Transcript => ({
  utterances: parts.flatMap((t) => t.utterances),
  skipped: parts.flatMap((t) => t.skipped),
  gaps: [...new Set(parts.flatMap((t) => t.gaps))],
});
