import { tally, type Tally } from '#analysis/rhythm/floors/tally.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { ok } from '#base/result.ts';
import type { Policy } from '#domain/policy.ts';
import type { Hidden, SummaryCell } from '#domain/summary-cell.ts';
import { addUp } from '#flows/add-up.ts';
import type { AddUpRows } from '#ports/published-rows.ts';
import type { MemoryRows } from './memory-rows.ts';

/** Adds up in this process what a worker adds up in a browser. */
export const addUpHere = (rows: MemoryRows, by: (floors: Policy['floors']) => Tally = (floors) => tally(floors, METRICS)): AddUpRows => async (asked) => {
  const [cells, hidden]: [SummaryCell[], Hidden[]] = [[], []];
  for await (const part of addUp(rows.inOrder(), asked, by)) {
    cells.push(...part.cells);
    hidden.push(...part.hidden);
  }
  return ok({ cells, hidden });
};
