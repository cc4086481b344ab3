import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeetingRow, SeriesKey } from '#domain/meeting-row.ts';
import type { Measure } from '#domain/summary-cell.ts';
import { personHours } from '#domain/verdict.ts';
import { addMeasures, addRow, NO_MEASURE } from '#analysis/rhythm/measure-of.ts';
import type { Metric, MetricId, MetricValue } from '#analysis/rhythm/metric.ts';
import { metricOf, METRICS } from '#analysis/rhythm/metrics.ts';
import { wilson } from '#analysis/rhythm/wilson.ts';
import { commitments, judged, learned, signs } from './a-row.ts';
import { naive } from './naive.ts';
import { measureOf } from '../../../support/measure-of.ts';

const count = fc.integer({ min: 0, max: 12 });
const part = (whole: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: whole });
const hours = fc.integer({ min: 1, max: 400 }).map((n) => n / 60);
const frame = fc.record({ week: fc.constant('2026-W40' as MeetingRow['week']), team: fc.constant('Platform'), series: fc.constant('s' as SeriesKey), key: fc.string(), version: fc.constant(1 as const), people: fc.integer({ min: 2, max: 40 }), load: hours.map((n) => personHours(n * 7)), hours });
const ownedOf = (whole: fc.Arbitrary<number>): fc.Arbitrary<readonly [number, number]> => whole.chain((n) => part(n).map((some) => [n, some] as const));
const judgedRow = fc.record({
  frame, purpose: fc.constantFrom('decide', 'plan', 'unset' as const), verdict: fc.constantFrom('decided', 'light', 'possible-decision', 'no-decision-recorded', 'cannot-tell' as const),
  coverage: fc.constantFrom('complete', 'part', 'none' as const), decided: ownedOf(count), made: ownedOf(count), kept: count, changed: count, dropped: count,
  toDecision: fc.array(fc.record({ days: fc.integer({ min: 0, max: 90 }), occurrences: fc.integer({ min: 0, max: 12 }) }), { maxLength: 4 }),
  reopened: count, questionsRolledOver: count, commitmentsRolledOver: count, reflections: part(3),
  some: fc.record({
    signs: fc.record({ stated: fc.boolean(), ownerAndDate: fc.boolean(), dissent: fc.boolean(), reason: fc.boolean() }), noticeHours: fc.integer({ min: -5, max: 400 }).map((n) => n / 4),
    rescheduled: fc.boolean(), outsideHours: fc.boolean(), reflectionDelayHours: fc.integer({ min: -4, max: 400 }).map((n) => n / 4), agreement: fc.record({ answers: fc.integer({ min: 3, max: 9 }), share: fc.integer({ min: 1, max: 9 }).map((n) => n / 9) }),
  }, { requiredKeys: [] }),
}).map(({ frame: { load, ...own }, decided, made, kept, changed, dropped, some, ...row }): MeetingRow => ({
  ...own, load, ...row, ...some, decisions: decided[0], decisionsWithOwnerAndDate: decided[1], commitments: { made: made[0], withOwnerAndDate: made[1], kept, changed, dropped },
}));
const anyRow: fc.Arbitrary<MeetingRow> = fc.oneof({ weight: 4, arbitrary: judgedRow }, { weight: 1, arbitrary: frame.map((own): MeetingRow => ({ ...own, purpose: 'learn' })) });
const anyRows = fc.array(anyRow, { maxLength: 25 });

/** Whatever a client could send that has the shape of a row. */
const anyNumber = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, -0, 1e308, 5e-324, Number.MAX_SAFE_INTEGER));
const hostileRow: fc.Arbitrary<MeetingRow> = fc.tuple(judgedRow, fc.array(anyNumber, { minLength: 16, maxLength: 16 })).map(([row, n]) => {
  const at = (k: number): number => n[k] ?? 0;
  return {
    ...row, ...(row.purpose !== 'learn' && {
      people: at(0), load: personHours(at(1)), hours: at(2), decisions: at(3), decisionsWithOwnerAndDate: at(4), toDecision: [{ days: at(5), occurrences: at(6) }], reopened: at(7), questionsRolledOver: at(8),
      noticeHours: at(9), reflections: at(10), reflectionDelayHours: at(11), agreement: { answers: 3, share: at(12) }, commitments: { made: at(13), withOwnerAndDate: at(14), kept: at(15), changed: at(3), dropped: at(4) },
    }),
  };
});

const eachMetric = (holds: (metric: Metric) => void): void => METRICS.forEach(holds);

