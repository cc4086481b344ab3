import { days, fromIso } from '#base/time.ts';
import type { IsoWeek, Quarter } from './meeting-row.ts';

/** The quarter that a week's Thursday lies in, and its place among the weeks of that quarter, from 0 (at most 13). */
export function quarterOf(week: IsoWeek): { readonly quarter: Quarter; readonly place: number } {
  const [year = '', number = ''] = week.split('-W');
  // Week 1 holds 4 January.
  const fourth = fromIso(`${year}-01-04T00:00:00Z`) ?? Number.NaN;
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * days(1);
  const thursday = new Date(monday + (7 * (Number(number) - 1) + 3) * days(1));
  const quarter = Math.floor(thursday.getUTCMonth() / 3);
  const since = thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 3 * quarter, 1);
  return { quarter: `${thursday.getUTCFullYear()}-Q${quarter + 1}` as Quarter, place: Math.floor(since / days(7)) };
}
