import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#base/time.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { firstDayOf, weekOfDay, weeksUpTo } from '#domain/iso-weeks.ts';

describe('a week', () => {
  // The standard's own examples: years that begin and end inside a week, and one of 53 weeks.
  it.each([
    ['2026-11-23', '2026-W48'], ['2026-11-22', '2026-W47'], ['2021-01-03', '2020-W53'], ['2021-01-04', '2021-W01'],
    ['2018-12-31', '2019-W01'], ['2019-12-30', '2020-W01'], ['2016-01-01', '2015-W53'],
  ] as const)('of %s is %s', (day, week) => expect(weekOfDay(day as LocalDate)).toBe(week));

  it.each([['2026-W48', '2026-11-23'], ['2020-W53', '2020-12-28'], ['2021-W01', '2021-01-04'], ['2021-W53', undefined], ['2026-W00', undefined], ['soon', undefined]] as const)('%s begins on %s', (week, day) => {
    expect(firstDayOf(week as IsoWeek)).toBe(day);
  });
});

it('weeks before one go back over the turn of the year without a gap', () => {
  expect(weeksUpTo('2021-W02' as IsoWeek, 4)).toEqual(['2020-W52', '2020-W53', '2021-W01', '2021-W02']);
});
