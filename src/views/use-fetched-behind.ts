import { useEffect } from 'react';
import { seconds } from '#base/time.ts';
import { useWays } from './reading.tsx';

/** What people wait for is drawn before anything else is fetched. */
const AFTER_IT_IS_DRAWN = seconds(1);

/** Fetches what a person may need next, once what they wait for stands. Whoever goes offline a moment later can still open all of it. */
export function useFetchedBehind(stands: boolean, fetchTheRest: () => void): void {
  const { ticker } = useWays();
  useEffect(() => {
    if (!stands) return undefined;
    const left = new AbortController();
    void ticker.wait(AFTER_IT_IS_DRAWN, left.signal).then(() => { if (!left.signal.aborted) fetchTheRest(); });
    return () => left.abort();
  }, [stands, ticker, fetchTheRest]);
}
