/**
 * Goes up when the same evidence would be judged otherwise: then what was found before is found anew, as long as the
 * transcript can still be read.
 */
export const ANALYSIS_VERSION = 5;
