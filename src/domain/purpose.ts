/** Held for one of these, a meeting is not there to decide: it is not judged. */
export const NOT_TO_DECIDE = ['inform', 'connect', 'learn'] as const;

const SET_PURPOSES = ['decide', 'plan', ...NOT_TO_DECIDE] as const;

/** In the order in which a person picks one. */
export const PURPOSES = ['unset', ...SET_PURPOSES] as const;

/** Why the meeting is held. `unset` until someone says so. */
export type Purpose = (typeof PURPOSES)[number];

/** In the order of the leaders' summary; `all`: of every purpose. */
export const PURPOSES_OR_ALL = ['all', ...SET_PURPOSES, 'unset'] as const;

export type PurposeOrAll = (typeof PURPOSES_OR_ALL)[number];
