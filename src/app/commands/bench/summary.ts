import { deserialize, serialize } from 'node:v8';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { tally } from '#analysis/rhythm/floors/tally.ts';
import { instant } from '#base/time.ts';
import { NO_POLICY } from '#domain/policy.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';
import { addUp } from '#flows/add-up.ts';
import { showEvidence, showSummary } from '#flows/show-summary.ts';
import { ALL, summaryCells, type SummaryCells } from '#flows/summary-cells.ts';
import type { KeptRow } from '#ports/published-rows.ts';
import { manyRows } from './floors/many-rows.ts';
import { NamedError } from './named-error.ts';
import { print } from './read-given.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** As the worker reads them from the device. */
const AT_ONCE = 500;
const WEEKS = 8;
/** Each size in turn, so that whatever else the machine does meets both; the best of each counts. */
const TURNS = 3;

/**
 * `summary --rows N [--seed S]`: rows of generated teams for a year, kept as a device keeps them (structured clones, 500 at
 * once). `msFromCache`: from there through the floors to finished cells, found by what they are about; `msPerFilterChange`:
 * everything that the leaders' page works out for one filter, mean of up to 50 teams; `peakMemory` of the whole process in
 * MB; `ratioPerDoubling`: how many times longer than half the rows it takes (2 is linear). Times are the processor's.
 */
export async function summary(args: string[]): Promise<void> {
  const { rows, seed } = wholeNumbers(args, { rows: 100_000, seed: 1 });
  if (rows < 2) throw new NamedError('bad-arguments', '--rows is 2 or more');
  const [half, whole] = [keep(Math.floor(rows / 2), seed), keep(rows, seed)];
  let [msOfHalf, msFromCache] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let found: SummaryCells | undefined;
  let cells = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    msOfHalf = Math.min(msOfHalf, (await fromCache(half)).ms);
    const made = await fromCache(whole);
    msFromCache = Math.min(msFromCache, made.ms);
    [found, cells] = [made.found, made.cells];
  }
  const peakMemory = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  await print({ rows, cells, msFromCache: Math.round(msFromCache), msPerFilterChange: found ? msPerFilterChange(found) : 0, peakMemory, ratioPerDoubling: Math.round((100 * msFromCache) / msOfHalf) / 100 });
}

function keep(rows: number, seed: number): readonly Buffer[] {
  const pages: Buffer[] = [];
  let page: KeptRow[] = [];
  const end = (): void => {
    pages.push(serialize(page));
    page = [];
  };
  for (const row of manyRows(rows, seed)) {
    page.push({ item: row.key, changedAt: instant(0), row });
    if (page.length === AT_ONCE) end();
  }
  end();
  return pages;
}

async function* read(pages: readonly Buffer[]): AsyncGenerator<KeptRow> {
  for (const page of pages) yield* deserialize(page) as readonly KeptRow[];
}

async function fromCache(pages: readonly Buffer[]): Promise<{ readonly ms: number; readonly cells: number; readonly found: SummaryCells }> {
  const from = process.cpuUsage();
  const cells: SummaryCell[] = [];
  const asked = { floors: NO_POLICY.floors, now: instant(Date.UTC(2100, 0, 1)), asOf: instant(0), standing: [], leftAlone: [], cells: [] };
  for await (const part of addUp(read(pages), asked, (floors) => tally(floors, METRICS))) cells.push(...part.cells);
  const found = summaryCells(cells, cells.map(({ at }) => at.period));
  return { ms: since(from), cells: cells.length, found };
}

function msPerFilterChange(cells: SummaryCells): number {
  const teams = [ALL, ...cells.teams].slice(0, 50);
  const from = process.cpuUsage();
  for (const team of teams) {
    const filter = { team, purpose: ALL, weeks: WEEKS } as const;
    const shown = showSummary(cells, filter);
    if (shown) showEvidence(cells, filter, shown);
  }
  return Math.round((100 * since(from)) / teams.length) / 100;
}

/** Of the processor, the collector's threads among it. */
function since(from: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}
