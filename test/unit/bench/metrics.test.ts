import { describe, expect, it } from 'vitest';
import { auc, classOf, flagPrecision, interval, macroF1, type Judged } from '../../bench/report/metrics.ts';
import { reliability } from '../../bench/report/reliability.ts';

const item = (truth: boolean, score: number, group = 'a'): Judged => ({ group, truth, decided: score >= 0.5, score });

describe('figures of a report', () => {
  const mixed = [item(true, 0.9), item(true, 0.4), item(false, 0.6), item(false, 0.2)];

  it('of one class are precision, recall and their mean', () => expect(classOf(mixed, false)).toEqual({ p: 0.5, r: 0.5, f1: 0.5 }));
  it('of a class that is never said are 0', () => expect(classOf([item(false, 0.9)], false)).toEqual({ p: 0, r: 0, f1: 0 }));
  it('of both classes are their mean', () => expect(macroF1([...mixed, item(true, 1)])).toBeCloseTo((2 / 3 + 0.5) / 2));
  it('of order count pairs in the right order, equal ones half', () => {
    expect(auc(mixed)).toBe(0.75);
    expect(auc([item(true, 0.5), item(false, 0.5)])).toBe(0.5);
    expect(auc([item(true, 0.5)])).toBeNaN();
  });

  it('of the flag stop where enough of the undecided are among the lowest', () => {
    const five = [item(false, 0.1), item(false, 0.2), item(true, 0.25), item(false, 0.3), item(false, 0.8), item(false, 0.9), item(true, 1)];
    expect(flagPrecision(five, 0.6)).toBe(0.75);
    expect(flagPrecision(five, 0.4)).toBe(1);
  });

  it('of the flag take items of one score together', () => expect(flagPrecision([item(false, 0.1), item(true, 0.1)], 0.6)).toBe(0.5));

  it('lie within their interval, which is the same every time', () => {
    const many = Array.from({ length: 60 }, (_, i) => item(i % 3 > 0, (i * 7) % 10 / 10, `group ${i % 12}`));
    const [low = 1, high = 0] = interval(many, auc) ?? [];
    expect(low).toBeLessThan(auc(many));
    expect(high).toBeGreaterThan(auc(many));
    expect(interval(many, auc)).toEqual([low, high]);
  });

  it('have no interval where there are few groups', () => expect(interval(mixed, auc)).toBeUndefined());
});

describe('reliability', () => {
  it('sets what was seen beside what was said, tenth by tenth', () => {
    expect(reliability([{ strength: 0.72, truth: true }, { strength: 0.78, truth: false }, { strength: 1, truth: true }])).toEqual([
      { from: 0.7, to: 0.8, n: 2, said: 0.75, seen: 0.5 }, { from: 0.9, to: 1, n: 1, said: 1, seen: 1 },
    ]);
  });
});
