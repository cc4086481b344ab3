import type { Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import { between, ms, plus, seconds, type Instant, type Ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import { afterFailure, endsOnWake } from './after-failure.ts';
import { untilNextLook, type Share } from './polling.ts';
import { bell } from './rest.ts';
import { oneTurn } from './while-seen.ts';

export interface FollowParts {
  /** Looks once, and says whether it saw anything new. */
  look(signal: AbortSignal): Promise<Result<{ readonly isNew: boolean }, Failure>>;
  share(): Share;
  readonly visible: Subscribable<boolean>;
  readonly clock: Clock;
  /** 0..1 */
  readonly random: () => number;
}

/** Looks again and again while somebody can see what it brings; hidden, it asks for nothing. */
export interface Follower {
  /** Looks at once; where the service asked to wait, as soon as that is over. */
  lookNow(): void;
  /** Something was changed here: for a while it looks more often. */
  stir(): void;
  run(signal: AbortSignal): Promise<void>;
}

const FIRST_REST = seconds(10);
const LONGEST_REST = seconds(300);
/** Of a rest; it only adds. All that were turned away together should not come back together. */
const REST_JITTER = 0.2;

/*
 *   look --> something new, or a change of one's own: soon --> 2 min: less often --> 10 min: once a minute
 *     |----> throttled, offline: rests, longer each time
 *     '----> refused: until somebody asks, or shows the page again
 * One wait at a time. Whatever happens meanwhile (hidden, shown, asked, stirred) ends it, and it is thought over anew.
 */
export function followRecord(parts: FollowParts): Follower {
  const { visible, clock, random } = parts;
  const awake = bell();
  let wanted: 'now' | 'paced' | 'nothing' = 'now';
  /** How long the service wants to be left alone, as a length of time: a device's clock may be put back. */
  let rest: { readonly from: Instant; readonly time: Ms; readonly wasAsked: boolean } | undefined;
  let stirredAt: Instant | undefined;
  let lastLook: Instant | undefined;
  let due: Instant | undefined;
  let failures = 0;

  function restLeft(): Ms {
    const gone = rest ? between(rest.from, clock.now()) : 0;
    return rest && gone >= 0 ? ms(Math.max(0, rest.time - gone)) : ms(0);
  }

  function pause(): Ms {
    if (wanted === 'now') return restLeft();
    const now = clock.now();
    const quietFor = stirredAt === undefined ? ms(Infinity) : ms(Math.max(0, between(stirredAt, lastLook ?? now)));
    const next = plus(now, untilNextLook(now, lastLook ?? now, quietFor, parts.share(), random));
    // What was due before a change stays due.
    due = due === undefined || due < now || due > next ? next : due;
    return ms(Math.max(restLeft(), between(now, due)));
  }

  async function lookOnce(signal: AbortSignal): Promise<void> {
    wanted = 'paced';
    lastLook = clock.now();
    due = undefined;
    const { done, calledBack } = await oneTurn(visible, signal, (turn) => parts.look(turn));
    if (calledBack) wanted = 'now';
    else if (done.ok) settle(done.value.isNew);
    else giveWay(done.failure);
  }

  function settle(isNew: boolean): void {
    failures = 0;
    rest = undefined;
    if (isNew) stirredAt = clock.now();
  }

  function giveWay(failure: Failure): void {
    failures += 1;
    const now = clock.now();
    const then = afterFailure(failure, failures, now);
    if (then.next === 'ask-person') {
      wanted = 'nothing';
      return;
    }
    const least = Math.min(LONGEST_REST, FIRST_REST * 2 ** (failures - 1));
    const time = ms(Math.max(between(now, then.until), least) * (1 + REST_JITTER * random()));
    rest = { from: now, time, wasAsked: !endsOnWake(failure) };
    wanted = 'now';
  }

  return {
    lookNow() {
      if (rest && !rest.wasAsked) rest = undefined;
      wanted = 'now';
      awake.ring();
    },
    stir() {
      stirredAt = clock.now();
      awake.ring();
    },
    async run(signal) {
      const stopHearing = visible.subscribe(() => {
        if (visible.getSnapshot()) wanted = 'now';
        awake.ring();
      });
      signal.addEventListener('abort', awake.ring, { once: true });
      while (!signal.aborted) {
        const woken = awake.next();
        if (!visible.getSnapshot() || wanted === 'nothing') await ended(woken);
        else {
          const time = pause();
          if (time > 0) await clock.wait(time, woken);
          if (!woken.aborted && !signal.aborted) await lookOnce(signal);
        }
      }
      stopHearing();
      signal.removeEventListener('abort', awake.ring);
    },
  };
}

const ended = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
