import { addMeasures, NO_MEASURE } from '#analysis/rhythm/measure-of.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { tally, type Summary } from '#analysis/rhythm/floors/tally.ts';
import { NO_POLICY } from '#domain/policy.ts';
import type { PublishedRow } from '#domain/meeting-row.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';
import { manyRows } from './floors/many-rows.ts';
import { NamedError } from './named-error.ts';
import { print } from './read-given.ts';
import { wholeNumbers } from './whole-numbers.ts';

/** Weeks that a page adds up for one team. */
const WEEKS = 8;

/**
 * `summary --rows N`: rows of generated teams through the floors to cells: `ms` for all of it, `msPerFilter` for what one
 * team's last 8 weeks add up to in every metric, `peakMemory` of the whole process in MB, and how many times longer twice
 * the rows take (2 is linear).
 */
export async function summary(args: string[]): Promise<void> {
  const { rows, seed } = wholeNumbers(args, { rows: 100_000, seed: 1 });
  if (rows < 2) throw new NamedError('bad-arguments', '--rows is 2 or more');
  // Half first, so that the peak is that of the whole.
  summarise(Math.min(rows, 5_000), seed);
  const half = summarise(Math.floor(rows / 2), seed);
  const whole = summarise(rows, seed);
  const peakMemory = Math.round((process.resourceUsage().maxRSS * 1024) / 1e6);
  await print({ rows, cells: whole.summary.cells.length, ms: Math.round(whole.ms), msPerFilter: msPerFilter(whole.summary.cells), peakMemory, ratioPerDoubling: Math.round((100 * whole.ms) / half.ms) / 100 });
}

function summarise(rows: number, seed: number): { readonly summary: Summary; readonly ms: number } {
  const { add, finish } = tally(NO_POLICY.floors, METRICS);
  let ms = 0;
  // Only the real code is timed, not the making of rows.
  let batch: PublishedRow[] = [];
  for (const row of manyRows(rows, seed)) {
    batch.push(row);
    if (batch.length < 1_000) continue;
    ms += timed(() => { for (const one of batch) add(one); });
    batch = [];
  }
  let finished: Summary = { cells: [], hidden: [] };
  ms += timed(() => {
    for (const one of batch) add(one);
    finished = finish();
  });
  return { summary: finished, ms };
}

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** The mean over all teams. */
function msPerFilter(cells: readonly SummaryCell[]): number {
  const weekly = cells.flatMap(({ at, measures }) => (at.table === 'team' && at.purpose === 'all' ? [{ at, measures }] : []));
  const teams = [...new Set(weekly.map(({ at }) => at.team))];
  const ms = timed(() => {
    for (const team of teams) {
      const its = weekly.filter(({ at }) => at.team === team).slice(-WEEKS);
      for (const metric of METRICS) metric.value(its.map(({ measures }) => measures[metric.id] ?? NO_MEASURE).reduce(addMeasures, NO_MEASURE));
    }
  });
  return Math.round((1000 * ms) / Math.max(1, teams.length)) / 1000;
}
