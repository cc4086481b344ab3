import { inversionsOf } from './chances.ts';
import { ascending, middleOf, rankInterval } from './rank-interval.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A number of one week; the last one counts where a week has two. `week`: its place on a line of weeks without gaps. */
export interface WeekPoint {
  readonly week: number;
  readonly value: number;
}

/** `slope`, `low` and `high`: change a week. It goes up or down only where all of the interval does. */
export type Trend =
  | { readonly is: 'trend'; readonly goes: 'up' | 'down' | 'nowhere-clear'; readonly slope: number; readonly low: number; readonly high: number; readonly confidence: number; readonly weeks: number }
  | { readonly is: 'not-enough'; readonly weeks: number; readonly needs: number };

/**
 * The median of the slopes between all pairs of weeks (Theil 1950), with the interval that Kendall's S gives it (Sen 1968,
 * doi:10.1080/01621459.1968.10480934), from the exact distribution of S. One odd week moves it little. Weeks are taken
 * as independent: where a week takes after the one before, the interval is too narrow.
 */
export function trend(points: readonly WeekPoint[], confidence: number = THRESHOLDS.confidence): Trend {
  const one = new Map(points.filter(({ value }) => Number.isFinite(value)).map((point) => [point.week, point]));
  const latest = [...one.values()].sort((a, b) => a.week - b.week).slice(-THRESHOLDS.mostWeeks);
  const weeks = latest.length;
  const slopes = ascending(latest.flatMap((to, k) => latest.slice(0, k).map((from) => (to.value - from.value) / (to.week - from.week))));
  const interval = weeks < THRESHOLDS.weeks ? undefined : rankInterval(slopes, inversionsOf(weeks), confidence);
  if (!interval) return { is: 'not-enough', weeks, needs: THRESHOLDS.weeks };
  const { low, high } = interval;
  return { is: 'trend', goes: low > 0 ? 'up' : high < 0 ? 'down' : 'nowhere-clear', slope: middleOf(slopes), low, high, confidence, weeks };
}
