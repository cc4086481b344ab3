import type { Ms } from '#base/time.ts';

/** The promise's value, or undefined after the time. Rejects as the promise does. */
export function inTime<T>(work: Promise<T>, time: Ms): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), time);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
