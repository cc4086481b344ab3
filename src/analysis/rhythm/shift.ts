import { pairsOf } from './chances.ts';
import { ascending, middleOf, rankInterval } from './rank-interval.ts';
import { THRESHOLDS } from './thresholds.ts';

/** By how much weeks after lie above weeks before. */
export type Shift =
  | { readonly is: 'shift'; readonly by: number; readonly low: number; readonly high: number; readonly confidence: number; readonly weeks: Sides }
  | { readonly is: 'not-enough'; readonly weeks: Sides; readonly needs: number };

export interface Sides {
  readonly before: number;
  readonly after: number;
}

/**
 * The median of all differences of a week after and a week before, with the interval that Mann and Whitney's U gives it
 * (Hodges & Lehmann 1963, doi:10.1214/aoms/1177704172; exact). A whole week counts as one, as its meetings hang together.
 */
export function shift(before: readonly number[], after: readonly number[]): Shift {
  const [earlier, later] = [before.filter(Number.isFinite).slice(-HALF), after.filter(Number.isFinite).slice(0, HALF)];
  const weeks = { before: earlier.length, after: later.length };
  const differences = ascending(later.flatMap((b) => earlier.map((a) => b - a)));
  const { weeksEachSide: needs, confidence } = THRESHOLDS;
  const interval = Math.min(weeks.before, weeks.after) < needs ? undefined : rankInterval(differences, pairsOf(weeks.before, weeks.after), confidence);
  return interval ? { is: 'shift', by: middleOf(differences), ...interval, confidence, weeks } : { is: 'not-enough', weeks, needs };
}

/** A year on each side. */
const HALF = THRESHOLDS.mostWeeks / 2;
