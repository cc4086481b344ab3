import { days, fromIso, instant, ms, plus, toIso, type Instant, type LocalDate } from '#base/time.ts';
import { firstDayOf } from './iso-weeks.ts';
import type { IsoWeek, Quarter } from './meeting-row.ts';

/** What cells are of: a team's of a week, a series' of a quarter. */
export type Period = IsoWeek | Quarter;

export const isWeek = (of: Period): of is IsoWeek => of.includes('W');

/** `2026-W47` or `2026-Q4`; undefined for anything else, also for a week that the year does not have. */
export function readPeriod(text: string): Period | undefined {
  if (/^\d{4}-Q[1-4]$/.test(text)) return text as Quarter;
  return firstDayOf(text as IsoWeek) === undefined ? undefined : (text as IsoWeek);
}

/** The Sunday that ends it. A quarter has whole weeks, as a week belongs to the quarter of its Thursday. */
export function lastDayOf(of: Period): LocalDate {
  const monday = fromIso(`${firstDayOf(of as IsoWeek) ?? ''}T00:00:00Z`);
  return toIso(monday === undefined ? plus(lastThursdayOf(of), days(3)) : plus(monday, days(6))).slice(0, 10) as LocalDate;
}

/** Rows of a period still come in for this long: organizers finish their week on the Monday or Tuesday after. */
const SETTLES = days(3);

/** Whether its rows may be added up: it is over everywhere and has settled. */
export function isOver(of: Period, now: Instant): boolean {
  const lastMidnight = fromIso(`${lastDayOf(of)}T00:00:00Z`);
  return lastMidnight !== undefined && now >= plus(lastMidnight, ms(days(1) + SETTLES));
}

function lastThursdayOf(quarter: Period): Instant {
  const [year = 0, number = 0] = (quarter.match(/\d+/g) ?? []).map(Number);
  const last = new Date(Date.UTC(year, number * 3, 0));
  return instant(last.getTime() - ((last.getUTCDay() + 3) % 7) * days(1));
}