describe('what rows add up to', () => {
  it('is what a plain reading of the formulas gives', () => {
    fc.assert(fc.property(anyRows, (rows) => eachMetric((metric) => {
      const expected = naive[metric.id](rows);
      const is = metric.value(measureOf(metric, rows));
      if (is.is === 'value') expect(is.value, metric.id).toBeCloseTo(expected.value ?? Number.NaN, 5);
      expect([is.n, is.missing], metric.id).toEqual([expected.n, expected.missing]);
      expect(is.is === 'value', metric.id).toBe(expected.n >= expected.needs);
    })), { numRuns: 60 });
  });

  it('is the same in any order, in any cut, and as often as it is cut', () => {
    fc.assert(fc.property(anyRows, anyRows, anyRows, (a, b, c) => eachMetric((metric) => {
      const [x, y, z] = [a, b, c].map((rows) => measureOf(metric, rows));
      if (!x || !y || !z) throw new Error('three of three');
      const whole = measureOf(metric, [...a, ...b, ...c]);
      expect(addMeasures(addMeasures(x, y), z)).toEqual(whole);
      expect(addMeasures(x, addMeasures(y, z))).toEqual(whole);
      expect(addMeasures(addMeasures(z, x), y)).toEqual(whole);
      expect(measureOf(metric, [...c.toReversed(), ...a, ...b])).toEqual(whole);
      expect([addMeasures(x, NO_MEASURE), addMeasures(NO_MEASURE, x)]).toEqual([x, x]);
    })), { numRuns: 30 });
  });

  it('adds a tenth and a fifth to three tenths', () => {
    const rows = [0.1, 0.2].map((load) => judged({ load }));
    expect(measureOf(metricOf('person-hours'), rows).sum).toBe(0.3);
  });

  it('stays a number whatever a row says', () => {
    fc.assert(fc.property(fc.array(fc.oneof(hostileRow, anyRow), { maxLength: 12 }), (rows) => eachMetric((metric) => {
      const measure = measureOf(metric, rows);
      expect(numbersIn(measure).every((n) => n >= 0 && Number.isFinite(n)), metric.id).toBe(true);
      expect(measure.rows + measure.missing).toBeLessThanOrEqual(rows.length);
      expectSound(metric.value(measure));
    })), { numRuns: 60 });
  });

  it('makes sound values of any sums', () => {
    const measure = fc.record({ rows: anyNumber, sum: anyNumber, of: anyNumber, missing: anyNumber, spread: fc.array(anyNumber) });
    fc.assert(fc.property(measure, measure, (a, b) => eachMetric((metric) => {
      expectSound(metric.value(a));
      expectSound(metric.value(addMeasures(a, b)));
    })), { numRuns: 100 });
  });

  it.each<readonly [string, MetricId, MeetingRow]>([
    ['a negative load', 'person-hours', judged({ load: -1 })], ['a load that is no number', 'person-hours', judged({ load: Number.NaN })], ['more hours than there are', 'person-hours', judged({ load: 1_000_001 })],
    ['more owners than decisions', 'clear-ownership', judged({ decisions: 1, decisionsWithOwnerAndDate: 2 })], ['a negative count among positive ones', 'commitments-kept', judged(commitments({ kept: 3, changed: -1 }))],
    ['a decision before it was raised', 'days-to-decision', judged({ decisions: 2, toDecision: [{ days: -1, occurrences: 0 }, { days: 9, occurrences: 1 }] })], ['an agreement of nobody', 'outcome-agreement', judged({ agreement: { answers: 3, share: Number.NaN } })],
    ['an agreement of more than all', 'outcome-agreement', judged({ agreement: { answers: 3, share: 1.01 } })], ['a notice that is no number', 'short-notice', judged({ noticeHours: Number.NaN })],
  ])('counts %s as missing', (_, id, row) => {
    expect(measureOf(metricOf(id), [row])).toEqual({ rows: 0, sum: 0, of: 0, missing: 1 });
  });

  it.each<readonly [MetricId, MeetingRow]>([
    ['learn-hours', judged()], ['judged-meetings', learned()], ['flag-rate', learned()], ['days-to-decision', judged()], ['reopened', judged()], ['clear-ownership', judged()],
    ['commitments-kept', judged(commitments({ made: 3 }))], ['reflection-within-48h', judged({ reflections: 1, reflectionDelayHours: 1 })],
  ])('asks no row for %s that has no part in it', (id, row) => {
    expect(addRow(metricOf(id), NO_MEASURE, row)).toBe(NO_MEASURE);
  });

  it('adds spreads of any length', () => {
    const of = (spread?: readonly number[]): Measure => ({ ...NO_MEASURE, ...(spread && { spread }) });
    expect(addMeasures(of([1, 2]), of([1, 1, 1])).spread).toEqual([2, 3, 1]);
    expect(addMeasures(of([1, 2]), of()).spread).toEqual([1, 2]);
  });

  it.each([[-0, 0], [0, 0], [0.5, 1], [1, 1], [1.5, 2], [7, 2], [14, 3], [28, 4], [56, 5], [56.1, 6]])('puts %f days into bucket %i', (days, bucket) => {
    const { spread = [] } = measureOf(metricOf('days-to-decision'), [judged({ decisions: 1, toDecision: [{ days, occurrences: 0 }] })]);
    expect(spread).toEqual(Array.from({ length: 7 }, (_, k) => (k === bucket ? 1 : 0)));
  });
});

