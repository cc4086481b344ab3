import { describe, expect, it } from 'vitest';
import { tally, type Summary, type Written } from '#analysis/rhythm/floors/tally.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import type { IsoWeek, JudgedRow, MeetingRow, PublishedRow, SeriesKey } from '#domain/meeting-row.ts';
import { NO_POLICY } from '#domain/policy.ts';
import type { CellAt } from '#domain/summary-cell.ts';
import { aRow } from '../../../../support/meeting-rows.ts';

type Given = Partial<Extract<MeetingRow, JudgedRow>> & { readonly by?: string };

/** A row of its own series, unless one is given. */
const row = ({ by, ...given }: Given, i: number): PublishedRow => ({ ...aRow({ key: `m${i}`, series: `one-${i}` as SeriesKey, ...given }), ...(by !== undefined && { publisher: by }) });

const summaryOf = (rows: readonly Given[], floors = NO_POLICY.floors, written?: Written): Summary => {
  const { add, finish } = tally(floors, METRICS);
  for (const [i, given] of rows.entries()) add(row(given, i));
  return finish(undefined, written);
};

const nameOf = (at: CellAt): string => (at.table === 'team' ? `${at.period} ${at.team} ${at.purpose}` : `${at.period} ${at.series}`);
const shown = (summary: Summary): readonly string[] => summary.cells.map(({ at }) => nameOf(at));
const hidden = (summary: Summary): readonly string[] => summary.hidden.map(({ at }) => nameOf(at));

const three = (given: Given = {}): readonly Given[] => [{ by: 'kim', ...given }, { by: 'dana', ...given }, { by: 'lee', ...given }];
const series = (name: string, weeks: readonly number[], given: Given = {}): readonly Given[] =>
  weeks.map((week) => ({ series: name as SeriesKey, week: `2026-W${week}` as IsoWeek, by: 'kim', ...given }));

describe('a cell of a team', () => {
  const TEAM = ['2026-W47 all all', '2026-W47 Launch all', '2026-W47 Launch decide'];

  it('is shown at the floor of people and of organizers', () => {
    expect(shown(summaryOf([...three({ people: 2 }).slice(1), { by: 'kim', people: 5 }]))).toEqual(TEAM);
  });

  it('is not shown below the floor of people', () => expect(shown(summaryOf(three({ people: 4 })))).toEqual([]));

  it('is not shown below the floor of organizers', () => {
    expect(shown(summaryOf([{ by: 'kim', people: 12 }, { by: 'dana', people: 12 }, { by: 'dana', people: 12 }]))).toEqual([]);
  });

  it('counts all rows without a mark as of one organizer', () => {
    expect(shown(summaryOf([{}, {}, {}, {}]))).toEqual([]);
    expect(shown(summaryOf([{}, { by: 'kim' }, { by: 'dana' }]))).toEqual(TEAM);
  });

  it('is held to floors that the policy raises', () => {
    const floors = { numbers: 7, texts: 10, organizers: 4 };
    const four = (people: number): readonly Given[] => [...three({ people }), { by: 'alex', people }];
    expect(shown(summaryOf(three({ people: 7 }), floors))).toEqual([]);
    expect(shown(summaryOf(four(6), floors))).toEqual([]);
    expect(shown(summaryOf(four(7), floors))).toEqual(TEAM);
  });

  it('has the sums of its rows, and the largest of their people', () => {
    const cell = summaryOf([{ by: 'kim', people: 3 }, { by: 'dana', people: 9 }, { by: 'lee', people: 6 }]).cells.find(({ at }) => nameOf(at) === TEAM[2]);
    expect(cell).toMatchObject({ version: 1, people: 9, meetings: 3, measures: { 'judged-meetings': { rows: 3, sum: 3, of: 3, missing: 0 } } });
  });

  it('takes the next-smallest with it, where the sum above would give it away', () => {
    const summary = summaryOf([...three({ purpose: 'decide' }), ...three({ purpose: 'decide' }), ...three({ purpose: 'plan' }), { purpose: 'unset', by: 'kim' }]);
    expect(shown(summary)).toEqual(['2026-W47 all all', '2026-W47 Launch all', '2026-W47 Launch decide']);
    expect(hidden(summary)).toEqual(['2026-W47 Launch plan', '2026-W47 Launch unset']);
  });

  it('takes the next-smallest team with it, where the sum of all teams would give it away', () => {
    const summary = summaryOf([...three({ team: 'Big' }), ...three({ team: 'Big' }), ...three({ team: 'Next' }), { team: 'Small', by: 'pat' }]);
    expect(shown(summary)).toEqual(['2026-W47 all all', '2026-W47 Big all', '2026-W47 Big decide']);
  });

  it('is not taken for all teams where a team is called so', () => {
    const summary = summaryOf([...three(), ...three({ team: 'all' })]);
    expect(summary.cells.find(({ at }) => nameOf(at) === '2026-W47 all all')?.meetings).toBe(6);
    expect([...shown(summary), ...hidden(summary)].sort()).toEqual(TEAM.toSorted());
  });
});

describe('a metric', () => {
  it('is left out where the rows that it rests on are below a floor', () => {
    const signs = { stated: true, ownerAndDate: true, dissent: true, reason: true };
    const measures = (rows: readonly Given[]): readonly string[] => Object.keys(summaryOf(rows).cells[0]?.measures ?? {});
    expect(measures([...three(), { by: 'kim', signs }, { by: 'dana', signs }])).not.toContain('sign-stated');
    expect(measures([...three(), ...three({ signs })])).toContain('sign-stated');
  });

  it('is left out elsewhere too, where it could be subtracted', () => {
    const signs = { stated: true, ownerAndDate: true, dissent: true, reason: true };
    const of = (summary: Summary): readonly string[] => summary.cells.filter(({ measures }) => 'sign-stated' in measures).map(({ at }) => nameOf(at));
    const summary = summaryOf([...three({ purpose: 'decide', signs }), ...three({ purpose: 'plan' }), { purpose: 'plan', by: 'kim', signs }]);
    expect(shown(summary)).toEqual(['2026-W47 all all', '2026-W47 Launch all', '2026-W47 Launch decide', '2026-W47 Launch plan']);
    expect(of(summary)).toEqual(['2026-W47 all all', '2026-W47 Launch all']);
  });
});

