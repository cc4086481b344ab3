import type { Case } from '#domain/case.ts';
import type { Judgement } from '#domain/verdict.ts';

/** Judging happens away from the screen. Rejects when the signal aborts, or when judging itself is broken (a bug). */
export interface Judge {
  judge(given: Case, signal: AbortSignal): Promise<Judgement>;
}
