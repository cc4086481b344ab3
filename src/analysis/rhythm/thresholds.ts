/**
 * Every number that decides between a figure and "not enough data", and every one that a sign turns on. Each is met at its
 * own value ("from"), except the levels of signs, which must be exceeded.
 */
export const THRESHOLDS = {
  /** Meetings, decisions or commitments that a share, a mean or a rate rests on. Source: our choice; with fewer, one more or less moves a share by over a fifth. */
  things: 5,
  /** Rows that a total rests on. It estimates nothing, so one is enough; whether it may be shown is for the floors. */
  rows: 1,
  /** Two-sided confidence 0–1 of every interval. Source: convention. */
  confidence: 0.95,
  /** Hours between the end of a meeting and the first reflection. Source: product, "The idea behind it". */
  reflectionHours: 48,
  /** Hours from invitation to start; with fewer it was called at short notice. Source: product, "Leader summary"; Viva Insights has the same rule. */
  noticeHours: 24,
  /** Hours that make a person-day. Source: convention. */
  hoursOfDay: 8,
} as const;
