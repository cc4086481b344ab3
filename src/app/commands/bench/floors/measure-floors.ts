import { tally, type Summary } from '#analysis/rhythm/floors/tally.ts';
import type { Metric } from '#analysis/rhythm/metric.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { seededRandom } from '../panels/seeded-random.ts';
import { attack, isIn } from './attack.ts';
import { organisation, type Organisation } from './organisation.ts';

export interface FloorsMeasured {
  readonly organisations: number;
  readonly questions: number;
  /** Answers about too few. */
  readonly isolated: number;
  readonly hidden: number;
  /** Share of the cells of at least `LARGE` distinct persons (teams' cells: and as many organizers as the floor asks) that are shown. */
  readonly shown: number;
  /** The same with `forbidden`. */
  readonly shownOfAll: number;
  /** Cells of at least `LARGE` distinct persons that may be shown, and teams' cells of so many that the floor of organizers forbids by itself, whatever is shown beside them. */
  readonly allowed: number;
  readonly forbidden: number;
  /** The first that were isolated, to look into: seed of the organisation, number, group. */
  readonly found?: readonly string[];
}

/** Distinct persons from which on a cell is expected to be shown. */
const LARGE = 8;
/** How many metrics are attacked in each organisation besides the rows, drawn anew for each. */
const METRICS_EACH = 1;

/** Publishes random organisations and attacks each. `publish` may be another one, to see that the attack finds something. */
export function measureFloors(organisations: number, seed: number, publish: (one: Organisation, metrics: readonly Metric[]) => Summary = published): FloorsMeasured {
  let [questions, isolated, hidden, shown, large, forbidden] = [0, 0, 0, 0, 0, 0];
  const found: string[] = [];
  for (let i = 0; i < organisations; i++) {
    const own = seed * 1_000_003 + i;
    const random = seededRandom(own);
    const one = organisation(own);
    const metrics = Array.from({ length: METRICS_EACH }, () => METRICS[Math.floor(random() * METRICS.length)]).flatMap((metric, at, all) => (metric && all.indexOf(metric) === at ? [metric] : []));
    const summary = publish(one, metrics);
    const attacked = attack(one, summary.cells, summary.hidden.map(({ at }) => at), metrics, random);
    questions += attacked.questions;
    isolated += attacked.isolated.length;
    found.push(...attacked.isolated.slice(0, 3).map((what) => `${own}: ${what}`));
    hidden += summary.hidden.length;
    for (const [all, isShown] of [[summary.cells, true], [summary.hidden, false]] as const) {
      for (const { at } of all) {
        const rows = one.rows.filter((row) => isIn(at, row, one));
        if (new Set(rows.flatMap(({ persons }) => persons)).size < LARGE) continue;
        const organizers = new Set(rows.map(({ row }) => row.publisher)).size;
        if (isShown) shown += 1;
        if (at.table === 'series' || organizers >= one.floors.organizers) large += 1;
        else forbidden += 1;
      }
    }
  }
  return { organisations, questions, isolated, hidden, shown: share(shown, large), shownOfAll: share(shown, large + forbidden), allowed: large, forbidden, ...(found.length > 0 && { found: found.slice(0, 10) }) };
}

const share = (some: number, all: number): number => (all === 0 ? 1 : Math.round((10_000 * some) / all) / 10_000);

/**
 * As the steward writes: each week when it is over, the quarter afterwards beside what stands, without rows taken back
 * and, if these are known, without late ones.
 */
function published({ floors, knowsLate, rows }: Organisation, metrics: readonly Metric[]): Summary {
  const inTime = tally(floors, metrics);
  for (const { row, isLate } of rows) if (!isLate) inTime.add(row);
  const weeks = inTime.finish((period) => period.includes('W'));
  const later = tally(floors, metrics);
  for (const { row, isLate, isWithdrawn } of rows) if (!isWithdrawn && !(isLate && knowsLate)) later.add(row);
  const quarters = later.finish(undefined, { periods: new Set(rows.map(({ row }) => row.week)), cells: weeks.cells, onlyRowsAsWritten: knowsLate });
  return { cells: [...weeks.cells, ...quarters.cells], hidden: [...weeks.hidden, ...quarters.hidden] };
}
