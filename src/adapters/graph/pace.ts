import { ms, type Instant } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';

/** Calls to Teams' services start at least this far apart: 20 a second, the least of their documented limits per app and tenant. */
const GAP = 50;

/** Waits for the next free moment of the service that a path belongs to. Outlook has no limit per second, only one on calls at a time. */
export function createPace(clock: Clock): (path: string, signal: AbortSignal) => Promise<void> {
  let free = 0;
  return async (path, signal) => {
    if (!/^\/(me\/onlineMeetings|chats|users\/[^/]+\/chats)/.test(path)) return;
    const now: Instant = clock.now();
    const start = Math.max(now, free);
    free = start + GAP;
    if (start > now) await clock.wait(ms(start - now), signal);
  };
}
