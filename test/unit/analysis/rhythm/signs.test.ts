import { describe, expect, it } from 'vitest';
import type { Measure } from '#domain/summary-cell.ts';
import { evidenceOf, type Weeks } from '#analysis/rhythm/evidence.ts';
import { metricOf } from '#analysis/rhythm/metrics.ts';
import { SIGNS, signs, type Sign, type SignId } from '#analysis/rhythm/signs.ts';
import { measureOf } from '../../../support/measure-of.ts';
import { numbers } from '../../../support/numbers.ts';
import { judged } from './a-row.ts';
import { aWeek, hundredths, weekNamed, weeksWith } from './a-week.ts';

const RISES = [10, 11, 12, 13, 14, 15, 16, 17, 18];
const FALLS = RISES.toReversed();
const STAYS = [14, 12, 15, 13, 14, 12, 15, 13, 14];
const all = (value: number): readonly number[] => RISES.map(() => value);

const sign = (id: SignId, weeks: Weeks): Sign => {
  const found = signs(weeks).find((one) => one.id === id);
  if (!found) throw new Error(`No sign ${id}`);
  return found;
};

type Lists = Parameters<typeof weeksWith>[0];

/** Each sign with the numbers of nine weeks that show it, do not show it, or leave it open. */
const TABLE: readonly { id: SignId; when: string; lists: Lists; is: Sign['is'] }[] = [
  { id: 'stalling', when: 'questions are carried over more and more', lists: { 'questions-rolled-over': RISES, 'commitments-rolled-over': STAYS }, is: 'seen' },
  { id: 'stalling', when: 'commitments are carried over in most meetings', lists: { 'questions-rolled-over': STAYS, 'commitments-rolled-over': all(51) }, is: 'seen' },
  { id: 'stalling', when: 'both are few and stay so', lists: { 'questions-rolled-over': STAYS, 'commitments-rolled-over': STAYS }, is: 'not-seen' },
  { id: 'stalling', when: 'both become fewer', lists: { 'questions-rolled-over': FALLS, 'commitments-rolled-over': FALLS }, is: 'not-seen' },
  { id: 'stalling', when: 'nothing is known of commitments', lists: { 'questions-rolled-over': STAYS }, is: 'not-enough' },
  { id: 'stalling', when: 'nothing is known of commitments and questions are carried over more and more', lists: { 'questions-rolled-over': RISES }, is: 'seen' },
  { id: 'busy', when: 'flags rise', lists: { 'flag-rate': RISES, 'load-in-flags': STAYS }, is: 'seen' },
  { id: 'busy', when: 'more than half of the time goes into flagged meetings', lists: { 'flag-rate': STAYS, 'load-in-flags': all(51) }, is: 'seen' },
  { id: 'busy', when: 'flags are few and stay so', lists: { 'flag-rate': STAYS, 'load-in-flags': STAYS }, is: 'not-seen' },
  { id: 'firefighting', when: 'more and more meetings are called at short notice', lists: { 'short-notice': RISES, rescheduled: STAYS, 'outside-hours': all(0) }, is: 'seen' },
  { id: 'firefighting', when: 'working hours cannot be read, and the rest is quiet', lists: { 'short-notice': STAYS, rescheduled: STAYS }, is: 'not-seen' },
  { id: 'firefighting', when: 'working hours can be read, and many meetings lie outside them', lists: { 'short-notice': STAYS, rescheduled: STAYS, 'outside-hours': all(21) }, is: 'seen' },
  { id: 'firefighting', when: 'nobody knows which meetings were moved', lists: { 'short-notice': STAYS, 'outside-hours': STAYS }, is: 'not-enough' },
  { id: 'drifting', when: 'people keep more of what they promise while fewer decisions come out', lists: { 'commitments-kept': RISES, 'decisions-per-hour': FALLS, 'outcome-agreement': STAYS }, is: 'seen' },
  { id: 'drifting', when: 'people keep more of what they promise while they agree less on what was decided', lists: { 'commitments-kept': RISES, 'decisions-per-hour': STAYS, 'outcome-agreement': FALLS }, is: 'seen' },
  { id: 'drifting', when: 'everything rises', lists: { 'commitments-kept': RISES, 'decisions-per-hour': RISES, 'outcome-agreement': RISES }, is: 'not-seen' },
  { id: 'drifting', when: 'people keep no more than before, whatever is known of the rest', lists: { 'commitments-kept': STAYS }, is: 'not-seen' },
  { id: 'drifting', when: 'people keep more, and nobody knows how they agree', lists: { 'commitments-kept': RISES, 'decisions-per-hour': STAYS }, is: 'not-enough' },
  { id: 'fatigue', when: 'hours for learning rise and nothing else does', lists: { 'learn-hours': RISES, 'decisions-per-hour': STAYS, 'commitments-kept': FALLS }, is: 'seen' },
  { id: 'fatigue', when: 'hours for learning rise and decisions too', lists: { 'learn-hours': RISES, 'decisions-per-hour': RISES, 'commitments-kept': STAYS }, is: 'not-seen' },
  { id: 'fatigue', when: 'hours for learning stay', lists: { 'learn-hours': STAYS, 'decisions-per-hour': FALLS, 'commitments-kept': FALLS }, is: 'not-seen' },
  { id: 'fatigue', when: 'hours for learning rise and nobody knows what came of it', lists: { 'learn-hours': RISES, 'decisions-per-hour': STAYS }, is: 'not-enough' },
];

