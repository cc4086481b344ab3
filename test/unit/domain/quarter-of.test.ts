import { expect, it } from 'vitest';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { quarterOf } from '#domain/quarter-of.ts';

it.each([
  ['2026-W01', '2026-Q1', 0],
  ['2026-W13', '2026-Q1', 12],
  // Thursday 2 April.
  ['2026-W14', '2026-Q2', 0],
  ['2026-W40', '2026-Q4', 0],
  // Thursday 31 December: the year has 53 weeks, and this quarter has 14.
  ['2026-W53', '2026-Q4', 13],
  ['2027-W01', '2027-Q1', 0],
  // Monday 30 December 2024 belongs to 2025, as its Thursday does.
  ['2025-W01', '2025-Q1', 0],
])('week %s belongs to quarter %s, at place %i', (week, quarter, place) => {
  expect(quarterOf(week as IsoWeek)).toEqual({ quarter, place });
});
