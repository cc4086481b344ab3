import type { LocalDate } from '#base/time.ts';
import { weeksUpTo } from '#domain/iso-weeks.ts';
import type { IsoWeek, Quarter } from '#domain/meeting-row.ts';
import type { PurposeOrAll } from '#domain/purpose.ts';
import type { Measure, SummaryCell } from '#domain/summary-cell.ts';
import { beforeAfter, type BeforeAfter } from '#analysis/rhythm/before-after.ts';
import type { WeekCell, Weeks } from '#analysis/rhythm/evidence.ts';
import { addMeasures, NO_MEASURE } from '#analysis/rhythm/measure-of.ts';
import type { Metric, MetricId, MetricValue } from '#analysis/rhythm/metric.ts';
import { METRICS, metricOf } from '#analysis/rhythm/metrics.ts';
import { payOff, type PayOff } from '#analysis/rhythm/pay-off.ts';
import { signs, type Sign } from '#analysis/rhythm/signs.ts';
import { ALL, type SeriesCells, type SummaryCells } from './summary-cells.ts';

/** How long "before" is (docs/rules.md, "Leader summary"). */
const WEEKS_BEFORE = 8;

/** What a leader picks; the address holds it. */
export interface SummaryFilter {
  readonly team: string;
  readonly purpose: PurposeOrAll;
  /** How long "this period" is. */
  readonly weeks: number;
  /** The day from which on something was done differently. */
  readonly start?: LocalDate;
}

export interface ShownMetric extends Pick<Metric, 'id' | 'unit' | 'formula'> {
  /** Absent where it may be shown in none of the weeks: nobody is told that there is nothing. */
  readonly now: MetricValue | undefined;
  readonly before: MetricValue | undefined;
  /** Weeks of now that may be shown, and this number of them not. */
  readonly hiddenWeeks: number;
  /** Share of the meetings of now that could say something and did, 0 to 1; absent where none was asked. */
  readonly coverage?: number;
  /** One for each week shown; without a cell nothing may be shown of that week. */
  readonly weekly: readonly (MetricValue | undefined)[];
  /** Of the weeks of now, where the distribution matters: upper edges, and counts with one more for what lies above. */
  readonly spread?: { readonly edges: readonly number[]; readonly counts: readonly number[] };
}

export interface ShownSummary {
  /** Those of before, then those of now. */
  readonly weeks: readonly IsoWeek[];
  /** Where now begins among them. */
  readonly from: number;
  /** Of each week, whether it has been added up; a week without a cell then has too little, or nothing, to be shown. */
  readonly isFinished: readonly boolean[];
  /** Weeks that may be shown, of those there are. */
  readonly shown: { readonly now: number; readonly before: number };
  readonly meetings: { readonly now: number; readonly before: number };
  /** The largest number of people that one of them rests on, as a lower bound. */
  readonly people: number;
  readonly metrics: ReadonlyMap<MetricId, ShownMetric>;
  /** The cells of the weeks, for whatever else is worked out of them. */
  readonly cells: readonly (SummaryCell | undefined)[];
}

/** Everything that the page says about one filter. Without a finished week there is nothing to show. */
export function showSummary(cells: SummaryCells, { team, purpose, weeks: length }: SummaryFilter): ShownSummary | undefined {
  const last = cells.weeks.at(-1);
  if (last === undefined) return undefined;
  const found = cells.of(team, purpose);
  const finished = new Set(cells.weeks);
  const weeks = weeksUpTo(last, WEEKS_BEFORE + length);
  const each = weeks.map((week) => found.get(week));
  const [before, now] = [each.slice(0, WEEKS_BEFORE), each.slice(WEEKS_BEFORE)].map((some) => some.filter((cell) => cell !== undefined));
  if (!before || !now) return undefined;
  return {
    weeks,
    from: WEEKS_BEFORE,
    isFinished: weeks.map((week) => finished.has(week)),
    shown: { now: now.length, before: before.length },
    meetings: { now: meetingsOf(now), before: meetingsOf(before) },
    people: Math.max(0, ...now.map(({ people }) => people)),
    metrics: new Map(METRICS.map((metric) => [metric.id, shownMetric(metric, each, before, now)])),
    cells: each,
  };
}

