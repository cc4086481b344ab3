import type { Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Closed } from '#domain/evidence.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Attendance, Insights, WrittenLine } from '#domain/written-evidence.ts';
import type { Failure } from './failure.ts';

/**
 * What one source has of one meeting. A source never says `absent` of what it could not look for, and never `complete` of
 * what it may have missed. What could not be asked (offline, throttled, consent) is a `Failure`.
 */
export type SourceRead<T> =
  | { readonly state: 'read'; readonly value: T; readonly complete: boolean; readonly gaps: readonly string[] }
  | { readonly state: 'absent' }
  | { readonly state: 'not-permitted'; readonly closed?: Closed }
  | { readonly state: 'not-yet-available'; readonly retry?: Instant };

export interface Source<T> {
  of(meeting: Meeting, signal: AbortSignal): Promise<Result<SourceRead<T>, Failure>>;
}

/** One transcript, report or insight in the one list that a whole series has. */
export interface Span {
  readonly id: string;
  readonly start: Instant;
  /** Absent where the service does not say. */
  readonly end?: Instant;
}

/** A source that Teams keeps by series. Which span belongs to which occurrence is not its business (domain/occurrences-of-spans.ts). */
export interface PerSeries<T> {
  /** All of the meeting's series, in order of time. */
  list(meeting: Meeting, signal: AbortSignal): Promise<Result<SourceRead<readonly Span[]>, Failure>>;
  read(meeting: Meeting, span: Span, signal: AbortSignal): Promise<Result<SourceRead<T>, Failure>>;
}

/**
 * The meeting's chat from one time (included) to another (not included), oldest first, without Teams' own lines. Of
 * Debrief's cards it has what others recorded as decided or deferred in this meeting; one's own are one's own record.
 */
export interface ChatLines {
  between(meeting: Meeting, from: Instant, to: Instant, signal: AbortSignal): Promise<Result<SourceRead<readonly WrittenLine[]>, Failure>>;
}

/** Meeting notes as a person gave them: pasted, dropped, or by a link to a Loop page. */
export type Notes = Source<readonly WrittenLine[]>;

/** So many questions to a tenant travel in one request at most: https://learn.microsoft.com/graph/json-batching */
export const MOST_TOGETHER = 20;

/** All that a tenant has about what happened in a meeting. */
export interface TenantEvidence {
  /** WebVTT texts. */
  readonly recordings: PerSeries<string>;
  readonly insights: PerSeries<Insights>;
  readonly attendance: PerSeries<Attendance>;
  readonly chat: ChatLines;
}
