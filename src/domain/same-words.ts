import type { Commitment } from './commitment.ts';
import type { CheckIn, Decision } from './record.ts';

/** Whether two people's words say the same: case and blanks do not count. */
export const sameWords = (a: string, b: string): boolean => plainWords(a) === plainWords(b);

export const sameDecision = (a: Decision, b: Decision): boolean =>
  a.outcome.kind === b.outcome.kind && sameWords(a.question ?? '', b.question ?? '') && sameWords(outcomeOf(a), outcomeOf(b));

/** The same action of the same owner; a check-in is about the commitment that it shares both with. */
export const samePromise = (a: Commitment | CheckIn, b: Commitment | CheckIn): boolean =>
  a.owner.address === b.owner.address && sameWords(a.action, b.action);

const outcomeOf = ({ outcome }: Decision): string => (outcome.kind === 'decided' ? outcome.text : outcome.because);

/** Words as they are compared. */
export const plainWords = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();
