import ICAL from 'ical.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readProperty } from '#adapters/files/ics-lines.ts';
import { readRule } from '#adapters/files/read-rule.ts';
import { occurrences } from '#adapters/files/recurrence.ts';

const ruleOf = (text: string) => {
  const rule = readRule(readProperty({ line: 1, name: 'RRULE', text: `RRULE:${text}` })?.values[0]);
  if (!rule) throw new Error(`not read: ${text}`);
  return rule;
};

const at = (text: string): number => Date.parse(`${text}Z`);
const daysOf = (text: string, start: string, from: string, to: string): readonly string[] =>
  occurrences(ruleOf(text), at(start), { from: at(from), to: at(to) }, undefined, 750).walls.map((w) => new Date(w).toISOString().slice(0, 10));

describe('occurrences', () => {
  const year = ['2026-01-01T00:00', '2026-12-31T23:59'] as const;

  test.each([
    ['FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4', '2026-11-02T09:00', ['2026-11-02', '2026-11-04', '2026-11-09', '2026-11-11']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4', '2026-11-02T09:00', ['2026-11-02', '2026-11-15', '2026-11-16', '2026-11-29']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;COUNT=4', '2026-11-02T09:00', ['2026-11-02', '2026-11-08', '2026-11-16', '2026-11-22']],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=2', '2026-10-30T09:00', ['2026-10-30', '2026-11-27']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-08-31T09:00', ['2026-08-31', '2026-10-31', '2026-12-31']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-10-30T09:00', ['2026-10-30', '2026-11-30', '2026-12-31']],
    ['FREQ=DAILY;INTERVAL=10;COUNT=3', '2026-12-01T09:00', ['2026-12-01', '2026-12-11', '2026-12-21']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', '2020-11-26T09:00', ['2026-11-26']],
    ['FREQ=YEARLY;BYWEEKNO=47;BYDAY=MO', '2020-11-16T09:00', ['2026-11-16']],
    ['FREQ=YEARLY;BYYEARDAY=-1', '2020-12-31T09:00', ['2026-12-31']],
  ])('of %s from %s are those of RFC 5545', (rule, start, days) => {
    expect(daysOf(rule, start, ...year)).toEqual(days);
  });

  test('count what came before the window', () => {
    expect(daysOf('FREQ=DAILY;COUNT=5', '2026-11-01T09:00', '2026-11-04T00:00', '2026-12-01T00:00')).toEqual(['2026-11-04', '2026-11-05']);
  });

  test('of a rule that never matches are the first one only, in bounded time', () => {
    expect(daysOf('FREQ=DAILY;BYMONTHDAY=31;BYMONTH=2', '2026-11-01T09:00', ...year)).toEqual(['2026-11-01']);
  });

  test('are cut at the limit, and it is said', () => {
    const { walls, cut } = occurrences(ruleOf('FREQ=DAILY'), at('2026-01-01T09:00'), { from: at('2026-01-01T00:00'), to: at('2030-01-01T00:00') }, undefined, 100);
    expect([walls.length, cut]).toEqual([100, true]);
  });

  test('agree with ical.js on everyday rules', () => {
    const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
    const everyday = fc.oneof(
      fc.record({ interval: fc.integer({ min: 1, max: 5 }) }).map(({ interval }) => `FREQ=DAILY;INTERVAL=${interval}`),
      fc.record({ interval: fc.integer({ min: 1, max: 4 }), days }).map(({ interval, days }) => `FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${days.join(',')}`),
      fc.record({ interval: fc.integer({ min: 1, max: 3 }), nth: fc.constantFrom(1, 2, 3, 4, -1), day: fc.constantFrom('MO', 'WE', 'FR') }).map(({ interval, nth, day }) => `FREQ=MONTHLY;INTERVAL=${interval};BYDAY=${nth}${day}`),
      fc.record({ day: fc.integer({ min: 1, max: 31 }) }).map(({ day }) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
      fc.record({ month: fc.integer({ min: 1, max: 12 }), nth: fc.constantFrom(1, 2, -1) }).map(({ month, nth }) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}TU`),
    );
    fc.assert(
      fc.property(everyday, fc.integer({ min: 0, max: 700 }), (text, offset) => {
        const start = at('2025-01-01T09:00') + offset * 86_400_000;
        const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(new Date(start).toISOString().slice(0, 19)));
        const theirs: number[] = [];
        for (let next = iterator.next(); next && theirs.length < 12; next = iterator.next()) theirs.push(at(next.toString()));
        const last = theirs.at(-1) ?? start;
        // A start that the rule does not match is an occurrence for us (RFC 5545 §3.8.5.3), not for their iterator.
        const ours = occurrences(ruleOf(text), start, { from: start, to: last }, undefined, 750).walls.filter((wall) => wall !== start || theirs.includes(start));
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 300 },
    );
  });
});
