/** Held for one of these, a meeting is not there to decide: it is not judged. */
export const NOT_TO_DECIDE = ['inform', 'connect', 'learn'] as const;

const SET_PURPOSES = ['decide', 'plan', ...NOT_TO_DECIDE] as const;

/** In the order in which a person picks one. */
export const PURPOSES = ['unset', ...SET_PURPOSES] as const;

/** Why the meeting is held. `unset` until someone says so. */
export type Purpose = (typeof PURPOSES)[number];

/** The purpose that holds of a meeting: what the person said last, else what was set in its invitation. What was guessed counts for nothing here. */
export const purposeThatHolds = (set: Purpose | undefined, contest: { readonly says: string; readonly purpose?: Purpose } | undefined): Purpose =>
  (contest?.says === 'purpose' ? contest.purpose : set) ?? 'unset';

/** In the order of the leaders' summary; `all`: of every purpose. */
export const PURPOSES_OR_ALL = ['all', ...SET_PURPOSES, 'unset'] as const;

export type PurposeOrAll = (typeof PURPOSES_OR_ALL)[number];
