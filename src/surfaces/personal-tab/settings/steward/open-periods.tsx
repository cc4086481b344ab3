import type { CellAt, SummaryCell } from '#domain/summary-cell.ts';
import type { OpenPeriod } from '#flows/summarise.ts';
import { DataTable } from '#ui/charts/data-table.tsx';
import type { Format } from '#ui/format.ts';
import { List } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useTabReading } from '#views/reading.tsx';
import type { TabWords } from '#words/catalogue.ts';
import { sayCounts, sayPeriod } from './say-period.ts';

/** Each period with its cells exactly as they would be written. */
export function OpenPeriods({ open }: { open: readonly OpenPeriod[] }) {
  const { words, format } = useTabReading();
  const say = words.steward.write;
  return (
    <List tight>
      {open.map(({ period, cells, hidden, as }) => {
        const name = sayPeriod(period, words, format);
        return (
          <li key={period}>
            <Unfold line={`${name}: ${sayCounts(cells.length, hidden, words, format)}${as === 'new' ? '' : `, ${say.as[as]}`}`}>
              {cells.length > 0 ? <DataTable caption={name} {...tableOf(cells, words, format)} /> : null}
            </Unfold>
          </li>
        );
      })}
    </List>
  );
}

function tableOf(cells: readonly SummaryCell[], words: TabWords, format: Format): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const say = words.steward.write;
  const names: { readonly [metric: string]: string } = words.summary.metric;
  const metrics = [...new Set(cells.flatMap(({ measures }) => Object.keys(measures)))];
  const number = (value: number): string => format.number(value);
  const rows = cells.map(({ at, people, meetings, measures }) => [nameOf(at, words), number(people), number(meetings), ...metrics.map((metric) => {
    const measure = measures[metric];
    return measure ? say.number(number(measure.sum), number(measure.of), number(measure.rows), number(measure.missing)) : say.hidden;
  })]);
  return { columns: [say.columns.cell, say.columns.people, say.columns.meetings, ...metrics.map((metric) => names[metric] ?? metric)], rows };
}

function nameOf(at: CellAt, { steward: { write: say }, purpose }: TabWords): string {
  if (at.table === 'series') return at.title ?? say.series(at.series);
  return say.team(at.team === 'all' ? say.allTeams : at.team, at.purpose === 'all' ? say.all : purpose[at.purpose]);
}
