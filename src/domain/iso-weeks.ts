import { days, localDate, plus, instant, toIso, type Instant, type LocalDate } from '#base/time.ts';
import type { IsoWeek } from './meeting-row.ts';

const DAY = days(1);

/** The week that a day lies in (ISO 8601: weeks begin on Monday, and belong to the year of their Thursday). */
export function weekOfDay(day: LocalDate): IsoWeek {
  const thursday = new Date(mondayOf(startOf(day)) + 3 * DAY);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return named(thursday.getUTCFullYear(), 1 + Math.floor((thursday.getTime() - first) / (7 * DAY)));
}

/** The Monday that a week begins with; undefined where the text names no week. */
export function firstDayOf(week: IsoWeek): LocalDate | undefined {
  const [, year = '', number = ''] = /^(\d{4})-W(\d\d)$/.exec(week) ?? [];
  // 4 January is always in week 1.
  const monday = mondayOf(instant(Date.UTC(Number(year), 0, 4))) + (Number(number) - 1) * 7 * DAY;
  const day = Number.isNaN(monday) || number === '' ? undefined : localDate(toIso(instant(monday)).slice(0, 10));
  return day !== undefined && weekOfDay(day) === week ? day : undefined;
}

/** So many weeks without a gap, the last one being this; in their order. */
export function weeksUpTo(last: IsoWeek, count: number): readonly IsoWeek[] {
  const day = firstDayOf(last);
  if (day === undefined) return [];
  return Array.from({ length: count }, (_, at) => weekOfDay(toIso(plus(startOf(day), days(-7 * (count - 1 - at)))).slice(0, 10) as LocalDate));
}

const startOf = (day: LocalDate): Instant => instant(Date.parse(`${day}T00:00:00Z`));

const mondayOf = (at: Instant): number => at - ((new Date(at).getUTCDay() + 6) % 7) * DAY;

const named = (year: number, week: number): IsoWeek => `${year}-W${String(week).padStart(2, '0')}` as IsoWeek;
