import type { Ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';

/** Wakes a loop that rests between its turns. */
export interface Bell {
  readonly ring: () => void;
  /** Aborted by the next ring. Taken before a turn, it also holds what happens during the turn. */
  readonly next: () => AbortSignal;
}

export function bell(): Bell {
  let awaited = new AbortController();
  return {
    ring() {
      awaited.abort();
      awaited = new AbortController();
    },
    next: () => awaited.signal,
  };
}

/** Rests until the time is over, or either signal is aborted. */
export async function rest(clock: Clock, time: Ms, signal: AbortSignal, rung: AbortSignal): Promise<void> {
  const either = new AbortController();
  const stop = (): void => either.abort();
  signal.addEventListener('abort', stop, { once: true });
  rung.addEventListener('abort', stop, { once: true });
  if (signal.aborted || rung.aborted) stop();
  await clock.wait(time, either.signal);
  signal.removeEventListener('abort', stop);
  rung.removeEventListener('abort', stop);
}
