import { openDB, type IDBPDatabase } from 'idb';
import { upgrade, VERSION } from './layout.ts';
import { Blocked } from './storage-failure.ts';

/** A connection that is renewed when the browser ends it, and let go of when another tab renews or wipes the database. */
export interface Database {
  /** Rejects with a DOMException once it was let go of. */
  connection(): Promise<IDBPDatabase>;
}

/** How long another tab may take to let go; a frozen tab never does. */
const PATIENCE_MS = 10_000;

/** Rejects with what IndexedDB throws, or with `Blocked`. */
export async function openDatabase(name: string): Promise<Database> {
  let open: Promise<IDBPDatabase> | undefined;
  const renew = (): Promise<IDBPDatabase> => connect(name, () => { open = undefined; });
  open = renew();
  await open;
  return { connection: () => (open ??= renew()) };
}

async function connect(name: string, ended: () => void): Promise<IDBPDatabase> {
  const patience = waitFor();
  const opening = openDB(name, VERSION, {
    upgrade: (db, from, _to, upgrading) => void upgrade(db, from, upgrading),
    blocked: patience.begin,
    // Not opened again by itself: after another tab wiped it, that would bring the account's database back.
    blocking: (_now, _wanted, event) => (event.target as IDBDatabase).close(),
    // The browser ends connections by itself, when it was asleep for long or its files are gone.
    terminated: ended,
  });
  try {
    return await Promise.race([opening, patience.over]);
  } catch (thrown) {
    if (thrown instanceof Blocked) void opening.then((late) => late.close(), () => undefined);
    ended();
    throw thrown;
  } finally {
    patience.end();
  }
}

export interface Patience {
  readonly over: Promise<never>;
  readonly begin: () => void;
  readonly end: () => void;
}

/** `over` rejects with `Blocked` some time after `begin`, unless it has ended. */
export function waitFor(time = PATIENCE_MS): Patience {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (reason: Blocked) => void = () => undefined;
  const over = new Promise<never>((_resolve, reject) => { giveUp = reject; });
  return {
    over,
    begin: () => { timer ??= setTimeout(() => giveUp(new Blocked('Another tab holds the database open.')), time); },
    end: () => clearTimeout(timer),
  };
}

