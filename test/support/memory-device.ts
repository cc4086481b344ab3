import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';

/** A browser profile with tabs: locks by name that all of them share, and a channel among them. */
export interface MemoryDevice {
  tab(): MemoryTab;
}

export interface MemoryTab {
  readonly lock: Lock;
  readonly tabs: OtherTabs;
  /** The same values for each tab, until it dies. */
  sees<T>(collection: Collection<T>): Collection<T>;
  /** As when the browser kills it: nothing that it began goes on, and its locks are free. */
  die(): void;
}

interface Waiting {
  readonly name: string;
  begin(): Promise<void>;
}

export function memoryDevice(): MemoryDevice {
  const queues = new Map<string, Waiting[]>();
  const listeners = new Map<object, Set<(what: string) => void>>();

  function next(name: string): void {
    const [first] = queues.get(name) ?? [];
    void first?.begin();
  }
  function leave(entry: Waiting): void {
    const queue = queues.get(entry.name) ?? [];
    const wasFirst = queue[0] === entry;
    queues.set(entry.name, queue.filter((other) => other !== entry));
    if (wasFirst) next(entry.name);
  }

  return {
    tab() {
      const me = {};
      let dead = false;
      const mine = new Set<Waiting>();
      const hearing = new Set<(what: string) => void>();
      listeners.set(me, hearing);
      const alive = <A extends unknown[], R>(work: (...given: A) => Promise<R>) => async (...given: A): Promise<R> => {
        if (dead) await forever();
        const done = await work(...given);
        return dead ? forever() : done;
      };
      return {
        lock: {
          hold: (name, signal, work) =>
            new Promise((resolve, reject) => {
              const giveUp = (): void => { if (queues.get(name)?.[0] !== entry && mine.delete(entry)) { leave(entry); resolve(undefined); } };
              const end = (): void => { signal.removeEventListener('abort', giveUp); mine.delete(entry); leave(entry); };
              const entry: Waiting = {
                name,
                begin: () => (signal.aborted ? Promise.resolve(undefined) : work()).then(resolve, reject).finally(end),
              };
              if (dead) return;
              mine.add(entry);
              const queue = [...(queues.get(name) ?? []), entry];
              queues.set(name, queue);
              signal.addEventListener('abort', giveUp, { once: true });
              if (queue.length === 1) next(name);
            }),
        },
        tabs: {
          tell(what) {
            if (dead) return;
            for (const [tab, hear] of listeners) if (tab !== me) for (const listener of hear) queueMicrotask(() => listener(what));
          },
          hear(listener) {
            hearing.add(listener);
            return () => hearing.delete(listener);
          },
        },
        sees: (all) => ({
          get: alive((key) => all.get(key)), all: alive(() => all.all()), put: alive((key, value) => all.put(key, value)),
          putAll: alive((entries) => all.putAll(entries)), delete: alive((key) => all.delete(key)),
        }),
        die() {
          dead = true;
          hearing.clear();
          for (const entry of [...mine]) { mine.delete(entry); leave(entry); }
        },
      };
    },
  };
}

const forever = (): Promise<never> => new Promise(() => undefined);
