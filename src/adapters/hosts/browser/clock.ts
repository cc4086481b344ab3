import { instant } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';

/** The device's own clock. A wait goes on in a hidden tab, though browsers may then round it up to a minute. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  wait: (time, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, time);
      signal?.addEventListener('abort', done, { once: true });
    }),
};
