import type { Lock } from '#ports/stores.ts';

/** Web Locks: the browser frees the lock when its tab dies, so a crashed tab never blocks the others. */
export const lockIn = (prefix: string): Lock => ({
  async hold(name, signal, work) {
    try {
      return await navigator.locks.request(`${prefix}/${name}`, { signal }, work);
    } catch (thrown) {
      if (signal.aborted) return undefined;
      throw thrown;
    }
  },
});
