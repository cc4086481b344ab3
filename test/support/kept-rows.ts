import type { Frame } from 'playwright-core';

/** How many values the store of published rows has on the device of whoever is signed in there, the mark of a reading among them. */
export const keptRows = (frame: Frame): Promise<number> => frame.evaluate(async () => {
  const name = (await indexedDB.databases()).map((one) => one.name ?? '').find((one) => one.startsWith('debrief/') && !one.includes('this-device')) ?? '';
  const db = await new Promise<IDBDatabase>((settle, refuse) => { const asked = indexedDB.open(name); asked.onsuccess = () => settle(asked.result); asked.onerror = () => refuse(new Error(name)); });
  const count = await new Promise<number>((settle) => { const asked = db.transaction('rows').objectStore('rows').count(); asked.onsuccess = () => settle(asked.result); });
  db.close();
  return count;
});
