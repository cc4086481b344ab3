/** A value that others can watch; the shape React's `useSyncExternalStore` wants. */
export interface Subscribable<T> {
  subscribe(listener: () => void): () => void;
  getSnapshot(): T;
}

/** The writing end of a Subscribable. A snapshot is replaced, never changed in place. */
export interface Source<T> extends Subscribable<T> {
  set(next: T): void;
  update(change: (now: T) => T): void;
}

export function source<T>(first: T): Source<T> {
  let value = first;
  const listeners = new Set<() => void>();
  const set = (next: T): void => {
    if (Object.is(next, value)) return;
    value = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    getSnapshot: () => value,
    set,
    update: (change) => set(change(value)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
