import type { Result } from '#base/result.ts';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import type { CheckInAnswer, MyCommitment, TooMany } from '#flows/keep-commitments.ts';
import type { Failure } from '#ports/failure.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { Section } from './due.ts';

/** What the owner says about a commitment. */
export type Given =
  | { readonly does: 'accept' }
  | { readonly does: 'decline'; readonly note?: string }
  | { readonly does: 'renegotiate'; readonly to: Pick<Commitment, 'cue' | 'action' | 'due' | 'obstacle' | 'fallback'> }
  | ({ readonly does: 'check in' } & CheckInAnswer);

/** A commitment that was answered on this page, or is being answered: it stays in its place until the page is left, to be taken back. */
export interface Answered {
  readonly section: Section;
  readonly isSaid: boolean;
  /** Subject of the meeting in whose chat it could be told; absent where there is none, or nothing to tell. */
  readonly tellIn?: string;
  readonly isTold?: true;
}

/** What a page can do for its commitments. */
export interface CommitmentActs {
  readonly lastWords: LastWords | undefined;
  answer(one: MyCommitment, given: Given): Promise<Result<void, Failure | TooMany>>;
  takeBack(one: MyCommitment): Promise<Result<void, Failure | TooMany>>;
  /** Writes it into the record, under the person's name; called from the click. */
  tell(one: MyCommitment): Promise<Result<void, Failure>>;
  /** Shows another commitment of this page. */
  show(key: CommitmentKey): void;
  retryTask(entry: ErrandEntry): void;
  /** What stands in To Do stays as it is. */
  leaveTask(entry: ErrandEntry): void;
}
