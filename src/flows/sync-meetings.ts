import { ok } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { days, minus, plus, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Calendar, TimeWindow } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptCalendar } from '#ports/stores.ts';
import type { Need, ViewState } from './view-state.ts';

export interface SyncMeetings {
  /** Every meeting of the window, newest first. */
  readonly state: Subscribable<ViewState<readonly Meeting[]>>;
  /** Shows what was read last time, with its age. */
  open(): Promise<void>;
  /** Reads the whole window again. A failure leaves what was there, marked as stale. */
  sync(signal: AbortSignal): Promise<void>;
}

/** "Busy" looks back 8 weeks; the next occurrence of a fortnightly series lies at most 2 weeks ahead. */
const BACK = days(56);
const AHEAD = days(15);
const KEY = 'own';

export interface SyncParts {
  /** The person's mailbox; absent while nobody is signed in. */
  readonly calendar?: Calendar;
  /** Calendars from files that the person dropped; they never fail, and stand in where the mailbox is closed. */
  readonly files: Calendar;
  readonly kept: Collection<KeptCalendar>;
  readonly clock: Clock;
}

export function createSyncMeetings({ calendar, files, kept, clock }: SyncParts): SyncMeetings {
  const state = source<ViewState<readonly Meeting[]>>({ is: 'loading' });

  async function sync(signal: AbortSignal): Promise<void> {
    const asOf = clock.now();
    const window: TimeWindow = { from: minus(asOf, BACK), to: plus(asOf, AHEAD) };
    const before = held(state.getSnapshot());
    if (!before) state.set({ is: 'loading', read: 0 });
    const progress = (read: number): void => {
      if (!before) state.set({ is: 'loading', read });
    };
    const dropped = await files.meetings(window, signal, () => undefined);
    const own = calendar ? await calendar.meetings(window, signal, progress) : ok([]);
    const fromFiles = dropped.ok ? dropped.value : [];

    if (own.ok) {
      const meetings = newestFirst([...own.value, ...fromFiles]);
      state.set(meetings.length > 0 ? { is: 'ready', data: meetings, asOf, complete: true } : { is: 'empty', asOf });
      if (calendar) await kept.put(KEY, { meetings: newestFirst(own.value), asOf });
    } else if (fromFiles.length > 0) {
      const data = newestFirst([...(before?.data ?? []), ...fromFiles]);
      state.set({ is: 'ready', data, asOf: before?.asOf ?? asOf, complete: false, why: own.failure });
    } else {
      state.set(afterFailedRead(own.failure, before));
    }
  }

  return {
    state,
    sync,
    async open() {
      const last = await kept.get(KEY);
      if (last.ok && last.value && last.value.meetings.length > 0) {
        state.set({ is: 'ready', data: last.value.meetings, asOf: last.value.asOf, complete: true });
      }
    },
  };
}

function afterFailedRead(failure: Failure, before: { data: readonly Meeting[]; asOf: Instant } | undefined): ViewState<readonly Meeting[]> {
  if (before) return { is: 'stale', ...before, why: failure };
  const need = needOf(failure, 'my-week');
  return need ? { is: 'blocked', need } : { is: 'failed', failure };
}

/** Why the last read was not a whole one; undefined if it was. */
export function failureOf(state: ViewState<unknown>): Failure | undefined {
  if (state.is === 'failed') return state.failure;
  return state.is === 'stale' || state.is === 'ready' ? state.why : undefined;
}

/** What the person can do about a failure that only they can end. */
export function needOf(failure: Failure, feature: Feature): Need | undefined {
  if (failure.kind === 'signInNeeded') return { to: 'sign-in' };
  return failure.kind === 'consentNeeded' ? { to: 'consent', feature, by: failure.by } : undefined;
}

export const held = <T>(state: ViewState<T>): { data: T; asOf: Instant } | undefined =>
  state.is === 'ready' || state.is === 'stale' ? { data: state.data, asOf: state.asOf } : undefined;

/** One entry per meeting: what the mailbox says stands before what a file says. */
function newestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  const byId = new Map(meetings.toReversed().map((m) => [m.id, m]));
  return [...byId.values()].sort((a, b) => b.start - a.start || a.id.localeCompare(b.id));
}
