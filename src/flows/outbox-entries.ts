import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import type { OutboxEntry, UnreadableEntry } from './outbox-entry.ts';

/** What is stored of each kind of promise. */
interface Stored {
  readonly id: string;
  readonly state: unknown;
}

/** What other tabs are told when a stored entry has changed. */
export const OUTBOX_CHANGED = 'outbox';

/**
 * The stored entries as this tab shows them. Every change reads, checks and writes under a lock that all tabs share, so
 * that no tab undoes what another one did; then the others are told.
 */
export interface OutboxEntries<Entry extends Stored = OutboxEntry> {
  readonly state: Subscribable<readonly (Entry | UnreadableEntry)[]>;
  readable(): readonly Entry[];
  /** Reads all entries again. */
  look(): Promise<void>;
  /**
   * `to` gets the entry as it is stored now and gives what it becomes: undefined leaves it alone, 'gone' deletes it. Gives what
   * stands then; undefined where it is gone. A change that the device has no room for holds in this tab all the same.
   */
  change(id: string, to: (now: Entry) => Entry | 'gone' | undefined): Promise<Result<Entry | undefined, Failure>>;
  /** Adds entries made from those that are stored now: all of them or none. */
  add(make: (stored: readonly Entry[]) => readonly Entry[]): Promise<Result<void, Failure>>;
  /** For entries that cannot be read. */
  forget(id: string): Promise<Result<void, Failure>>;
}

export interface EntriesParts<Entry extends Stored> {
  readonly store: Collection<Entry>;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
  /** Entries have left that this tab showed: before they go, what came of them is looked up. */
  readonly ended: () => Promise<unknown>;
  /** Of their short lock, and what other tabs are told. */
  readonly name: string;
  readonly order: (a: Entry | UnreadableEntry, b: Entry | UnreadableEntry) => number;
}

export async function openOutboxEntries<Entry extends Stored>({ store, lock, tabs, ended, name, order }: EntriesParts<Entry>): Promise<Result<OutboxEntries<Entry>, Failure>> {
  type Shown = Entry | UnreadableEntry;
  const state = source<readonly Shown[]>([]);
  /** Changes that the device had no room for, with the stored text that each stands in for. */
  const unkept = new Map<string, { readonly instead: string; readonly entry: Entry }>();
  const open = new AbortController().signal;

  const readable = (): readonly Entry[] => state.getSnapshot().filter(isReadable);
  const show = (entry: Entry): void => state.update((all) => [...all.filter((e) => e.id !== entry.id), entry].sort(order));
  const hide = (id: string): void => state.update((all) => (all.some((e) => e.id === id) ? all.filter((e) => e.id !== id) : all));

  async function alone<T>(work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    return (await lock.hold(`${name}-entries`, open, work)) ?? failed({ kind: 'cancelled' });
  }

  /** What the device could not keep holds until another tab changed the stored entry. */
  function inThisTab(stored: Entry): Entry {
    const mine = unkept.get(stored.id);
    if (mine && mine.instead === JSON.stringify(stored)) return mine.entry;
    unkept.delete(stored.id);
    return stored;
  }

  async function read(): Promise<Result<readonly Shown[], Failure>> {
    const kept = await store.all();
    if (!kept.ok) return kept;
    return ok(kept.value.map((k): Shown => ('value' in k ? inThisTab(k.value) : { id: k.key, unreadable: k.unreadable })).sort(order));
  }

  async function look(): Promise<Result<void, Failure>> {
    const all = await read();
    if (!all.ok) return all;
    const ids = new Set(all.value.map((e) => e.id));
    if (readable().some((e) => !ids.has(e.id))) await ended();
    state.set(all.value);
    return ok(undefined);
  }

  async function remove(id: string): Promise<Result<void, Failure>> {
    const gone = await store.delete(id);
    if (!gone.ok) return gone;
    unkept.delete(id);
    hide(id);
    tabs.tell(name);
    return gone;
  }

  const first = await alone(look);
  if (!first.ok) return first;
  return ok({
    state,
    readable,
    async look() { await alone(look); },
    change: (id, to) => alone(async () => {
      const stored = await store.get(id);
      const shown = readable().find((e) => e.id === id);
      if (stored.ok && !stored.value) {
        if (shown) await ended();
        hide(id);
        return ok(undefined);
      }
      const now = stored.ok && stored.value ? inThisTab(stored.value) : shown;
      if (!now) return stored;
      const next = to(now);
      if (next === 'gone') {
        const gone = await remove(id);
        return gone.ok ? ok(undefined) : gone;
      }
      if (!next) return ok(now);
      const put = await store.put(id, next);
      if (put.ok) unkept.delete(id);
      else if (stored.ok) unkept.set(id, { instead: JSON.stringify(stored.value), entry: next });
      show(next);
      if (put.ok) tabs.tell(name);
      return ok(next);
    }),
    add: (make) => alone(async () => {
      const all = await read();
      if (!all.ok) return all;
      const made = make(all.value.filter(isReadable));
      const put = await store.putAll(made.map((e) => [e.id, e] as const));
      if (!put.ok) return put;
      for (const entry of made) show(entry);
      tabs.tell(name);
      return put;
    }),
    forget: (id) => alone(() => remove(id)),
  });
}

const isReadable = <Entry extends Stored>(entry: Entry | UnreadableEntry): entry is Entry => 'state' in entry;
