import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instant, minutes, plus, type Instant } from '#base/time.ts';
import type { Weekday } from '#domain/preferences.ts';
import { isOutsideHours, type CustomZone, type WorkingHours } from '#domain/working-hours.ts';

const at = (iso: string): Instant => instant(Date.parse(iso));
const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const WEEK: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const office: WorkingHours = { days: WEEK, from: 9 * 60, to: 17 * 60, zone: 'Europe/Berlin' };
const night: WorkingHours = { days: ['friday'], from: 22 * 60, to: 6 * 60, zone: 'Europe/Berlin' };

/** The United States' rule since 2007, as somebody makes it by hand. */
const SEATTLE: CustomZone = { ahead: -480, summer: { ahead: -420, begins: { month: 3, weekday: 'sunday', nth: 2, at: 120 }, ends: { month: 11, weekday: 'sunday', nth: 1, at: 120 } } };
/** Of Sydney since 2008: its summer lies around the new year. */
const SYDNEY: CustomZone = { ahead: 600, summer: { ahead: 660, begins: { month: 10, weekday: 'sunday', nth: 1, at: 120 }, ends: { month: 4, weekday: 'sunday', nth: 1, at: 180 } } };
/** Of the European Union: the last Sundays. */
const BERLIN: CustomZone = { ahead: 60, summer: { ahead: 120, begins: { month: 3, weekday: 'sunday', nth: 5, at: 120 }, ends: { month: 10, weekday: 'sunday', nth: 5, at: 180 } } };

describe('a meeting of an office day from nine to five in Berlin', () => {
  test.each([
    ['from nine to five in winter', '2026-11-23T08:00Z', '2026-11-23T16:00Z', false],
    ['from nine to five in summer', '2026-07-06T07:00Z', '2026-07-06T15:00Z', false],
    ['that begins a minute early', '2026-11-23T07:59Z', '2026-11-23T09:00Z', true],
    ['that ends a minute late', '2026-11-23T15:30Z', '2026-11-23T16:01Z', true],
    ['on a Saturday at noon', '2026-11-21T11:00Z', '2026-11-21T12:00Z', true],
    ['through the night between two working days', '2026-11-23T15:00Z', '2026-11-24T09:00Z', true],
    ['without a length, at nine', '2026-11-23T08:00Z', '2026-11-23T08:00Z', false],
    ['without a length, at five', '2026-11-23T16:00Z', '2026-11-23T16:00Z', true],
  ])('%s', (_, start, end, outside) => {
    expect(isOutsideHours({ start: at(start), end: at(end) }, office)).toBe(outside);
  });
});

test.each([
  ['a night shift has the morning after it', { ...night, days: ['friday'] as const }, '2026-11-20T23:00Z', '2026-11-21T05:00Z', false],
  ['a night shift does not have the morning before it', night, '2026-11-20T02:00Z', '2026-11-20T03:00Z', true],
  ['shifts from midnight to midnight follow one another', { ...office, from: 0, to: 0 }, '2026-11-23T20:00Z', '2026-11-24T05:00Z', false],
  ['but not into a free day', { ...office, from: 0, to: 0 }, '2026-11-20T20:00Z', '2026-11-21T05:00Z', true],
  ['in the night in which clocks go back, both hours from two to three are worked', { ...night, days: ['saturday'] as const }, '2026-10-24T20:00Z', '2026-10-25T05:00Z', false],
  ['and the shift ends by the new clock', { ...night, days: ['saturday'] as const }, '2026-10-25T04:59Z', '2026-10-25T05:01Z', true],
])('%s', (_, worked, start, end, outside) => {
  expect(isOutsideHours({ start: at(start), end: at(end) }, worked)).toBe(outside);
});

const aDay = fc.constantFrom(...NAMES);
const someHours = (zone: WorkingHours['zone']) => fc.record({ days: fc.uniqueArray(aDay, { minLength: 1 }), from: fc.nat(1439), to: fc.nat(1439), zone: fc.constant(zone) });
/** Minutes of 2026, more often about the nights in which clocks change in Europe, America and Australia. */
const aStart = fc.oneof(
  fc.integer({ min: 0, max: 525_599 }).map((n) => plus(at('2026-01-01T00:00Z'), minutes(n))),
  fc.tuple(fc.constantFrom('2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T10:00Z', '2026-11-01T09:00Z', '2026-04-04T16:00Z', '2026-10-03T16:00Z'), fc.integer({ min: -1200, max: 1200 })).map(([near, n]) => plus(at(near), minutes(n))),
);
const aMeeting = fc.tuple(aStart, fc.oneof(fc.nat(180), fc.nat(2000))).map(([start, length]) => ({ start, end: plus(start, minutes(length)) }));

/** Minute by minute, by what the clock of the zone shows. */
function naive({ start, end }: { start: Instant; end: Instant }, worked: WorkingHours & { readonly zone: string }): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: worked.zone, weekday: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  for (let now = start; now < end || now === start; now = plus(now, minutes(1))) {
    const { weekday = '', hour, minute } = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
    const [today, time] = [weekday.toLowerCase() as Weekday, Number(hour) * 60 + Number(minute)];
    const yesterday = NAMES[(NAMES.indexOf(today) + 6) % 7] ?? 'sunday';
    const isDay = worked.days.includes(today) && (worked.to > worked.from ? worked.from <= time && time < worked.to : worked.from <= time);
    const isMorning = worked.days.includes(yesterday) && worked.to <= worked.from && time < worked.to;
    if (!isDay && !isMorning) return true;
  }
  return false;
}

describe('the same as looking at the clock minute by minute', () => {
  test.each(['Europe/Berlin', 'America/Los_Angeles', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])('in %s', (zone) => {
    fc.assert(fc.property(aMeeting, someHours(zone), (meeting, worked) => {
      expect(isOutsideHours(meeting, worked)).toBe(naive(meeting, { ...worked, zone }));
    }), { numRuns: 60 });
  });

  test.each([['America/Los_Angeles', SEATTLE], ['Australia/Sydney', SYDNEY], ['Europe/Berlin', BERLIN], ['Asia/Kathmandu', { ahead: 345 }]] as const)('in a zone made by hand as %s', (zone, own) => {
    fc.assert(fc.property(aMeeting, someHours(own), (meeting, worked) => {
      expect(isOutsideHours(meeting, worked)).toBe(naive(meeting, { ...worked, zone }));
    }), { numRuns: 60 });
  });
});

