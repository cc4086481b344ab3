import type { Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import type { Meeting, MeetingId, Purpose } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { Contest, Judgement } from '#domain/verdict.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { OutboxEntry, UnreadableEntry, WrittenRecord } from './outbox-entry.ts';
import type { ViewState } from './view-state.ts';

/** Everything a surface sees of the product, and everything it can do. One object per signed-in person. */
export interface Debrief {
  readonly week: Subscribable<ViewState<Week>>;
  readonly outbox: Subscribable<readonly (OutboxEntry | UnreadableEntry)[]>;

  /** Reads the calendar again and judges what is new. */
  refresh(): void;
  /** Stops reading and judging; what is there stays. */
  cancel(): void;
  /** Shows the host's dialog for a feature's scopes; call it only from a click. What waited for it goes on when it is granted. */
  permit(feature: Feature): Promise<Result<void, Failure>>;

  /** A person's word about a meeting; undefined takes it back. The meeting is judged again at once. */
  contest(meeting: MeetingId, contest: Contest | undefined): Promise<Result<void, Failure>>;

  /** The draft kept on this device; undefined if nothing was typed yet. */
  draftOf(meeting: MeetingId): Promise<Result<ReflectionDraft | undefined, Failure>>;
  /**
   * Keeps what was typed. `seen` is the version it was made from: fields that another tab changed since then and this
   * one did not are taken over, so that nobody's words are lost.
   */
  keepDraft(draft: ReflectionDraft, seen: ReflectionDraft | undefined): Promise<Result<KeptDraft, Failure>>;
  discardDraft(meeting: MeetingId): Promise<Result<void, Failure>>;

  /** Promises the write to the meeting's chat; what becomes of it stands in `outbox` and `written`. */
  writeBack(meeting: Meeting, record: MeetingRecord): Promise<Result<void, Failure>>;
  /** Puts back what stood in the chat before the last write, or withdraws the card. */
  undo(meeting: Meeting): Promise<Result<void, Failure>>;
  retry(entryId: string): void;
  dismiss(entryId: string): void;
}

/** A draft as it stands on the device now. */
export interface KeptDraft {
  readonly draft: ReflectionDraft;
  /** The other version, where the same field was changed in another tab: the person should see both. */
  readonly theirs?: ReflectionDraft;
}

/** The weeks that were read, newest meeting first. */
export interface Week {
  readonly me: Me;
  readonly meetings: readonly MeetingOverview[];
  /** How far judging has come; `of` counts meetings that have ended. */
  readonly judging: { readonly done: number; readonly of: number; readonly running: boolean };
  /** Features without which something could not be read, by what is missing. */
  readonly missing: readonly { readonly feature: Feature; readonly by: 'person' | 'admin' }[];
}

export interface MeetingOverview {
  readonly meeting: Meeting;
  /** Absent until judged. */
  readonly judgement?: Judgement;
  readonly contest?: Contest;
  readonly purpose: Purpose;
  readonly hasDraft: boolean;
  readonly written?: WrittenRecord;
  readonly next?: Meeting;
}
