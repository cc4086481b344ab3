import { headsOf } from './chances.ts';
import { ascending, middleOf, rankInterval } from './rank-interval.ts';
import { THRESHOLDS } from './thresholds.ts';

/** How it is in a typical week. */
export type Typical =
  | { readonly is: 'typical'; readonly median: number; readonly low: number; readonly high: number; readonly confidence: number; readonly weeks: number }
  | { readonly is: 'not-enough'; readonly weeks: number; readonly needs: number };

/** The median of weeks (the oldest first), with the interval that the sign test gives it (Thompson 1936; exact). Holds for shares, means and rates alike. */
export function typical(values: readonly number[], confidence: number = THRESHOLDS.confidence): Typical {
  const sorted = ascending(values.filter(Number.isFinite).slice(-THRESHOLDS.mostWeeks));
  const weeks = sorted.length;
  const interval = weeks < THRESHOLDS.weeks ? undefined : rankInterval(sorted, headsOf(weeks), confidence);
  return interval ? { is: 'typical', median: middleOf(sorted), ...interval, confidence, weeks } : { is: 'not-enough', weeks, needs: THRESHOLDS.weeks };
}
