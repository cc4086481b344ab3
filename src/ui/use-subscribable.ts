import { useSyncExternalStore } from 'react';
import type { Subscribable } from '#base/subscribable.ts';

/** The value now, and again each time it changes. */
export const useSubscribable = <T,>(from: Subscribable<T>): T => useSyncExternalStore(
  (listener) => from.subscribe(listener),
  () => from.getSnapshot(),
  () => from.getSnapshot(),
);