/** Signs and pay-off of what is shown; before and after a day over all the weeks that there are. */
export interface ShownEvidence {
  readonly signs: readonly Sign[];
  readonly payOff: readonly PayOff[];
  readonly beforeAfter: readonly BeforeAfter[];
}

/** What a change of habit should move first. */
const COMPARED: readonly MetricId[] = ['flag-rate', 'decisions-per-hour', 'days-to-decision', 'clear-ownership', 'commitments-kept', 'reflection-within-48h'];

export function showEvidence(all: SummaryCells, { team, purpose, start }: SummaryFilter, { cells, from }: ShownSummary): ShownEvidence {
  const weeks: Weeks = { before: cells.slice(0, from).filter(isOfWeek), now: cells.slice(from).filter(isOfWeek) };
  const ever = [...all.of(team, purpose).values()].filter(isOfWeek);
  return { signs: signs(weeks), payOff: payOff(weeks), beforeAfter: start === undefined ? [] : COMPARED.map((metric) => beforeAfter(metric, ever, start)) };
}

const isOfWeek = (cell: SummaryCell | undefined): cell is WeekCell => cell?.at.table === 'team';

/** One number of one cell; undefined where it may not be shown. */
export const valueOf = (cell: SummaryCell, id: MetricId): MetricValue | undefined => (cell.measures[id] ? valueIn(metricOf(id), [cell]) : undefined);

export interface ShownQuarter {
  readonly quarter: Quarter;
  readonly cell: SummaryCell;
  /** Without a value where the metric may not be shown. */
  readonly metrics: ReadonlyMap<MetricId, { readonly unit: Metric['unit']; readonly value: MetricValue | undefined }>;
}

/** The numbers of one series, quarter by quarter. */
export const showSeries = ({ quarters }: SeriesCells): readonly ShownQuarter[] =>
  [...quarters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([quarter, cell]) => ({
    quarter, cell, metrics: new Map(METRICS.map((metric) => [metric.id, { unit: metric.unit, value: cell.measures[metric.id] ? valueIn(metric, [cell]) : undefined }])),
  }));

/** A metric that a cell leaves out stands below a floor there: its numbers are not part of the sum, and nobody can tell what they are. */
function shownMetric(metric: Metric, each: readonly (SummaryCell | undefined)[], before: readonly SummaryCell[], now: readonly SummaryCell[]): ShownMetric {
  const { id, unit, formula, buckets } = metric;
  const { spread: counts, rows, missing } = sumOf(metric, now);
  return {
    id, unit, formula,
    now: valueShown(metric, now),
    before: valueShown(metric, before),
    hiddenWeeks: now.filter(({ measures }) => !measures[id]).length,
    ...(rows + missing > 0 ? { coverage: rows / (rows + missing) } : {}),
    weekly: each.map((cell) => {
      const measure = cell?.measures[id];
      return measure && metric.value(measure);
    }),
    ...(buckets && counts ? { spread: { edges: buckets, counts } } : {}),
  };
}

const valueIn = (metric: Metric, cells: readonly SummaryCell[]): MetricValue => metric.value(sumOf(metric, cells));

const valueShown = (metric: Metric, cells: readonly SummaryCell[]): MetricValue | undefined =>
  (cells.some(({ measures }) => measures[metric.id]) ? valueIn(metric, cells) : undefined);

const sumOf = ({ id }: Metric, cells: readonly SummaryCell[]): Measure =>
  cells.reduce((sum, { measures: { [id]: measure } }) => (measure ? addMeasures(sum, measure) : sum), NO_MEASURE);

const meetingsOf = (cells: readonly SummaryCell[]): number => cells.reduce((sum, { meetings }) => sum + meetings, 0);

/** Falls back to what there is: an address may be older than the list. */
export function filterIn(cells: SummaryCells, filter: SummaryFilter): SummaryFilter {
  const team = filter.team === ALL || cells.teams.includes(filter.team) ? filter.team : ALL;
  return { ...filter, team, purpose: cells.purposes.includes(filter.purpose) ? filter.purpose : ALL };
}
