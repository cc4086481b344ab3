import { useEffect, useState } from 'react';
import type { Instant, Ms } from '#base/time.ts';

/** Time as a screen needs it: what it is, and to be woken after a while. */
export interface Ticker {
  now(): Instant;
  wait(time: Ms, signal?: AbortSignal): Promise<void>;
}

/** The time now, renewed every `every` milliseconds while the component is on screen. */
export function useNow(ticker: Ticker, every: Ms): Instant {
  const [now, setNow] = useState(() => ticker.now());
  useEffect(() => {
    const gone = new AbortController();
    const run = async () => {
      while (!gone.signal.aborted) {
        await ticker.wait(every, gone.signal);
        if (!gone.signal.aborted) setNow(ticker.now());
      }
    };
    void run();
    return () => gone.abort();
  }, [ticker, every]);
  return now;
}
