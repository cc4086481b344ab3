import type { KeptValue } from './story.ts';

/** Reads everything that the devices of a schedule keep, as it lies there, and takes it away. */
export async function takeKept(prefix: string): Promise<readonly KeptValue[]> {
  const kept: KeptValue[] = [];
  for (const { name } of await indexedDB.databases()) {
    const device = name?.startsWith(`${prefix}d`) ? /^d(\d+)\//.exec(name.slice(prefix.length))?.[1] : undefined;
    if (name === undefined || device === undefined) continue;
    kept.push(...(await read(Number(device), name)));
    await done(indexedDB.deleteDatabase(name));
  }
  return kept;
}

async function read(device: number, name: string): Promise<readonly KeptValue[]> {
  const database = await done(indexedDB.open(name));
  const kept: KeptValue[] = [];
  for (const store of database.objectStoreNames) {
    const reading = database.transaction(store).objectStore(store);
    const [keys, values] = await Promise.all([done(reading.getAllKeys()), done(reading.getAll() as IDBRequest<unknown[]>)]);
    keys.forEach((key, at) => kept.push({ device, database: name, store, key: JSON.stringify(key), value: values[at] }));
  }
  database.close();
  return kept;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });
