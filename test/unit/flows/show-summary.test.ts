import { describe, expect, it } from 'vitest';
import { weeksUpTo } from '#domain/iso-weeks.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';
import { filterIn, showSummary, valueOf } from '#flows/show-summary.ts';
import { summaryCells } from '#flows/summary-cells.ts';
import { seriesCell, teamCell } from '../../support/cells.ts';
import { LAST_WEEK, worldCells } from '../../support/summary-world.ts';

const flags = (sum: number, of: number, missing = 0): SummaryCell['measures'] => ({ 'flag-rate': { rows: of, sum, of, missing } });
const all = { team: 'all', purpose: 'all', weeks: 1 } as const;
const periodsOf = (cells: readonly SummaryCell[]) => new Set(cells.map(({ at }) => at.period));

describe('what the page shows', () => {
  it('is this period beside the 8 weeks before, added up from their cells', () => {
    const weeks = weeksUpTo(LAST_WEEK, 9);
    const cells = weeks.map((week, at) => teamCell(week, { team: 'all', meetings: 10, measures: flags(at === 8 ? 5 : 1, 10, 1) }));
    const shown = showSummary(summaryCells(cells, weeks), all);
    expect(shown?.weeks).toEqual(weeks);
    expect(shown?.meetings).toEqual({ now: 10, before: 80 });
    const rate = shown?.metrics.get('flag-rate');
    expect(rate?.now).toMatchObject({ is: 'value', value: 0.5, n: 10, missing: 1 });
    expect(rate?.before).toMatchObject({ is: 'value', value: 0.1, n: 80, missing: 8 });
    expect(rate?.coverage).toBeCloseTo(10 / 11);
    expect(rate?.weekly).toHaveLength(9);
  });

  it('has a gap, not a zero, where a week or a number of it may not be shown', () => {
    const weeks = weeksUpTo(LAST_WEEK, 9);
    const cells = [teamCell(weeks[8] ?? '', { team: 'all', measures: flags(2, 10) }), teamCell(weeks[7] ?? '', { team: 'all', measures: {} })];
    const shown = showSummary(summaryCells(cells, weeks), all);
    expect(shown?.shown).toEqual({ now: 1, before: 1 });
    expect(shown?.metrics.get('flag-rate')?.weekly.map((value) => value?.is)).toEqual([...Array.from({ length: 8 }, () => undefined), 'value']);
    expect(shown?.metrics.get('flag-rate')).toMatchObject({ before: undefined, hiddenWeeks: 0 });
  });

  it('of a number that is hidden in a week that is shown says so, and never that there were none', () => {
    const weeks = weeksUpTo(LAST_WEEK, 2);
    const cells = [teamCell(weeks[0] ?? '', { team: 'all', measures: flags(2, 10) }), teamCell(weeks[1] ?? '', { team: 'all', measures: {} })];
    const [four, one] = [4, 1].map((length) => showSummary(summaryCells(cells, weeks), { ...all, weeks: length })?.metrics.get('flag-rate'));
    expect(four).toMatchObject({ now: { is: 'value', n: 10 }, hiddenWeeks: 1 });
    expect(one).toMatchObject({ now: undefined, hiddenWeeks: 1 });
  });

  it('is nothing before the first week is finished', () => expect(showSummary(summaryCells([], []), all)).toBeUndefined());

  it('of an address that is older than the list falls back to what there is', () => {
    const cells = summaryCells([teamCell(LAST_WEEK)], [LAST_WEEK]);
    expect(filterIn(cells, { team: 'Gone', purpose: 'learn', weeks: 4 })).toEqual({ team: 'all', purpose: 'all', weeks: 4 });
    expect(filterIn(cells, { team: 'Product', purpose: 'all', weeks: 4 }).team).toBe('Product');
  });
});

describe('series', () => {
  const order = (cells: readonly SummaryCell[]) => summaryCells(cells, periodsOf(cells)).series.map(({ key, title }) => title ?? key);

  it('stand by name, then the unnamed by their key, whatever their numbers', () => {
    const worst = { ...seriesCell('2026-Q3', 'z', 'Zulu'), measures: flags(9, 10) };
    expect(order([seriesCell('2026-Q3', 'k2'), worst, seriesCell('2026-Q3', 'k1'), seriesCell('2026-Q3', 'a', 'Alpha')])).toEqual(['Alpha', 'Zulu', 'k1', 'k2']);
    expect(order([{ ...worst, measures: flags(0, 10) }, seriesCell('2026-Q3', 'a', 'Alpha')])).toEqual(['Alpha', 'Zulu']);
  });

  it('whose organizer has taken the name back are unnamed in all quarters', () => {
    expect(order([seriesCell('2026-Q2', 'k', 'Named once'), seriesCell('2026-Q3', 'k')])).toEqual(['k']);
    expect(order([seriesCell('2026-Q3', 'k'), seriesCell('2026-Q2', 'k', 'Named once')])).toEqual(['k']);
  });

  it('have no number where a metric may not be shown', () => {
    expect(valueOf(seriesCell('2026-Q3', 'k'), 'flag-rate')).toBeUndefined();
  });
});

it('another filter of 100,000 meetings’ worth of cells is worked out within a twentieth of a second', () => {
  // 40 teams, 5 types and the margins, a year: 12,000 cells; a week's cell of a team and type then has some ten meetings.
  const weeks = weeksUpTo(LAST_WEEK, 52);
  const model = worldCells().find(({ at }) => at.table === 'team' && at.team === 'all' && at.purpose === 'all');
  if (!model) throw new Error('a world without a cell');
  const cells = weeks.flatMap((period) => Array.from({ length: 40 }, (_, team) => (['all', 'decide', 'plan', 'inform', 'connect', 'learn'] as const).map((purpose): SummaryCell =>
    ({ ...model, at: { table: 'team', period, team: `Team ${team}`, purpose } }))).flat());
  const found = summaryCells(cells, weeks);
  const took = [0, 1, 2].map((team) => {
    const from = performance.now();
    showSummary(found, { team: `Team ${team}`, purpose: 'decide', weeks: 13 });
    return performance.now() - from;
  });
  expect(cells).toHaveLength(12_480);
  expect(Math.min(...took)).toBeLessThan(50);
});
