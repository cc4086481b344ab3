import { failed, ok, type Result } from '#base/result.ts';
import { between, hours, instant, ms, plus, seconds, type Instant, type Ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import { isShort } from './retry-after.ts';

/** What one service of Graph bears. */
export interface ServiceLimits {
  /** Requests under way at a time. */
  readonly atATime?: number;
  /** From one request to the next; those inside a batch count each. No second sees more than this allows. */
  readonly apart?: Ms;
  /** Requests in any hour, as far as this page sends them; one more fails at once and says when there is room again. */
  readonly perHour?: number;
}

/** Ends a turn. `given-up`: no answer was waited for, so the service may still be at work on it. */
export type EndTurn = (how: 'answered' | 'given-up') => void;

/** How long the place of a request that was given up stays taken. */
const STILL_AT_WORK = seconds(1);

export interface ServiceQueue {
  /**
   * Waits for a turn, in order of asking, and gives what ends it. `take` is called at the very moment of the turn, and says
   * how many requests leave, `size` how many would leave now, one if it is absent. Fails at once with `throttled` where the service wants a longer rest than is waited out
   * silently; with `cancelled` when the signal aborts. `onWait` hears until when the service rests.
   */
  turn(take: () => number, signal: AbortSignal, onWait?: (until: Instant) => void, size?: () => number): Promise<Result<EndTurn, Failure>>;
  /** The service asked for a pause: nothing of this queue leaves before it is over. */
  rest(pause: Ms): void;
}

interface Waiting {
  size(): number;
  take(): number;
  settle(turn: Result<EndTurn, Failure>): void;
  onWait(until: Instant): void;
}

/** Pauses are lengths of time that the clock waits for, never compared with its hands: a device's clock may be put back. */
export function createServiceQueue({ atATime = Infinity, apart = ms(0), perHour = Infinity }: ServiceLimits, clock: Clock): ServiceQueue {
  const waiting = new Set<Waiting>();
  const rests = new Set<{ readonly until: Instant; readonly pause: Ms }>();
  const most = apart > 0 ? seconds(1) / apart : Infinity;
  /** Requests that left within the last second. */
  let lately = 0;
  /** When each request of the last hour left, oldest first; kept only where hours are counted. */
  const ofTheHour: Instant[] = [];
  let pauses = 0;
  let underWay = 0;
  let going = false;

  async function pause(time: Ms): Promise<void> {
    pauses += 1;
    await clock.wait(time);
    pauses -= 1;
  }

  /** `take` may ask for another turn: that one waits for its pause like all others. */
  function next(): void {
    if (going) return;
    going = true;
    for (const one of waiting) {
      if (pauses > 0 || underWay >= atATime || (lately > 0 && lately + one.size() > most)) break;
      const units = one.take();
      underWay += 1;
      one.settle(ok(ending()));
      if (perHour < Infinity) for (let unit = 0; unit < units; unit += 1) ofTheHour.push(clock.now());
      if (apart > 0 && units > 0) left(units);
    }
    going = false;
  }

  function left(units: number): void {
    lately += units;
    void pause(ms(apart * units)).then(next);
    void clock.wait(seconds(1)).then(() => {
      lately -= units;
      next();
    });
  }

  function ending(): EndTurn {
    let ended = false;
    const free = (): void => {
      underWay -= 1;
      next();
    };
    return (how) => {
      if (ended) return;
      ended = true;
      if (how === 'answered') free();
      else void clock.wait(STILL_AT_WORK).then(free);
    };
  }

  /** When the next request of the hour may leave; undefined where it may now. A clock that was put back counts nothing that lies ahead of it. */
  function fullUntil(): Instant | undefined {
    const now = clock.now();
    while (ofTheHour[0] !== undefined && (plus(ofTheHour[0], hours(1)) <= now || ofTheHour[0] > now)) ofTheHour.shift();
    const [oldest] = ofTheHour;
    return oldest !== undefined && ofTheHour.length + waiting.size >= perHour ? plus(oldest, hours(1)) : undefined;
  }

  /** The end of the longest rest under way. */
  function restsUntil(): Instant | undefined {
    const now = clock.now();
    const ends = [...rests].map((rest) => Math.min(rest.until, now + rest.pause));
    return ends.length > 0 ? instant(Math.max(...ends)) : undefined;
  }

  return {
    turn: (take, signal, onWait, size = () => 1) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(failed({ kind: 'cancelled' }));
        const full = fullUntil();
        if (full !== undefined) return resolve(failed({ kind: 'throttled', until: full }));
        const until = restsUntil();
        if (until !== undefined && !isShort(between(clock.now(), until))) return resolve(failed({ kind: 'throttled', until }));
        const give = (): void => one.settle(failed({ kind: 'cancelled' }));
        const one: Waiting = {
          take, size,
          onWait: (end) => onWait?.(end),
          settle(turn) {
            waiting.delete(one);
            signal.removeEventListener('abort', give);
            resolve(turn);
          },
        };
        signal.addEventListener('abort', give, { once: true });
        waiting.add(one);
        if (until !== undefined) one.onWait(until);
        next();
      }),

    rest(time) {
      const rest = { until: plus(clock.now(), time), pause: time };
      rests.add(rest);
      void pause(time).then(() => {
        rests.delete(rest);
        next();
      });
      for (const one of [...waiting]) {
        if (isShort(time)) one.onWait(rest.until);
        else one.settle(failed({ kind: 'throttled', until: rest.until }));
      }
    },
  };
}
