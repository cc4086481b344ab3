import { manyRows } from '#app/commands/bench/floors/many-rows.ts';
import { weeksUpTo } from '#domain/iso-weeks.ts';
import type { IsoWeek, PublishedRow } from '#domain/meeting-row.ts';
import type { KeptItem } from '#sandbox/tenant/state.ts';

/** So many rows of a year that ends with this week, as `bench -- summary` makes them. */
export function* manyPublished(count: number, last: IsoWeek): Generator<PublishedRow> {
  const weeks = weeksUpTo(last, 52);
  for (const row of manyRows(count, 1)) yield { ...row, week: weeks[Number(row.week.slice(6)) - 1] ?? last };
}

/** As they stand in the team's list, long since published. */
export function* asPublishedItems(rows: Iterable<PublishedRow>): Generator<KeptItem> {
  let id = 0;
  for (const { publisher = '', ...row } of rows) {
    id += 1;
    yield { id: String(id), version: 1, by: publisher, createdAt: 0, changedAt: 0, fields: { RowKey: `${row.key}/${publisher}/meeting`, ICalUId: row.key, Kind: 'meeting', Choice: '', Period: row.week, Row: JSON.stringify(row) } };
  }
}
