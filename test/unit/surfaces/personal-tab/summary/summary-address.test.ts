import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#base/time.ts';
import type { SeriesKey } from '#domain/meeting-row.ts';
import { FIRST_FILTER, MINE, seriesAt, summaryAt, summaryPlace } from '#surfaces/personal-tab/summary/summary-address.ts';

describe('the address of the summary', () => {
  it.each([
    ['', FIRST_FILTER],
    ['?team=R%26D+%2F+x&type=decide&weeks=13', { team: 'R&D / x', purpose: 'decide', weeks: 13 }],
    ['?start=2026-10-05', { ...FIRST_FILTER, start: '2026-10-05' as LocalDate }],
  ] as const)('%o is %j, both ways', (at, filter) => {
    expect(summaryPlace(at)).toEqual({ shows: 'all', filter });
    expect(summaryAt(filter)).toBe(at);
  });

  it.each(['?weeks=7', '?type=party', '?start=2026-02-30', '?start=soon', '/elsewhere', '?team='])('%s falls back to the first look', (at) => {
    expect(summaryPlace(at)).toEqual({ shows: 'all', filter: FIRST_FILTER });
  });

  it('leads to one’s own rhythm', () => expect(summaryPlace(MINE)).toEqual({ shows: 'mine' }));

  it('leads to a series, whatever its key', () => {
    const key = 'a/b?c=%' as SeriesKey;
    expect(summaryPlace(seriesAt(key))).toEqual({ shows: 'series', series: key });
    expect(summaryPlace('/series/%E0%A4%A')).toEqual({ shows: 'series', series: '%E0%A4%A' });
  });
});
