import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#base/time.ts';
import type { Measure } from '#domain/summary-cell.ts';
import { beforeAfter, type BeforeAfter, type Caveat } from '#analysis/rhythm/before-after.ts';
import type { WeekCell } from '#analysis/rhythm/evidence.ts';
import { metricOf } from '#analysis/rhythm/metrics.ts';
import { payOff, type PayOff, type PayOffId } from '#analysis/rhythm/pay-off.ts';
import { aWeek, hundredths, weeksWith } from './a-week.ts';

const measure = (id: PayOffId, weeks: Parameters<typeof payOff>[0]): PayOff => {
  const found = payOff(weeks).find((one) => one.id === id);
  if (!found) throw new Error(`No measure ${id}`);
  return found;
};

describe('the pay-off', () => {
  it('is five measures, each with its metrics and which way is better', () => {
    expect(payOff({ now: [], before: [] }).map(({ id, better, evidence }) => `${id}: ${evidence.map(({ metric }) => metric).join(', ')}, ${better ?? 'neither way'}`)).toEqual([
      'course-corrections: reopened, lower', 'faster-decisions: days-to-decision, occurrences-to-decision, lower', 'clearer-ownership: clear-ownership, higher',
      'execution-consistency: commitments-kept, lower', 'decision-load: decision-load, neither way',
    ]);
  });

  it('has now against before, and the trend', () => {
    const { evidence } = measure('course-corrections', weeksWith({ reopened: [30, 29, 28, 27, 26, 25, 24, 23, 10] }));
    expect(evidence[0]).toMatchObject({ now: { is: 'value', value: 0.1, n: 100 }, before: { is: 'value', value: 0.265, n: 800 }, trend: { goes: 'down' } });
  });

  it('measures consistency as the variance of the weekly share kept, beside what chance alone makes', () => {
    // Mean .7; the squares .01, .04, .01, 0, .04, .01, .01, 0 are .12 together. Chance: .7 · .3 / 100.
    const weeks = weeksWith({ 'commitments-kept': [60, 90, 80, 70, 50, 60, 80, 70] });
    const { variance } = measure('execution-consistency', weeks);
    expect(variance).toMatchObject({ now: { is: 'value', n: 8, missing: 0 }, before: { is: 'not-enough', n: 0, needs: 7 } });
    expect(variance?.now.is === 'value' && variance.now.value).toBeCloseTo(0.12 / 7, 12);
    expect(variance?.byChance).toBeCloseTo(0.0021, 12);
  });

  it('compares the latest eight weeks with those before them', () => {
    const steady = Array.from({ length: 8 }, () => 50);
    const { variance } = measure('execution-consistency', weeksWith({ 'commitments-kept': [40, 60, 40, 60, 40, 60, 40, 60, ...steady] }));
    expect(variance).toMatchObject({ now: { is: 'value', value: 0, n: 8 }, before: { is: 'value', n: 8 } });
    expect(variance?.before.is === 'value' && variance.before.value).toBeCloseTo(0.08 / 7, 12);
  });

  it.each([[6, 'not-enough'], [7, 'value']])('has a variance of %i weeks: %s', (weeks, is) => {
    expect(measure('execution-consistency', weeksWith({ 'commitments-kept': Array.from({ length: weeks }, () => 50) })).variance?.now.is).toBe(is);
  });

  it('counts weeks that rest on too few commitments as missing', () => {
    const { variance } = measure('execution-consistency', weeksWith({ 'commitments-kept': [50, 50, 50, undefined, 50, 50, 50, 50], 'flag-rate': Array.from({ length: 8 }, () => 1) }));
    expect(variance?.now).toEqual({ is: 'value', value: 0, n: 7, missing: 1 });
  });
});

