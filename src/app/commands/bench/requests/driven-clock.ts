import { instant, type Instant, type Ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';

export interface DrivenClock extends Clock {
  /**
   * Lets everything run until `done`, asked whenever nothing moves by itself any more; time goes on to the next thing
   * that waits for it, so that hours of waiting cost nothing. Throws where nothing waits and it is not done.
   */
  until(done: () => boolean): Promise<void>;
  pass(time: Ms): void;
}

/** More steps than a run of some thousand meetings makes; what takes longer goes round in a circle. */
const MOST_STEPS = 200_000;

interface Waiting {
  readonly at: Instant;
  readonly end: () => void;
}

/** Time that moves only when it is driven. `isBusy`: something is under way that will end by itself. */
export function drivenClock(start: Instant, isBusy: () => boolean): DrivenClock {
  let now = start;
  const waiting = new Set<Waiting>();

  async function quiet(): Promise<void> {
    for (let turns = 0; turns < 3; turns = isBusy() ? 0 : turns + 1) await new Promise((resolve) => setImmediate(resolve));
  }

  function next(): Waiting | undefined {
    let first: Waiting | undefined;
    for (const one of waiting) if (!first || one.at < first.at) first = one;
    return first;
  }

  return {
    now: () => now,
    wait: (time, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const one: Waiting = {
          at: instant(now + Math.max(0, time)),
          end: () => {
            waiting.delete(one);
            signal?.removeEventListener('abort', one.end);
            resolve();
          },
        };
        waiting.add(one);
        signal?.addEventListener('abort', one.end, { once: true });
      }),
    pass(time) { now = instant(now + time); },
    async until(done) {
      for (let steps = 0; steps < MOST_STEPS; steps += 1) {
        await quiet();
        if (done()) return;
        const one = next();
        if (!one) throw new Error('Nothing moves any more, and it is not done.');
        now = instant(Math.max(now, one.at));
        one.end();
      }
      throw new Error(`It is not done after ${MOST_STEPS} steps.`);
    },
  };
}
