import type { Case } from '#domain/case.ts';
import { expectedPeople, type Purpose } from '#domain/meeting.ts';
import type { NotJudgedReason } from '#domain/verdict.ts';
import { THRESHOLDS, thresholdsFor } from './thresholds.ts';

/** Why a meeting is not judged, or undefined if it is. The first reason in this order is given. */
export function notJudged(given: Case): NotJudgedReason | undefined {
  return REASONS.find(([, holds]) => holds(given))?.[0];
}

/** The purpose that holds: what a person said last about this meeting, else what was set for it. */
export const purposeOf = (given: Case): Purpose => (given.contest?.says === 'purpose' ? given.contest.purpose : given.purpose);

const REASONS: readonly (readonly [NotJudgedReason, (given: Case) => boolean])[] = [
  ['not-ended', ({ meeting, now }) => meeting.end > now],
  ['too-few-people', ({ meeting }) => expectedPeople(meeting).length < THRESHOLDS.fewestPeople],
  ['all-day', ({ meeting }) => meeting.isAllDay],
  ['private', ({ meeting }) => meeting.isPrivate],
  ['cancelled', ({ meeting }) => meeting.isCancelled],
  ['not-shown-as-busy', ({ meeting }) => meeting.showAs !== 'busy' && meeting.showAs !== 'unknown'],
  ['purpose', (given) => ['inform', 'connect', 'learn'].includes(purposeOf(given))],
  ['guessed-inform', isGuessedInform],
];

/** A guess gives way to whatever a person said of this meeting: a purpose, an answer, a record. */
function isGuessedInform(given: Case): boolean {
  const saidSo = given.contest !== undefined || given.recorded.decisions + given.recorded.deferred > 0;
  return !saidSo && given.purpose === 'unset' && expectedPeople(given.meeting).length > thresholdsFor(given).informAbove;
}
