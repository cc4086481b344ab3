import { rowsInOrder } from '#adapters/storage/kept-rows.ts';
import { storageFailure } from '#adapters/storage/storage-failure.ts';
import { CELLS_AT_ONCE, type AddUpAnswer, type AddUpRequest } from '#adapters/workers/add-up-in-worker.ts';
import { tally } from '#analysis/rhythm/floors/tally.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';
import { addUp } from '#flows/add-up.ts';
import type { AddUp, KeptRow } from '#ports/published-rows.ts';

/** Rows between two words about how far it is. */
const TELL_EVERY = 5_000;

const standing: SummaryCell[] = [];
const say = (answer: AddUpAnswer): void => postMessage(answer);

/** Adds up the rows that the device keeps, once. What breaks it is answered as broken, never left open. */
addEventListener('message', ({ data }: MessageEvent<AddUpRequest>) => {
  if ('standing' in data) standing.push(...data.standing);
  else void answer({ ...data.asked, cells: standing }, rowsInOrder(data.whose.owner, data.whose.site));
});

async function answer(asked: AddUp, rows: AsyncIterable<KeptRow>): Promise<void> {
  try {
    for await (const { cells, hidden } of addUp(counted(rows), asked, (floors) => tally(floors, METRICS))) {
      say({ part: { cells: [], hidden } });
      for (let from = 0; from < cells.length; from += CELLS_AT_ONCE) say({ part: { cells: cells.slice(from, from + CELLS_AT_ONCE), hidden: [] } });
    }
    say({ end: true });
  } catch (thrown) {
    const failure = storageFailure(thrown);
    say(failure ? { failure } : { broken: thrown instanceof Error ? thrown.message : String(thrown) });
  }
}

async function* counted(rows: AsyncIterable<KeptRow>): AsyncGenerator<KeptRow> {
  let count = 0;
  for await (const row of rows) {
    yield row;
    count += 1;
    if (count % TELL_EVERY === 0) say({ rows: count });
  }
}
