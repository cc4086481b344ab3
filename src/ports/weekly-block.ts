import type { Result } from '#base/result.ts';
import type { LocalDate } from '#base/time.ts';
import type { BlockTime, Weekday } from '#domain/preferences.ts';
import type { Failure } from './failure.ts';

export interface BlockWords {
  readonly subject: string;
  /** Escaped, with the link to Debrief in it. */
  readonly html: string;
}

export interface StandingBlock {
  readonly eventId: string;
  /** Of the first occurrence that stands, in the zone that was asked for. */
  readonly weekday: Weekday;
  readonly time: string;
}

/** A private recurring event in the person's own calendar, found again by a mark that only Debrief sets. Nobody is invited, so nobody is mailed. */
export interface WeeklyBlocks {
  /** All that carry the mark; more than one where two devices made one at the same time. In an order that is the same everywhere. */
  standing(zone: string, signal: AbortSignal): Promise<Result<readonly StandingBlock[], Failure>>;
  /** `from`: the first day that it may fall on. `once`: the same for each repetition of one promise; a second one with it fails with `conflict`. */
  make(at: BlockTime, words: BlockWords, from: LocalDate, once: string, signal: AbortSignal): Promise<Result<void, Failure>>;
  move(eventId: string, at: BlockTime, from: LocalDate, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** One that is gone already counts as removed. */
  remove(eventId: string, signal: AbortSignal): Promise<Result<void, Failure>>;
}
