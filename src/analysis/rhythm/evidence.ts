import { days } from '#base/time.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { lastDayOf } from '#domain/period.ts';
import type { Measure, SummaryCell } from '#domain/summary-cell.ts';
import { addMeasures, NO_MEASURE } from './measure-of.ts';
import type { MetricId, MetricValue } from './metric.ts';
import { metricOf } from './metrics.ts';
import { trend, type Trend, type WeekPoint } from './trend.ts';
import { typical, type Typical } from './typical.ts';

/** A cell of a week, as a team has one for each. */
export type WeekCell = SummaryCell & { readonly at: { readonly table: 'team' } };

/** Weekly cells of one team (or of all) and one purpose (or of all): those of the period, and those that it stands against. A hidden week is not among them. */
export interface Weeks {
  readonly now: readonly WeekCell[];
  readonly before: readonly WeekCell[];
}

/** One number with all that is needed to believe it or not. */
export interface Evidence {
  readonly metric: MetricId;
  readonly now: MetricValue;
  readonly before: MetricValue;
  /** One for each week with a cell that says something of it, the oldest first. */
  readonly series: readonly { readonly week: IsoWeek; readonly value: MetricValue }[];
  /** Over all the weeks, now and before. */
  readonly trend: Trend;
  readonly typical: Typical;
}

export function evidenceOf(metric: MetricId, { now, before }: Weeks, confidence?: number): Evidence {
  const series = seriesOf(metric, [...before, ...now]);
  const points = pointsOf(series);
  return {
    metric, now: valueIn(metric, now), before: valueIn(metric, before), series,
    trend: trend(points, confidence), typical: typical(points.map(({ value }) => value), confidence),
  };
}

/** One number of several cells together. A cell that leaves the metric out adds nothing: what stands below a floor there is nobody's to know. */
export const valueIn = (id: MetricId, cells: readonly SummaryCell[]): MetricValue => {
  const measures = cells.map(({ measures: { [id]: measure } }) => measure).filter((measure): measure is Measure => measure !== undefined);
  return metricOf(id).value(measures.reduce(addMeasures, NO_MEASURE));
};

export const seriesOf = (id: MetricId, cells: readonly WeekCell[]): Evidence['series'] =>
  inOrder(cells).flatMap((cell) => {
    const week = cell.at.period;
    if (cell.measures[id]) return [{ week, value: valueIn(id, [cell]) }];
    return isNone(id, cell) ? [{ week, value: { is: 'value', value: 0, n: cell.meetings, missing: 0 } }] : [];
  });

/**
 * No meeting for learning, not a hidden one: all of the cell's meetings were judged, as it says itself. Nothing is published
 * for it. A zero of the steward's would tell of every other cell without one that it holds such a meeting, be it a single person's.
 */
const isNone = (id: MetricId, { meetings, measures }: SummaryCell): boolean => id === 'learn-hours' && meetings > 0 && measures['judged-meetings']?.rows === meetings;

/** Weeks with too little to say something are no points of a trend. */
export const pointsOf = (series: Evidence['series']): readonly WeekPoint[] =>
  series.flatMap(({ week, value }) => (value.is === 'value' ? [{ week: placeOf(week), value: value.value }] : []));

export const inOrder = (cells: readonly WeekCell[]): readonly WeekCell[] => cells.toSorted((a, b) => (a.at.period < b.at.period ? -1 : 1));

const placeOf = (week: IsoWeek): number => Math.floor(Date.parse(`${lastDayOf(week)}T00:00:00Z`) / days(7));
