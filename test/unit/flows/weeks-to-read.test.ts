import { expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import type { Period } from '#domain/period.ts';
import { weeksToRead } from '#flows/weeks-to-read.ts';

const NOW = instant(Date.parse('2026-11-23T09:00:00Z'));
const read = (...finished: readonly string[]): readonly string[] => weeksToRead(new Set(finished as Period[]), NOW).map(({ from, to }) => `${from} to ${to}`);

test('where nothing is written, all weeks are read at once', () => {
  expect(read()).toEqual(['2000-W01 to 9999-W52']);
});

test('written weeks of a quarter that goes on are not read again', () => {
  expect(read('2026-W40', '2026-W41', '2026-W43')).toEqual(['2000-W01 to 2026-W39', '2026-W42 to 2026-W42', '2026-W44 to 9999-W52']);
});

test('those of a quarter that is over are, until it is written itself', () => {
  expect([read('2026-W39'), read('2026-W39', '2026-Q3')]).toEqual([['2000-W01 to 9999-W52'], ['2000-W01 to 2026-W38', '2026-W40 to 9999-W52']]);
});

test('a year ends between two weeks as any week does', () => {
  expect(read('2025-W52', '2025-Q4', '2026-W01', '2026-Q1')).toEqual(['2000-W01 to 2025-W51', '2026-W02 to 9999-W52']);
});
