import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inversionsOf, pairsOf, signedRanksOf } from '#analysis/rhythm/chances.ts';
import { rankInterval } from '#analysis/rhythm/rank-interval.ts';
import { shift } from '#analysis/rhythm/shift.ts';
import { trend, type WeekPoint } from '#analysis/rhythm/trend.ts';
import { typical } from '#analysis/rhythm/typical.ts';

const weekly = (...values: number[]): WeekPoint[] => values.map((value, week) => ({ week, value }));
const upTo = (chances: readonly number[], count: number): number => chances.slice(0, count + 1).reduce((sum, chance) => sum + chance, 0);
const round = (x: number): number => Math.round(x * 1e5) / 1e5;

describe('the chances that intervals rest on', () => {
  // Tables of Kendall's S: n, S, P(S or more). Hollander & Wolfe, Helsel & Hirsch.
  it.each([[5, 8, 0.0417], [7, 15, 0.0151], [8, 18, 0.0156], [9, 20, 0.0223], [10, 21, 0.0363], [10, 25, 0.0143]])('of %i weeks S reaches %i by chance with %f', (n, s, chance) => {
    expect(upTo(inversionsOf(n), ((n * (n - 1)) / 2 - s) / 2)).toBeCloseTo(chance, 4);
  });

  // 4 against 4: one order of 70. The others: tables of Mann and Whitney.
  it.each([[4, 4, 0, 0.0143], [10, 5, 8, 0.02], [8, 8, 13, 0.0249]])('of %i and %i weeks U is at most %i by chance with %f', (n, m, u, chance) => {
    expect(upTo(pairsOf(n, m), u)).toBeCloseTo(chance, 4);
    expect(upTo(pairsOf(m, n), u)).toBeCloseTo(chance, 4);
  });

  // Tables of Wilcoxon's signed ranks: n, W, P(W or less).
  it.each([[7, 0, 0.0078], [8, 3, 0.0195], [9, 5, 0.0195], [9, 6, 0.0273], [10, 8, 0.0244]])('of %i weeks signed ranks add up to at most %i by chance with %f', (n, w, chance) => {
    expect(upTo(signedRanksOf(n), w)).toBeCloseTo(chance, 4);
  });

  it.each([['ranks', signedRanksOf(104)], ['orders', inversionsOf(104)], ['pairs', pairsOf(52, 52)]])('adds up to one for two years of weeks: %s', (_, chances) => {
    expect(upTo(chances, chances.length)).toBeCloseTo(1, 9);
  });
});

describe('a trend', () => {
  it('has the published slopes of a known example, at the published confidence', () => {
    // Cloud seeding and rainfall (Smith 1967) as in Hollander & Wolfe: slope −.056, 91.6 % interval −.130 to .010.
    const years = [1.26, 1.27, 1.12, 1.16, 1.03];
    const slopes = years.flatMap((to, k) => years.slice(0, k).map((from, j) => (to - from) / (k - j))).toSorted((a, b) => a - b);
    const { low, high } = rankInterval(slopes, inversionsOf(5), 0.916) ?? { low: 0, high: 0 };
    expect([round(low), round(high)]).toEqual([-0.13, 0.01]);
  });

  it('rises where all of its interval does', () => {
    // 36 slopes by hand: the median, the 9th and the 28th.
    expect(rounded(trend(weekly(0.3, 0.34, 0.29, 0.41, 0.38, 0.47, 0.45, 0.52, 0.49)))).toEqual({ is: 'trend', goes: 'up', slope: 0.02875, low: 0.016, high: 0.04, confidence: 0.95, weeks: 9 });
  });

  it('falls where its mirror rises', () => {
    expect(rounded(trend(weekly(0.49, 0.52, 0.45, 0.47, 0.38, 0.41, 0.29, 0.34, 0.3)))).toEqual({ is: 'trend', goes: 'down', slope: -0.02875, low: -0.04, high: -0.016, confidence: 0.95, weeks: 9 });
  });

  it('goes nowhere clear where its interval holds 0', () => {
    expect(trend(weekly(3, 1, 4, 1, 5, 9, 2, 6, 5))).toMatchObject({ goes: 'nowhere-clear' });
  });

  it('goes nowhere where nothing changes, and where it changes only in single weeks', () => {
    expect(trend(weekly(0, 0, 0, 0, 0, 0, 0, 0))).toEqual({ is: 'trend', goes: 'nowhere-clear', slope: 0, low: 0, high: 0, confidence: 0.95, weeks: 8 });
    expect(trend(weekly(0, 0, 0, 0, 0, 0, 0, 90))).toMatchObject({ goes: 'nowhere-clear', slope: 0 });
  });

  it('keeps its slope when one week is far out', () => {
    expect(trend(weekly(1, 2, 3, 4, 5, 6, 7, 8, 900))).toMatchObject({ goes: 'up', slope: 1 });
  });

  it('counts weeks that are hidden as time that passed', () => {
    expect(trend([0, 1, 2, 10, 11, 12, 13].map((week) => ({ week, value: 2 * week })))).toMatchObject({ slope: 2, low: 2, high: 2, weeks: 7 });
  });

  it.each([[6, 'not-enough'], [7, 'trend'], [8, 'trend']])('of %i weeks: %s', (weeks, is) => {
    expect(trend(weekly(...Array.from({ length: weeks }, (_, k) => k))).is).toBe(is);
  });

  it('says how many weeks it has and needs', () => {
    expect(trend(weekly(1, 2, Number.NaN, Number.POSITIVE_INFINITY))).toEqual({ is: 'not-enough', weeks: 2, needs: 7 });
  });

  it('looks at the latest two years, and at one value for each week', () => {
    const early = Array.from({ length: 50 }, (_, week) => ({ week, value: 1000 - week }));
    const late = Array.from({ length: 104 }, (_, k) => ({ week: 50 + k, value: k }));
    expect(trend([...late, ...early, ...late])).toMatchObject({ goes: 'up', slope: 1, low: 1, weeks: 104 });
  });

  it('does not depend on the order of the weeks, nor on where time begins; turns and stretches with the values', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 7, maxLength: 12 });
    fc.assert(fc.property(values, (some) => {
      const points = weekly(...some);
      const is = trend(points);
      expect(trend(points.toReversed())).toEqual(is);
      expect(trend(points.map(({ week, value }) => ({ week: week + 2900, value })))).toEqual(is);
      const turned = trend(points.map(({ week, value }) => ({ week, value: -2 * value })));
      if (is.is !== 'trend' || turned.is !== 'trend') throw new Error('seven weeks are enough');
      expect([turned.slope, turned.low, turned.high].map(round)).toEqual([-2 * is.slope, -2 * is.high, -2 * is.low].map((x) => round(x) || 0));
      expect(is.low <= is.slope && is.slope <= is.high).toBe(true);
    }), { numRuns: 200 });
  });

  it('finds a direction in noise as seldom as it says: of all orders of seven weeks', () => {
    const goes = ordersOf([1, 2, 3, 4, 5, 6, 7]).map((order) => trend(weekly(...order))).map((one) => (one.is === 'trend' ? one.goes : one.is));
    const count = (direction: string): number => goes.filter((one) => one === direction).length;
    // At most 3 of 21 pairs in the wrong order: 1 + 6 + 20 + 49 orders of 5040, 1.5 % on each side.
    expect([count('up'), count('down'), count('nowhere-clear')]).toEqual([76, 76, 4888]);
  });
});

