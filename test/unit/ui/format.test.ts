import { expect, it } from 'vitest';
import { days, hours, minutes, minus, ms, seconds, type LocalDate } from '#base/time.ts';
import { formatIn, localeFor, startOfDay } from '#ui/format.ts';
import { stamp } from '#ui/stamp.ts';
import { at } from '../../support/meetings.ts';

const format = formatIn('en-GB', 'Europe/Berlin');
const now = at('2026-11-20T15:32:00Z');

it('a day of another year says its year', () => {
  expect([format.day(now, now), format.day(at('2025-11-20T15:32:00Z'), now)]).toEqual(['Fri 20 Nov', 'Thu, 20 Nov 2025']);
});

it('a time is the reader’s, in the reader’s way', () => {
  expect([format.time(now), formatIn('en-US', 'America/New_York').time(now)].map((t) => t.replace(/\u202f/g, ' '))).toEqual(['16:32', '10:32 AM']);
});

it.each([
  ['2026-11-20T22:59:00Z', '23:59'], ['2026-11-20T23:00:00Z', 'Sat 21 Nov, 00:00'], ['2026-11-19T22:59:00Z', 'Thu 19 Nov, 23:59'],
])('of %s the time is enough only on the reader’s day', (moment, text) => {
  expect(format.timeOrDay(at(moment), now)).toBe(text);
});

it.each([
  ['en-GB', '2026-11-20T15:00:00Z', '2026-11-20T16:00:00Z', 'Fri 20 Nov, 16:00–17:00'],
  ['en-GB', '2026-11-22T22:05:00Z', '2026-11-22T23:05:00Z', 'Sun 22 Nov, 23:05 – Mon 23 Nov, 00:05'],
  ['en-US', '2026-11-22T22:05:00Z', '2026-11-22T23:05:00Z', 'Sun, Nov 22, 11:05 PM – Mon, Nov 23, 12:05 AM'],
  ['de-DE', '2026-11-22T22:05:00Z', '2026-11-22T23:05:00Z', 'So., 22. Nov., 23:05 – Mo., 23. Nov., 00:05'],
  ['en-GB', '2026-12-31T22:30:00Z', '2026-12-31T23:30:00Z', 'Thu, 31 Dec 2026, 23:30 – Fri, 1 Jan 2027, 00:30'],
  ['en-GB', '2026-11-20T08:00:00Z', '2026-11-20T09:00:00Z', 'Fri 20 Nov, 09:00–10:00'],
  ['de-AT', '2026-11-20T15:00:00Z', '2026-11-20T16:00:00Z', 'Fr., 20. Nov., 16:00–17:00 Uhr'],
  ['ar', '2026-11-20T15:00:00Z', '2026-11-20T16:00:00Z', 'الجمعة، 20 نوفمبر، 4:00–5:00 م'],
] as const)('in %s a meeting from %s to %s names its day once, and both where midnight lies between', (locale, start, end, text) => {
  expect(formatIn(locale, 'Europe/Berlin').span(at(start), at(end), now).replace(/[\u2009\u202f]/g, ' ')).toBe(text);
});

it.each([[0, '0 secs'], [59, '59 secs'], [60, '1 min'], [90 * 60, '1 hr 30 mins'], [2 * 3600, '2 hrs']])('%i seconds are said as %o', (length, text) => {
  expect(format.duration(seconds(length))).toBe(text);
});

it.each([[minutes(4), '4 minutes ago'], [hours(5), '5 hours ago'], [days(1), 'yesterday'], [days(3), '3 days ago']])('%i ms back is said as %o', (past, text) => {
  expect(format.ago(minus(now, past), now)).toBe(text);
});

it.each([[0, '0:00'], [247_000, '4:07'], [3_847_000, '1:04:07'], [-12_000, '-0:12']])('%i ms into a recording is stamped %o', (place, text) => {
  expect(stamp(ms(place), format)).toBe(text);
});

it.each([
  ['de-DE', '1 Std., 30 Min.', '1:04:07', '-0:12'],
  ['ar', '1 س و30 د', '1:04:07', '\u200e-0:12'],
  ['ar-EG', '١ س و٣٠ د', '١:٠٤:٠٧', '\u061c-٠:١٢'],
])('in %s lengths and places in a recording have the digits, the joints and the minus of the language', (locale, length, place, before) => {
  const there = formatIn(locale, 'UTC');
  expect([there.duration(minutes(90)), stamp(ms(3_847_000), there), stamp(ms(-12_000), there)]).toEqual([length, place, before]);
});

it('dates are Gregorian as the calendar they come from, also where the region has another one', () => {
  expect(formatIn('ar-SA', 'UTC').date('2026-11-20' as LocalDate)).toBe('الجمعة، ٢٠ نوفمبر ٢٠٢٦');
});

it.each([
  ['ar', 'ar-EG', '٤٫٥'], ['ar', 'ar-AE', '4.5'], ['ar', 'en-GB', '4.5'], ['de-DE', 'de-AT', '4,5'],
])('%s words on a host in "%s" have the digits of its region, else those of the language', (words, host, number) => {
  expect(formatIn(localeFor(words, host), 'UTC').number(4.5)).toBe(number);
});

it('a day starts at the reader’s midnight, also on a day that has no midnight', () => {
  const santiago = formatIn('en', 'America/Santiago');
  expect([startOfDay(now, format), startOfDay(at('2026-09-06T15:00:00Z'), santiago)]).toEqual([at('2026-11-19T23:00:00Z'), at('2026-09-06T04:00:00Z')]);
});

it.each([
  ['de-DE', 'en-GB'], ['en-US', 'en-US'], ['en_AU', 'en-AU'], ['en', 'en'], ['en-!', 'en-GB'], ['', 'en-GB'],
])('English words on a host in "%s" go with dates in %s', (host, locale) => {
  expect(localeFor('en-GB', host)).toBe(locale);
});
