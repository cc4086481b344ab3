import { signedRanksOf } from './chances.ts';
import { ascending, middleOf, rankInterval } from './rank-interval.ts';
import { THRESHOLDS } from './thresholds.ts';

/** How it is in a typical week. */
export type Typical =
  | { readonly is: 'typical'; readonly value: number; readonly low: number; readonly high: number; readonly confidence: number; readonly weeks: number }
  | { readonly is: 'not-enough'; readonly weeks: number; readonly needs: number };

/**
 * The median of the means of all pairs of weeks (the oldest first), each week with itself too, with the interval that
 * Wilcoxon's signed ranks give it (Hodges & Lehmann 1963, doi:10.1214/aoms/1177704172; exact). For shares, means and rates
 * alike; it takes weeks to lie about evenly on both sides of the typical one.
 */
export function typical(values: readonly number[], confidence: number = THRESHOLDS.confidence): Typical {
  const latest = values.filter(Number.isFinite).slice(-THRESHOLDS.mostWeeks);
  const weeks = latest.length;
  const means = ascending(latest.flatMap((a, k) => latest.slice(k).map((b) => (a + b) / 2)));
  const interval = weeks < THRESHOLDS.weeks ? undefined : rankInterval(means, signedRanksOf(weeks), confidence);
  return interval ? { is: 'typical', value: middleOf(means), ...interval, confidence, weeks } : { is: 'not-enough', weeks, needs: THRESHOLDS.weeks };
}
