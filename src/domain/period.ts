import { days, fromIso, instant, ms, plus, toIso, type Instant, type LocalDate } from '#base/time.ts';
import type { IsoWeek, Quarter } from './meeting-row.ts';

/** What cells are of: a team's of a week, a series' of a quarter. */
export type Period = IsoWeek | Quarter;

/** `2026-W47` or `2026-Q4`; undefined for anything else, also for a week that the year does not have. */
export function period(text: string): Period | undefined {
  const [, year = '', kind, number = ''] = /^(\d{4})-(?:(W)(\d\d)|Q([1-4]))$/.exec(text) ?? [];
  if (year === '') return undefined;
  if (kind === undefined) return text as Quarter;
  const is = Number(number);
  return is >= 1 && is <= weeksOf(Number(year)) ? (text as IsoWeek) : undefined;
}

/** The Sunday that ends it. A quarter has whole weeks, as a week belongs to the quarter of its Thursday. */
export function lastDayOf(of: Period): LocalDate {
  const [year = 0, number = 0] = (of.match(/\d+/g) ?? []).map(Number);
  const end = of.includes('W') ? plus(firstMonday(year), days(7 * number - 1)) : plus(lastThursdayOf(year, number), days(3));
  return toIso(end).slice(0, 10) as LocalDate;
}

/** Rows of a period still come in for this long: organizers finish their week on the Monday or Tuesday after. */
const SETTLES = days(3);

/** Whether its rows may be added up: it is over everywhere and has settled. */
export function isOver(of: Period, now: Instant): boolean {
  const lastMidnight = fromIso(`${lastDayOf(of)}T00:00:00Z`);
  return lastMidnight !== undefined && now >= plus(lastMidnight, ms(days(1) + SETTLES));
}

/** ISO 8601: week 1 holds the year's first Thursday, so it holds 4 January. */
function firstMonday(year: number): Instant {
  const fourth = new Date(Date.UTC(year, 0, 4));
  return instant(fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * days(1));
}

const weeksOf = (year: number): number => Math.round((firstMonday(year + 1) - firstMonday(year)) / days(7));

function lastThursdayOf(year: number, quarter: number): Instant {
  const last = new Date(Date.UTC(year, quarter * 3, 0));
  return instant(last.getTime() - ((last.getUTCDay() + 3) % 7) * days(1));
}
