import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphPublishedRows } from '#adapters/graph/graph-published-rows.ts';
import { createGraphSummaryList } from '#adapters/graph/graph-summary-list.ts';
import { createGraphTeamList } from '#adapters/graph/graph-team-list.ts';
import { connectGraph } from '#adapters/graph/graph.ts';
import type { Tally } from '#analysis/rhythm/floors/tally.ts';
import { ok } from '#base/result.ts';
import { days, hours, minutes, seconds } from '#base/time.ts';
import type { IsoWeek, MeetingRow, PublishedRow } from '#domain/meeting-row.ts';
import { address } from '#domain/person.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import { createSummarise, type StewardState, type Summarise } from '#flows/summarise.ts';
import type { KeptSite } from '#sandbox/tenant/state.ts';
import { addUpHere } from '../../support/add-up-here.ts';
import { seriesCell, teamCell } from '../../support/cells.ts';
import { fixedClock, type FixedClock } from '../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { aRow } from '../../support/meeting-rows.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryRows } from '../../support/memory-rows.ts';
import { summarySite } from '../../support/summary-site.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

const SITE = 'https://tiny.sharepoint.com/teams/launch';
const STEWARD = address('ada@tiny.example');
const open = (): AbortSignal => new AbortController().signal;

let clock: FixedClock;
let on: TenantGraph;
beforeEach(async () => {
  clock = fixedClock(TINY_NOW);
  on = await graphOnTenant(tinySeed(), ADA, clock);
  await on.control('sites', [summarySite()]);
});
afterEach(() => on.close());

/**
 * One cell a team and week, of as many meetings as it has rows, and one a team and quarter; those of one row are hidden. Which
 * cells there are is all that matters here.
 */
function tally(): Tally {
  const rows: PublishedRow[] = [];
  return {
    add: (row) => { rows.push(row); },
    finish(over = () => true, written = { periods: new Set(), cells: [] }) {
      const periods = [...new Set(rows.flatMap(({ week }) => [week, quarterOf(week).quarter]))].filter((one) => over(one) && !written.periods.has(one));
      const all = periods.flatMap((one) => [...new Set(rows.map(({ team }) => team))].sort().map((team) => ({ one, team, meetings: rows.filter((row) => row.team === team && [row.week, quarterOf(row.week).quarter].includes(one)).length })));
      const cells = all.map(({ one, team, meetings }) => (one.includes('W') ? teamCell(one, { team, meetings }) : { ...seriesCell(one, team), meetings }));
      return { cells: cells.filter(({ meetings }) => meetings > 1), hidden: cells.filter(({ meetings }) => meetings === 1).map(({ at }) => ({ at, hidden: true })) };
    },
  };
}

async function steward(who = STEWARD): Promise<Summarise> {
  const token = await on.tenant.tokenFor(ADA);
  const graph = connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock: { now: () => clock.now(), wait: async () => undefined }, random: () => 0 });
  const kept = memoryRows();
  return createSummarise({
    me: { address: who, id: ADA, tenant: 't', name: '' }, policy: { ...NO_POLICY, steward: STEWARD }, clock, lock: memoryDevice().tab().lock,
    pages: createGraphPublishedRows(graph, SITE), kept, addUp: addUpHere(kept, tally), cells: createGraphSummaryList(graph, SITE),
  });
}

let rows = 0;
async function publish(...given: readonly Partial<MeetingRow>[]): Promise<void> {
  const list = createGraphTeamList(on.graph, SITE);
  for (const one of given) await list.publish(aRow({ ...(one as object), key: (rows += 1).toString(16).padStart(16, '0') }), BEN, open());
  // What was changed a moment ago waits for the next look.
  clock.pass(minutes(20));
}
const of = (week: string, team: string, count: number): readonly Partial<MeetingRow>[] => Array.from({ length: count }, () => ({ week: week as IsoWeek, team }));

/** What stands in the leaders' list, in the order in which it was written. */
async function standing(): Promise<readonly string[]> {
  const { sites } = (await on.control('state')) as { sites: Record<string, KeptSite> };
  const [, list] = Object.values(sites)[0]?.lists ?? [];
  return (list?.items ?? []).map(({ fields }) => {
    const { meetings } = JSON.parse(String(fields['Cell'])) as { meetings?: number };
    return `${String(fields['CellKey'])}${meetings === undefined ? '' : ` of ${meetings}`}`;
  });
}

const faults = (fault: object, times = 1, path = '/items'): Promise<unknown> => on.control('faults', { match: { method: 'POST', path }, times, fault });

const shown = (state: StewardState): unknown => (state.is === 'ready'
  ? { open: state.overview.open.map(({ period, as, cells, hidden, left }) => [period, as, cells.length, hidden, cells.length - left.length]), written: state.overview.written.map(({ period, cells, hidden }) => [period, cells, hidden]) }
  : state);

async function looked(by: Summarise): Promise<unknown> {
  await by.look(open());
  return shown(by.state.getSnapshot());
}
async function written(by: Summarise): Promise<unknown> {
  await by.look(open());
  await by.write(open());
  return shown(by.state.getSnapshot());
}

