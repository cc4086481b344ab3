import { openDB, type IDBPDatabase } from 'idb';
import { failed, ok, type Result } from '#base/result.ts';
import type { Me } from '#domain/person.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection, Kept } from '#ports/store.ts';
import type { Stores } from '#ports/stores.ts';

const NAMES = ['calendar', 'judgements', 'contests', 'drafts', 'outbox', 'written'] as const;
type Name = (typeof NAMES)[number];

/** The layout of the database; a change needs a step in `upgrade` and a migration test. */
const VERSION = 1;

/** Tells what was kept from what cannot be read back any more; false keeps the raw value as `unreadable`. */
export type IsReadable = { readonly [name in Name]?: (value: unknown) => boolean };

/** One database per account and tenant, so that two people at one device never see each other's. */
export async function openDeviceStores<O, W>(me: Pick<Me, 'id' | 'tenant'>, readable: IsReadable = {}): Promise<Result<Stores<O, W>, Failure>> {
  const opened = await attempt(() =>
    openDB(`debrief/${me.tenant}/${me.id}`, VERSION, {
      upgrade(db) {
        for (const name of NAMES) if (!db.objectStoreNames.contains(name)) db.createObjectStore(name);
      },
      // Another tab wants a newer layout: let go, so that it is not blocked by this one.
      blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
    }),
  );
  if (!opened.ok) return opened;
  const all = Object.fromEntries(NAMES.map((name) => [name, collection(opened.value, name, readable[name] ?? (() => true))]));
  return ok(all as unknown as Stores<O, W>);
}

function collection(db: IDBPDatabase, name: Name, isReadable: (value: unknown) => boolean): Collection<unknown> {
  const kept = (key: string, value: unknown): Kept<unknown> =>
    isReadable(value) ? { key, value } : { key, unreadable: typeof value === 'string' ? value : JSON.stringify(value) };
  return {
    async get(key) {
      const value = await attempt(() => db.get(name, key) as Promise<unknown>);
      return value.ok && value.value !== undefined && !isReadable(value.value) ? ok(undefined) : value;
    },
    all: () =>
      attempt(async () => {
        const reading = db.transaction(name, 'readonly');
        const [keys, values] = await Promise.all([reading.store.getAllKeys() as Promise<string[]>, reading.store.getAll() as Promise<unknown[]>]);
        return keys.map((key, at) => kept(key, values[at]));
      }),
    put: (key, value) => attempt(async () => { await db.put(name, value, key); }),
    delete: (key) => attempt(() => db.delete(name, key)),
  };
}

/** IndexedDB speaks in exceptions; only the names below are expected, anything else is a bug. */
async function attempt<T>(work: () => Promise<T>): Promise<Result<T, Failure>> {
  try {
    return ok(await work());
  } catch (thrown) {
    const name = thrown instanceof DOMException ? thrown.name : '';
    if (name === 'QuotaExceededError') return failed({ kind: 'storageFull' });
    if (name === 'InvalidStateError' || name === 'VersionError' || name === 'AbortError' || name === 'UnknownError' || name === 'SecurityError') {
      return failed({ kind: 'unavailable' });
    }
    throw thrown;
  }
}
