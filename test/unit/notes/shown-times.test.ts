import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, type LocalDate } from '#base/time.ts';
import { dayFrom, dayWords, timesFrom, timesWords } from '#notes/shown-times.ts';

describe('a day', () => {
  it('is written as people read it', () => {
    expect(dayWords('2026-11-06' as LocalDate)).toBe('6 November 2026');
  });

  it.each(['26 November 2026', '26 november 2026', '26. Nov. 2026', 'Thu, 26 Nov 2026', 'Thursday 26 November 2026', '2026-11-26', ' 26 November\u00a02026 '])('is read: %s', (text) => {
    expect(dayFrom(text)).toBe('2026-11-26');
  });

  it.each(['', 'soon', '31 November 2026', '26 No 2026', '26 Novembre 2026', '26 November', '26/11/2026', 'before 26 November 2026', '2026-02-30', '0 May 2026'])('is none: %s', (text) => {
    expect(dayFrom(text)).toBeUndefined();
  });
});

describe('the times of a meeting', () => {
  const at = (text: string) => instant(Date.parse(text));

  it.each([
    ['2026-11-19T09:00Z', '2026-11-19T09:45Z', 'Thursday 19 November 2026, 09:00 to 09:45 UTC'],
    ['2026-11-19T23:30Z', '2026-11-20T00:15Z', 'Thursday 19 November 2026, 23:30 to Friday 20 November 2026, 00:15 UTC'],
    ['2026-11-19T09:00:30Z', '2026-11-19T09:45:00.250Z', 'Thursday 19 November 2026, 09:00:30 to 09:45:00.250 UTC'],
  ])('%s to %s are written as %s', (start, end, written) => {
    expect(timesWords(at(start), at(end))).toBe(written);
  });

  it('come back exactly, whatever they are', () => {
    const anyTime = fc.integer({ min: 0, max: 4_000_000_000_000 }).map(instant);
    fc.assert(fc.property(anyTime, anyTime, (start, end) => { expect(timesFrom(timesWords(start, end))).toEqual({ start, end }); }), { numRuns: 300 });
  });

  it.each(['', 'tomorrow', 'Thursday 19 November 2026, 09:00 to 09:45', 'Thursday 19 November 2026, 09:00 to 09:45 CET', '19 November 2026, 09:00 to 25:00 UTC', '09:00 to 10:00 UTC'])('are none: %s', (text) => {
    expect(timesFrom(text)).toBeUndefined();
  });
});
