import { makeStyles, tokens } from '@fluentui/react-components';
import type { MetricId } from '#analysis/rhythm/metric.ts';
import type { ShownMetric, ShownSummary } from '#flows/show-summary.ts';
import { LineChart } from '#ui/charts/line-chart.tsx';
import { sayChange, type Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';

const DRAWN: readonly MetricId[] = ['flag-rate', 'decisions-per-hour'];

const useStyles = makeStyles({ all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL } });

export function TrendCharts({ shown, sayer }: { shown: ShownSummary; sayer: Sayer }) {
  return (
    <div className={useStyles().all}>
      {DRAWN.map((id) => {
        const metric = shown.metrics.get(id);
        return metric ? <WeeklyLine key={id} metric={metric} shown={shown} sayer={sayer} /> : null;
      })}
    </div>
  );
}

/** One metric week by week, with its interval where it has one, and the level of the 8 weeks before. */
export function WeeklyLine({ metric, shown: { weeks, isFinished }, sayer }: { metric: ShownMetric; shown: ShownSummary; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const say = words.summary;
  const { id, unit, before, weekly } = metric;
  const hasRange = weekly.some((value) => value?.is === 'value' && value.low !== undefined);
  const level = before?.is === 'value' ? before.value : undefined;
  return (
    <LineChart
      title={sayer.name(id)}
      summary={sayChange(metric, sayer, say)}
      note={level === undefined ? undefined : hasRange ? say.chart.level : say.chart.levelOnly}
      say={(value) => (unit === 'share' ? sayer.percent(value) : sayer.number(value))}
      level={level}
      points={weeks.map((week, at) => {
        const value = weekly[at];
        const range = value?.is === 'value' && value.low !== undefined && value.high !== undefined ? { low: value.low, high: value.high } : {};
        return {
          name: sayer.weekName(week),
          says: value === undefined ? say.chart[isFinished[at] ? 'saysHidden' : 'saysNone'](sayer.week(week)) : say.chart.says(sayer.week(week), sayer.withRange(unit, value), sayer.rests(value)),
          ...(value?.is === 'value' ? { value: value.value, ...range } : {}),
        };
      })}
      table={{
        columns: [say.chart.week, sayer.name(id), say.all.range, say.all.n, say.all.missing],
        rows: weeks.map((week, at) => [sayer.week(week), isFinished[at] ? sayer.short(unit, weekly[at]) : say.number.none, sayer.range(unit, weekly[at]), ...(weekly[at] ? [sayer.number(weekly[at].n), sayer.number(weekly[at].missing)] : ['', ''])]),
      }}
    />
  );
}
