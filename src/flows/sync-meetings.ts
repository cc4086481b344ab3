import { source, type Subscribable } from '#base/subscribable.ts';
import { instant, minus, ms, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { BACK, windowAt, type Calendar, type ChangeMark, type ChangingCalendar, type TimeWindow } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptCalendar } from '#ports/stores.ts';
import { renewCalendar, type Renewal } from './renew-calendar.ts';
import { held, needOf, type ViewState } from './view-state.ts';

export interface SyncMeetings {
  /** Every meeting of the last 8 weeks and the next 2, newest first. */
  readonly state: Subscribable<ViewState<readonly Meeting[]>>;
  /** Shows what was read last time, with its age. */
  open(): Promise<void>;
  /** Brings the meetings up to date. A failure leaves what was there, marked as stale; so does an abort, unmarked. */
  sync(signal: AbortSignal): Promise<void>;
  /** The time of which every meeting is known, from a whole read since the start; a meeting missing there is in no calendar. */
  covered(): TimeWindow | undefined;
}

const KEY = 'own';
/** Says that the contents of this mark still held at a later time, without writing all of them again. */
const STILL_TRUE = 'still-true';

export interface SyncParts {
  /** The person's mailbox; absent while nobody is signed in. */
  readonly calendar?: ChangingCalendar;
  /** Calendars from files that the person dropped; they fail only when cancelled, and stand in where the mailbox is closed. */
  readonly files: Calendar;
  readonly kept: Collection<KeptCalendar>;
  readonly clock: Clock;
}

export function createSyncMeetings({ calendar, files, kept, clock }: SyncParts): SyncMeetings {
  const state = source<ViewState<readonly Meeting[]>>({ is: 'loading' });
  let last: KeptCalendar | undefined;
  /** The mark of the contents that this device keeps, as far as this tab has written them. */
  let storedMark: ChangeMark | undefined;
  let covered: TimeWindow | undefined;
  /** Counts syncs: one that was overtaken by the next shows nothing any more. */
  let turn = 0;

  async function sync(signal: AbortSignal): Promise<void> {
    const mine = ++turn;
    const show = (next: ViewState<readonly Meeting[]>): void => {
      if (mine === turn) state.set(next);
    };
    const now = clock.now();
    const before = state.getSnapshot();
    const had = heldOrEmpty(before);
    if (!had) show({ is: 'loading', read: 0 });

    const dropped = await files.meetings(windowAt(now), signal, () => undefined);
    if (!dropped.ok) return show(before.is === 'loading' ? { is: 'failed', failure: dropped.failure } : before);
    const fromFiles = dropped.value;
    if (!calendar) return show(whole(fromFiles, now));
    const own = await renewCalendar({ calendar, now, signal, progress: (so) => { if (!had) show({ is: 'loading', ...so }); } }, last);

    if (own.ok) {
      last = own.value.calendar;
      covered = last.whole?.window ?? windowAt(now);
      // Thousands of meetings are put in order, drawn and stored in turns between which the page answers.
      await clock.wait(ms(0));
      show(whole([...recent(last.meetings, now), ...fromFiles], now));
      await clock.wait(ms(0));
      await keep(own.value);
    } else if (signal.aborted) {
      show(before.is === 'loading' ? { is: 'failed', failure: own.failure } : before);
    } else if (fromFiles.length > 0) {
      const data = newestFirst([...(had?.data ?? []), ...fromFiles]);
      show({ is: 'ready', data, asOf: had?.asOf ?? now, complete: false, why: own.failure });
    } else {
      show(afterFailedRead(own.failure, had));
    }
  }

  /** Where this device has no room, the calendar is read again next time: nothing of the person's is lost. */
  async function keep({ calendar: read, changed }: Renewal): Promise<void> {
    if (!changed && storedMark !== undefined && read.whole) {
      await kept.put(STILL_TRUE, { meetings: [], asOf: read.asOf, whole: { ...read.whole, mark: storedMark } });
      return;
    }
    storedMark = undefined;
    const done = await kept.put(KEY, read);
    if (done.ok) storedMark = read.whole?.mark;
  }

  async function open(): Promise<void> {
    const [stored, stillTrue] = [await kept.get(KEY), await kept.get(STILL_TRUE)];
    if (!stored.ok || !stored.value) return;
    const { meetings, whole: read } = stored.value;
    const confirmed = read && stillTrue.ok && stillTrue.value?.whole?.mark === read.mark ? stillTrue.value.asOf : stored.value.asOf;
    const now = clock.now();
    last = { ...stored.value, meetings: recent(meetings, now), asOf: instant(Math.min(confirmed, now)) };
    storedMark = read?.mark;
    if (last.meetings.length > 0) state.set(whole(last.meetings, last.asOf));
    if (last.meetings.length < meetings.length) await kept.put(KEY, { ...stored.value, meetings: last.meetings });
  }

  return { state, open, sync, covered: () => covered };
}

const whole = (meetings: readonly Meeting[], asOf: Instant): ViewState<readonly Meeting[]> =>
  meetings.length > 0 ? { is: 'ready', data: newestFirst(meetings), asOf, complete: true } : { is: 'empty', asOf };

const recent = (meetings: readonly Meeting[], now: Instant): readonly Meeting[] => meetings.filter((m) => m.end > minus(now, BACK));

const heldOrEmpty = (state: ViewState<readonly Meeting[]>): { data: readonly Meeting[]; asOf: Instant } | undefined =>
  state.is === 'empty' ? { data: [], asOf: state.asOf } : held(state);

function afterFailedRead(failure: Failure, before: { data: readonly Meeting[]; asOf: Instant } | undefined): ViewState<readonly Meeting[]> {
  if (before) return { is: 'stale', ...before, why: failure };
  const need = needOf(failure, 'my-week');
  return need ? { is: 'blocked', need } : { is: 'failed', failure };
}

/** One entry per meeting: what the mailbox says stands before what a file says. */
function newestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  const byId = new Map(meetings.toReversed().map((m) => [m.id, m]));
  return [...byId.values()].sort((a, b) => b.start - a.start || a.id.localeCompare(b.id));
}
