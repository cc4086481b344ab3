import type { Instant } from '#base/time.ts';
import type { Coverage } from '#domain/evidence.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Failure } from '#ports/failure.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import { afterFailure } from './after-failure.ts';

/** What could be had about one meeting. */
export interface Evidence {
  readonly transcript?: readonly string[];
  readonly coverage: Coverage;
  /** Consent that would have opened a source. */
  readonly consent?: Extract<Failure, { kind: 'consentNeeded' }>;
  /** A source that could not be reached now, and will be again by itself. */
  readonly later?: Failure;
}

/**
 * Asks the sources of transcripts in their order; the first that has one wins, so that a file a person gave stands
 * before the tenant. A source that fails lowers coverage and stops nothing.
 */
export async function gatherEvidence(meeting: Meeting, sources: readonly Transcripts[], now: Instant, signal: AbortSignal): Promise<Evidence> {
  let closed: Evidence | undefined;
  for (const source of sources) {
    const answer = await source.transcriptOf(meeting, signal);
    if (!answer.ok) {
      const { failure } = answer;
      closed = failure.kind === 'consentNeeded' || failure.kind === 'signInNeeded'
        ? { coverage: { transcript: { state: 'not-permitted' } }, ...(failure.kind === 'consentNeeded' ? { consent: failure } : {}) }
        : { coverage: { transcript: { state: 'failed', why: failure.kind } }, ...(afterFailure(failure, 1, now).next === 'wait' ? { later: failure } : {}) };
    } else if (answer.value.state === 'read') {
      return { transcript: answer.value.vtt, coverage: { transcript: { state: 'read', complete: answer.value.complete, gaps: answer.value.gaps ?? [] } } };
    } else if (answer.value.state !== 'absent') {
      closed ??= { coverage: { transcript: { state: answer.value.state } } };
    }
  }
  return closed ?? { coverage: { transcript: { state: 'absent' } } };
}
