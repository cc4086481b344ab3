import { expect, test } from 'vitest';
import { organisation, type TrueRow } from '#app/commands/bench/floors/organisation.ts';
import { failed, ok } from '#base/result.ts';
import { days, fromIso, instant, minutes, plus, type Instant } from '#base/time.ts';
import { address } from '#domain/person.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { itemKey, type SummaryItem } from '#domain/summary-list.ts';
import { createSummarise, type Summarise } from '#flows/summarise.ts';
import type { KeptRow, PublishedPages } from '#ports/published-rows.ts';
import { addUpHere } from '../../support/add-up-here.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryRows } from '../../support/memory-rows.ts';

const STEWARD = address('ada@tiny.example');
/** After every week of the organisations, which lie in 2026, and their quarters. */
const WHEN = '2027-02-01T09:00:00Z';

interface World {
  readonly steward: Summarise;
  readonly list: Map<string, SummaryItem>;
  readonly rows: Map<string, KeptRow>;
  readonly pass: () => Instant;
}

/** A steward with the real floors, before lists that are kept in this process. */
function world(floors: Policy['floors']): World {
  const [clock, kept, list, rows] = [fixedClock(WHEN), memoryRows(), new Map<string, SummaryItem>(), new Map<string, KeptRow>()];
  const pages: PublishedPages = { page: async ({ from, to }) => ok({ rows: [...rows.values()].filter(({ row }) => row.week >= from && row.week <= to), unread: 0 }) };
  const steward = createSummarise({
    me: { address: STEWARD, id: 'ada', tenant: 't', name: '' }, policy: { ...NO_POLICY, floors, steward: STEWARD }, clock, lock: memoryDevice().tab().lock, pages, kept, addUp: addUpHere(kept),
    cells: {
      read: async () => ok({ items: [...list.values()], unread: [] }),
      add: async (item) => {
        if (list.has(itemKey(item))) return failed({ kind: 'conflict' });
        list.set(itemKey(item), structuredClone(item));
        return ok(undefined);
      },
    },
  });
  return { steward, list, rows, pass: () => { clock.pass(days(1)); return clock.now(); } };
}

const publish = ({ rows }: World, some: readonly TrueRow[], at: Instant): void => {
  for (const { row } of some) rows.set(row.key, { item: row.key, changedAt: at, row });
};

async function write({ steward }: World): Promise<void> {
  await steward.look(new AbortController().signal);
  await steward.write(new AbortController().signal);
}

/** What leaders read of it: the marks say when, which is no number. */
function cellsOf({ list }: World): unknown {
  const said = [...list].flatMap(([key, item]): readonly (readonly [string, unknown])[] =>
    (item.is === 'cell' ? [[key, item.cell]] : item.is === 'finished' ? [[key, [item.cells, item.hidden]]] : []));
  return said.sort(([a], [b]) => (a < b ? -1 : 1));
}

const before = instant(fromIso(WHEN) ?? 0);

/** Weeks are written, then some rows come late, others are changed or taken back; then the quarters are written. */
async function run(seed: number, late: boolean): Promise<World> {
  const { floors, rows } = organisation(seed);
  const on = world(floors);
  publish(on, rows.filter(({ isLate }) => !isLate), plus(before, minutes(-60)));
  await write(on);
  const now = on.pass();
  for (const { row, isWithdrawn } of rows) if (isWithdrawn) on.rows.delete(row.key);
  if (late) publish(on, rows.filter(({ isLate }) => isLate), plus(now, minutes(-60)));
  on.pass();
  await write(on);
  await write(on);
  return on;
}

test('whatever comes after a week is written changes nothing of that week, nor of its quarter, in a dozen random organisations', async () => {
  let lateRows = 0;
  for (let seed = 1; seed <= 12; seed += 1) {
    const weeks = new Set(organisation(seed).rows.filter(({ isLate }) => !isLate).map(({ row }) => row.week));
    const isLateOnly = organisation(seed).rows.some(({ row, isLate }) => isLate && !weeks.has(row.week));
    // A week of which nothing stood is no written week: what comes for it is written, as it must be.
    if (isLateOnly) continue;
    lateRows += organisation(seed).rows.filter(({ isLate }) => isLate).length;
    const [without, withLate] = [await run(seed, false), await run(seed, true)];
    expect({ seed, cells: cellsOf(withLate) }).toEqual({ seed, cells: cellsOf(without) });
  }
  expect(lateRows).toBeGreaterThan(12);
});

test('a row that was changed after its week was written is none of its quarter’s, and one that was not is', async () => {
  const on = world(NO_POLICY.floors);
  const { rows } = organisation(3);
  const [changed, ...others] = rows.map((one) => ({ ...one, isLate: false }));
  if (!changed) throw new Error('no rows');
  publish(on, [changed, ...others], plus(before, minutes(-60)));
  await write(on);
  publish(on, [changed], plus(on.pass(), minutes(-60)));
  on.pass();
  await write(on);
  const same = world(NO_POLICY.floors);
  publish(same, [changed, ...others], plus(before, minutes(-60)));
  await write(same);
  same.rows.delete(changed.row.key);
  same.pass();
  await write(same);
  expect(cellsOf(on)).toEqual(cellsOf(same));
});
