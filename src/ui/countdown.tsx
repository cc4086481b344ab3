import { between, seconds, type Instant, type Ms } from '#base/time.ts';
import { useNow, type Ticker } from './ticker.ts';

/** Text that counts down to a moment, each second; `say` gets what is left in whole seconds, 0 only when it is over. Silent for screen readers. */
export function Countdown({ until, ticker, say }: { until: Instant; ticker: Ticker; say: (left: Ms) => string }) {
  const now = useNow(ticker, seconds(1));
  return <span role="timer" aria-live="off">{say(seconds(Math.max(0, Math.ceil(between(now, until) / 1000))))}</span>;
}
