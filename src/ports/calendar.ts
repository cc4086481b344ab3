import type { Brand } from '#base/brand.ts';
import type { Result } from '#base/result.ts';
import { days, minus, plus, type Instant } from '#base/time.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import type { Failure } from './failure.ts';

export interface TimeWindow {
  readonly from: Instant;
  readonly to: Instant;
}

/** "Busy" looks back 8 weeks; the next occurrence of a fortnightly series lies at most 2 weeks after today. */
export const BACK = days(56);
export const AHEAD = days(15);
/** All is read again this often, and must reach so much further. */
export const WHOLE_EVERY = days(1);

/** What is read at once reaches a day further than what is shown, so that it serves until all is read again. */
export const windowAt = (now: Instant): TimeWindow => ({ from: minus(now, BACK), to: plus(plus(now, AHEAD), WHOLE_EVERY) });

/** How far a long read has come. `until`: the service asked to wait, reading goes on by itself then. */
export interface ReadProgress {
  readonly read: number;
  readonly until?: Instant;
}

export interface Calendar {
  /** Every occurrence that overlaps the window, complete or a failure: a part is never given as the whole. */
  meetings(window: TimeWindow, signal: AbortSignal, progress: (so: ReadProgress) => void): Promise<Result<readonly Meeting[], Failure>>;
}

/** Where change detection goes on next time; opaque, and bound to the window it began with. */
export type ChangeMark = Brand<string, 'ChangeMark'>;

/** A calendar that can say what changed, but not what it says now: contents are read with `meetings`. */
export interface ChangingCalendar extends Calendar {
  /** Goes through the window once, to be told of changes from now on. `events`: how many stand in it. */
  mark(window: TimeWindow, signal: AbortSignal, progress: (so: ReadProgress) => void): Promise<Result<{ readonly mark: ChangeMark; readonly events: number }, Failure>>;
  /** What changed since the mark. Fails with `deltaExpired` when the mark is too old: then everything is read again. */
  changes(since: ChangeMark, signal: AbortSignal): Promise<Result<CalendarChanges, Failure>>;
  /** When an event was made, of a date of a series when the series was: its invitation is not older. Absent where a calendar cannot tell. */
  invitedAt?(eventId: string, signal: AbortSignal): Promise<Result<Instant | undefined, Failure>>;
  /** How this calendar names an event that another program names by another kind of id; `gone` for one of somebody else's mailbox. Absent where there is one kind. */
  named?(otherId: string, signal: AbortSignal): Promise<Result<NamedEvent, Failure>>;
}

/** Names of one event, as `Meeting` has them. */
export interface NamedEvent {
  readonly eventId: string;
  readonly meeting: MeetingId;
  /** Of a series, or of an occurrence of it. */
  readonly series?: SeriesId;
}

/** Changes may be told twice, and out of order of time; a deleted occurrence may go untold (microsoft-graph-docs 7632). */
export interface CalendarChanges {
  readonly mark: ChangeMark;
  /** Made or changed, where they stand now; a series' head stands without a time. */
  readonly changed: readonly ChangedEvent[];
  /** Event ids that are gone, or that stand outside the window now. */
  readonly removed: readonly string[];
}

export interface ChangedEvent {
  readonly eventId: string;
  readonly series?: string;
  readonly when?: TimeWindow;
}
