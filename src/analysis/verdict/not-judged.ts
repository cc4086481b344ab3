import type { Case } from '#domain/case.ts';
import { expectedPeople } from '#domain/meeting.ts';
import { NOT_TO_DECIDE, purposeThatHolds, type Purpose } from '#domain/purpose.ts';
import type { NotJudgedReason } from '#domain/verdict.ts';
import type { InviteFacts } from '#domain/written-evidence.ts';
import { THRESHOLDS, thresholdsFor } from './thresholds.ts';

/** Why a meeting is not judged, or undefined if it is. The first reason in this order is given. */
export function notJudged(given: Case): NotJudgedReason | undefined {
  return REASONS.find(([, holds]) => holds(given))?.[0];
}

export const purposeOf = ({ purpose, contest }: Case): Purpose => purposeThatHolds(purpose, contest);

const isNotToDecide = (given: Case): boolean => NOT_TO_DECIDE.some((one) => one === purposeOf(given));

const REASONS: readonly (readonly [NotJudgedReason, (given: Case) => boolean])[] = [
  ['not-ended', ({ meeting, now }) => meeting.end > now],
  ['too-few-people', ({ meeting }) => expectedPeople(meeting).length < THRESHOLDS.fewestPeople],
  ['all-day', ({ meeting }) => meeting.isAllDay],
  ['private', ({ meeting }) => meeting.isPrivate],
  ['cancelled', ({ meeting }) => meeting.isCancelled],
  ['not-shown-as-busy', ({ meeting }) => meeting.showAs !== 'busy' && meeting.showAs !== 'unknown'],
  ['purpose', (given) => given.contest?.says === 'purpose' && isNotToDecide(given)],
  ['purpose-set', (given) => isNotToDecide(given)],
  ['guessed-purpose', (given) => guessedFromWords(given) !== undefined],
  ['guessed-inform', (given) => isGuessedInform(given)],
];

/**
 * What the invitation says the meeting is for, where that is not to decide or plan. That it is for deciding changes
 * nothing: an invitation never supports a flag.
 */
export function guessedFromWords(given: Case): InviteFacts['purpose'] {
  const guess = given.meeting.invite?.purpose;
  return guess && guess.guess !== 'decide' && guess.guess !== 'plan' && mayBeGuessed(given) ? guess : undefined;
}

const isGuessedInform = (given: Case): boolean =>
  mayBeGuessed(given) && expectedPeople(given.meeting).length > thresholdsFor(given).informAbove;

/** A guess gives way to whatever a person said of this meeting: a purpose, an answer, a record. */
const mayBeGuessed = ({ purpose, contest, recorded }: Case): boolean =>
  purpose === 'unset' && contest === undefined && recorded.decisions + recorded.deferred === 0;
