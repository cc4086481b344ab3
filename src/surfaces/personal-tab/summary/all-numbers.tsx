import type { ShownSummary } from '#flows/show-summary.ts';
import { DataTable } from '#ui/charts/data-table.tsx';
import { numberRows } from './number-rows.ts';
import type { Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';

/** Every metric with what it rests on. */
export function AllNumbers({ shown, sayer }: { shown: ShownSummary; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const [columns = [], ...rows] = numberRows(shown, sayer, words.summary);
  return <DataTable caption={words.summary.all.title} columns={columns} rows={rows} />;
}
