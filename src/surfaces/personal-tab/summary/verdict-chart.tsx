import type { MetricId } from '#analysis/rhythm/metric.ts';
import type { ShownSummary } from '#flows/show-summary.ts';
import type { Look } from '#ui/charts/layers.tsx';
import { StackedBars } from '#ui/charts/stacked-bars.tsx';
import type { Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';

/** From the bottom up: what went well stands on the ground, where it is easiest to compare. */
const LAYERS = [
  { id: 'verdict-decided', name: 'decided', look: 'full' },
  { id: 'verdict-possible', name: 'possible', look: 'dots' },
  { id: 'verdict-light', name: 'light', look: 'lines' },
  { id: 'verdict-cannot-tell', name: 'cannot-tell', look: 'empty' },
  { id: 'flag-rate', name: 'flagged', look: 'stripes' },
] as const satisfies readonly { id: MetricId; name: string; look: Look }[];

/** Meetings of each week by verdict. A verdict that may not be shown in a week has no part there, and its table says so. */
export function VerdictChart({ shown: { weeks, from, cells, isFinished }, sayer }: { shown: ShownSummary; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const say = words.summary.chart.verdicts;
  const counts = cells.map((cell) => LAYERS.map(({ id }) => cell?.measures[id]?.sum));
  const now = LAYERS.map((_, layer) => counts.slice(from).reduce((sum, week) => sum + (week[layer] ?? 0), 0));
  const all = now.reduce((sum, one) => sum + one, 0);
  const parts = LAYERS.map(({ name }, layer) => say.part(say.short[name], sayer.number(now[layer] ?? 0), sayer.percent((now[layer] ?? 0) / all)));
  return (
    <StackedBars
      title={say.title}
      summary={all > 0 ? say.summary(parts.join('; ')) : say.none}
      say={sayer.number}
      layers={LAYERS.map(({ look, name }) => ({ look, text: say.short[name] }))}
      columns={weeks.map((week, at) => {
        const there = counts[at] ?? [];
        const known = there.filter((one) => one !== undefined);
        const of = sayer.number(known.reduce((sum, one) => sum + one, 0));
        return {
          name: sayer.weekName(week),
          counts: there.map((one) => one ?? 0),
          says: LAYERS.map(({ name }, layer) => {
            const count = there[layer];
            return count === undefined ? words.summary.chart[isFinished[at] ? 'saysHidden' : 'saysNone'](`${sayer.week(week)}, ${say.short[name]}`) : say.says(sayer.week(week), say.short[name], sayer.number(count), of);
          }),
        };
      })}
      table={{
        columns: [words.summary.chart.week, ...LAYERS.map(({ name }) => say.short[name])],
        rows: weeks.map((week, at) => [sayer.week(week), ...LAYERS.map((_, layer) => {
          const count = counts[at]?.[layer];
          return count === undefined ? words.summary.number[isFinished[at] ? 'hidden' : 'none'] : sayer.number(count);
        })]),
      }}
    />
  );
}
