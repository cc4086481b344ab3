import { expect, test } from 'vitest';
import { days, hours, minus, plus } from '#base/time.ts';
import type { Meeting, SeriesId } from '#domain/meeting.ts';
import { affectedRanges } from '#flows/affected-ranges.ts';
import type { ChangedEvent } from '#ports/calendar.ts';
import { aMeeting, at } from '../../support/meetings.ts';

const DAY0 = at('2026-10-01T00:00:00Z');
const WINDOW = { from: DAY0, to: plus(DAY0, days(72)) };
const range = (from: number, to: number) => ({ from: plus(DAY0, days(from)), to: plus(DAY0, days(to)) });
const on = (day: number, name: string, series?: string): Meeting =>
  aMeeting({ origin: { from: 'calendar', eventId: name }, start: plus(DAY0, days(day)), end: plus(DAY0, days(day + 0.25)), ...(series ? { series: series as SeriesId } : {}) });
const changed = (name: string, from?: number, series?: string): ChangedEvent =>
  ({ eventId: name, ...(from === undefined ? {} : { when: range(from, from + 0.25) }), ...(series ? { series } : {}) });
const of = (meetings: readonly Meeting[], changes: readonly ChangedEvent[], removed: readonly string[] = []) => affectedRanges(meetings, { changed: changes, removed }, WINDOW);

test('a meeting that stands as before affects its place', () => {
  expect(of([on(3, 'a')], [changed('a', 3)])).toEqual([range(3, 3.25)]);
});

test('a moved one affects both its places', () => {
  expect(of([on(3, 'a')], [changed('a', 20)])).toEqual([range(3, 3.25), range(20, 20.25)]);
});

test('a removed one affects its place, one that was never known affects none', () => {
  expect(of([on(3, 'a'), on(9, 'b')], [], ['a', 'unknown'])).toEqual([range(3, 3.25)]);
});

test('a removed occurrence affects all known places of its series', () => {
  expect(of([on(3, 'a', 's'), on(10, 'b', 's'), on(20, 'c')], [], ['a'])).toEqual([range(3, 3.25), range(10, 10.25)]);
});

test('the head of a series affects all its known places', () => {
  expect(of([on(3, 'a', 's'), on(10, 'b', 's')], [changed('s')])).toEqual([range(3, 3.25), range(10, 10.25)]);
});

test('a head of which no place is known or told affects all of the window', () => {
  expect(of([on(3, 'a')], [changed('s')])).toEqual([WINDOW]);
});

test('places outside the window affect nothing', () => {
  expect(of([], [changed('a', 90), changed('b', -9)])).toEqual([]);
});

test('a place is cut to the window', () => {
  expect(of([], [{ eventId: 'a', when: { from: minus(DAY0, days(1)), to: plus(DAY0, hours(6)) } }])).toEqual([range(0, 0.25)]);
});

test('places less than two days apart are read as one', () => {
  expect(of([], [changed('a', 3), changed('b', 5), changed('c', 9)])).toEqual([range(3, 5.25), range(9, 9.25)]);
});

test('of more than four ranges the nearest are joined', () => {
  expect(of([], [changed('a', 0), changed('b', 10), changed('c', 13), changed('d', 30), changed('e', 40), changed('f', 44)])).toEqual([range(0, 0.25), range(10, 13.25), range(30, 30.25), range(40, 44.25)]);
});

test('from half of the window on all of it is read', () => {
  expect(of([], Array.from({ length: 10 }, (_, week) => changed(`w${week}`, week * 7, 's')))).toEqual([WINDOW]);
});