describe('enough data', () => {
  it.each<readonly [MetricId, number]>([['judged-meetings', 1], ['person-hours', 1], ['learn-hours', 1], ['coverage', 5], ['flag-rate', 5], ['load-in-flags', 5], ['decisions-per-hour', 5], ['decision-load', 5], ['questions-rolled-over', 5], ['rescheduled', 5], ['outcome-agreement', 5]])('of %s is %i meetings', (id, needs) => {
    const row = id === 'learn-hours' ? learned() : judged({ rescheduled: true, agreement: { answers: 3, share: 1 } });
    const value = (rows: number): MetricValue => metricOf(id).value(measureOf(metricOf(id), Array.from({ length: rows }, () => row)));
    expect(value(needs - 1)).toEqual({ is: 'not-enough', n: needs - 1, needs, missing: 0 });
    expect([value(needs), value(needs + 1)].map(({ is, n }) => [is, n])).toEqual([['value', needs], ['value', needs + 1]]);
  });

  it.each<readonly [MetricId, (things: number) => MeetingRow]>([
    ['commitments-kept', (kept) => judged(commitments({ kept }))], ['clear-ownership', (made) => judged(commitments({ made, withOwnerAndDate: made }))], ['reopened', (decisions) => judged({ decisions })],
    ['days-to-decision', (decisions) => judged({ decisions, toDecision: Array.from({ length: decisions }, () => ({ days: 2, occurrences: 1 })) })],
  ])('of %s is five things, of one meeting or several', (id, row) => {
    const value = (things: number): MetricValue => metricOf(id).value(measureOf(metricOf(id), [row(things)]));
    expect([4, 5, 6].map((things) => value(things).is)).toEqual(['not-enough', 'value', 'value']);
    expect(metricOf(id).value(measureOf(metricOf(id), [row(2), row(3)]))).toEqual(value(5));
  });

  it.each([[23.99, 1], [24, 0], [24.01, 0]])('calls a notice of %f hours short: %i', (noticeHours, short) => {
    expect(measureOf(metricOf('short-notice'), [judged({ noticeHours })]).sum).toBe(short);
  });

  it.each([[47.99, 1], [48, 1], [48.01, 0]])('calls a reflection after %f hours in time: %i', (reflectionDelayHours, inTime) => {
    expect(measureOf(metricOf('reflection-within-48h'), [judged({ verdict: 'no-decision-recorded', reflections: 1, reflectionDelayHours })]).sum).toBe(inTime);
  });

  it('divides nothing by no hours', () => {
    const rows = Array.from({ length: 6 }, () => judged({ hours: 0, load: 0 }));
    expect((['decisions-per-hour', 'load-in-flags', 'decision-load'] as const).map((id) => metricOf(id).value(measureOf(metricOf(id), rows)))).toEqual(Array.from({ length: 3 }, () => ({ is: 'not-enough', n: 0, needs: 5, missing: 0 })));
  });
});

describe('the interval of a share', () => {
  // Newcombe 1998, table I, method 3.
  it.each([[81, 263, 0.2553, 0.3662], [15, 148, 0.0624, 0.1605], [0, 20, 0, 0.1611], [1, 29, 0.0061, 0.1718]])('of %i of %i is %f to %f', (some, of, low, high) => {
    const found = wilson(some, of);
    expect([found.low, found.high].map((x) => Math.round(x * 1e4) / 1e4)).toEqual([low, high]);
  });

  it('holds the share, mirrors with it, and is only given where things are counted', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e6 }).chain((all) => fc.tuple(part(all), fc.constant(all))), ([some, all]) => {
      const { low, high } = wilson(some, all);
      const mirror = wilson(all - some, all);
      expect(0 <= low && low <= some / all && some / all <= high && high <= 1).toBe(true);
      expect([mirror.low, mirror.high]).toEqual([expect.closeTo(1 - high, 12), expect.closeTo(1 - low, 12)]);
    }), { numRuns: 300 });
    const withInterval = METRICS.filter(({ value }) => 'low' in value({ rows: 9, sum: 3, of: 9, missing: 0 })).map(({ id }) => id);
    expect(withInterval).toEqual(METRICS.filter(({ id, unit }) => unit === 'share' && id !== 'load-in-flags' && id !== 'outcome-agreement').map(({ id }) => id));
  });
});

it('knows every sign of closure apart', () => {
  const row = judged(signs({ dissent: true }));
  expect((['sign-stated', 'sign-owner-and-date', 'sign-dissent', 'sign-reason'] as const).map((id) => measureOf(metricOf(id), [row]).sum)).toEqual([0, 0, 1, 0]);
});

const numbersIn = ({ rows, sum, of, missing, spread = [] }: Measure): readonly number[] => [rows, sum, of, missing, ...spread];

function expectSound(value: MetricValue): void {
  const numbers = Object.values(value).filter((one) => typeof one === 'number');
  expect(numbers.every((n) => Number.isFinite(n) && n >= 0), JSON.stringify(value)).toBe(true);
  if (value.is === 'value' && value.low !== undefined && value.high !== undefined) expect(value.low <= value.value && value.value <= value.high).toBe(true);
}
