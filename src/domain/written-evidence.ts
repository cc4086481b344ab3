import type { Instant } from '#base/time.ts';
import type { Purpose } from './purpose.ts';

/** A line that was written, not said: of a chat, of notes, of a summary. It stays in memory; only quotes of findings are kept. */
export interface WrittenLine {
  readonly text: string;
  /** Null where the source has no times. */
  readonly at: Instant | null;
  /** Null where nobody in particular wrote it. */
  readonly author: string | null;
  /** Its author recorded it with Debrief, in a card of theirs: no sign of a decision or of a deferral, but one. */
  readonly recorded?: 'decided' | 'deferred';
}

/** What Copilot made of a meeting: https://learn.microsoft.com/graph/api/resources/callaiinsight */
export interface Insights {
  readonly lines: readonly WrittenLine[];
  readonly actions: readonly { readonly text: string; readonly owner: string | null }[];
}

/** Who was there, as the attendance report of this occurrence has it. */
export interface Attendance {
  /** Distinct people, not counting those who only looked in. */
  readonly people: number;
  /** From the first join to the last leaving. */
  readonly hours: number;
}

/** What an invitation says about itself; each with the words (at most 200 characters) that say it. */
export interface InviteFacts {
  readonly purpose?: { readonly guess: Exclude<Purpose, 'unset'>; readonly words: string };
  /** As it was set with Debrief, in our own block: no guess, and it has no words but itself. */
  readonly set?: Exclude<Purpose, 'unset'>;
  readonly questions: readonly string[];
  readonly decider?: string;
}
