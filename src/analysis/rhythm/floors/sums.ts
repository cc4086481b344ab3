import { addMeasures, addRow, NO_MEASURE } from '../measure-of.ts';
import type { Metric } from '../metric.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Measure } from '#domain/summary-cell.ts';

/** What rows add up to: for themselves, and for each metric in its order. */
export interface Sums {
  readonly people: number;
  readonly meetings: number;
  readonly measures: readonly Measure[];
}

export const noSums = (metrics: readonly Metric[]): Sums => ({ people: 0, meetings: 0, measures: metrics.map(() => NO_MEASURE) });

export const sumsOf = (metrics: readonly Metric[], row: MeetingRow): Sums =>
  ({ people: row.people, meetings: 1, measures: metrics.map((metric) => addRow(metric, NO_MEASURE, row)) });

export const addSums = (a: Sums, b: Sums): Sums => ({
  people: Math.max(a.people, b.people),
  meetings: a.meetings + b.meetings,
  measures: a.measures.map((measure, i) => {
    const more = b.measures[i] ?? NO_MEASURE;
    return more === NO_MEASURE ? measure : measure === NO_MEASURE ? more : addMeasures(measure, more);
  }),
});

/** The rows themselves, or what they say for one metric. `view` 0: the rows; else the metric before it. */
export const measureAt = ({ meetings, measures }: Sums, view: number): Measure =>
  (view === 0 ? { rows: meetings, sum: meetings, of: meetings, missing: 0 } : (measures[view - 1] ?? NO_MEASURE));
