import type { LocalDate } from '#base/time.ts';
import type { CommitmentHistory } from '#domain/commitment-history.ts';
import { isSettled, type CommitmentStanding } from '#domain/commitment-standing.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';

/** Where a commitment stands on a page: it waits for its owner's answer, is open, or is over. */
export type Section = 'asked' | 'open' | 'settled';

export const sectionOf = (standing: CommitmentStanding): Section =>
  standing === 'asked' ? 'asked' : isSettled(standing) ? 'settled' : 'open';

/**
 * Whether its owner is to be asked now what became of it: it was ticked off in To Do, its day has come, or, without a day,
 * its series has met again (`metAgain`).
 */
export function isDue({ standing, words: { due }, history: { from } }: MyCommitment, today: LocalDate, metAgain: (from: CommitmentHistory['from']) => boolean): boolean {
  if (standing !== 'open') return standing === 'done';
  return due === undefined ? metAgain(from) : due <= today;
}
