const DAY = 86_400_000;

/**
 * Counts working days (Monday to Friday, UTC) from the day of `now`: -1 is the last one before that day, 0 is that day
 * itself or, at a weekend, the Monday after. Five steps are always one week, so a series keeps its weekday, and a day
 * counted back is a fixed number of working days ago whatever day it is today.
 */
export function workingDay(now: Date, count: number): Date {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const zero = isWorkingDay(today) ? today : nextWorkingDay(today);
  const step = count < 0 ? -DAY : DAY;
  let day = zero;
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (isWorkingDay(day)) left -= 1;
  }
  return new Date(day);
}

/** `2026-11-16T09:00:00Z` on that day, from `09:00` as a clock in the zone shows it; an IANA name, UTC if none is given. */
export function onDay(day: Date, clock: string, zone = 'UTC'): string {
  const asUtc = `${day.toISOString().slice(0, 10)}T${clock}:00Z`;
  return zone === 'UTC' ? asUtc : plusMinutes(asUtc, -minutesAhead(Date.parse(asUtc), zone));
}

export function plusMinutes(utc: string, minutes: number): string {
  return new Date(Date.parse(utc) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}

const isWorkingDay = (day: number): boolean => ![0, 6].includes(new Date(day).getUTCDay());

const nextWorkingDay = (day: number): number => (isWorkingDay(day + DAY) ? day + DAY : nextWorkingDay(day + DAY));

/** How far a zone is ahead of UTC on that day; clocks are changed at night, so the hour of the day does not matter here. */
function minutesAhead(at: number, zone: string): number {
  return (Date.parse(`${clockIn(zone).format(at).replace(' ', 'T')}Z`) - at) / 60_000;
}

/** Making one is slow, and a scenario needs it a hundred times. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockIn(zone: string): Intl.DateTimeFormat {
  const made = clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  clocks.set(zone, made);
  return made;
}
