import type { EvidenceSource } from './evidence.ts';
import type { MeetingId, SeriesId } from './meeting.ts';
import type { Instant } from '#base/time.ts';
import type { PersonHours } from './verdict.ts';

/** A series whose last ended occurrences all had load and none of them a closure. */
export interface SeriesWithoutClosure {
  readonly series: SeriesId;
  /** The occurrences in a row, oldest first. */
  readonly meetings: readonly MeetingId[];
  /** Of all of them together. */
  readonly load: PersonHours;
}

/** One time that something was decided, in the words that say it (at most 200 characters). */
export interface DecidedOnce {
  readonly meeting: MeetingId;
  /** When that meeting began. */
  readonly at: Instant;
  readonly from: EvidenceSource;
  readonly quote: string;
}

/** A decision that came back after it was decided. */
export interface Reopened {
  readonly series: SeriesId;
  readonly before: DecidedOnce;
  readonly again: DecidedOnce;
  /** 0–1, how much their words have in common. */
  readonly similarity: number;
}
