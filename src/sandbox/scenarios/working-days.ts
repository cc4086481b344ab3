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

/** `2026-11-16T09:00:00Z` on that day, from `09:00`. */
export function onDay(day: Date, clock: string): string {
  return `${day.toISOString().slice(0, 10)}T${clock}:00Z`;
}

export function plusMinutes(utc: string, minutes: number): string {
  return new Date(Date.parse(utc) + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}

const isWorkingDay = (day: number): boolean => ![0, 6].includes(new Date(day).getUTCDay());

const nextWorkingDay = (day: number): number => (isWorkingDay(day + DAY) ? day + DAY : nextWorkingDay(day + DAY));