describe('a typical week', () => {
  it('has the published estimate and interval of a known example', () => {
    // Depression before and after a drug (Salsburg 1970) as in Hollander & Wolfe: −.46; 96 % interval −.786 to −.010.
    const found = typical([-0.952, 0.147, -1.022, -0.43, -0.62, -0.59, -0.49, 0.08, -0.01], 0.96);
    expect(rounded(found)).toEqual({ is: 'typical', value: -0.46, low: -0.786, high: -0.01, confidence: 0.96, weeks: 9 });
  });

  it('does not depend on the order of the weeks, and is moved little by one that is far out', () => {
    const weeks = [5, 1, 9, 3, 7, 2, 8, 4, 6];
    // The 6th and the 40th of 45 means.
    expect(typical(weeks)).toEqual({ is: 'typical', value: 5, low: 2.5, high: 7.5, confidence: 0.95, weeks: 9 });
    expect(typical(weeks.toReversed())).toEqual(typical(weeks));
    expect(typical(weeks.with(2, 900))).toMatchObject({ value: 5, low: 2.5 });
  });

  it.each([[6, 'not-enough'], [7, 'typical']])('of %i weeks: %s', (weeks, is) => {
    expect(typical(Array.from({ length: weeks }, () => 1)).is).toBe(is);
  });

  it('of seven weeks is as sure as a sign of three numbers asks, and no surer than it can be', () => {
    const seven = [1, 2, 3, 4, 5, 6, 7];
    expect(typical(seven, 1 - 0.05 / 3)).toMatchObject({ low: 1, high: 7 });
    expect(typical(seven, 0.99)).toEqual({ is: 'not-enough', weeks: 7, needs: 7 });
  });
});

describe('a shift', () => {
  it('has the published estimate and interval of a known example', () => {
    // Permeability of a membrane (Lloyd et al. 1969) as in Hollander & Wolfe: −.305; 96 % interval −.76 to .15.
    const before = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    expect(rounded(shift(before, [1.15, 0.88, 0.9, 0.74, 1.21]))).toEqual({ is: 'shift', by: -0.305, low: -0.76, high: 0.15, confidence: 0.95, weeks: { before: 10, after: 5 } });
  });

  it.each([[3, 9, 'not-enough'], [9, 3, 'not-enough'], [4, 4, 'shift'], [5, 5, 'shift']])('of %i weeks before and %i after: %s', (before, after, is) => {
    expect(shift(Array.from({ length: before }, (_, k) => k), Array.from({ length: after }, (_, k) => k)).is).toBe(is);
  });

  it('of four and four weeks is told from nothing only where all of them differ', () => {
    expect(shift([1, 2, 3, 4], [5, 6, 7, 8])).toMatchObject({ by: 4, low: 1, high: 7 });
    expect(shift([1, 2, 3, 6], [5, 6, 7, 8])).toMatchObject({ low: -1 });
  });
});

const rounded = <T extends object>(of: T): unknown => Object.fromEntries(Object.entries(of).map(([name, value]) => [name, typeof value === 'number' ? round(value) : value]));

const ordersOf = (things: readonly number[]): readonly (readonly number[])[] =>
  (things.length === 0 ? [[]] : things.flatMap((first, k) => ordersOf(things.toSpliced(k, 1)).map((rest) => [first, ...rest])));
