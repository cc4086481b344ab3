import { ok } from '#base/result.ts';
import type { KeptRow, KeptRows, RowsMark } from '#ports/published-rows.ts';

export interface MemoryRows extends KeptRows {
  /** In the order of their weeks. */
  readonly inOrder: () => AsyncIterable<KeptRow>;
  readonly count: () => number;
}

/** A device's store of rows that forgets with the test. */
export function memoryRows(): MemoryRows {
  const rows = new Map<string, KeptRow>();
  let mark: RowsMark | undefined;
  return {
    mark: async () => ok(mark),
    take: async (page, next) => {
      for (const row of page) rows.set(row.item, structuredClone(row));
      mark = next;
      return ok(undefined);
    },
    clear: async () => {
      rows.clear();
      mark = undefined;
      return ok(undefined);
    },
    async *inOrder() { yield* [...rows.values()].sort((a, b) => (a.row.week < b.row.week ? -1 : a.row.week > b.row.week ? 1 : 0)); },
    count: () => rows.size,
  };
}
