import type { Case } from '#domain/case.ts';
import type { Judgement } from '#domain/verdict.ts';

/** Judging happens away from the screen. Rejects only when the signal aborts. */
export interface Judge {
  judge(given: Case, signal: AbortSignal): Promise<Judgement>;
}
