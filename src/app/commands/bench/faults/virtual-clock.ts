import { instant } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';

/**
 * A device's clock that goes only when it is moved. Waits follow `elapsed`, which never goes back, as a browser's timers do;
 * what the device says the time is may jump by `skew`.
 */
export interface VirtualClock extends Clock {
  move(elapsed: number, skew?: number): void;
  elapsed(): number;
  /** When the next wait ends, in `elapsed`; undefined with none under way. */
  next(): number | undefined;
}

export function virtualClock(start: number): VirtualClock {
  let elapsed = 0;
  let skew = 0;
  const waits = new Set<{ readonly due: number; readonly end: () => void }>();
  return {
    now: () => instant(start + elapsed + skew),
    elapsed: () => elapsed,
    next: () => (waits.size === 0 ? undefined : Math.min(...[...waits].map(({ due }) => due))),
    wait: (time, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true || time <= 0) return resolve();
        const wait = {
          due: elapsed + time,
          end: (): void => {
            waits.delete(wait);
            signal?.removeEventListener('abort', wait.end);
            resolve();
          },
        };
        waits.add(wait);
        signal?.addEventListener('abort', wait.end, { once: true });
      }),
    move(to, by = skew) {
      elapsed = Math.max(elapsed, to);
      skew = by;
      for (const wait of [...waits].sort((a, b) => a.due - b.due)) if (wait.due <= elapsed) wait.end();
    },
  };
}