describe('the five signs', () => {
  it.each(TABLE)('$id is $is when $when', ({ id, lists, is }) => {
    expect(sign(id, weeksWith(lists)).is).toBe(is);
  });

  it.each([
    ['questions-rolled-over', 50], ['commitments-rolled-over', 50], ['flag-rate', 25], ['load-in-flags', 50], ['short-notice', 35], ['rescheduled', 25], ['outside-hours', 20],
  ] as const)('calls %s much above %i hundredths, not at it and not below', (metric, level) => {
    const id = SIGNS.find(({ ways }) => ways.flat().some((one) => one.metric === metric))?.id ?? 'busy';
    const quiet = Object.fromEntries(SIGNS.flatMap(({ ways }) => ways.flat()).map((one) => [one.metric, all(0)]));
    expect([level - 1, level, level + 1].map((value) => sign(id, weeksWith({ ...quiet, [metric]: all(value) })).is)).toEqual(['not-seen', 'not-seen', 'seen']);
  });

  it('does not call much what chance may have put above the level in some weeks', () => {
    expect(sign('busy', weeksWith({ 'flag-rate': [40, 10, 45, 50, 12, 40, 38, 20, 41], 'load-in-flags': STAYS })).is).toBe('not-seen');
  });

  it.each([[6, 'not-enough'], [7, 'not-seen']] as const)('of %i weeks is %s', (weeks, is) => {
    expect(sign('busy', weeksWith({ 'flag-rate': STAYS.slice(0, weeks), 'load-in-flags': STAYS.slice(0, weeks) })).is).toBe(is);
  });

  it('knows nothing without cells, and says what it needs', () => {
    expect(signs({ now: [], before: [] }).map(({ id, is, wouldChange }) => [id, is, wouldChange.map((change) => change.is)])).toEqual([
      ['stalling', 'not-enough', ['known', 'known']], ['busy', 'not-enough', ['known', 'known']], ['firefighting', 'not-enough', ['known', 'known', 'known']],
      ['drifting', 'not-enough', ['known', 'known', 'known']], ['fatigue', 'not-enough', ['known', 'known', 'known']],
    ]);
  });

  it('names what would end a sign that is seen: the conditions that hold, and what nobody knows', () => {
    expect(sign('stalling', weeksWith({ 'questions-rolled-over': RISES })).wouldChange).toEqual([
      { is: 'ends', condition: { metric: 'questions-rolled-over', is: 'rises' } },
      { is: 'known', metric: 'commitments-rolled-over', weeks: 0, needs: 7, missing: 0 },
    ]);
  });

  it('names what would begin a sign that is not seen, each condition once', () => {
    expect(sign('drifting', weeksWith({ 'commitments-kept': STAYS, 'decisions-per-hour': FALLS, 'outcome-agreement': STAYS })).wouldChange).toEqual([
      { is: 'begins', condition: { metric: 'commitments-kept', is: 'rises' } },
      { is: 'begins', condition: { metric: 'outcome-agreement', is: 'falls' } },
    ]);
  });

  it('says how many meetings could have said something and did not', () => {
    const missing: Measure = { rows: 0, sum: 0, of: 0, missing: 12 };
    const cells = STAYS.map((sum, n) => aWeek(n, { 'short-notice': hundredths(sum), rescheduled: hundredths(sum), 'outside-hours': missing }));
    expect(sign('firefighting', { before: cells.slice(0, 8), now: cells.slice(8) }).wouldChange.at(-1)).toEqual({ is: 'known', metric: 'outside-hours', weeks: 0, needs: 7, missing: 108 });
  });

  it('asks for more of each number the more of them a sign rests on', () => {
    const weeks = weeksWith({ 'flag-rate': STAYS, 'load-in-flags': STAYS, 'short-notice': STAYS, rescheduled: STAYS, 'outside-hours': STAYS });
    const asked = (id: SignId): readonly unknown[] => sign(id, weeks).evidence.map(({ trend, typical }) => trend.is === 'trend' && typical.is === 'typical' && [trend.confidence, typical.confidence]);
    expect(asked('busy')).toEqual([[0.975, 0.975], [0.975, 0.975]]);
    expect(asked('firefighting')).toEqual(Array.from({ length: 3 }, () => [1 - 0.05 / 3, 1 - 0.05 / 3]));
  });

  it('is seldom seen in noise', () => {
    const next = numbers(11);
    const seen: Record<string, number> = {};
    const runs = 200;
    const metrics = [...new Set(SIGNS.flatMap(({ ways }) => ways.flat()).map((one) => one.metric))];
    for (let run = 0; run < runs; run++) {
      const lists = Object.fromEntries(metrics.map((metric) => [metric, RISES.map(() => Math.floor(20 * next()))]));
      for (const { id, is } of signs(weeksWith(lists))) seen[id] = (seen[id] ?? 0) + (is === 'seen' ? 1 : 0);
    }
    // One-sided, 2.5 % for all numbers of a sign together: 5 of 200, and three standard errors more.
    for (const { id } of SIGNS) expect.soft(seen[id], id).toBeLessThanOrEqual(11);
  });
});

