import { ok } from '#base/result.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import type { KeptOwn } from '#flows/own-documents.ts';
import type { OutboxEntry, WrittenRecord } from '#flows/outbox-entry.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs, Stores } from '#ports/stores.ts';

export interface Device {
  readonly stores: Stores<OutboxEntry, WrittenRecord, KeptOwn, ErrandEntry>;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
}

/** A device with one tab that forgets with the process: what a mailbox is asked for does not depend on where it is kept. */
export function deviceInMemory(): Device {
  return {
    stores: { calendar: collection(), judgements: collection(), contests: collection(), drafts: collection(), outbox: collection(), written: collection(), own: collection(), errands: collection(), summary: collection(), hours: collection(), aims: collection() },
    lock: { hold: (_name, _signal, work) => work() },
    tabs: { tell: () => undefined, hear: () => () => undefined },
  };
}

function collection<T>(): Collection<T> {
  const kept = new Map<string, T>();
  return {
    get: async (key) => ok(kept.get(key)),
    all: async () => ok([...kept].map(([key, value]) => ({ key, value }))),
    put: async (key, value) => { kept.set(key, value); return ok(undefined); },
    putAll: async (entries) => { for (const [key, value] of entries) kept.set(key, value); return ok(undefined); },
    delete: async (key) => { kept.delete(key); return ok(undefined); },
  };
}
