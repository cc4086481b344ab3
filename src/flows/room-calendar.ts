import { ok } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import { between, minutes, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptCalendar } from '#ports/stores.ts';
import { afterFailure } from './after-failure.ts';
import { createSyncMeetings } from './sync-meetings.ts';
import { failureOf, type ViewState } from './view-state.ts';

/** The person's calendar while they sit in a meeting. */
export interface RoomCalendar {
  readonly state: Subscribable<ViewState<readonly Meeting[]>>;
  /** Shows what was read last time. */
  open(): Promise<void>;
  /** When it was read, or was found to be closed for good: there is nothing more to wait for. */
  settled(): { readonly at: Instant; readonly failure?: Failure } | undefined;
  /** Whether there is none, or it is settled. */
  isSettled(): boolean;
  /** Reads it unless that was done a short while ago. Gives the failure of a read that may go better soon. */
  see(signal: AbortSignal): Promise<Failure | undefined>;
  /** It is read anew next time, however fresh it is. */
  distrust(): void;
}

export interface RoomCalendarParts {
  readonly calendar?: ChangingCalendar;
  readonly kept: Collection<KeptCalendar>;
  readonly clock: Clock;
}

/** The calendar seldom changes while people sit in a meeting; one request each time. */
const CALENDAR_EVERY = minutes(15);

export function createRoomCalendar({ kept, clock, ...parts }: RoomCalendarParts): RoomCalendar {
  const sync = createSyncMeetings({ ...parts, files: { meetings: () => Promise.resolve(ok([])) }, kept, clock });
  let seen: { readonly at: Instant; readonly failure?: Failure } | undefined;
  return {
    state: sync.state,
    open: () => sync.open(),
    settled: () => seen,
    isSettled: () => parts.calendar === undefined || seen !== undefined,
    async see(signal) {
      const now = clock.now();
      const isFresh = seen && between(seen.at, now) >= 0 && between(seen.at, now) < CALENDAR_EVERY;
      if (!parts.calendar || isFresh) return undefined;
      await sync.sync(signal);
      if (signal.aborted) return undefined;
      const state = sync.state.getSnapshot();
      const why = state.is === 'blocked' ? refused(state) : failureOf(state);
      if (why && afterFailure(why, 1, now).next === 'wait') return why;
      seen = { at: now, ...(why ? { failure: why } : {}) };
      return undefined;
    },
    distrust() {
      seen = undefined;
    },
  };
}

const refused = ({ need }: Extract<ViewState<never>, { is: 'blocked' }>): Failure =>
  need.to === 'sign-in' ? { kind: 'signInNeeded' } : { kind: 'consentNeeded', scopes: FEATURE_SCOPES['my-week'], by: need.by };
