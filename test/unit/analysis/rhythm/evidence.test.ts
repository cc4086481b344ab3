import { expect, test } from 'vitest';
import { pointsOf, seriesOf } from '#analysis/rhythm/evidence.ts';
import { aWeek } from './a-week.ts';

const count = (rows: number) => ({ rows, sum: rows, of: rows, missing: 0 });
const learned = { rows: 3, sum: 12, of: 3, missing: 0 };

test('a week all of whose meetings were judged is a zero of the hours for learning, beside weeks that had some', () => {
  const weeks = [aWeek(0, { 'judged-meetings': count(7), 'learn-hours': learned }), aWeek(1, { 'judged-meetings': count(10) })];
  expect(pointsOf(seriesOf('learn-hours', weeks)).map(({ value }) => value)).toEqual([12, 0]);
});

test('a week with meetings that were not judged, and without hours for learning, is hidden: no point', () => {
  expect(seriesOf('learn-hours', [aWeek(0, { 'judged-meetings': count(9) }), aWeek(1, {})])).toEqual([]);
});

test('of another metric a week that leaves it out is no point', () => {
  expect(seriesOf('person-hours', [aWeek(0, { 'judged-meetings': count(10) })])).toEqual([]);
});
