import * as v from 'valibot';
import { failed, ok } from '#base/result.ts';
import { readPeriod, type Period } from '#domain/period.ts';
import type { CellAt, Measure, SummaryCell } from '#domain/summary-cell.ts';
import { fieldsOf, itemKey, SUMMARY_COLUMNS, SUMMARY_LIST, type SummaryItem } from '#domain/summary-list.ts';
import type { SummaryList, SummaryReading, UnreadItem } from '#ports/summary-list.ts';
import type { IsoWeek, Quarter, SeriesKey } from '#domain/meeting-row.ts';
import { PURPOSES_OR_ALL, type PurposeOrAll } from '#domain/purpose.ts';
import type { Graph } from './graph.ts';
import { readInTurns } from './read-wire.ts';
import { createSiteList } from './site-list.ts';

/** Small pages would make a year of cells many requests; SharePoint gives at most this many items with their fields at once. */
const PAGE = 200;

/** The leaders' list: https://learn.microsoft.com/graph/api/resources/listitem. `site` as `createSiteList` has it. */
export function createGraphSummaryList(graph: Graph, site: string): SummaryList {
  const list = createSiteList(graph, site, SUMMARY_LIST, SUMMARY_COLUMNS);
  const keyStands = async (key: string, signal: AbortSignal): Promise<boolean> => {
    const there = await list.items(`?$expand=fields&$top=1&$filter=${encodeURIComponent(`fields/CellKey eq '${key.replaceAll("'", "''")}'`)}`, signal);
    return there.ok && there.value.length > 0;
  };
  return {
    check: list.check,
    setUp: list.setUp,

    async read(since, signal, tell) {
      const filter = since === undefined ? '' : `&$filter=${encodeURIComponent(`fields/Period ge '${since}'`)}`;
      const items = await list.items(`?$expand=fields&$top=${PAGE}${filter}`, signal, ({ read }) => tell?.(read));
      if (!items.ok) return items;
      const read = await readInTurns('items', items.value, itemIn, graph.clock);
      return read.ok ? ok(sorted(read.value)) : read;
    },

    async add(item, signal) {
      const fields = fieldsOf(item);
      const added = await list.add(fields, signal);
      // Which status a value that is not unique any more gives is not documented: who knows is the list itself.
      if (added.ok || added.failure.kind !== 'rejected') return added;
      return (await keyStands(fields.CellKey, signal)) ? failed({ kind: 'conflict' }) : added;
    },
  };
}

const Item = v.object({ fields: v.object({ CellKey: v.nullish(v.string(), ''), Cell: v.nullish(v.string(), '') }) });

// By checks of our own: each of the library's is fetched with every page that reads anything.
const amount = v.custom<number>((given) => Number.isFinite(given) && (given as number) >= 0);
const count = v.custom<number>((given) => Number.isInteger(given) && (given as number) >= 0);
const text = v.custom<string>((given) => typeof given === 'string' && given !== '' && given.length <= 500);
const purpose = v.custom<PurposeOrAll>((given) => PURPOSES_OR_ALL.some((one) => one === given));
const APeriod = <P extends Period>(kind: 'W' | 'Q') => v.custom<P>((given) => typeof given === 'string' && given[5] === kind && readPeriod(given) !== undefined);

const MeasureOnWire = v.object({ rows: count, sum: amount, of: amount, missing: count, spread: v.optional(v.array(count)) });

const At = v.variant('table', [
  v.object({ table: v.literal('team'), period: APeriod<IsoWeek>('W'), team: text, purpose }),
  v.object({ table: v.literal('series'), period: APeriod<Quarter>('Q'), series: text, title: v.optional(text) }),
]);

const Cell = v.object({ version: v.literal(1), at: At, people: count, meetings: count, measures: v.record(v.string(), MeasureOnWire) });

const AnyPeriod = v.custom<Period>((given) => typeof given === 'string' && readPeriod(given) !== undefined);
const Mark = v.variant('is', [
  v.object({ version: v.literal(1), is: v.literal('begun'), period: AnyPeriod, plan: text, at: amount, asOf: v.optional(amount) }),
  v.object({ version: v.literal(1), is: v.literal('finished'), period: AnyPeriod, cells: count, hidden: count, at: amount }),
]);

/** An item of another version, or one that somebody has written by hand, is named and left out; undefined where nothing stands in it. */
function itemIn(found: unknown): SummaryItem | UnreadItem | undefined {
  const { fields: { CellKey: key, Cell: json } } = v.parse(Item, found);
  if (key === '') return undefined;
  const said = parsed(json);
  if (typeof said !== 'object' || said === null) return { key, why: 'shape', where: 'Cell' };
  if ('version' in said && said.version !== 1) return { key, why: 'version', version: String(said.version).slice(0, 20) };
  let item: SummaryItem;
  try {
    item = 'is' in said ? markOf(v.parse(Mark, said)) : { is: 'cell', cell: cellOf(v.parse(Cell, said)) };
  } catch (thrown) {
    if (!(thrown instanceof v.ValiError)) throw thrown;
    return { key, why: 'shape', where: v.getDotPath(thrown.issues[0] as v.BaseIssue<unknown>) ?? 'Cell' };
  }
  // A cell under another one's key was not written by Debrief.
  return itemKey(item) === key ? item : { key, why: 'shape', where: 'CellKey' };
}

function markOf(read: v.InferOutput<typeof Mark>): SummaryItem {
  const mark: Partial<typeof read> = { ...read };
  delete mark.version;
  return mark as SummaryItem;
}

function cellOf({ at, people, meetings, measures }: v.InferOutput<typeof Cell>): SummaryCell {
  const read = Object.entries(measures).map(([id, { spread, ...measure }]): [string, Measure] => [id, spread ? { ...measure, spread } : measure]);
  return { version: 1, at: atOf(at), people, meetings, measures: Object.fromEntries(read) };
}

function atOf(at: v.InferOutput<typeof At>): CellAt {
  if (at.table === 'team') return at;
  const { title, ...rest } = at;
  return { ...rest, series: at.series as SeriesKey, ...(title === undefined ? {} : { title }) };
}

const sorted = (read: readonly (SummaryItem | UnreadItem | undefined)[]): SummaryReading => ({
  items: read.flatMap((one) => (one && 'is' in one ? [one] : [])),
  unread: read.flatMap((one) => (one && 'why' in one ? [one] : [])),
});

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
