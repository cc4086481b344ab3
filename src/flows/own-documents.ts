import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import type { OwnDocument } from './own-document.ts';

/** One document as this device keeps it, with the version on which device and folder last agreed. */
export interface KeptOwn {
  readonly doc: OwnDocument;
  readonly base?: OwnDocument;
  readonly etag?: string;
}

/** The documents that this device keeps, as all its tabs share them. */
export interface OwnDocuments {
  readonly kept: Subscribable<ReadonlyMap<string, KeptOwn>>;
  /** Those that may go into the folder, by name. */
  files(): readonly (readonly [name: string, kept: KeptOwn])[];
  /** Whether the person wants them in the folder too. */
  isEverywhere(): boolean;
  /** Reads all of them again. */
  look(): Promise<Result<void, Failure>>;
  /** Reads, changes and keeps one document while no other tab does. `to` gives undefined to leave it alone. */
  change(name: string, to: (now: KeptOwn | undefined) => KeptOwn | 'gone' | undefined): Promise<Result<void, Failure>>;
}

/** Says on this device whether the folder is used; it never goes there. */
export const HERE = 'here.json';

/** What other tabs are told when a document of this device has changed. */
const OWN_CHANGED = 'own';

/** `changed`: another tab has changed something, and it is known here now. */
export async function openOwnDocuments(store: Collection<KeptOwn>, lock: Lock, tabs: OtherTabs, changed: () => void): Promise<Result<OwnDocuments, Failure>> {
  const kept = source<ReadonlyMap<string, KeptOwn>>(new Map());
  const open = new AbortController().signal;

  async function look(): Promise<Result<void, Failure>> {
    const all = await store.all();
    if (!all.ok) return all;
    kept.set(new Map(all.value.flatMap((entry) => ('value' in entry ? [[entry.key, entry.value]] : []))));
    return ok(undefined);
  }

  async function change(name: string, to: (now: KeptOwn | undefined) => KeptOwn | 'gone' | undefined): Promise<Result<void, Failure>> {
    const now = await store.get(name);
    if (!now.ok) return now;
    const next = to(now.value);
    if (next === undefined) return ok(undefined);
    const put = next === 'gone' ? await store.delete(name) : await store.put(name, next);
    if (!put.ok) return put;
    const all = new Map(kept.getSnapshot());
    if (next === 'gone') all.delete(name);
    else all.set(name, next);
    kept.set(all);
    tabs.tell(OWN_CHANGED);
    return put;
  }

  tabs.hear((what) => {
    if (what === OWN_CHANGED) void look().then(changed);
  });
  const looked = await look();
  if (!looked.ok) return looked;
  return ok({
    kept,
    files: () => [...kept.getSnapshot()].filter(([name]) => name !== HERE),
    isEverywhere: () => kept.getSnapshot().has(HERE),
    look,
    change: async (name, to) => (await lock.hold('own-documents', open, () => change(name, to))) ?? failed({ kind: 'cancelled' }),
  });
}
