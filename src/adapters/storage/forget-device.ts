import { deleteDB } from 'idb';
import { ok, type Result } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';
import { databaseName, databaseNames, forgetNote, PREFIX, type DeviceOptions, type Owner } from './database-name.ts';
import { waitFor } from './database.ts';
import { forgetLastWords } from './session-last-words.ts';
import { attempt } from './storage-failure.ts';

/**
 * Wipes all that this device keeps for one account. Every tab lets go of the database, this one too: whatever writes to it
 * afterwards fails with `unavailable`. Last words of other tabs end with those tabs. Fails with `locked` where a tab does
 * not let go; the database then goes as soon as that tab ends.
 */
export async function forgetDevice(me: Owner, { prefix = PREFIX }: DeviceOptions = {}): Promise<Result<void, Failure>> {
  forgetLastWords(me);
  return wipe(databaseName(me, prefix), prefix);
}

/** Wipes what is kept for every account but these. */
export async function forgetOtherAccounts(keep: readonly Owner[], { prefix = PREFIX }: DeviceOptions = {}): Promise<Result<void, Failure>> {
  const kept = keep.map((owner) => databaseName(owner, prefix));
  const names = await attempt(() => databaseNames(prefix));
  if (!names.ok) return names;
  const others = names.value.filter((name) => !kept.includes(name));
  const wiped = await Promise.all(others.map((name) => wipe(name, prefix)));
  return wiped.find((one) => !one.ok) ?? ok(undefined);
}

function wipe(name: string, prefix: string): Promise<Result<void, Failure>> {
  return attempt(async () => {
    const patience = waitFor();
    try {
      await Promise.race([deleteDB(name, { blocked: patience.begin }), patience.over]);
      forgetNote(name, prefix);
    } finally {
      patience.end();
    }
  });
}
