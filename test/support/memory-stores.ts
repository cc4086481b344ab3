import { failed, ok } from '#base/result.ts';
import type { ErrandEntry } from '#flows/errand.ts';
import type { KeptOwn } from '#flows/own-documents.ts';
import type { OutboxEntry, WrittenRecord } from '#flows/outbox-entry.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Stores } from '#ports/stores.ts';

/** A device whose storage forgets with the test. `refuse` makes every write fail from then on. */
export interface MemoryCollection<T> extends Collection<T> {
  refuse(failure: Failure | undefined): void;
  readonly kept: Map<string, T>;
}

export function memoryCollection<T>(): MemoryCollection<T> {
  const kept = new Map<string, T>();
  let refusal: Failure | undefined;
  const write = (work: () => void): ReturnType<Collection<T>['delete']> => {
    if (refusal) return Promise.resolve(failed(refusal));
    work();
    return Promise.resolve(ok(undefined));
  };
  return {
    kept,
    refuse(failure) { refusal = failure; },
    get: async (key) => ok(structuredClone(kept.get(key))),
    all: async () => ok([...kept].map(([key, value]) => ({ key, value: structuredClone(value) }))),
    put: (key, value) => write(() => kept.set(key, structuredClone(value))),
    putAll: (entries) => write(() => structuredClone(entries).forEach(([key, value]) => kept.set(key, value))),
    delete: (key) => write(() => kept.delete(key)),
  };
}

type Memory<S> = { readonly [K in keyof S]: S[K] extends Collection<infer T> ? MemoryCollection<T> : never };

export const memoryStores = (): Memory<Stores<OutboxEntry, WrittenRecord, KeptOwn, ErrandEntry>> => ({
  calendar: memoryCollection(), judgements: memoryCollection(), contests: memoryCollection(),
  drafts: memoryCollection(), outbox: memoryCollection(), written: memoryCollection(), own: memoryCollection(), errands: memoryCollection(), summary: memoryCollection(), hours: memoryCollection(), aims: memoryCollection(),
});