describe('signs of nine weeks with fifteen meetings each', () => {
  const next = numbers(9);
  const flags = (from: number, to: number): Weeks => {
    const cells = Array.from({ length: 9 }, (_, n) => {
      const rows = Array.from({ length: 15 }, () => judged({ verdict: next() < from + ((to - from) * n) / 8 ? 'no-decision-recorded' : 'decided', load: 2 + 10 * next() }));
      return aWeek(n, Object.fromEntries((['flag-rate', 'load-in-flags'] as const).map((id) => [id, measureOf(metricOf(id), rows)])));
    });
    return { before: cells.slice(0, 8), now: cells.slice(8) };
  };
  const seenOf = (from: number, to: number): number => Array.from({ length: 60 }, () => sign('busy', flags(from, to))).filter(({ is }) => is === 'seen').length / 60;

  it('are seen mostly where two of five are flagged, or flags grow from a tenth to a half', () => {
    expect(seenOf(0.4, 0.4)).toBeGreaterThan(0.6);
    expect(seenOf(0.1, 0.5)).toBeGreaterThan(0.45);
  });

  it('are seldom seen where a fifth is flagged all the time', () => {
    expect(seenOf(0.2, 0.2)).toBeLessThan(0.1);
  });
});

describe('the evidence for a number', () => {
  it('has now, the weeks before, each week, the trend and a typical week', () => {
    const weeks = weeksWith({ 'commitments-kept': [undefined, 20, 30, 40, 50, 60, 70, 80, 90] });
    const { now, before, series, trend, typical } = evidenceOf('commitments-kept', weeks);
    expect(now).toMatchObject({ is: 'value', value: 0.9, n: 100, missing: 0 });
    expect(before).toMatchObject({ is: 'value', value: 0.5, n: 700 });
    expect(series.map(({ week, value }) => `${week} ${value.is === 'value' ? value.value : value.is}`)).toEqual(['2026-W47 0.2', '2026-W48 0.3', '2026-W49 0.4', '2026-W50 0.5', '2026-W51 0.6', '2026-W52 0.7', '2026-W53 0.8', '2027-W01 0.9']);
    expect(trend).toMatchObject({ goes: 'up', weeks: 8 });
    expect(trend.is === 'trend' && trend.slope).toBeCloseTo(0.1, 12);
    expect(typical).toEqual({ is: 'typical', value: 0.55, low: expect.closeTo(0.3, 12) as number, high: 0.8, confidence: 0.95, weeks: 8 });
  });

  it('leaves weeks that rest on too little out of the trend, and keeps them in the series', () => {
    const few: Measure = { rows: 4, sum: 4, of: 4, missing: 0 };
    const cells = [...STAYS.map((sum, n) => aWeek(n, { 'flag-rate': hundredths(sum) })), aWeek(9, { 'flag-rate': few })];
    const { series, trend } = evidenceOf('flag-rate', { before: cells.slice(0, 9), now: cells.slice(9) });
    expect([series.length, trend.weeks]).toEqual([10, 9]);
    expect(series.at(-1)).toEqual({ week: weekNamed(9), value: { is: 'not-enough', n: 4, needs: 5, missing: 0 } });
  });

  it('does not depend on the order of the cells', () => {
    const { before, now } = weeksWith({ 'flag-rate': RISES });
    expect(evidenceOf('flag-rate', { before: before.toReversed(), now })).toEqual(evidenceOf('flag-rate', { before, now }));
  });

  it.each<readonly [string, Measure]>([
    ['infinite', { rows: 9, sum: Number.POSITIVE_INFINITY, of: 9, missing: 0 }], ['not a number', { rows: 9, sum: 3, of: Number.NaN, missing: 0 }], ['negative', { rows: 9, sum: -3, of: 9, missing: 0 }],
    ['more than all', { rows: 9, sum: 10, of: 9, missing: 0 }], ['too large to add', { rows: 9, sum: 1e308, of: 1e308, missing: 0 }],
  ])('of cells whose sums are %s is not enough', (_, measure) => {
    const cells = RISES.map((__, n) => aWeek(n, { 'flag-rate': measure }));
    const { now, before, trend } = evidenceOf('flag-rate', { before: cells.slice(0, 8), now: cells.slice(8) });
    expect([now.is, before.is, trend.is]).toEqual(['not-enough', 'not-enough', 'not-enough']);
  });
});
