import type { Instant } from '#base/time.ts';
import type { Commitment } from './commitment.ts';
import type { MeetingId } from './meeting.ts';
import type { Purpose } from './purpose.ts';
import type { AgendaQuestion, CheckIn, CloseCheck, Decision, OpenQuestion, ReflectionField, Understood } from './record.ts';

/** Who wrote a part of the shared record: the sender of the card, not the name that stands in it. */
export interface Author {
  readonly id: string;
  readonly name: string;
  readonly isMe: boolean;
  /** Of another organisation, or of none: only the chat reaches them. */
  readonly isOutside?: true;
}

/** One entry with who wrote it. `at`: its place among the entries of this kind in its author's own record. */
export type Said<Entry> = { readonly by: Author; readonly at: number; readonly what: Entry };

/** One meeting as all its authors' records together say it; what everybody in the meeting sees. */
export interface SharedRecord {
  readonly meeting: MeetingId;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Of the organizer where they gave one, else of whoever wrote first. */
  readonly intent?: Said<string>;
  readonly purpose?: Said<Purpose>;
  readonly successCondition?: Said<string>;
  /** Of the same author as the success condition would be: one agenda, not a heap of them. */
  readonly agenda: readonly Said<AgendaQuestion>[];
  readonly decisions: readonly Said<Decision>[];
  readonly openQuestions: readonly Said<OpenQuestion>[];
  /** A commitment that its owner accepted stands once, as the owner's. */
  readonly commitments: readonly Said<Commitment>[];
  readonly checkIns: readonly Said<CheckIn>[];
  readonly closeChecks: readonly Said<CloseCheck>[];
  /** One of each author at most; absent where nobody said what they took away. */
  readonly understood?: readonly Said<Understood>[];
  readonly reflection?: readonly Said<ReflectionField>[];
  readonly changedAt?: Instant;
}
