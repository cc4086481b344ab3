import { never } from '#base/result.ts';
import { ms, plus, type Instant } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';

export type Next = { readonly next: 'wait'; readonly until: Instant } | { readonly next: 'ask-person' };

const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 60_000;

/** What becomes of a write that failed: it waits by itself, or stays where the person sees it. It is never dropped. */
export function afterFailure(failure: Failure, attempts: number, now: Instant): Next {
  const backOff = (): Instant => plus(now, ms(Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, attempts - 1))));
  switch (failure.kind) {
    case 'throttled': return { next: 'wait', until: failure.until };
    case 'offline': case 'cancelled': return { next: 'wait', until: backOff() };
    case 'unavailable': case 'locked': {
      const asked = failure.until;
      return { next: 'wait', until: asked !== undefined && asked > backOff() ? asked : backOff() };
    }
    case 'signInNeeded': case 'consentNeeded': case 'forbidden': case 'gone': case 'conflict': case 'deltaExpired':
    case 'rejected': case 'badAnswer': case 'storageFull': return { next: 'ask-person' };
    default: return never(failure);
  }
}
