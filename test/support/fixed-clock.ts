import { fromIso, instant, type Instant, type Ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';

export interface FixedClock extends Clock {
  /** Moves the time and ends the waits that are over by then. */
  pass(time: Ms): void;
  /** How long the waits that are under way were asked to last. */
  waits(): readonly number[];
}

/** Time that stands still until it is moved. */
export function fixedClock(start: string): FixedClock {
  let now = fromIso(start) ?? instant(0);
  let waiting: { readonly until: Instant; readonly asked: number; end(): void }[] = [];
  return {
    now: () => now,
    wait: (time, signal) =>
      new Promise((resolve) => {
        const entry = { until: instant(now + time), asked: time, end: (): void => { waiting = waiting.filter((w) => w !== entry); signal?.removeEventListener('abort', entry.end); resolve(); } };
        if (signal?.aborted || time <= 0) return resolve();
        signal?.addEventListener('abort', entry.end, { once: true });
        waiting.push(entry);
      }),
    pass(time) {
      now = instant(now + time);
      for (const entry of [...waiting]) if (entry.until <= now) entry.end();
    },
    waits: () => waiting.map((w) => w.asked),
  };
}
