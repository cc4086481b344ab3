import type { Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { placeOf, type Target } from '#domain/target.ts';
import type { WrittenIn } from '#notes/labels.ts';
import type { Failure } from '#ports/failure.ts';

/** A write to one place that was promised to a person and is not confirmed yet. Stored as it is. */
export interface OutboxEntry {
  readonly version: 2;
  /** Idempotency: the record's key, the place and a number that grows with each promise about them. */
  readonly id: string;
  readonly key: string;
  readonly target: Target;
  readonly action: OutboxAction;
  readonly meeting: Meeting;
  /** The language that its block is written in, as it was when the promise was made; English where it is absent. */
  readonly language?: WrittenIn;
  readonly queuedAt: Instant;
  readonly attempts: number;
  readonly state: OutboxState;
  /** Words of older entries about the same record and place: they may stand there without this device having heard so. */
  readonly mine?: readonly MeetingRecord[];
  /** What stood there in a conflict (`theirs`) that the person has looked at: that, and nothing else, may be overwritten. */
  readonly shown?: unknown;
}

/** `over` is what this device believes it replaces; `earlier`, newest first, is what undo can go back to after this write. */
export type OutboxAction =
  | { readonly does: 'write'; readonly record: MeetingRecord; readonly earlier: readonly MeetingRecord[]; readonly over?: MeetingRecord }
  | { readonly does: 'withdraw'; readonly over?: MeetingRecord };

/** What is to happen in one place. */
export interface Step {
  readonly target: Target;
  readonly action: OutboxAction;
}

/**
 *   pending -> sending -> (confirmed: leaves)
 *                 |-> waiting -> sending     throttled, offline, unavailable: by itself
 *                 '-> refused -> pending     when the person tries again; leaves only when dismissed
 */
export type OutboxState =
  | { readonly is: 'pending' }
  | { readonly is: 'sending' }
  /** `since` is absent in what was kept before it was noted. */
  | { readonly is: 'waiting'; readonly since?: Instant; readonly until: Instant; readonly why: Failure }
  | { readonly is: 'refused'; readonly why: Refusal };

/**
 * A `conflict` tells in `theirs` what stands there and was never seen by the person on this device: in the chat the
 * `MeetingRecord` of the card (or its text where it cannot be read), in an invitation the whole body as text.
 */
export type Refusal = Failure | { readonly kind: 'noChat' };

/** What a confirmed delivery tells: the record that stood there before, where one could be read. */
export interface Delivered {
  readonly replaced?: MeetingRecord;
}

/** Does what an entry says, in a way that may be repeated: looks before it creates, compares before it changes. */
export type Deliver = (entry: OutboxEntry, signal: AbortSignal) => Promise<Result<Delivered, Refusal>>;

/** An entry that could not be read back: its raw text is kept until the person dismisses it. */
export interface UnreadableEntry {
  readonly id: string;
  readonly unreadable: string;
}

/** What the person has written to a meeting's notes, as this device knows it. */
export interface WrittenRecord {
  /** The newest word. */
  readonly record: MeetingRecord;
  /** Where words of this person stand, without `seen`; a place that the newest word was not written to has an older one. */
  readonly targets: readonly Target[];
  readonly writtenAt: Instant;
  /** What stood before the newest word, newest first; undo puts the first back, or takes it away where there is none. */
  readonly earlier: readonly MeetingRecord[];
  /** Number of the newest word's promise; absent in what was kept before promises were numbered here. */
  readonly promise?: number;
  /** The same for each place by `placeOf`; absent in what was kept before there were several places. */
  readonly standing?: { readonly [place: string]: Standing };
}

export interface Standing {
  readonly record: MeetingRecord;
  readonly earlier: readonly MeetingRecord[];
  readonly promise?: number;
}

/** What stands in one place, as this device knows it; undefined if nothing does. */
export function standingAt(written: WrittenRecord | undefined, target: Target): Standing | undefined {
  const place = placeOf(target);
  if (!written?.targets.some((t) => placeOf(t) === place)) return undefined;
  return written.standing?.[place] ?? { record: written.record, earlier: written.earlier };
}
