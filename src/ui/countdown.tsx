import { between, ms, seconds, type Instant, type Ms } from '#base/time.ts';
import { useNow, type Ticker } from './ticker.ts';

/** Text that counts down to a moment, each second; `say` gets what is left, never less than zero. Silent for screen readers. */
export function Countdown({ until, ticker, say }: { until: Instant; ticker: Ticker; say: (left: Ms) => string }) {
  const now = useNow(ticker, seconds(1));
  return <span role="timer" aria-live="off">{say(ms(Math.max(0, between(now, until))))}</span>;
}
