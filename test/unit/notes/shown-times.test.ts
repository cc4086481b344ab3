import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, type LocalDate } from '#base/time.ts';
import { WRITTEN_IN } from '../../support/written-in.ts';
import { shownMinutes } from '#notes/shown-minutes.ts';
import { dayFrom, dayWords, minutesFrom, minutesWords, timesFrom, timesWords } from '#notes/shown-times.ts';

describe('a day', () => {
  it('is written as people read it', () => {
    expect(dayWords('2026-11-06' as LocalDate)).toBe('6 November 2026');
  });

  it.each(['26 November 2026', '26 november 2026', '26. Nov. 2026', 'Thu, 26 Nov 2026', 'Thursday 26 November 2026', '2026-11-26', ' 26 November\u00a02026 ', '26. November 2026', 'Don., 26. Nov. 2026', 'Donnerstag, 26. November 2026', '26.11.2026', '26. 11. 2026', '26 نوفمبر 2026', 'الخميس، ٢٦ نوفمبر ٢٠٢٦', '\u200f26 نوفمبر 2026'])('is read: %s', (text) => {
    expect(dayFrom(text)).toBe('2026-11-26');
  });

  it.each(['', 'soon', '31 November 2026', '26 No 2026', '26 Novembre 2026', '26 November', '26/11/2026', 'before 26 November 2026', '2026-02-30', '0 May 2026', '11.26.2026', '26.11.26', '31. Februar 2026', '26 نوف. 26'])('is none: %s', (text) => {
    expect(dayFrom(text)).toBeUndefined();
  });
});

describe('a time budget', () => {
  it('is written in minutes', () => {
    expect(minutesWords(20)).toBe('20 min');
  });

  it.each(['20 min', '20', '20min', '20 Minutes', ' 20\u00a0min. ', '020 mins', '20 Min.', '20 Minuten', '20 د', '٢٠ دقيقة'])('is read: %s', (text) => {
    expect(minutesFrom(text)).toBe(20);
  });

  it.each(['', '0 min', '-5', '2.5 min', 'soon', '20 hours', '1 h 20 min', '9007199254740993', '20 min each'])('is none: %s', (text) => {
    expect(minutesFrom(text)).toBeUndefined();
  });

  it.each([[1, 1], [0.5, 1], [12.6, 13], [0.4, undefined], [0, undefined], [-3, undefined], [NaN, undefined], [Infinity, undefined], [1e300, undefined]])('of %d minutes is shown as %s', (given, shown) => {
    expect(shownMinutes(given)).toBe(shown);
  });
});

describe('the times of a meeting', () => {
  const at = (text: string) => instant(Date.parse(text));

  it.each([
    ['2026-11-19T09:00Z', '2026-11-19T09:45Z', 'Thursday 19 November 2026, 09:00 to 09:45 UTC', 'en'],
    ['2026-11-19T23:30Z', '2026-11-20T00:15Z', 'Thursday 19 November 2026, 23:30 to Friday 20 November 2026, 00:15 UTC', 'en'],
    ['2026-11-19T09:00:30Z', '2026-11-19T09:45:00.250Z', 'Thursday 19 November 2026, 09:00:30 to 09:45:00.250 UTC', 'en'],
    ['2026-11-19T09:00Z', '2026-11-19T09:45Z', 'Donnerstag, 19. November 2026, 09:00 bis 09:45 UTC', 'de'],
    ['2026-11-19T23:30Z', '2026-11-20T00:15Z', 'الخميس 19 نوفمبر 2026، 23:30 إلى الجمعة 20 نوفمبر 2026، 00:15 UTC', 'ar'],
  ] as const)('%s to %s are written as %s', (start, end, written, language) => {
    expect(timesWords(at(start), at(end), language)).toBe(written);
  });

  it('come back exactly, whatever they are', () => {
    const anyTime = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instant);
    fc.assert(fc.property(anyTime, anyTime, fc.constantFrom(...WRITTEN_IN), (start, end, language) => { expect(timesFrom(timesWords(start, end, language))).toEqual({ start, end }); }), { numRuns: 300 });
  });

  it.each(['', 'tomorrow', 'Thursday 19 November 2026, 09:00 to 09:45', 'Thursday 19 November 2026, 09:00 to 09:45 CET', '19 November 2026, 09:00 to 25:00 UTC', '09:00 to 10:00 UTC'])('are none: %s', (text) => {
    expect(timesFrom(text)).toBeUndefined();
  });
});
