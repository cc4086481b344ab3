import type { Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Failure } from './failure.ts';

/** What could be had of a meeting's transcript. Several recordings of one occurrence are joined in order of time. */
export type TranscriptText =
  | { readonly state: 'read'; readonly vtt: readonly string[]; readonly complete: boolean; /** What the source itself lacks; absent for nothing. */ readonly gaps?: readonly string[] }
  | { readonly state: 'absent' };

export interface Transcripts {
  /** `absent` where there is none yet or none was made; what could not be asked is a `Failure`. */
  transcriptOf(meeting: Meeting, signal: AbortSignal): Promise<Result<TranscriptText, Failure>>;
}
