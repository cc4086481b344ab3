import type { Metric, MetricId, MetricValue } from '#analysis/rhythm/metric.ts';
import { localDate } from '#base/time.ts';
import { firstDayOf } from '#domain/iso-weeks.ts';
import type { IsoWeek, Quarter } from '#domain/meeting-row.ts';
import type { ShownMetric } from '#flows/show-summary.ts';
import type { Format } from '#ui/format.ts';
import type { SummaryWords } from '#words/catalogue.ts';

type Unit = Metric['unit'];

/** How numbers of the summary are written; the same on tiles, in charts, tables and files. */
export interface Sayer {
  readonly number: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly value: (unit: Unit, value: number) => string;
  /** The number, or that there is not enough data. */
  readonly short: (unit: Unit, value: MetricValue | undefined) => string;
  /** With its interval, where the formula has one. */
  readonly withRange: (unit: Unit, value: MetricValue | undefined) => string;
  readonly range: (unit: Unit, value: MetricValue | undefined) => string;
  /** With what it rests on, in brackets; and with its interval, in sentences. */
  readonly withRests: (unit: Unit, value: MetricValue | undefined) => string;
  readonly whole: (unit: Unit, value: MetricValue | undefined) => string;
  /** What it rests on, and what is missing; what would be enough where it is not. */
  readonly rests: (value: MetricValue | undefined, coverage?: number) => string;
  readonly name: (metric: MetricId) => string;
  /** `W47`. */
  readonly weekName: (week: IsoWeek) => string;
  readonly week: (week: IsoWeek) => string;
  readonly quarter: (quarter: Quarter) => string;
  readonly weeks: (first: IsoWeek, last: IsoWeek) => string;
}

export function sayerIn(say: SummaryWords, format: Format): Sayer {
  const [whole, fine, finer] = [0, 1, 2].map((maximumFractionDigits) => new Intl.NumberFormat(format.locale, { maximumFractionDigits }));
  // A rate of a few hundredths would else be written as none.
  const number = (value: number): string => ((Math.abs(value) >= 100 ? whole : Math.abs(value) >= 1 ? fine : finer) as Intl.NumberFormat).format(value);
  const shares = new Intl.NumberFormat(format.locale, { style: 'percent', maximumFractionDigits: 0 });
  const plainYear = new Intl.NumberFormat(format.locale, { useGrouping: false });
  const percent = (share: number): string => shares.format(share);
  const value = (unit: Unit, of: number): string => (unit === 'share' ? percent(of) : say.number[unit](number(of)));
  const short = (unit: Unit, of: MetricValue | undefined): string =>
    of === undefined ? say.number.hidden : of.is === 'value' ? value(unit, of.value) : say.number.notEnough;
  const range = (unit: Unit, of: MetricValue | undefined): string =>
    of?.is === 'value' && of.low !== undefined && of.high !== undefined ? say.number.between(value(unit, of.low), value(unit, of.high)) : '';
  const weekText = (week: IsoWeek): string => {
    const day = firstDayOf(week);
    return day === undefined ? week : say.chart.weekOf(format.date(day));
  };
  const sayer: Sayer = {
    number, percent, value, short, range,
    withRange: (unit, of) => (range(unit, of) ? say.number.withRange(short(unit, of), range(unit, of)) : short(unit, of)),
    withRests: (unit, of) => (of?.is === 'value' ? say.number.withRests(short(unit, of), number(of.n), number(of.missing)) : sayer.whole(unit, of)),
    whole: (unit, of) => (of === undefined ? short(unit, of) : `${sayer.withRange(unit, of)}. ${sayer.rests(of)}`),
    rests(of, coverage) {
      if (of === undefined) return '';
      const [n, missing] = [number(of.n), number(of.missing)];
      if (of.is === 'not-enough') return say.number.needs(n, number(of.needs), missing);
      return coverage === undefined ? say.number.rests(n, missing) : say.number.covers(n, missing, percent(coverage));
    },
    name: (metric) => say.metric[metric],
    weekName: (week) => say.chart.weekShort(number(Number(week.slice(6)))),
    week: weekText,
    quarter(quarter) {
      const [year = '', which] = quarter.split('-Q');
      return say.chart.quarter(number(Number(which)), plainYear.format(Number(year)));
    },
    weeks(first, last) {
      const [from, to] = [firstDayOf(first), firstDayOf(last)];
      const end = to && localDate(new Date(Date.parse(to) + 6 * 86_400_000).toISOString().slice(0, 10));
      return from && end ? format.dates(from, end) : sayer.week(first);
    },
  };
  return sayer;
}

/** How a number went: of now, beside the 8 weeks before. */
export function sayChange({ id, unit, now, before }: ShownMetric, sayer: Sayer, say: SummaryWords): string {
  const title = sayer.name(id);
  if (now?.is !== 'value') return say.chart.noNow(title);
  return before?.is === 'value' ? say.chart.rose(title, sayer.short(unit, before), sayer.short(unit, now)) : say.chart.onlyNow(title, sayer.short(unit, now));
}
