import type { Result } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Choice, ListCheck, TeamRow } from '#domain/team-list.ts';
import type { Failure } from './failure.ts';

export interface SeenRow extends TeamRow {
  readonly itemId: string;
  readonly etag: string;
}

/** The list of a team's site, as far as this person's own membership reaches. Whoever reads it can also look up who made a row. */
export interface TeamList {
  /** Looks at what is there; makes nothing. */
  check(signal: AbortSignal): Promise<Result<ListCheck, Failure>>;
  /** Makes what is missing, after the person has agreed; `forbidden` where the app's grant does not reach that far. */
  setUp(signal: AbortSignal): Promise<Result<void, Failure>>;
  rows(meeting: MeetingId, signal: AbortSignal): Promise<Result<readonly SeenRow[], Failure>>;
  /** All of one person, by the mark in their keys (`authorMark`). */
  rowsBy(mark: string, signal: AbortSignal): Promise<Result<readonly SeenRow[], Failure>>;
  /** `conflict` where a row of that key stands already. */
  add(row: TeamRow, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** `conflict` where somebody has changed the row since it was read. */
  change(row: SeenRow, choice: Choice, signal: AbortSignal): Promise<Result<void, Failure>>;
  remove(row: SeenRow, signal: AbortSignal): Promise<Result<void, Failure>>;
}
