import { personHours, type SetThresholds } from '#domain/verdict.ts';

/**
 * Every number that a verdict turns on. Each is met at its own value: load, strength and counts "at or above",
 * people "more than".
 */
export const THRESHOLDS = {
  /** Strength 0–1. Below it nothing counts as found. Source: out of fold, where length says nothing (tc39-even),
   *  85 % of the flags are right there and 61 % of the undecided are flagged; 9 % of decided public calls are (eth). */
  low: 0.375,
  /** Strength 0–1. From here on it is taken as decided without asking. Source: of items whose strongest finding
   *  lay so out of fold, 84 % (tc39-even), 72 % (ami-seg), 86 % (w3c), 93 % (eth) were decided. */
  high: 0.6,
  /** Strength 0–1 from which a commitment with an owner is worth asking about: a promise with a date that someone else heard. Source: our choice. */
  commitment: 0.6,
  /** Person-hours that are busy for someone without a history of their own. Source: product, "The verdict". */
  defaultLoad: personHours(2),
  /** Judged meetings from which a person's own median is used. Source: product, "The verdict". */
  ownMedianFrom: 8,
  /** People; a meeting with more is guessed to inform. Source: product, "The verdict". */
  informAbove: 25,
  /** People who did not decline; with fewer there is no meeting. Source: product, "The verdict". */
  fewestPeople: 2,
  /** Share 0–1 of a transcript's parts; if more could not be read, the transcript supports no flag. Source: our choice. */
  mostSkipped: 0.1,
  /** Share 0–1 of a meeting's length that the talk must span, from its first word to its last; a shorter one is read in
   *  part and supports no flag. Source: our choice, 5 minutes of an hour; a meeting that ended early is still heard. */
  leastSpanned: 1 / 12,
} as const;

export type Thresholds = Omit<typeof THRESHOLDS, keyof SetThresholds> & Required<SetThresholds>;

/** The numbers that one case is judged by. */
export const thresholdsFor = ({ thresholds }: { readonly thresholds?: SetThresholds }): Thresholds => ({ ...THRESHOLDS, ...thresholds });
