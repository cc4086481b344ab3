import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { outboxEntryFrom1, writtenRecordFrom1 } from './migrate-from-1.ts';

export const NAMES = ['calendar', 'judgements', 'contests', 'drafts', 'outbox', 'written', 'own', 'errands', 'summary', 'hours', 'rows', 'aims'] as const;
export type Name = (typeof NAMES)[number];

/** The layout of the database. A change needs a step below and a case in test/browser/device-stores.test.ts. */
export const VERSION = 5;

type Upgrading = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Brings a database of an earlier version to this one in one transaction. Where a step fails, opening fails, and all is as before. */
export async function upgrade(db: IDBPDatabase, from: number, upgrading: Upgrading): Promise<void> {
  const done = upgrading.done.catch(() => undefined); // Opening fails with the same reason.
  try {
    for (const name of NAMES) if (!db.objectStoreNames.contains(name)) db.createObjectStore(name);
    if (from === 1) {
      await change(upgrading, 'outbox', outboxEntryFrom1);
      await change(upgrading, 'written', writtenRecordFrom1);
    }
  } catch {
    abort(upgrading);
  }
  await done;
}

async function change(upgrading: Upgrading, name: Name, step: (value: unknown) => unknown): Promise<void> {
  for (let cursor = await upgrading.objectStore(name).openCursor(); cursor; cursor = await cursor.continue()) {
    const before: unknown = cursor.value;
    const after = step(before);
    if (after !== before) await cursor.update(after);
  }
}

function abort(upgrading: Upgrading): void {
  try {
    upgrading.abort();
  } catch {
    // It has ended by itself: no room.
  }
}
