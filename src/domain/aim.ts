import type { LocalDate } from '#base/time.ts';
import type { Purpose } from './meeting.ts';
import type { MeetingRecord } from './record.ts';

/** A question that a meeting is held to decide. */
export interface AimQuestion {
  readonly question: string;
  readonly decider?: string;
  readonly by?: LocalDate;
}

/** What a meeting is for, as its organizer says before it begins. What is not said is absent. */
export interface Aim {
  /** Never `unset`. */
  readonly purpose?: Purpose;
  /** Which goal the series serves. */
  readonly intent?: string;
  /** What must be true when it ends. */
  readonly successCondition?: string;
  readonly questions: readonly AimQuestion[];
}

export const NO_AIM: Aim = { questions: [] };

export const saysNoAim = ({ purpose, intent, successCondition, questions }: Aim): boolean =>
  purpose === undefined && intent === undefined && successCondition === undefined && questions.length === 0;

/** What a record says of what its meeting was for. */
export const aimOf = ({ purpose, intent, successCondition }: Pick<MeetingRecord, 'purpose' | 'intent' | 'successCondition'>): Omit<Aim, 'questions'> => ({
  ...(purpose === undefined || purpose === 'unset' ? {} : { purpose }),
  ...(intent ? { intent } : {}),
  ...(successCondition ? { successCondition } : {}),
});
