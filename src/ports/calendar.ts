import type { Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Failure } from './failure.ts';

export interface TimeWindow {
  readonly from: Instant;
  readonly to: Instant;
}

export interface Calendar {
  /**
   * Every occurrence that overlaps the window, complete or a failure: a part is never given as the whole.
   * `progress` hears how many meetings have been read so far.
   */
  meetings(window: TimeWindow, signal: AbortSignal, progress: (read: number) => void): Promise<Result<readonly Meeting[], Failure>>;
}
