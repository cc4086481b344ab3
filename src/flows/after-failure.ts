import { never } from '#base/result.ts';
import { between, ms, plus, type Instant } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';
import type { OutboxState } from './outbox-entry.ts';

type Wait = Omit<Extract<OutboxState, { is: 'waiting' }>, 'is'>;
export type Next = { readonly next: 'wait'; readonly until: Instant } | { readonly next: 'ask-person' };

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;
/** A service that asks for more than a day is asked again after one: such a number is a mistake. */
const LONGEST_ASKED = 86_400_000;
/** Clocks are set right by seconds all the time; further back than this is another time. */
const CLOCK_DRIFT = 60_000;

/** What becomes of a read or a write that failed: it waits by itself, or stays where the person sees it. A write is never dropped. */
export function afterFailure(failure: Failure, attempts: number, now: Instant): Next {
  const backOff = (): Instant => plus(now, ms(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, attempts - 1))));
  const atMost = (asked: Instant): Instant => (between(now, asked) > LONGEST_ASKED ? plus(now, ms(LONGEST_ASKED)) : asked);
  switch (failure.kind) {
    case 'throttled': return { next: 'wait', until: atMost(failure.until) };
    case 'offline': case 'cancelled': return { next: 'wait', until: backOff() };
    case 'unavailable': case 'locked': {
      const asked = failure.until;
      return { next: 'wait', until: asked !== undefined && asked > backOff() ? atMost(asked) : backOff() };
    }
    case 'signInNeeded': case 'consentNeeded': case 'forbidden': case 'gone': case 'conflict': case 'deltaExpired':
    case 'rejected': case 'badAnswer': case 'storageFull': return { next: 'ask-person' };
    default: return never(failure);
  }
}

/** When a wait is over. One that was begun, or that would end, later than can be was set before the clock went back: it is over now. */
export function dueAt({ since, until, why }: Wait, now: Instant): Instant {
  const isOfAnotherTime = since !== undefined && between(now, since) > CLOCK_DRIFT;
  return isOfAnotherTime || between(now, until) > (wasAsked(why) ? LONGEST_ASKED : LONGEST_PAUSE) ? now : until;
}

/** Whether a wait ends when the network is back: nobody asked for a time. */
export const endsOnWake = (why: Failure): boolean => !wasAsked(why);

const wasAsked = (why: Failure): boolean => 'until' in why && why.until !== undefined;
