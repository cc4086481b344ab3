import type { IDBPObjectStore } from 'idb';
import type { Result } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection, Kept } from '#ports/store.ts';
import type { Stores } from '#ports/stores.ts';
import { databaseName, databaseNames, noteDatabase, PREFIX, type DeviceOptions, type Owner } from './database-name.ts';
import { openDatabase, type Database } from './database.ts';
import { NAMES, type Name } from './layout.ts';
import { attempt, nameOf } from './storage-failure.ts';

/** Tells what was kept from what cannot be read back any more; false keeps the raw value as `unreadable`. */
export type IsReadable = { readonly [name in Name]?: (value: unknown) => boolean };

/** Whether this account has been here before, and what it kept can be shown at once. */
export const wasHere = async (me: Owner, { prefix = PREFIX }: DeviceOptions = {}): Promise<boolean> => (await databaseNames(prefix)).includes(databaseName(me, prefix));

/**
 * One database per account and tenant, so that two people at one device never see each other's. Fails with `unavailable`
 * where the browser gives no database (some private windows, a damaged profile, a newer release was here before), with
 * `locked` where another tab holds an older layout open, with `storageFull` where there is no room to open it.
 */
export async function openDeviceStores<O, W, Own = unknown, E = unknown>(me: Owner, readable: IsReadable = {}, { prefix = PREFIX }: DeviceOptions = {}): Promise<Result<Stores<O, W, Own, E>, Failure>> {
  return attempt(async () => {
    const name = databaseName(me, prefix);
    noteDatabase(name, prefix);
    const database = await openDatabase(name);
    const all = Object.fromEntries(NAMES.map((store) => [store, collection(database, store, readable[store] ?? (() => true))]));
    return all as unknown as Stores<O, W, Own, E>;
  });
}

function collection(database: Database, name: Name, isReadable: (value: unknown) => boolean): Collection<unknown> {
  const write = (work: (store: Store) => Iterable<Promise<unknown>>): Promise<Result<void, Failure>> => attempt(() => writing(database, name, work));
  return {
    get: (key) =>
      attempt(async () => {
        const value: unknown = await (await database.connection()).get(name, key);
        return value === undefined || isReadable(value) ? value : undefined;
      }),
    all: () =>
      attempt(async () => {
        const reading = (await database.connection()).transaction(name, 'readonly');
        const [keys, values] = await Promise.all([reading.store.getAllKeys() as Promise<string[]>, reading.store.getAll() as Promise<unknown[]>, reading.done]);
        return keys.map((key, at): Kept<unknown> => (isReadable(values[at]) ? { key, value: values[at] } : { key, unreadable: rawText(values[at]) }));
      }),
    put: (key, value) => write((store) => [store.put(value, key)]),
    putAll: (entries) => write(function* (store) { for (const [key, value] of entries) yield store.put(value, key); }),
    delete: (key) => write((store) => [store.delete(key)]),
  };
}

type Store = IDBPObjectStore<unknown, [Name], Name, 'readwrite'>;

/** What was promised to a person outlives the power too; the rest can be had again, and need not wait for the disk. */
const PROMISES: readonly Name[] = ['drafts', 'outbox', 'written', 'own', 'errands', 'aims'];

/**
 * One transaction. What is wrong is said by a request, or only by the transaction's end, where the disk filled up late;
 * an `AbortError` merely follows from it.
 */
async function writing(database: Database, name: Name, work: (store: Store) => Iterable<Promise<unknown>>): Promise<void> {
  const durability = PROMISES.includes(name) ? 'strict' : 'relaxed';
  const transaction = (await database.connection()).transaction([name], 'readwrite', { durability });
  const parts: Promise<unknown>[] = [transaction.done];
  try {
    for (const part of work(transaction.objectStore(name))) parts.push(part);
  } catch (thrown) {
    // A value that cannot be copied: nothing of this transaction may stand.
    transaction.abort();
    await Promise.allSettled(parts);
    throw thrown;
  }
  const reasons = (await Promise.allSettled(parts)).flatMap((part): unknown[] => (part.status === 'rejected' ? [part.reason] : []));
  if (reasons.length === 0) return;
  throw reasons.find((reason) => nameOf(reason) !== 'AbortError') ?? transaction.error ?? reasons[0];
}

function rawText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value); // A circle or a big integer, which no release has ever kept.
  }
}
