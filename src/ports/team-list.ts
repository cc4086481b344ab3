import type { Result } from '#base/result.ts';
import type { MeetingRow, PublishedRow } from '#domain/meeting-row.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { SeenList } from '#domain/list-set-up.ts';
import type { Choice, TeamRow } from '#domain/team-list.ts';
import type { Failure } from './failure.ts';
import type { PublishedPages } from './published-rows.ts';

/** As it was last read: what has changed since then is not written over. */
export interface SeenItem {
  readonly itemId: string;
  readonly etag: string;
}

export interface SeenRow extends TeamRow, SeenItem {}

/** A row that an organizer has published of a meeting. */
export interface SeenPublished extends SeenItem {
  readonly row: PublishedRow;
  /** `authorMark` of who wrote it, as they say. Who it was in truth SharePoint knows: `row.publisher`. */
  readonly author: string;
}

export interface PublishedRows {
  readonly rows: readonly SeenPublished[];
  readonly unread: readonly UnreadRow[];
}

/** What stands there as a published row and is none that this release can read. */
export interface UnreadRow extends SeenItem {
  readonly author: string;
  /** The first field that is wrong; `version`, for one. */
  readonly where: string;
}

/** The list of a team's site, as far as this person's own membership reaches. Whoever reads it can also look up who made a row. */
export interface TeamList extends PublishedPages {
  /** Looks at what is there; makes nothing. */
  check(signal: AbortSignal): Promise<Result<SeenList, Failure>>;
  /** Makes what is missing, after the person has agreed; `forbidden` where the app's grant does not reach that far. */
  setUp(signal: AbortSignal): Promise<Result<void, Failure>>;
  rows(meeting: MeetingId, signal: AbortSignal): Promise<Result<readonly SeenRow[], Failure>>;
  /** All of one person, by the mark in their keys (`authorMark`): answers, and what they have published. */
  rowsBy(mark: string, signal: AbortSignal): Promise<Result<readonly (SeenRow | SeenPublished | UnreadRow)[], Failure>>;
  /** `conflict` where a row of that key stands already. */
  add(row: TeamRow, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** `conflict` where somebody has changed the row since it was read. */
  change(row: SeenRow, choice: Choice, signal: AbortSignal): Promise<Result<void, Failure>>;
  remove(row: SeenItem, signal: AbortSignal): Promise<Result<void, Failure>>;

  /** What was published of a meeting by its mark (`meetingMark`): one row, unless two people say that it is theirs. */
  publishedOf(mark: MeetingRow['key'], signal: AbortSignal): Promise<Result<PublishedRows, Failure>>;
  /** `author`: the person's own mark. `conflict` where their row of that meeting stands already. */
  publish(row: MeetingRow, author: string, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** `conflict` where it has changed since it was read. */
  republish(seen: SeenItem, row: MeetingRow, signal: AbortSignal): Promise<Result<void, Failure>>;
}
