import { expect, it } from 'vitest';
import type { Evidence } from '#analysis/rhythm/evidence.ts';
import type { MetricValue } from '#analysis/rhythm/metric.ts';
import { THRESHOLDS } from '#analysis/rhythm/thresholds.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { evidenceSayer } from '#surfaces/personal-tab/summary/say-evidence.ts';
import { sayerIn } from '#surfaces/personal-tab/summary/say-number.ts';
import { saySpread } from '#surfaces/personal-tab/summary/say-spread.ts';
import { formatIn } from '#ui/format.ts';
import { summary as words } from '#words/en/summary.ts';

const sayer = sayerIn(words, formatIn('en-GB', 'Europe/Berlin'));
const { numbers, caveats } = evidenceSayer(words, sayer, () => 'share');
const EDGES = [0, 1, 7, 14];
const spread = (...counts: readonly number[]): string => saySpread({ edges: EDGES, counts }, 2, sayer, words.chart.spread);

it.each([
  [[0, 0, 1, 3, 0], '4 decisions in this period, 4 within 14 days. Missing: 2.'],
  [[0, 3, 1, 0, 0], '4 decisions in this period, 3 within 1 day. Missing: 2.'],
  [[1, 0, 0, 0, 0], '1 decision in this period, 1 on the day it was raised. Missing: 2.'],
  [[0, 0, 1, 0, 3], '4 decisions in this period, 3 after more than 14 days. Missing: 2.'],
])('decisions of %j by length are told by the middle one, which may lie beyond all edges', (counts, says) => expect(spread(...counts)).toBe(says));

const enough = (value: number, n: number): MetricValue => ({ is: 'value', value, n, missing: 1 });
const few = (n: number): MetricValue => ({ is: 'not-enough', n, needs: 5, missing: 0 });
const evidence = (now: MetricValue, before: MetricValue, weeks = 1): Evidence => ({
  metric: 'commitments-kept', now, before, series: Array.from({ length: weeks }, () => ({ week: '2026-W47' as IsoWeek, value: now })),
  trend: { is: 'not-enough', weeks, needs: THRESHOLDS.weeks }, typical: { is: 'not-enough', weeks, needs: THRESHOLDS.weeks },
});

it('a number and the one before stand with what each rests on', () => {
  expect(numbers(evidence(enough(0.5, 10), enough(0.4, 30)))).toBe('Commitments kept: 50% in this period, 40% in the 8 weeks before. n = 10, before 30; missing: 1, before 1.');
});

it('what is too little is said once', () => {
  expect(numbers(evidence(few(2), few(0)))).toBe('Commitments kept: not enough data. There are 2, 5 are needed. Missing: 0.');
});

it('what may not be shown is not said to be nothing', () => {
  expect(numbers(evidence(few(0), few(0), 0))).toBe('Commitments kept: not shown in any of these weeks; too few people or organizers, or nothing of it.');
});

it.each([
  ['occurrences', 1, '1 occurrence'], ['occurrences', 1.3, '1.3 occurrences'], ['occurrences', 0, '0 occurrences'],
] as const)('%s of %d are “%s”', (unit, value, says) => expect(sayer.value(unit, value)).toBe(says));

it('what speaks against a cause is said once, with the numbers of each metric', () => {
  const caveatsOf = (metric: 'flag-rate' | 'commitments-kept') => ({
    metric, caveats: [{ is: 'regression-to-the-mean', last: enough(0.5, 10), earlier: few(2) }, { is: 'few-weeks', before: 4, after: 1, needs: 8 }, { is: 'meetings-changed', before: 4, after: 9 }] as const,
  });
  expect(caveats([caveatsOf('flag-rate'), caveatsOf('commitments-kept')])).toEqual([
    'Who starts after bad weeks sees better ones by themselves. The last weeks before the start, and those before them: Busy, no decision recorded 50% / Not enough data; Commitments kept 50% / Not enough data.',
    'Few weeks: with 8 on each side chance matters less. Weeks before, and after: Busy, no decision recorded 4 / 1; Commitments kept 4 / 1.',
    'Not as many meetings: 4 in a typical week before, 9 after. Others may publish now.',
  ]);
});
