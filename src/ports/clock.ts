import type { Instant, Ms } from '#base/time.ts';

export interface Clock {
  now(): Instant;
  /** Resolves after the time, or at once when the signal aborts. Never rejects. */
  wait(time: Ms, signal?: AbortSignal): Promise<void>;
}
