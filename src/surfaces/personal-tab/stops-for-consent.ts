import type { Failure } from '#ports/failure.ts';

/** Only a missing permission stops a click: anything else (no connection) is for the one who reads or writes to meet. */
export const stopsForConsent = ({ kind }: Failure): boolean => kind === 'consentNeeded' || kind === 'cancelled' || kind === 'signInNeeded';
