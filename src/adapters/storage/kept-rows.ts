import type { KeptRow, KeptRows, RowsMark } from '#ports/published-rows.ts';
import { databaseName, PREFIX, type DeviceOptions, type Owner } from './database-name.ts';
import { openDatabase, type Database } from './database.ts';
import type { Name } from './layout.ts';
import { attempt } from './storage-failure.ts';

const ROWS: Name = 'rows';

/** Rows that are read at once: a few hundred kilobytes. */
const AT_ONCE = 500;

/**
 * Rows of one site, in the account's own database. What `rowsInOrder` reads, in the worker too, is what `take` kept. Both
 * end with the account: a wiped database is not opened again by whoever had it open.
 */
export function keptRows(me: Owner, site: string, options: DeviceOptions = {}): KeptRows {
  const database = opener(me, options);
  return {
    mark: () => attempt(async () => (await (await database()).connection()).get(ROWS, site) as Promise<RowsMark | undefined>),

    // It can all be read again: it need not wait for the disk.
    take: (rows, mark) => attempt(async () => {
      const writing = (await (await database()).connection()).transaction(ROWS, 'readwrite', { durability: 'relaxed' });
      // By week, so that they lie in their order; the mark lies before them all.
      const parts = rows.map((row) => writing.store.put(row, [site, row.row.week, row.item]));
      await settled([...parts, writing.store.put(mark, site), writing.done]);
    }),

    clear: () => attempt(async () => (await (await database()).connection()).clear(ROWS)),
  };
}

/** The kept rows of a site in the order of their weeks. Throws where this device cannot give them. */
export async function* rowsInOrder(me: Owner, site: string, options: DeviceOptions = {}): AsyncGenerator<KeptRow> {
  const database = await opener(me, options)();
  // Behind every week, as a list is behind every text: https://www.w3.org/TR/IndexedDB/#compare-two-keys
  const end = [site, []];
  let from: IDBValidKey = [site];
  for (;;) {
    const some = await (await database.connection()).getAll(ROWS, IDBKeyRange.bound(from, end, true), AT_ONCE) as readonly KeptRow[];
    yield* some;
    const last = some.at(-1);
    if (!last || some.length < AT_ONCE) return;
    from = [site, last.row.week, last.item];
  }
}

/** Opened at its first use, and tried again where that failed. */
function opener(me: Owner, { prefix = PREFIX }: DeviceOptions): () => Promise<Database> {
  let open: Promise<Database> | undefined;
  return () => (open ??= openDatabase(databaseName(me, prefix)).catch((thrown: unknown) => {
    open = undefined;
    throw thrown;
  }));
}

/** All parts of a transaction; of its reasons the telling one, as an `AbortError` merely follows from it. */
async function settled(parts: readonly Promise<unknown>[]): Promise<void> {
  const reasons = (await Promise.allSettled(parts)).flatMap((part): unknown[] => (part.status === 'rejected' ? [part.reason] : []));
  if (reasons.length > 0) throw reasons.find((reason) => !(reason instanceof Error && reason.name === 'AbortError')) ?? reasons[0];
}
