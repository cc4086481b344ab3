import type { Instant } from '#base/time.ts';
import type { Weekday } from './preferences.ts';

/** When a person works, by the clock of a zone. */
export interface WorkingHours {
  /** The days on which the work begins. */
  readonly days: readonly Weekday[];
  /** Minutes after midnight. Where `to` is not later, it is the next day's: a night shift, or the whole day round. */
  readonly from: number;
  readonly to: number;
  /** An IANA name, or a zone that the person made by hand. */
  readonly zone: string | CustomZone;
}

/** Without `summer` it is the same all year. */
export interface CustomZone {
  /** Minutes ahead of UTC, in winter. */
  readonly ahead: number;
  readonly summer?: { readonly ahead: number; readonly begins: Turn; readonly ends: Turn };
}

/** When a half of the year begins, by the clock as it stood before: the nth such weekday of a month, 5 for its last. */
export interface Turn {
  readonly month: number;
  readonly weekday: Weekday;
  readonly nth: number;
  /** Minutes after midnight. */
  readonly at: number;
}

const WEEKDAYS: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const [MINUTE, DAY] = [60_000, 1440];

/**
 * Whether a time lies at least partly outside working hours: a meeting that begins within them and ends after them took a
 * part of the evening. Each moment is looked at by the clock on the wall then, so a night in which the clocks change has
 * the hours that the wall shows. A time without length is the moment at which it begins.
 */
export function isOutsideHours({ start, end }: { readonly start: Instant; readonly end: Instant }, hours: WorkingHours): boolean {
  return onTheWall(start, Math.max(start, end), hours.zone).some(([from, to]) => !isWorked(from, to, hours));
}

type Span = readonly [from: number, to: number];

/** A time as the wall's clock shows it, in minutes since 1970 there: one span, two where the clock changes within it. It changes once at most in any meeting. */
function onTheWall(start: number, end: number, zone: WorkingHours['zone']): readonly Span[] {
  const wall = (from: number, to: number, at: number): Span => [from / MINUTE + aheadAt(at, zone), to / MINUTE + aheadAt(at, zone)];
  const last = Math.max(start, end - 1);
  if (aheadAt(start, zone) === aheadAt(last, zone)) return [wall(start, end, start)];
  let [before, after] = [start, last];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (aheadAt(middle, zone) === aheadAt(start, zone)) before = middle;
    else after = middle;
  }
  return [wall(start, after, start), wall(after, end, after)];
}

/** Shifts of neighbouring days may follow one another without a gap. */
function isWorked(from: number, to: number, hours: WorkingHours): boolean {
  let at = from;
  do {
    const until = workedUntil(at, hours);
    if (until === undefined) return false;
    at = until;
  } while (at < to);
  return true;
}

/** The end of the shift in which a moment lies: today's, or the one that began yesterday. */
function workedUntil(at: number, { days, from, to }: WorkingHours): number | undefined {
  const today = Math.floor(at / DAY);
  const ends = [today, today - 1].flatMap((day) => {
    const [begins, ends] = [day * DAY + from, day * DAY + (to > from ? to : to + DAY)];
    return days.includes(weekdayOf(day)) && begins <= at && at < ends ? [ends] : [];
  });
  return ends.length === 0 ? undefined : Math.max(...ends);
}

/** 1970 began on a Thursday. */
const weekdayOf = (day: number): Weekday => WEEKDAYS[(((day + 4) % 7) + 7) % 7] ?? 'sunday';

/** Minutes ahead of UTC at a moment. */
function aheadAt(at: number, zone: WorkingHours['zone']): number {
  if (typeof zone === 'string') return (Date.parse(`${clockOf(zone).format(at).replace(' ', 'T')}Z`) - Math.floor(at / 1000) * 1000) / MINUTE;
  const { ahead, summer } = zone;
  if (!summer) return ahead;
  const year = new Date(at + ahead * MINUTE).getUTCFullYear();
  const [begins, ends] = [momentOf(summer.begins, year) - ahead * MINUTE, momentOf(summer.ends, year) - summer.ahead * MINUTE];
  // South of the equator it lies around the new year.
  const isSummer = begins < ends ? begins <= at && at < ends : !(ends <= at && at < begins);
  return isSummer ? summer.ahead : ahead;
}

/** By the wall's clock, as if that were UTC. */
function momentOf({ month, weekday, nth, at }: Turn, year: number): number {
  const first = new Date(Date.UTC(year, month - 1, 1));
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const day = 1 + ((WEEKDAYS.indexOf(weekday) - first.getUTCDay() + 7) % 7) + (nth - 1) * 7;
  return Date.UTC(year, month - 1, day > days ? day - 7 : day, 0, at);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than asking it a thousand times. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const made = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  });
  clocks.set(zone, made);
  return made;
}
