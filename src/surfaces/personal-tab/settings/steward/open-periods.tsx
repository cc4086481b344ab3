import { useState } from 'react';
import type { CellAt, SummaryCell } from '#domain/summary-cell.ts';
import type { OpenPeriod } from '#flows/open-periods.ts';
import { DataTable } from '#ui/charts/data-table.tsx';
import { List } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { sayCounts, sayPeriod } from './say-period.ts';
import { useStewardReading, type StewardTabWords } from './steward-reading.tsx';

/** Each period with its cells exactly as they would be written. */
export function OpenPeriods({ open }: { open: readonly OpenPeriod[] }) {
  return <List tight>{open.map((one) => <li key={one.period}><Period {...one} /></li>)}</List>;
}

function Period({ period, cells, hidden, as }: OpenPeriod) {
  const { words, format } = useStewardReading();
  const [isOpen, setIsOpen] = useState(false);
  const say = words.steward.write;
  const { colon, comma } = words.shell;
  const counts = sayCounts(cells.length, hidden, words, format);
  return (
    <Unfold line={colon(sayPeriod(period, words, format), as === 'new' ? counts : comma(counts, say.as[as]))} onOpen={() => setIsOpen(true)}>
      {isOpen && cells.length > 0 ? <List tight>{cells.map((cell) => <li key={JSON.stringify(cell.at)}><Cell cell={cell} /></li>)}</List> : null}
    </Unfold>
  );
}

function Cell({ cell: { at, people, meetings, measures } }: { cell: SummaryCell }) {
  const { words, format } = useStewardReading();
  const [isOpen, setIsOpen] = useState(false);
  const { steward: { write: say }, summary } = words;
  const names: { readonly [metric: string]: string } = summary.metric;
  const name = nameOf(at, words);
  const rows = Object.entries(measures).map(([metric, { sum, of, rows: said, missing }]) => [names[metric] ?? metric, ...[sum, of, said, missing].map((value) => format.number(value))]);
  return (
    <div style={{ paddingInlineStart: '16px' }}>
      <Unfold quiet line={say.cell(name, format.number(people), meetings, format.number(meetings), rows.length, format.number(rows.length))} onOpen={() => setIsOpen(true)}>
        {isOpen ? <DataTable caption={name} columns={say.columns} rows={rows} /> : null}
      </Unfold>
    </div>
  );
}

function nameOf(at: CellAt, { steward: { write: say }, purpose }: StewardTabWords): string {
  if (at.table === 'series') return at.title ?? say.series(at.series);
  return say.team(at.team === 'all' ? say.allTeams : at.team, at.purpose === 'all' ? say.all : purpose[at.purpose]);
}