describe('before and after a start', () => {
  // Weeks begin on Monday 9 November 2026.
  const START = '2027-01-04' as LocalDate;
  const cells = (values: readonly number[], more: (n: number) => Parameters<typeof aWeek>[1] = () => ({})): readonly WeekCell[] => values.map((value, n) => aWeek(n, { 'flag-rate': hundredths(value), coverage: hundredths(90), ...more(n) }));
  const caveats = (of: BeforeAfter): readonly Caveat['is'][] => of.caveats.map(({ is }) => is);
  const WORSE_THEN_BETTER = [30, 31, 32, 33, 34, 35, 36, 37, 20, 21, 22, 23, 24, 25, 26, 27];

  it('gives the difference with its interval, and that bad weeks get better by themselves', () => {
    const found = beforeAfter('flag-rate', cells(WORSE_THEN_BETTER), START);
    expect(found).toMatchObject({
      before: { value: 0.335, n: 800 }, after: { value: 0.235, n: 800 }, difference: { is: 'shift', confidence: 0.95, weeks: { before: 8, after: 8 } },
      caveats: [{ is: 'regression-to-the-mean', last: { value: 0.355 }, earlier: { value: 0.315 } }],
    });
    if (found.difference.is !== 'shift') throw new Error('eight weeks each are enough');
    // 64 differences, of which 13 are cut from each end: 10 lie at −.14 or below, 15 at −.13 or below.
    expect([found.difference.by, found.difference.low, found.difference.high].map((x) => Math.round(x * 100) / 100)).toEqual([-0.1, -0.13, -0.07]);
    expect(caveats(found)).toEqual(['regression-to-the-mean']);
  });

  it('leaves out the week in which the day lies, unless the week begins with it', () => {
    const weeks = (day: string): unknown => beforeAfter('flag-rate', cells(WORSE_THEN_BETTER), day as LocalDate).difference.weeks;
    expect(['2027-01-03', '2027-01-04', '2027-01-05', '2027-01-10', '2027-01-11'].map(weeks)).toEqual([
      { before: 7, after: 8 }, { before: 8, after: 8 }, { before: 8, after: 7 }, { before: 8, after: 7 }, { before: 9, after: 7 },
    ]);
  });

  it('says that weeks are few below eight on one side', () => {
    expect(beforeAfter('flag-rate', cells(WORSE_THEN_BETTER.slice(0, 15)), START).caveats.at(-1)).toEqual({ is: 'few-weeks', before: 8, after: 7, needs: 8 });
  });

  it.each([[3, 'not-enough'], [4, 'shift']])('of %i weeks after: %s', (after, is) => {
    expect(beforeAfter('flag-rate', cells(WORSE_THEN_BETTER.slice(0, 8 + after)), START).difference.is).toBe(is);
  });

  it.each([[81, []], [80, ['coverage-changed']], [79, ['coverage-changed']], [99, []], [100, ['coverage-changed']]])('with 90 %% covered before and %i %% after it has the caveats %j more', (share, more) => {
    const found = beforeAfter('flag-rate', cells(WORSE_THEN_BETTER, (n) => (n < 8 ? {} : { coverage: hundredths(share) })), START);
    expect(caveats(found)).toEqual(['regression-to-the-mean', ...more]);
  });

  it('says that coverage may have changed where it cannot be told', () => {
    const nobodyKnows: Measure = { rows: 1, sum: 1, of: 1, missing: 0 };
    const found = beforeAfter('flag-rate', cells(WORSE_THEN_BETTER, (n) => (n < 8 ? { coverage: { ...nobodyKnows, rows: 0, of: 0, sum: 0 } } : {})), START);
    expect(found.caveats[1]).toMatchObject({ is: 'coverage-changed', before: { is: 'not-enough' }, after: { value: 0.9 } });
  });

  it.each([[10, 14, []], [10, 15, ['meetings-changed']], [15, 10, ['meetings-changed']], [14, 10, []]])('with %i meetings a week before and %i after it has the caveats %j more', (before, after, more) => {
    const meetings = (sum: number): Measure => ({ rows: sum, sum, of: sum, missing: 0 });
    const found = beforeAfter('flag-rate', cells(WORSE_THEN_BETTER, (n) => ({ 'judged-meetings': meetings(n < 8 ? before : after) })), START);
    expect(caveats(found)).toEqual(['regression-to-the-mean', ...more]);
  });

  it('knows nothing of an empty list', () => {
    const found = beforeAfter('flag-rate', [], START);
    expect([found.before.is, found.after.is, found.difference]).toEqual(['not-enough', 'not-enough', { is: 'not-enough', weeks: { before: 0, after: 0 }, needs: 4 }]);
  });
});

it('has the formula and unit of each measure at its metric', () => {
  const found = payOff({ now: [], before: [] }).flatMap(({ evidence }) => evidence.map(({ metric }) => metricOf(metric).unit));
  expect(found).toEqual(['per-decision', 'days', 'occurrences', 'share', 'share', 'per-day']);
});
