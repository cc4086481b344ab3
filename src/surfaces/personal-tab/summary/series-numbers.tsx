import { useMemo } from 'react';
import type { MetricId } from '#analysis/rhythm/metric.ts';
import type { SeriesKey } from '#domain/meeting-row.ts';
import { showSeries } from '#flows/show-summary.ts';
import type { SummaryCells } from '#flows/summary-cells.ts';
import { DataTable } from '#ui/charts/data-table.tsx';
import { LineChart } from '#ui/charts/line-chart.tsx';
import { EmptyState, Quiet, Section } from '#ui/layout.tsx';
import { sayerIn } from './say-number.ts';
import { namesOf } from './series-heat.tsx';
import { useSummaryReading } from './summary-reading.tsx';

const DRAWN: MetricId = 'flag-rate';

/** One series by quarter: as finely as it is ever published. */
export function SeriesNumbers({ cells, series }: { cells: SummaryCells; series: SeriesKey }) {
  const { words, format } = useSummaryReading();
  const say = words.summary;
  const sayer = useMemo(() => sayerIn(say, format), [say, format]);
  const at = cells.series.findIndex(({ key }) => key === series);
  const one = cells.series[at];
  const newest = one && showSeries(one).at(-1);
  if (!one || !newest) return <EmptyState title={say.series.unknown}><Quiet>{say.series.what}</Quiet></EmptyState>;
  const quarters = showSeries(one);
  const name = namesOf(cells.series, say.chart.series, sayer)[at] ?? '';
  const drawn = quarters.map(({ metrics }) => metrics.get(DRAWN)?.value);
  return (
    <Section title={name} lead={say.series.lead}>
      <Quiet>{say.series.meetings(newest.cell.meetings, sayer.number(newest.cell.meetings), sayer.number(newest.cell.people))}</Quiet>
      <LineChart
        title={sayer.name(DRAWN)}
        summary={words.shell.colon(sayer.quarter(newest.quarter), sayer.whole('share', drawn.at(-1)))}
        say={sayer.percent}
        points={quarters.map(({ quarter }, place) => {
          const value = drawn[place];
          return {
            name: sayer.quarter(quarter),
            says: say.chart.says(sayer.quarter(quarter), sayer.withRange('share', value), sayer.rests(value)),
            ...(value?.is === 'value' ? { value: value.value, ...(value.low !== undefined && value.high !== undefined ? { low: value.low, high: value.high } : {}) } : {}),
          };
        })}
        table={{ columns: [say.series.quarter, sayer.name(DRAWN), say.all.n, say.all.missing], rows: quarters.map(({ quarter }, place) => [sayer.quarter(quarter), sayer.withRange('share', drawn[place]), ...[drawn[place]?.n, drawn[place]?.missing].map((count) => (count === undefined ? '' : sayer.number(count)))]) }}
      />
      <DataTable
        caption={say.all.title}
        columns={[say.all.metric, ...quarters.map(({ quarter }) => sayer.quarter(quarter))]}
        rows={[...newest.metrics].map(([id, { unit }]) => [sayer.name(id), ...quarters.map(({ metrics }) => sayer.whole(unit, metrics.get(id)?.value))])}
      />
    </Section>
  );
}
