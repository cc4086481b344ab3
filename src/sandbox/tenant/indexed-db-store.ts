import { openDB } from 'idb';
import type { Store } from './store.ts';

const NAME = 'debrief-sandbox';
const TABLE = 'tenant';
const KEY = 'state';

/** Keeps the tenant in the browser's IndexedDB; the service worker's store, since a worker is stopped when idle. */
export function indexedDbStore(name = NAME): Store {
  const open = openDB(name, 1, { upgrade: (database) => void database.createObjectStore(TABLE) });
  return {
    async read() {
      const found: unknown = await (await open).get(TABLE, KEY);
      return typeof found === 'string' ? found : undefined;
    },
    async write(text) {
      await (await open).put(TABLE, text, KEY);
    },
  };
}
