import type { Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import type { Aim } from '#domain/aim.ts';
import type { RecordChange } from '#domain/change-record.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { CheckIn } from '#domain/record.ts';
import type { Said, SharedRecord } from '#domain/shared-record.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { FoundPublished } from './find-published.ts';
import type { OutboxEntry, UnreadableEntry } from './outbox-entry.ts';
import type { ViewState } from './view-state.ts';

/**
 * One meeting while people sit in it, as everybody in it sees it: the record, never a verdict. The side panel and the
 * meeting tab show it.
 */
export interface Room {
  /** Which occurrence of the chat's series this is about. */
  readonly occurrence: Subscribable<ViewState<Occurrence>>;
  /** The record as everybody's cards say it, with one's own unsent words in it; kept up to date while the page is seen. */
  readonly shared: Subscribable<ViewState<SharedRecord>>;
  /** What was promised at the last occurrence, and what is known about it by now. */
  readonly promised: Subscribable<ViewState<readonly Promised[]>>;
  readonly outbox: Subscribable<readonly (OutboxEntry | UnreadableEntry)[]>;

  /** The person says which occurrence is meant. */
  choose(meeting: MeetingId): void;
  /** Looks at the chat now. */
  refresh(): void;
  /** Shows the host's dialog for a feature's scopes; call it only from a click. */
  permit(feature: Feature): Promise<Result<void, Failure>>;

  /**
   * Changes one's own part of the record and promises to write it to the chat under one's own name. The change is seen at
   * once; what becomes of the write stands in `outbox`. Fails with `consentNeeded` where writing was not permitted yet.
   */
  write(change: RecordChange): Promise<Result<void, Failure>>;
  /** Takes the last change back, wherever it got to. */
  undo(): Promise<Result<void, Failure>>;
  /** What `undo` would take back; undefined if there is nothing. */
  readonly undoable: Subscribable<RecordChange | undefined>;
  /** What is published of this meeting, or of the last one of its series, where the person may read the team's list; absent where there is none. */
  published?(meeting: Meeting, others: readonly Meeting[], signal: AbortSignal): Promise<FoundPublished | undefined>;
  /** What the meeting's invitation says it is for; undefined where it says nothing or cannot be read. Absent where no invitation can be. */
  invited?(meeting: Meeting, signal: AbortSignal): Promise<Aim | undefined>;
  retry(entryId: string): void;
  dismiss(entryId: string): void;
}

export type Occurrence =
  | { readonly is: 'known'; readonly meeting: Meeting; readonly me: Me; readonly others: readonly Meeting[] }
  /** The chat alone cannot tell which one is meant. Nearest first. */
  | { readonly is: 'ask'; readonly me: Me; readonly candidates: readonly Meeting[] }
  /** No meeting of this chat is in the person's calendar or among its cards: a guest, or a chat without a meeting. */
  | { readonly is: 'none'; readonly me: Me };

/** A commitment of the last occurrence. */
export interface Promised {
  readonly commitment: Said<Commitment>;
  readonly from: { readonly meeting: MeetingId; readonly subject: string; readonly start: number };
  /** Of this occurrence; absent until its owner has said it. */
  readonly checkIn?: Said<CheckIn>;
  readonly isMine: boolean;
}

export type { RecordChange };
