import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectGraph } from '#adapters/graph/graph.ts';
import { createGraphSummaryList } from '#adapters/graph/graph-summary-list.ts';
import { failed, ok } from '#base/result.ts';
import type { LocalDate } from '#base/time.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { SUMMARY_COLUMNS, type SummaryItem } from '#domain/summary-list.ts';
import type { SummaryList } from '#ports/summary-list.ts';
import type { KeptItem, KeptSite } from '#sandbox/tenant/state.ts';
import { seriesCell, teamCell } from '../../../support/cells.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { SUMMARY_ON_SITE, summarySite } from '../../../support/summary-site.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const open = (): AbortSignal => new AbortController().signal;
let on: TenantGraph;
beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, clock); });
afterEach(() => on.close());

async function listOf(site: KeptSite = summarySite(), who = ADA): Promise<SummaryList> {
  await on.control('sites', [site]);
  const token = await on.tenant.tokenFor(who);
  return createGraphSummaryList(connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock, random: () => 0 }), 'https://tiny.sharepoint.com/teams/launch');
}

const cell = (week: string, team?: string): SummaryItem => ({ is: 'cell', cell: teamCell(week, team === undefined ? {} : { team }) });
const ITEMS: readonly SummaryItem[] = [
  { is: 'begun', period: '2026-W46' as IsoWeek, plan: 'abc', at: clock.now() }, cell('2026-W46'), cell('2026-W46', 'Sales, ‘north’ & co'),
  { is: 'finished', period: '2026-W46' as IsoWeek, cells: 2, hidden: 1, at: clock.now() }, { is: 'cell', cell: seriesCell('2026-Q3', 's1', 'Steering') },
];

test('what was added is read back as it was, cells and marks', async () => {
  const list = await listOf();
  for (const item of ITEMS) await list.add(item, open());
  expect(await list.read(undefined, open())).toEqual(ok({ items: ITEMS, unread: [] }));
});

test('periods that ended before a day are left out, weeks and quarters alike', async () => {
  const list = await listOf();
  for (const item of [cell('2026-W38'), cell('2026-W39'), cell('2026-W40'), { is: 'cell', cell: seriesCell('2026-Q3', 's1') } as const, { is: 'cell', cell: seriesCell('2026-Q2', 's1') } as const]) await list.add(item, open());
  const read = await list.read('2026-09-27' as LocalDate, open());
  expect(read.ok && read.value.items.map((item) => item.is === 'cell' && item.cell.at.period)).toEqual(['2026-W39', '2026-W40', '2026-Q3']);
});

test('many cells come by pages, and how many were read is told on the way', async () => {
  const items: KeptItem[] = Array.from({ length: 450 }, (_, at) => itemSaying(at, teamCell('2026-W46', { team: `T${at}` }), `2026-W46/team/all/T${at}`));
  const list = await listOf(summarySite({ items }));
  const told: number[] = [];
  const read = await list.read(undefined, open(), (so) => told.push(so));
  expect([read.ok && read.value.items.length, told]).toEqual([450, [200, 400, 450]]);
});

test('a cell that stands already is a conflict and stays as it is', async () => {
  const list = await listOf();
  const later: SummaryItem = { is: 'cell', cell: teamCell('2026-W46', { meetings: 9 }) };
  expect([await list.add(cell('2026-W46'), open()), await list.add(later, open()), await list.read(undefined, open())])
    .toEqual([ok(undefined), failed({ kind: 'conflict' }), ok({ items: [cell('2026-W46')], unread: [] })]);
});

test('the same where the list only calls it an invalid request', async () => {
  const list = await listOf();
  await list.add(cell('2026-W46'), open());
  await on.control('faults', { match: { method: 'POST', path: '/items' }, times: 1, fault: { status: 400, code: 'invalidRequest' } });
  expect(await list.add(cell('2026-W46'), open())).toEqual(failed({ kind: 'conflict' }));
});

test('a request that is invalid for another reason is no conflict', async () => {
  const list = await listOf();
  await on.control('faults', { match: { method: 'POST', path: '/items' }, times: 1, fault: { status: 400, code: 'invalidRequest' } });
  expect(await list.add(cell('2026-W46'), open())).toEqual(failed({ kind: 'rejected', code: 'invalidRequest' }));
});

const KEY = '2026-W46/team/all/Product';
const good = teamCell('2026-W46');
test.each<[string, unknown, string, object]>([
  ['of a newer version', { ...good, version: 2 }, KEY, { why: 'version', version: '2' }],
  ['that is no JSON', '{', KEY, { why: 'shape', where: 'Cell' }],
  ['of a week that the year does not have', { ...good, at: { ...good.at, period: '2027-W53' } }, KEY, { why: 'shape', where: 'at.period' }],
  ['with a sum that is no number', { ...good, measures: { 'flag-rate': { rows: 1, sum: null, of: 1, missing: 0 } } }, KEY, { why: 'shape', where: 'measures.flag-rate.sum' }],
  ['with a sum below nothing', { ...good, measures: { 'flag-rate': { rows: 1, sum: -3, of: 1, missing: 0 } } }, KEY, { why: 'shape', where: 'measures.flag-rate.sum' }],
  ['under the key of another one', good, '2026-W46/team/all/Sales', { why: 'shape', where: 'CellKey' }],
])('a cell %s is named and left out, and the others are read', async (_what, said, key, why) => {
  const list = await listOf(summarySite({ items: [itemSaying(1, said, key), itemSaying(2, good, KEY)] }));
  expect(await list.read(undefined, open())).toEqual(ok({ items: [{ is: 'cell', cell: good }], unread: [{ key, ...why }] }));
});

function itemSaying(id: number, said: unknown, key: string): KeptItem {
  return { id: String(id), version: 1, by: ADA, createdAt: 0, changedAt: 0, fields: { CellKey: key, Period: '2026-11-15', Cell: typeof said === 'string' ? said : JSON.stringify(said) } };
}

const RIGHT = { site: 'found', list: 'found', columns: SUMMARY_COLUMNS.map(({ name }) => ({ name, is: 'right' })) };
test.each<[string, KeptSite, object]>([
  ['that is whole', summarySite(), RIGHT],
  ['without the list', summarySite({ name: 'Another' }), { site: 'found', list: 'absent', columns: [] }],
  ['whose list lets others in', summarySite({ members: [BEN] }), { site: 'found', list: 'refused', columns: [] }],
  ['that was not granted', summarySite({}, { grant: 'none' }), { site: 'refused', list: 'absent', columns: [] }],
  ['with a key that is not unique', summarySite({ columns: SUMMARY_ON_SITE.columns.map((one) => ({ ...one, unique: false })) }), { ...RIGHT, columns: SUMMARY_COLUMNS.map(({ name }, at) => ({ name, is: at === 0 ? 'wrong' : 'right' })) }],
])('a site %s is told as it is', async (_what, site, seen) => {
  expect(await (await listOf(site)).check(open())).toEqual(ok(seen));
});

test('setting up makes the list, or the one column that is missing', async () => {
  const made = await listOf(summarySite({ name: 'Another' }, { grant: 'manage' }));
  const first = [await made.setUp(open()), await made.check(open())];
  const added = await listOf(summarySite({ columns: SUMMARY_ON_SITE.columns.slice(0, 2) }, { grant: 'manage' }));
  expect([...first, await added.setUp(open()), await added.check(open())]).toEqual([ok(undefined), ok(RIGHT), ok(undefined), ok(RIGHT)]);
});
