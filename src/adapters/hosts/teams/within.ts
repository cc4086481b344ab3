import type { Ms } from '#base/time.ts';

/**
 * The promise's value, or undefined if it rejects, takes longer than the time, or the signal aborts first.
 * The work itself goes on: teams-js offers no way to stop it.
 */
export function within<T>(work: Promise<T>, time: Ms, signal?: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => settle(undefined), time);
    const abort = (): void => settle(undefined);
    const settle = (value: T | undefined): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      resolve(value);
    };
    if (signal?.aborted === true) return settle(undefined);
    signal?.addEventListener('abort', abort, { once: true });
    work.then(settle, () => settle(undefined));
  });
}