const WHOLE = ['2026-W44/begun', '2026-W44/team/all/Sales of 2', '2026-W44/finished', '2026-W45/begun', '2026-W45/team/all/Launch of 2', '2026-W45/team/all/Product of 3', '2026-W45/finished'];

describe('the steward', () => {
  beforeEach(() => publish(...of('2026-W45', 'Product', 3), ...of('2026-W45', 'Launch', 2), ...of('2026-W45', 'Ops', 1), ...of('2026-W44', 'Sales', 2), ...of('2026-W46', 'Product', 4)));

  test('sees exactly what would be written of periods that are over, and how many cells are hidden; looking writes nothing', async () => {
    expect([await looked(await steward()), await standing()]).toEqual([{ open: [['2026-W45', 'new', 2, 1, 0], ['2026-W44', 'new', 1, 0, 0]], written: [] }, []]);
  });

  test('writes each period between its two marks, oldest first', async () => {
    expect([await written(await steward()), await standing()]).toEqual([{ open: [], written: [['2026-W45', 2, 1], ['2026-W44', 1, 0]] }, WHOLE]);
  });

  test('who writes again writes nothing', async () => {
    await written(await steward());
    await written(await steward());
    expect(await standing()).toEqual(WHOLE);
  });

  test('rows that come late or are taken back change nothing of a period that is written', async () => {
    await written(await steward());
    await publish(...of('2026-W45', 'Ops', 4), ...of('2026-W44', 'Sales', 1));
    expect([await written(await steward()), await standing()]).toEqual([{ open: [], written: [['2026-W45', 2, 1], ['2026-W44', 1, 0]] }, WHOLE]);
  });

  test('a week is written once it is over, without touching the others', async () => {
    await written(await steward());
    clock.pass(days(3));
    await written(await steward());
    expect(await standing()).toEqual([...WHOLE, '2026-W46/begun', '2026-W46/team/all/Product of 4', '2026-W46/finished']);
  });

  test('another person’s client writes nothing and reads neither list', async () => {
    const before = on.tenant.log().length;
    expect([await looked(await steward(address('ben@tiny.example'))), on.tenant.log().length - before]).toEqual([{ is: 'failed', failure: { kind: 'forbidden' }, during: 'looking' }, 0]);
  });
});

describe('a write that stops in the middle', () => {
  beforeEach(() => publish(...of('2026-W45', 'Product', 3), ...of('2026-W45', 'Launch', 2)));

  /** The write stops after so many items. */
  async function stopAfter(items: number, fault: object = { status: 400 }): Promise<void> {
    const by = await steward();
    await by.look(open());
    for (let at = 0; at < items; at += 1) await faults({ latencyMs: 0 });
    await faults(fault, 10);
    await by.write(open());
    await on.control('faults', []);
  }

  /** One row of a team is taken back. */
  async function takeBack(team: string): Promise<void> {
    const { sites } = (await on.control('state')) as { sites: Record<string, KeptSite> };
    await on.control('sites', Object.values(sites).map((site) => ({ ...site, lists: site.lists.map((list) => {
      const gone = list.items.find(({ fields }) => String(fields['Row']).includes(`"${team}"`));
      return { ...list, items: list.items.filter((item) => item !== gone) };
    }) })));
  }

  test.each([1, 2, 3])('after %i items goes on where it stopped, and nothing is there twice', async (items) => {
    await stopAfter(items);
    const between = await standing();
    expect([between.length < 4, await written(await steward()), (await standing()).toSorted()]).toEqual([
      true, { open: [], written: [['2026-W45', 2, 0]] }, ['2026-W45/begun', '2026-W45/finished', '2026-W45/team/all/Launch of 2', '2026-W45/team/all/Product of 3'],
    ]);
  });

  test('and whose rows have changed since then closes its period with what stands', async () => {
    await publish(...of('2026-W45', 'Ops', 2), ...of('2026-W45', 'Sales', 2), ...of('2026-W45', 'Zoo', 2));
    await stopAfter(5);
    const between = await standing();
    await takeBack('Zoo');
    const soon = await looked(await steward());
    clock.pass(hours(1));
    const later = await looked(await steward());
    await written(await steward());
    const cells = between.length - 1;
    expect([soon, later, await standing()]).toEqual([
      { open: [['2026-W45', 'elsewhere', 4, 1, cells]], written: [] }, { open: [['2026-W45', 'closes', cells, 5 - cells, cells]], written: [] }, [...between, '2026-W45/finished'],
    ]);
  });

  test('goes on as it was planned, whatever came since then', async () => {
    await stopAfter(2);
    await publish(...of('2026-W45', 'Product', 1), ...of('2026-W45', 'Ops', 4));
    expect([await looked(await steward()), await written(await steward()), (await standing()).toSorted()]).toEqual([
      { open: [['2026-W45', 'goes-on', 2, 0, 1]], written: [] }, { open: [], written: [['2026-W45', 2, 0]] },
      ['2026-W45/begun', '2026-W45/finished', '2026-W45/team/all/Launch of 2', '2026-W45/team/all/Product of 3'],
    ]);
  });

  test('and whose rows were all taken back closes its period, too', async () => {
    await stopAfter(2);
    const between = await standing();
    const { sites } = (await on.control('state')) as { sites: Record<string, KeptSite> };
    await on.control('sites', Object.values(sites).map((site) => ({ ...site, lists: site.lists.map((list, at) => (at === 0 ? { ...list, items: [] } : list)) })));
    clock.pass(hours(1));
    await written(await steward());
    expect(await standing()).toEqual([...between, '2026-W45/finished']);
  });

  test('where no answer comes is tried again, and nothing is there twice', async () => {
    const by = await steward();
    await by.look(open());
    await faults({ status: 503 }, 1);
    const writing = by.write(open());
    await expect.poll(() => clock.waits()).not.toEqual([]);
    clock.pass(seconds(600));
    await writing;
    expect([shown(by.state.getSnapshot()), (await standing()).length]).toEqual([{ open: [], written: [['2026-W45', 2, 0]] }, 4]);
  });

  test('because the person stopped it leaves what stands, and says what is left', async () => {
    const by = await steward();
    const stop = new AbortController();
    await by.look(open());
    by.state.subscribe(() => { if (by.state.getSnapshot().is === 'writing') stop.abort(); });
    await by.write(stop.signal);
    expect([shown(by.state.getSnapshot()), await standing()]).toEqual([{ open: [['2026-W45', 'new', 2, 0, 0]], written: [] }, []]);
  });
});

