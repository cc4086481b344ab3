import { expect, test } from 'vitest';
import { manyRows } from '#app/commands/bench/floors/many-rows.ts';
import { tally, type Summary } from '#analysis/rhythm/floors/tally.ts';
import { tallyByQuarter } from '#analysis/rhythm/floors/tally-by-quarter.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import type { IsoWeek, PublishedRow } from '#domain/meeting-row.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import { aRow } from '../../../../support/meeting-rows.ts';

const begin = () => tally(NO_POLICY.floors, METRICS);

async function inQuarters(rows: Iterable<PublishedRow>): Promise<readonly Summary[]> {
  const parts: Summary[] = [];
  for await (const part of tallyByQuarter((async function* () { yield* rows; })(), begin)) parts.push(part);
  return parts;
}

function atOnce(rows: Iterable<PublishedRow>): Summary {
  const { add, finish } = begin();
  for (const row of rows) add(row);
  return finish();
}

const sorted = ({ cells, hidden }: Summary): unknown => [cells, hidden].map((of) => of.map((one) => JSON.stringify(one.at)).map((at, i) => [at, of[i]] as const).sort(([a], [b]) => (a < b ? -1 : 1)));

const whole = (parts: readonly Summary[]): Summary => ({ cells: parts.flatMap(({ cells }) => cells), hidden: parts.flatMap(({ hidden }) => hidden) });

test('quarter by quarter, rows come to the same cells as all of them at once, in the same order', async () => {
  const rows = [...manyRows(3_000, 5)];
  const [once, parts] = [atOnce(rows), await inQuarters(rows)];
  expect([parts.length, whole(parts)]).toEqual([4, once]);
});

test('in which order they come within a quarter makes no difference', async () => {
  const rows = [...manyRows(2_000, 6)];
  const mixed = rows.map((row, at) => ({ row, place: [quarterOf(row.week).quarter, (at * 7_919) % 2_003] as const })).sort((a, b) => (a.place[0] < b.place[0] ? -1 : a.place[0] > b.place[0] ? 1 : a.place[1] - b.place[1])).map(({ row }) => row);
  expect(sorted(whole(await inQuarters(mixed)))).toEqual(sorted(atOnce(rows)));
});

test('a row of a quarter that has gone by is named by its place', async () => {
  const week = (name: string): PublishedRow => aRow({ week: name as IsoWeek });
  await expect(inQuarters([week('2026-W01'), week('2026-W20'), week('2026-W19'), week('2026-W02')])).rejects.toMatchObject({ name: 'NotInOrder', at: 4, message: 'week 2026-W02 after rows of 2026-Q2' });
});

test('without rows there is nothing', async () => {
  expect(await inQuarters([])).toEqual([]);
});
