import { isOutcome, type Outcome } from './record.ts';

/** `done`: completed in To Do, and its owner has not said yet what became of it. */
export type CommitmentStanding = 'asked' | 'open' | 'done' | 'declined' | Outcome;

/** Nothing is asked about it any more. */
export const isSettled = (standing: CommitmentStanding): boolean => standing === 'declined' || isOutcome(standing);