describe('two stewards at once', () => {
  beforeEach(() => publish(...of('2026-W45', 'Product', 3), ...of('2026-W45', 'Launch', 2)));

  test('who read the same rows write one summary together', async () => {
    const both = [await steward(), await steward()];
    for (const one of both) await one.look(open());
    await Promise.all(both.map((one) => one.write(open())));
    expect((await standing()).toSorted()).toEqual(['2026-W45/begun', '2026-W45/finished', '2026-W45/team/all/Launch of 2', '2026-W45/team/all/Product of 3']);
  });

  test('who read different rows: the first one’s plan holds, and nothing of the other’s is written', async () => {
    const [first, second] = [await steward(), await steward()];
    await first.look(open());
    await publish(...of('2026-W45', 'Product', 1), ...of('2026-W45', 'Ops', 5));
    await second.look(open());
    await Promise.all([first.write(open()), second.write(open())]);
    const all = (await standing()).join(', ');
    const [one, other] = ['2026-W45/team/all/Product of 3', '2026-W45/team/all/Product of 4'].map((cell) => all.includes(cell));
    expect([one !== other, all.includes('Ops') === other, all.split('2026-W45/finished').length]).toEqual([true, true, 2]);
  });
});

test('a period of which something cannot be read is left alone, and said', async () => {
  await on.control('sites', [summarySite({ items: [{ id: '1', version: 1, by: ADA, createdAt: 0, changedAt: 0, fields: { CellKey: '2026-W45/begun', Period: '2026-11-08', Cell: '{"version":2}' } }] })]);
  await publish(...of('2026-W45', 'Product', 3), ...of('2026-W44', 'Product', 3));
  const by = await steward();
  expect([await looked(by), by.state.getSnapshot()]).toMatchObject([{ open: [['2026-W44', 'new', 1, 0, 0]] }, { overview: { unread: [{ key: '2026-W45/begun', why: 'version', version: '2' }] } }]);
});

describe('a quarter', () => {
  const all = async (): Promise<readonly string[]> => (await standing()).filter((key) => key.includes('Q3'));
  beforeEach(() => publish(...of('2026-W38', 'Product', 3), ...of('2026-W39', 'Product', 2)));

  test('waits until its weeks stand as they will stay, and is written then', async () => {
    const by = await steward();
    expect([await looked(by), await written(by), await all(), await written(by), await all()]).toEqual([
      { open: [['2026-W39', 'new', 1, 0, 0], ['2026-W38', 'new', 1, 0, 0]], written: [] },
      { open: [['2026-Q3', 'new', 1, 0, 0]], written: [['2026-W39', 1, 0], ['2026-W38', 1, 0]] }, [],
      { open: [], written: [['2026-Q3', 1, 0], ['2026-W39', 1, 0], ['2026-W38', 1, 0]] }, ['2026-Q3/begun', '2026-Q3/series/Product of 5', '2026-Q3/finished'],
    ]);
  });

  test('of which a week cannot be read is left alone, too', async () => {
    await on.control('sites', [summarySite({ items: [{ id: '1', version: 1, by: ADA, createdAt: 0, changedAt: 0, fields: { CellKey: '2026-W37/begun', Period: '2026-09-13', Cell: '{"version":2}' } }] })]);
    await publish(...of('2026-W38', 'Product', 3));
    await written(await steward());
    expect(await looked(await steward())).toEqual({ open: [], written: [['2026-W38', 1, 0]] });
  });
});
