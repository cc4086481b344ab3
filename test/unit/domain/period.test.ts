import { expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import { isOver, lastDayOf, readPeriod, type Period } from '#domain/period.ts';

test.each([
  ['2026-W47', '2026-11-22'], ['2026-W53', '2027-01-03'], ['2027-W01', '2027-01-10'], ['2025-W01', '2025-01-05'], ['2020-W53', '2021-01-03'],
  // Quarters end with the week of their last Thursday.
  ['2026-Q3', '2026-09-27'], ['2026-Q4', '2027-01-03'], ['2027-Q1', '2027-03-28'], ['2025-Q2', '2025-06-29'], ['2026-Q1', '2026-03-29'], ['2026-Q2', '2026-06-28'],
])('%s ends on Sunday %s', (of, day) => {
  expect([lastDayOf(of as Period), new Date(`${day}T00:00:00Z`).getUTCDay()]).toEqual([day, 0]);
});

test.each(['2026-W00', '2026-W54', '2027-W53', '2026-Q0', '2026-Q5', '2026-w47', '2026-W7', '', '2026-W47 '])('“%s” is no period', (text) => {
  expect(readPeriod(text)).toBeUndefined();
});

test('a week is over three days after its Sunday, when rows of late finishers are in', () => {
  const at = (iso: string): boolean => isOver('2026-W47' as Period, instant(Date.parse(iso)));
  expect([at('2026-11-25T23:59:59.999Z'), at('2026-11-26T00:00:00Z')]).toEqual([false, true]);
});
