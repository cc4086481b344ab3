import type { Measure } from '#domain/summary-cell.ts';
import type { MetricValue } from './metric.ts';
import { THRESHOLDS } from './thresholds.ts';
import { wilson } from './wilson.ts';

/** The sum itself. */
export function total(measure: Measure): MetricValue {
  const { rows, sum, missing } = measure;
  return isSound(measure) && rows >= THRESHOLDS.rows ? { is: 'value', value: sum, n: rows, missing } : notEnough(0, THRESHOLDS.rows, missing);
}

/** A share of things that were counted one by one, with the interval of such a share. */
export function shareOfCounts(measure: Measure): MetricValue {
  const { sum, of, missing } = measure;
  const n = isSound(measure) && sum <= of ? of : 0;
  return n >= THRESHOLDS.things ? { is: 'value', value: sum / of, ...wilson(sum, of), n, missing } : notEnough(n, THRESHOLDS.things, missing);
}

/** The mean over the things that it is divided by; no interval, as sums alone do not say how widely they lie apart. */
export function mean(measure: Measure): MetricValue {
  return ratio(measure, measure.of);
}

/** A sum for each hour, or of a whole that is not counted in things; rests on its meetings. */
export function rate(measure: Measure): MetricValue {
  return ratio(measure, measure.rows);
}

function ratio(measure: Measure, things: number): MetricValue {
  const { sum, of, missing } = measure;
  const n = isSound(measure) && of > 0 && Number.isFinite(sum / of) ? things : 0;
  return n >= THRESHOLDS.things ? { is: 'value', value: sum / of, n, missing } : notEnough(n, THRESHOLDS.things, missing);
}

const notEnough = (n: number, needs: number, missing: number): MetricValue => ({ is: 'not-enough', n, needs, missing: isAmount(missing) ? missing : 0 });

/** Cells come out of a list that others can write to. */
const isSound = ({ rows, sum, of, missing }: Measure): boolean => [rows, sum, of, missing].every(isAmount);

const isAmount = (value: number): boolean => Number.isFinite(value) && value >= 0;
