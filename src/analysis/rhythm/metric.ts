import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Measure } from '#domain/summary-cell.ts';

export type MetricId =
  | 'judged-meetings' | 'person-hours' | 'verdict-decided' | 'verdict-light' | 'verdict-possible' | 'verdict-cannot-tell' | 'flag-rate' | 'load-in-flags'
  | 'decisions-per-hour' | 'days-to-decision' | 'occurrences-to-decision'
  | 'sign-stated' | 'sign-owner-and-date' | 'sign-dissent' | 'sign-reason' | 'reflection-within-48h' | 'outcome-agreement'
  | 'commitments-kept' | 'commitments-changed' | 'commitments-dropped' | 'questions-rolled-over' | 'commitments-rolled-over' | 'reopened'
  | 'short-notice' | 'rescheduled' | 'outside-hours' | 'learn-hours' | 'clear-ownership' | 'decision-load' | 'coverage';

/** What one row says for a metric; `missing` where it could and does not; undefined where the metric does not ask it. */
export type Part = { readonly sum: number; readonly of: number; readonly values?: readonly number[] } | 'missing' | undefined;

/** One number of the summary. Formula and source stand beside it, for the page and for whoever checks it. */
export interface Metric {
  readonly id: MetricId;
  readonly unit: 'count' | 'share' | 'hours' | 'days' | 'per-hour' | 'per-day' | 'per-meeting' | 'per-decision' | 'occurrences';
  /** In words of a formula: `flagged meetings / judged meetings`. */
  readonly formula: string;
  readonly source: string;
  /** Upper edges of the buckets of `spread`, where the distribution matters; its last bucket holds what lies above them all. */
  readonly buckets?: readonly number[];
  readonly part: (row: MeetingRow) => Part;
  /** The number itself; `not-enough` says what is missing, in numbers. */
  readonly value: (measure: Measure) => MetricValue;
}

/** `low` and `high`: 95 % interval, where the formula has one. `n`: rows, meetings or things that it rests on. */
export type MetricValue =
  | { readonly is: 'value'; readonly value: number; readonly low?: number; readonly high?: number; readonly n: number; readonly missing: number }
  | { readonly is: 'not-enough'; readonly n: number; readonly needs: number; readonly missing: number };
