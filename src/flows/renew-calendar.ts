import { ok, type Result } from '#base/result.ts';
import { hours, minus, plus, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { AHEAD, BACK, WHOLE_EVERY, windowAt, type CalendarChanges, type ChangingCalendar, type ReadProgress, type TimeWindow } from '#ports/calendar.ts';
import type { Failure } from '#ports/failure.ts';
import type { KeptCalendar } from '#ports/stores.ts';
import { affectedRanges, eventIdOf, touches, withMargin } from './affected-ranges.ts';

/** A clock may be set back a little; nobody misses an hour at the far end of 8 weeks. */
const SET_BACK = hours(1);

export interface Renewal {
  readonly calendar: KeptCalendar;
  /** False: the meetings are the very same as before. */
  readonly changed: boolean;
}

export interface Reading {
  readonly calendar: ChangingCalendar;
  readonly now: Instant;
  readonly signal: AbortSignal;
  /** Hears of reading all; what only catches up is over too soon to be told. */
  readonly progress: (so: ReadProgress & { readonly of?: number }) => void;
}

/**
 * The calendar as it stands now: caught up from `last` by what changed since, or read whole. Gives a mark only together
 * with the contents that belong to it. A failure, or an end in the middle, leaves `last` as good as it was.
 */
export async function renewCalendar(reading: Reading, last: KeptCalendar | undefined): Promise<Result<Renewal, Failure>> {
  if (last?.whole && serves(last.whole, reading.now)) {
    const told = await reading.calendar.changes(last.whole.mark, reading.signal);
    if (told.ok) return catchUp(reading, last, last.whole, told.value);
    if (told.failure.kind !== 'deltaExpired') return told;
  }
  return readWhole(reading);
}

type Whole = NonNullable<KeptCalendar['whole']>;

/** The clock may have jumped either way since. */
function serves({ at, window }: Whole, now: Instant): boolean {
  return now < plus(at, WHOLE_EVERY) && plus(now, AHEAD) <= window.to && minus(now, BACK) >= minus(window.from, SET_BACK);
}

/** Marks first and reads then: what changes in between is told next time, perhaps once too often. */
async function readWhole({ calendar, now, signal, progress }: Reading): Promise<Result<Renewal, Failure>> {
  const window = windowAt(now);
  const begun = await calendar.mark(window, signal, (so) => progress({ ...so, read: 0 }));
  if (!begun.ok && !tellsNoChanges(begun.failure)) return begun;
  const of = begun.ok ? begun.value.events : 0;
  const all = await calendar.meetings(window, signal, (so) => progress(of > 0 ? { ...so, of: Math.max(of, so.read) } : so));
  if (!all.ok) return all;
  const whole = begun.ok ? { whole: { at: now, window, mark: begun.value.mark } } : {};
  return ok({ calendar: { meetings: all.value, asOf: now, ...whole }, changed: true });
}

/** A mailbox may refuse change detection alone; then all is read each time. */
const tellsNoChanges = ({ kind }: Failure): boolean => kind === 'rejected' || kind === 'badAnswer';

async function catchUp({ calendar, now, signal }: Reading, last: KeptCalendar, whole: Whole, told: CalendarChanges): Promise<Result<Renewal, Failure>> {
  const next = { asOf: now, whole: { ...whole, mark: told.mark } };
  const ranges = affectedRanges(last.meetings, told, whole.window);
  if (ranges.length === 0) return ok({ calendar: { meetings: last.meetings, ...next }, changed: false });
  const fresh: Meeting[] = [];
  for (const range of ranges) {
    const part = await calendar.meetings(withMargin(range, whole.window), signal, () => undefined);
    if (!part.ok) return part;
    fresh.push(...part.value);
  }
  return ok({ calendar: { meetings: replaced(last.meetings, ranges, fresh), ...next }, changed: true });
}

/** What stood in the ranges goes, what stands there now comes; an event that has moved there leaves its old place. */
function replaced(before: readonly Meeting[], ranges: readonly TimeWindow[], fresh: readonly Meeting[]): readonly Meeting[] {
  const stays = before.filter((m) => !ranges.some((range) => touches({ from: m.start, to: m.end }, range)));
  return [...new Map([...stays, ...fresh].map((m) => [eventIdOf(m), m])).values()];
}
