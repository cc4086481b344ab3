import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Failure } from '#ports/failure.ts';

/** A write that was promised to a person and is not confirmed yet. Stored as it is. */
export interface OutboxEntry {
  readonly version: 1;
  /** Idempotency: the record's key and a number that grows with each promise about it. */
  readonly id: string;
  readonly key: string;
  readonly action: OutboxAction;
  readonly meeting: Meeting;
  readonly queuedAt: Instant;
  readonly attempts: number;
  readonly state: OutboxState;
}

/** `over` is what this device believes it replaces; `earlier`, newest first, is what undo can go back to after this write. */
export type OutboxAction =
  | { readonly does: 'write'; readonly record: MeetingRecord; readonly earlier: readonly MeetingRecord[]; readonly over?: MeetingRecord }
  | { readonly does: 'withdraw' };

/**
 *   pending -> sending -> (confirmed: leaves)
 *                 |-> waiting -> sending     throttled, offline, unavailable: by itself
 *                 '-> refused -> pending     when the person tries again; leaves only when dismissed
 */
export type OutboxState =
  | { readonly is: 'pending' }
  | { readonly is: 'sending' }
  | { readonly is: 'waiting'; readonly until: Instant; readonly why: Failure }
  | { readonly is: 'refused'; readonly why: Refusal };

export type Refusal = Failure | { readonly kind: 'noChat' };

/** An entry that could not be read back: its raw text is kept until the person dismisses it. */
export interface UnreadableEntry {
  readonly id: string;
  readonly unreadable: string;
}

/** What the person has written to a meeting's notes, as this device knows it. */
export interface WrittenRecord {
  readonly record: MeetingRecord;
  readonly writtenAt: Instant;
  /** What stood there before, newest first; undo puts the first back, or withdraws the card where there is none. */
  readonly earlier: readonly MeetingRecord[];
}
