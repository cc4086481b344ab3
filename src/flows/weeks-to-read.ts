import { days, fromIso, plus, toIso, type Instant, type LocalDate } from '#base/time.ts';
import { firstDayOf, weekOfDay } from '#domain/iso-weeks.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { isOver, isWeek, type Period } from '#domain/period.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import type { Weeks } from '#ports/published-rows.ts';

/** All weeks there can be: nobody knows when a team's first one was. */
const EVER: Weeks = { from: '2000-W01' as IsoWeek, to: '9999-W52' as IsoWeek };

/**
 * Weeks whose rows the steward needs, in few pieces: all but those that are written, unless their quarter is about to be. Of
 * a written week nothing can change, and its quarter is added up once, from its rows as they are then.
 */
export function weeksToRead(finished: ReadonlySet<Period>, now: Instant): readonly Weeks[] {
  const settled = [...finished].filter((period): period is IsoWeek => isWeek(period) && !isWanted(quarterOf(period).quarter, finished, now)).sort();
  const weeks: Weeks[] = [];
  let from = EVER.from;
  for (const week of settled) {
    const before = beside(week, -1);
    if (from <= before) weeks.push({ from, to: before });
    from = beside(week, 1);
  }
  return [...weeks, { from, to: EVER.to }];
}

const isWanted = (quarter: Period, finished: ReadonlySet<Period>, now: Instant): boolean => isOver(quarter, now) && !finished.has(quarter);

function beside(week: IsoWeek, by: 1 | -1): IsoWeek {
  const monday = fromIso(`${firstDayOf(week) ?? ''}T00:00:00Z`);
  return monday === undefined ? week : weekOfDay(toIso(plus(monday, days(7 * by))).slice(0, 10) as LocalDate);
}
