/**
 * Every number that decides between a figure and "not enough data", and every one that a sign turns on. Each is met at its
 * own value ("from"), except the levels of signs, which must be exceeded.
 */
export const THRESHOLDS = {
  /** Meetings, decisions or commitments that a share, a mean or a rate rests on. Source: our choice; with fewer, one more or less moves a share by over a fifth. */
  things: 5,
  /** Rows that a total rests on. It estimates nothing, so one is enough; whether it may be shown is for the floors. */
  rows: 1,
  /** Hours between the end of a meeting and the first reflection. Source: product, "The idea behind it". */
  reflectionHours: 48,
  /** Hours from invitation to start; with fewer it was called at short notice. Source: product, "Leader summary"; Viva Insights has the same rule. */
  noticeHours: 24,
  /** Hours that make a person-day. Source: convention. */
  hoursOfDay: 8,
  /** Two-sided confidence 0–1 of an interval. A sign that rests on several numbers asks for more of each (Bonferroni). Source: convention. */
  confidence: 0.95,
  /** Weeks with a value for a trend, or for how it typically is. Source: the fewest with which a typical week has the interval that a sign of three numbers asks for. */
  weeks: 7,
  /** Weeks before and after a start, each. Source: the fewest with which the difference of two groups of weeks has a 95 % interval. */
  weeksEachSide: 4,
  /** Weeks before and after a start, each, below which it is said that they are few. Source: product, "Leader summary": a period stands against 8 weeks. */
  manyWeeksEachSide: 8,
  /** Weeks of a trend, the latest; more are left out. Source: our choice, two years. */
  mostWeeks: 104,
  /** Change of the share of meetings that could be read, from which it is said beside a difference. Source: our choice. */
  coverageChange: 0.1,
  /** Meetings a week after a start against before, this many times more or fewer, from which it is said. Source: our choice. */
  meetingsChange: 1.5,
  /** From where on something is much, if a typical week lies above it beyond chance. */
  levels: {
    /** Carried over at least twice, for each judged meeting. Source: our choice: every second meeting has something that comes up for the third time. */
    rolledOver: 0.5,
    /** Share. Source: our choice: about half of all meetings are busy by the product's rule, and this is every second of those. */
    flagRate: 0.25,
    /** Share. Source: our choice: half of the time. */
    loadInFlags: 0.5,
    /** Share. Source: Flowtrace, 1.3 million meetings: 35 % were called less than 24 h ahead. */
    shortNotice: 0.35,
    /** Share. Source: our choice: one in four. */
    rescheduled: 0.25,
    /** Share. Source: our choice: one in five. */
    outsideHours: 0.2,
  },
} as const;
