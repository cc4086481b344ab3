import type { Case } from '#domain/case.ts';
import type { Transcript } from '#domain/transcript.ts';
import type { Judgement } from '#domain/verdict.ts';

/** Judging and reading happen away from the screen. Both reject when the signal aborts, or when they are broken (a bug). */
export interface Judge {
  judge(given: Case, signal: AbortSignal): Promise<Judgement>;
  /** Several recordings of one occurrence, in order of time, read as one talk; positions are those that findings quote. */
  read(vtt: readonly string[], signal: AbortSignal): Promise<Transcript>;
}
