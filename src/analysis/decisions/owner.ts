import type { Finding } from '#domain/finding.ts';

/** The sign by which a commitment names who will do it. */
export const OWNER_SIGN = 'owner';

export const hasOwner = (finding: Finding): boolean => finding.because.some((cue) => cue.sign === OWNER_SIGN);
