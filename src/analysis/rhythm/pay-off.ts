import { evidenceOf, inOrder, pointsOf, seriesOf, valueIn, type Evidence, type WeekCell, type Weeks } from './evidence.ts';
import type { MetricId, MetricValue } from './metric.ts';
import { THRESHOLDS } from './thresholds.ts';

export type PayOffId = 'course-corrections' | 'faster-decisions' | 'clearer-ownership' | 'execution-consistency' | 'decision-load';

/** What it may bring, measured (docs/rules.md, "Leader summary"). `better`: absent where more may be clarity or a burden. */
export interface PayOff {
  readonly id: PayOffId;
  readonly better?: 'lower' | 'higher';
  /** Formula and unit stand with the metric. */
  readonly evidence: readonly Evidence[];
  readonly variance?: Variance;
}

/** How unsteady the share of kept commitments is from week to week. */
export interface Variance {
  readonly formula: 'Σ (share kept of a week − their mean)² / (weeks − 1)';
  readonly now: MetricValue;
  readonly before: MetricValue;
  /** What it would be by chance alone, had each week the same share and its own number of commitments. */
  readonly byChance?: number;
}

const MEASURES: readonly (Pick<PayOff, 'id' | 'better'> & { readonly metrics: readonly MetricId[] })[] = [
  { id: 'course-corrections', better: 'lower', metrics: ['reopened'] },
  { id: 'faster-decisions', better: 'lower', metrics: ['days-to-decision', 'occurrences-to-decision'] },
  { id: 'clearer-ownership', better: 'higher', metrics: ['clear-ownership'] },
  { id: 'execution-consistency', better: 'lower', metrics: ['commitments-kept'] },
  { id: 'decision-load', metrics: ['decision-load'] },
];

export const payOff = (weeks: Weeks): readonly PayOff[] => MEASURES.map(({ metrics, ...measure }) => ({
  ...measure,
  evidence: metrics.map((metric) => evidenceOf(metric, weeks)),
  ...(measure.id === 'execution-consistency' && { variance: varianceOf(weeks) }),
}));

/** Of the latest weeks that it takes, against all those before them: a variance of one week is none. */
function varianceOf({ now, before }: Weeks): Variance {
  const all = inOrder([...before, ...now]);
  const latest = all.slice(-Math.max(now.length, THRESHOLDS.manyWeeksEachSide));
  const byChance = chanceAlone(latest);
  return { formula: 'Σ (share kept of a week − their mean)² / (weeks − 1)', now: keptVariance(latest), before: keptVariance(all.slice(0, all.length - latest.length)), ...(byChance !== undefined && { byChance }) };
}

function keptVariance(cells: readonly WeekCell[]): MetricValue {
  const series = seriesOf('commitments-kept', cells);
  const rates = pointsOf(series).map(({ value }) => value);
  const missing = cells.length - rates.length;
  if (rates.length < THRESHOLDS.weeks) return { is: 'not-enough', n: rates.length, needs: THRESHOLDS.weeks, missing };
  const mean = meanOf(rates);
  return { is: 'value', value: (meanOf(rates.map((rate) => (rate - mean) ** 2)) * rates.length) / (rates.length - 1), n: rates.length, missing };
}

/** p (1 − p) / n, the mean over the weeks. */
function chanceAlone(cells: readonly WeekCell[]): number | undefined {
  const kept = valueIn('commitments-kept', cells);
  const counts = seriesOf('commitments-kept', cells).flatMap(({ value }) => (value.is === 'value' ? [value.n] : []));
  return kept.is === 'value' && counts.length > 0 ? meanOf(counts.map((n) => (kept.value * (1 - kept.value)) / n)) : undefined;
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
