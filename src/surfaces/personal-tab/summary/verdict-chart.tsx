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
export function VerdictChart({ shown: { weeks, from, cells, isFinished, shown: there, metrics }, sayer }: { shown: ShownSummary; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const say = words.summary.chart.verdicts;
  const counts = cells.map((cell) => LAYERS.map(({ id }) => cell?.measures[id]?.sum));
  const now = LAYERS.map((_, layer) => counts.slice(from).reduce((sum, week) => sum + (week[layer] ?? 0), 0));
  const all = now.reduce((sum, one) => sum + one, 0);
  const judged = metrics.get('judged-meetings')?.now;
  const parts = LAYERS.map(({ name, id }, layer) => {
    const [text, hidden] = [sayer.number(now[layer] ?? 0), metrics.get(id)?.hiddenWeeks ?? 0];
    if (hidden === 0) return say.part(say.short[name], text);
    return hidden === there.now ? say.hidden(say.short[name]) : say.partIn(say.short[name], text, sayer.number(there.now - hidden), sayer.number(there.now));
  }).reduce((all, next) => say.then(all, next));
  return (
    <StackedBars
      title={say.title}
      summary={all === 0 ? say.none : judged?.is === 'value' ? say.of(parts, judged.value, sayer.number(judged.value)) : say.summary(parts)}
      note={cells.some((cell, at) => cell && counts[at]?.includes(undefined)) ? say.shorter : undefined}
      say={sayer.number}
      layers={LAYERS.map(({ look, name }) => ({ look, text: say.short[name] }))}
      columns={weeks.map((week, at) => {
        const here = LAYERS.map((_, layer) => counts[at]?.[layer]);
        const of = cells[at]?.measures['judged-meetings']?.sum;
        return {
          name: sayer.weekName(week),
          counts: here.map((one) => one ?? 0),
          says: LAYERS.map(({ name }, layer) => {
            const [count, which] = [here[layer], [sayer.week(week), say.short[name]] as const];
            if (count === undefined) return words.summary.chart[isFinished[at] ? 'saysHidden' : 'saysNone'](words.shell.comma(...which));
            return of === undefined ? say.says(...which, sayer.number(count)) : say.saysOf(...which, sayer.number(count), sayer.number(of));
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
