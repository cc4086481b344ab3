import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Measure } from '#domain/summary-cell.ts';
import type { Metric, Part } from './metric.ts';

/** What no rows add up to; adding it changes nothing. */
export const NO_MEASURE: Measure = { rows: 0, sum: 0, of: 0, missing: 0 };

/** Rows one by one, cells of weeks, or both: the same sums in any order. */
export function addRow(metric: Metric, measure: Measure, row: MeetingRow): Measure {
  const part = saneOnly(metric, metric.part(row));
  if (part === undefined) return measure;
  if (part === 'missing') return { ...measure, missing: measure.missing + 1 };
  const { buckets } = metric;
  return addMeasures(measure, { rows: 1, sum: rounded(part.sum), of: rounded(part.of), missing: 0, ...(buckets && part.values && { spread: spreadOf(buckets, part.values) }) });
}

export function addMeasures(a: Measure, b: Measure): Measure {
  const spread = a.spread && b.spread ? addSpreads(a.spread, b.spread) : (a.spread ?? b.spread);
  return { rows: a.rows + b.rows, sum: rounded(a.sum + b.sum), of: rounded(a.of + b.of), missing: a.missing + b.missing, ...(spread && { spread }) };
}

/** A row comes from another person's client: what cannot be is as if it were not said. */
function saneOnly({ unit }: Metric, part: Part): Part {
  if (part === undefined || part === 'missing') return part;
  const { sum, of, values } = part;
  return isPossible(sum) && isPossible(of) && (unit !== 'share' || sum <= of) && (!values || values.every(isPossible)) ? part : 'missing';
}

/** No meeting of this world has more hours, people or decisions than a million. */
const isPossible = (value: number): boolean => value >= 0 && value <= 1_000_000;

/**
 * Sums are kept in whole billionths. Adding those is exact (up to nine million), where adding fractions as they come would
 * depend on the order, and two people would read two numbers out of the same rows.
 */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

function spreadOf(edges: readonly number[], values: readonly number[]): readonly number[] {
  const counts = Array.from({ length: edges.length + 1 }, () => 0);
  for (const value of values) {
    const place = edges.findIndex((edge) => value <= edge);
    const bucket = place < 0 ? edges.length : place;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return counts;
}

const addSpreads = (a: readonly number[], b: readonly number[]): readonly number[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, k) => (a[k] ?? 0) + (b[k] ?? 0));