describe('a cell of a series', () => {
  it('is shown at the floor of people, for the quarter', () => {
    expect(shown(summaryOf(series('jour-fixe', [45, 46], { people: 5 })))).toEqual(['2026-Q4 jour-fixe']);
  });

  it('is not shown below the floor of people', () => {
    const summary = summaryOf(series('jour-fixe', [45, 46], { people: 4 }));
    expect(shown(summary)).toEqual([]);
    expect(hidden(summary)).toContain('2026-Q4 jour-fixe');
  });

  it('leaves meetings below the floor of people to the cells of teams', () => {
    const summary = summaryOf([...series('jour-fixe', [44, 45], { people: 6 }), ...series('jour-fixe', [46], { people: 4 })]);
    expect(summary.cells).toMatchObject([{ at: { series: 'jour-fixe' }, meetings: 2 }]);
  });

  it('does not stand for a single meeting', () => {
    const summary = summaryOf(series('jour-fixe', [46], { people: 9 }));
    expect([...shown(summary), ...hidden(summary)].filter((name) => name.includes('Q'))).toEqual([]);
  });

  it('is not shown where the weeks of its team less what is shown would leave too few', () => {
    // Kim's series is all there is besides one small meeting of Dana's in each week.
    const weeks = [45, 46].flatMap((week) => [
      ...['kim', 'lee', 'pat'].flatMap((by) => series(`of ${by}`, [week], { by })),
      ...series('pair', [week], { people: 2, by: 'dana' }),
    ]);
    const summary = summaryOf(weeks);
    expect(shown(summary).filter((name) => name.includes('W4'))).toHaveLength(6);
    // What is left besides the shown must be of three organizers, one of them with people enough.
    expect(shown(summary).filter((name) => name.includes('Q4'))).toEqual(['2026-Q4 of pat']);
  });

  it.each([[9, undefined], [10, 'Steering'], [11, 'Steering']])('with %i people has the title %s, which its organizer shared', (people, title) => {
    const [cell] = summaryOf(series('jour-fixe', [45, 46], { people, title: 'Steering' })).cells;
    expect(cell?.at).toEqual({ table: 'series', period: '2026-Q4', series: 'jour-fixe', ...(title !== undefined && { title }) });
  });

  it('has no title once its organizer has taken that back', () => {
    const [cell] = summaryOf([...series('jour-fixe', [45], { people: 12, title: 'Steering' }), ...series('jour-fixe', [46], { people: 12 })]).cells;
    expect(cell?.at).not.toHaveProperty('title');
  });
});

describe('a period', () => {
  const weeks: readonly Given[] = [45, 46].flatMap((week) => three({ week: `2026-W${week}` as IsoWeek }));

  it('is left alone until it is over', () => {
    const { add, finish } = tally(NO_POLICY.floors, METRICS);
    for (const [i, given] of weeks.entries()) add(row(given, i));
    const { cells, hidden: none } = finish((period) => period === '2026-W45');
    expect(new Set([...cells, ...none].map(({ at }) => at.period))).toEqual(new Set(['2026-W45']));
  });

  it('that was written is not made again', () => {
    const before = summaryOf(weeks);
    const written = { periods: new Set(['2026-W45', '2026-W46', '2026-Q4'] as IsoWeek[]), cells: before.cells };
    expect(summaryOf([...weeks, { week: '2026-W45' as IsoWeek, by: 'late' }], NO_POLICY.floors, written)).toEqual({ cells: [], hidden: [] });
  });

  it('of a quarter hides series that a row taken back would give away beside the weeks that stand', () => {
    const all = [45, 46].flatMap((week) => ['kim', 'lee', 'pat', 'dana'].flatMap((by) => series(`of ${by}`, [week], { by })));
    const before = summaryOf(all);
    expect(shown(before).filter((name) => name.includes('Q4'))).toHaveLength(4);
    const written = { periods: new Set(['2026-W45', '2026-W46'] as IsoWeek[]), cells: before.cells.filter(({ at }) => at.table === 'team') };
    expect(shown(summaryOf(all, NO_POLICY.floors, written))).toHaveLength(4);
    expect(shown(summaryOf(all.slice(1), NO_POLICY.floors, { ...written, onlyRowsAsWritten: true }))).toHaveLength(1);
    // Nobody knows whether a row came late besides.
    expect(shown(summaryOf(all.slice(1), NO_POLICY.floors, written))).toEqual([]);
  });
});

it('does not depend on the order of rows', () => {
  const rows = [...three({ team: 'A' }), ...three({ team: 'A', purpose: 'plan' }), ...three({ team: 'B' }), { team: 'B', purpose: 'plan' as const, by: 'kim' }, ...series('s', [46, 47])].map(row);
  const of = (all: readonly PublishedRow[]): unknown => {
    const { add, finish } = tally(NO_POLICY.floors, METRICS);
    for (const one of all) add(one);
    const { cells, hidden: none } = finish();
    return [...cells, ...none].map((cell) => JSON.stringify(cell)).sort();
  };
  expect(of(rows.toReversed())).toEqual(of(rows));
});
