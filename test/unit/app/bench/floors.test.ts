import { describe, expect, it } from 'vitest';
import { measureFloors } from '#app/commands/bench/floors/measure-floors.ts';
import type { Organisation, TrueRow } from '#app/commands/bench/floors/organisation.ts';
import { reduced, spans, within } from '#app/commands/bench/floors/rank.ts';
import type { Summary } from '#analysis/rhythm/floors/tally.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import type { CellAt, SummaryCell } from '#domain/summary-cell.ts';

/** Another one each day, printed should it fail. */
const SEED = Math.floor(Date.now() / 86_400_000);

/** Floors without the complement: each cell is shown that passes by itself. */
function withoutComplement({ floors, rows }: Organisation): Summary {
  const cells = new Map<string, { readonly at: CellAt; readonly of: TrueRow[] }>();
  const add = (at: CellAt, one: TrueRow): void => {
    const key = JSON.stringify(at);
    const cell = cells.get(key) ?? { at, of: [] };
    cells.set(key, cell);
    cell.of.push(one);
  };
  for (const one of rows) {
    const { week, team, purpose, series, people } = one.row;
    if (!one.isLate) for (const [t, p] of [['all', 'all'], [team, 'all'], [team, purpose]] as const) add({ table: 'team', period: week, team: t, purpose: p }, one);
    if (!one.isWithdrawn && people >= floors.numbers) add({ table: 'series', period: quarterOf(week).quarter, series }, one);
  }
  const shown: SummaryCell[] = [];
  const hidden: { readonly at: CellAt; readonly hidden: true }[] = [];
  for (const { at, of } of cells.values()) {
    const people = Math.max(...of.map(({ row }) => row.people));
    const passes = at.table === 'team' ? people >= floors.numbers && new Set(of.map(({ row }) => row.publisher)).size >= floors.organizers : of.length >= 2;
    if (passes) shown.push({ version: 1, at, people, meetings: of.length, measures: {} });
    else hidden.push({ at, hidden: true });
  }
  return { cells: shown, hidden };
}

describe('what is published of random organisations', () => {
  it(`isolates nobody, whatever is added and subtracted (seed ${SEED})`, () => {
    const { isolated, questions, shown, found } = measureFloors(200, SEED);
    expect({ isolated, found }).toEqual({ isolated: 0, found: undefined });
    expect(questions).toBeGreaterThan(100_000);
    expect(shown).toBeGreaterThanOrEqual(0.8);
  }, 120_000);

  it('isolates somebody where only the floors hold and nothing is hidden beside', () => {
    expect(measureFloors(10, 1, withoutComplement).isolated).toBeGreaterThan(100);
  }, 60_000);
});

describe('the space of published sums', () => {
  // a+b+c, a+b: c can be told; a and b only together.
  const basis = reduced([[1, 1, 1], [1, 1, 0], [2, 2, 1]]);

  it('is as large as there are independent sums', () => expect(basis).toHaveLength(2));
  it('tells what a difference tells', () => {
    expect(spans(basis, [0, 0, 1])).toBe(true);
    expect(spans(basis, [1, 0, 0])).toBe(false);
  });
  it('tells how much speaks of the allowed columns alone', () => {
    expect(within(basis, [false, false, true])).toBe(1);
    expect(within(basis, [true, false, false])).toBe(0);
    expect(within(basis, [true, true, false])).toBe(1);
  });
});
