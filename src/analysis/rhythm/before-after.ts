import { days, type LocalDate } from '#base/time.ts';
import { lastDayOf } from '#domain/period.ts';
import { inOrder, pointsOf, seriesOf, valueIn, type WeekCell } from './evidence.ts';
import type { MetricId, MetricValue } from './metric.ts';
import { ascending, middleOf } from './rank-interval.ts';
import { shift, type Shift } from './shift.ts';
import { THRESHOLDS } from './thresholds.ts';

/** What speaks against reading a cause into a difference. */
export type Caveat =
  /** Who starts after bad weeks sees better ones by themselves. Always said, with the last weeks before the start and those before them. */
  | { readonly is: 'regression-to-the-mean'; readonly last: MetricValue; readonly earlier: MetricValue }
  | { readonly is: 'coverage-changed'; readonly before: MetricValue; readonly after: MetricValue }
  /** Judged meetings of a middle week: others publish now, or more or fewer do. */
  | { readonly is: 'meetings-changed'; readonly before: number; readonly after: number }
  | { readonly is: 'few-weeks'; readonly before: number; readonly after: number; readonly needs: number };

export interface BeforeAfter {
  readonly metric: MetricId;
  readonly before: MetricValue;
  readonly after: MetricValue;
  readonly difference: Shift;
  readonly caveats: readonly Caveat[];
}

/** One number before and after a day. The week in which the day lies counts on neither side, unless it begins with it. */
export function beforeAfter(metric: MetricId, cells: readonly WeekCell[], start: LocalDate): BeforeAfter {
  const day = Date.parse(`${start}T00:00:00Z`);
  const before = inOrder(cells.filter((cell) => lastDay(cell) < day));
  const after = inOrder(cells.filter((cell) => lastDay(cell) - days(6) >= day));
  const difference = shift(weekly(metric, before), weekly(metric, after));
  return { metric, before: valueIn(metric, before), after: valueIn(metric, after), difference, caveats: caveatsOf(metric, before, after, difference) };
}

const lastDay = ({ at: { period } }: WeekCell): number => Date.parse(`${lastDayOf(period)}T00:00:00Z`);

const weekly = (metric: MetricId, cells: readonly WeekCell[]): readonly number[] => pointsOf(seriesOf(metric, cells)).map(({ value }) => value);

function caveatsOf(metric: MetricId, before: readonly WeekCell[], after: readonly WeekCell[], { weeks }: Shift): readonly Caveat[] {
  const { weeksEachSide, manyWeeksEachSide: needs } = THRESHOLDS;
  const caveats: Caveat[] = [{ is: 'regression-to-the-mean', last: valueIn(metric, before.slice(-weeksEachSide)), earlier: valueIn(metric, before.slice(0, -weeksEachSide)) }];
  const read = [before, after].map((cells) => valueIn('coverage', cells));
  if (read[0] && read[1] && changedBy(read[0], read[1]) >= THRESHOLDS.coverageChange) caveats.push({ is: 'coverage-changed', before: read[0], after: read[1] });
  const meetings = { before: middle(weekly('judged-meetings', before)), after: middle(weekly('judged-meetings', after)) };
  const [few, many] = [Math.min(meetings.before, meetings.after), Math.max(meetings.before, meetings.after)];
  if (few > 0 && many / few >= THRESHOLDS.meetingsChange) caveats.push({ is: 'meetings-changed', ...meetings });
  if (Math.min(weeks.before, weeks.after) < needs) caveats.push({ is: 'few-weeks', ...weeks, needs });
  return caveats;
}

/** Where it cannot be told, nobody knows that it stayed. In whole millionths, so that .6 is a tenth above .5. */
const changedBy = (a: MetricValue, b: MetricValue): number => (a.is === 'value' && b.is === 'value' ? Math.round(Math.abs(a.value - b.value) * 1e6) / 1e6 : 1);

const middle = (values: readonly number[]): number => (values.length === 0 ? 0 : middleOf(ascending(values)));
