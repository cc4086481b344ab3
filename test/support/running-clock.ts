import { fromIso, instant, type Instant } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';

export interface RunningClock extends Clock {
  /** Lets time run until the work is done: it leaps to the end of the next wait whenever nothing else happens. `isBusy`: something does. */
  until<T>(work: Promise<T>, isBusy?: () => boolean): Promise<T>;
}

/** Minutes of waiting that take no time. */
export function runningClock(start: string): RunningClock {
  let now = fromIso(start) ?? instant(0);
  const waits = new Set<{ readonly end: Instant; over(): void }>();

  function leap(): void {
    const ends = [...waits].map(({ end }) => end);
    if (ends.length === 0) return;
    now = instant(Math.max(now, Math.min(...ends)));
    for (const wait of [...waits]) if (wait.end <= now) wait.over();
  }

  return {
    now: () => now,
    wait: (time, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted || time <= 0) return resolve();
        const wait = { end: instant(now + time), over: (): void => { waits.delete(wait); signal?.removeEventListener('abort', wait.over); resolve(); } };
        signal?.addEventListener('abort', wait.over, { once: true });
        waits.add(wait);
      }),
    async until(work, isBusy = () => false) {
      let done = false;
      const end = (): void => { done = true; };
      work.then(end, end);
      while (!done) {
        await new Promise(setImmediate);
        await new Promise(setImmediate);
        if (!done && !isBusy()) leap();
      }
      return work;
    },
  };
}
