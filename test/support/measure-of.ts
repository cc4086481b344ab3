import { addRow, NO_MEASURE } from '#analysis/rhythm/measure-of.ts';
import type { Metric } from '#analysis/rhythm/metric.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Measure } from '#domain/summary-cell.ts';

/** What rows add up to for one metric. */
export const measureOf = (metric: Metric, rows: Iterable<MeetingRow>): Measure => [...rows].reduce((measure, row) => addRow(metric, measure, row), NO_MEASURE);
