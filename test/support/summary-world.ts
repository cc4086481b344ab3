import { addRow, NO_MEASURE } from '#analysis/rhythm/measure-of.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { instant } from '#base/time.ts';
import { weeksUpTo } from '#domain/iso-weeks.ts';
import type { IsoWeek, MeetingRow, Quarter } from '#domain/meeting-row.ts';
import type { Measure, SummaryCell } from '#domain/summary-cell.ts';
import { itemKey, periodOfItem, type SummaryItem } from '#domain/summary-list.ts';
import { lastDayOf } from '#domain/period.ts';
import type { KeptItem } from '#sandbox/tenant/state.ts';
import { judged, learned } from '../unit/analysis/rhythm/a-row.ts';

export const TEAMS = ['Bearings', 'Launch', 'Service'] as const;
export const LAST_WEEK = '2026-W47' as IsoWeek;

/** Without floors: what these tests look at is what is shown of cells, not which cells there are. */
export function cellsOf(rows: readonly MeetingRow[], places: (row: MeetingRow) => readonly SummaryCell['at'][]): readonly SummaryCell[] {
  const cells = new Map<string, { at: SummaryCell['at']; people: number; meetings: number; measures: Record<string, Measure> }>();
  for (const row of rows) {
    for (const at of places(row)) {
      const key = JSON.stringify(at);
      const cell = cells.get(key) ?? { at, people: 0, meetings: 0, measures: {} };
      cells.set(key, cell);
      cell.people = Math.max(cell.people, row.people);
      cell.meetings += 1;
      for (const metric of METRICS) cell.measures[metric.id] = addRow(metric, cell.measures[metric.id] ?? NO_MEASURE, row);
    }
  }
  return [...cells.values()].map((cell) => ({ version: 1, ...cell }));
}

/** Twenty weeks of three teams: Bearings gets better half-way, Launch does not, and Service, which is new, has eight weeks. */
export function worldRows(weeks = 20): readonly MeetingRow[] {
  let seed = 7;
  // https://en.wikipedia.org/wiki/Linear_congruential_generator with the numbers of "Numerical Recipes".
  const chance = (): number => (seed = (seed * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
  return weeksUpTo(LAST_WEEK, weeks).flatMap((week, at) => TEAMS.flatMap((team, which) => {
    if (team === 'Service' && at < weeks - 8) return [];
    return Array.from({ length: 9 }, (_, n): MeetingRow => {
      const frame = { week, team, series: `${team}-${n % 4}`, people: 5 + ((n + which) % 6), load: 6 + n, hours: 1, key: `${week}-${team}-${n}`, ...(n % 4 < 2 ? { title: `${team} ${['steering', 'review'][n % 4]}` } : {}) };
      if (n === 8) return learned({ ...frame, hours: 1 + at / 10 });
      const flagged = chance() < (team === 'Bearings' && at > weeks / 2 ? 0.12 : 0.35);
      const decided = !flagged && chance() < 0.7;
      return judged({
        ...frame, purpose: n % 3 === 0 ? 'plan' : 'decide', verdict: flagged ? 'no-decision-recorded' : decided ? 'decided' : chance() < 0.3 ? 'cannot-tell' : chance() < 0.5 ? 'possible-decision' : 'light',
        decisions: decided ? 2 : 0, decisionsWithOwnerAndDate: decided && chance() < 0.6 ? 2 : 0,
        toDecision: decided ? [{ days: Math.floor(chance() * 40), occurrences: Math.floor(chance() * 4) }] : [], reopened: chance() < 0.1 ? 1 : 0,
        questionsRolledOver: chance() < 0.3 ? 1 : 0, commitmentsRolledOver: chance() < 0.2 ? 1 : 0, noticeHours: chance() * 100, rescheduled: chance() < 0.2,
        signs: { stated: decided, ownerAndDate: chance() < 0.5, dissent: chance() < 0.4, reason: chance() < 0.5 },
        reflections: flagged && chance() < 0.6 ? 1 : 0, ...(flagged ? { reflectionDelayHours: chance() * 80 } : {}),
        commitments: { made: 2, withOwnerAndDate: chance() < 0.6 ? 2 : 1, kept: chance() < 0.6 ? 1 : 0, changed: chance() < 0.3 ? 1 : 0, dropped: chance() < 0.2 ? 1 : 0 },
      });
    });
  }));
}

const quarterOf = (week: IsoWeek): Quarter => `${week.slice(0, 4)}-Q${Math.min(4, Math.ceil(Number(week.slice(6)) / 13))}` as Quarter;

export const worldCells = (rows = worldRows()): readonly SummaryCell[] => cellsOf(rows, (row) => [
  ...[row.team, 'all'].flatMap((team) => [row.purpose, 'all' as const].map((purpose) => ({ table: 'team' as const, period: row.week, team, purpose }))),
  { table: 'series', period: quarterOf(row.week), series: row.series, ...(row.title === undefined ? {} : { title: row.title }) },
]);

/** As the steward has written them, every period finished. */
export function worldItems(cells = worldCells()): readonly SummaryItem[] {
  const periods = [...new Set(cells.map(({ at }) => at.period))];
  return [
    ...cells.map((cell): SummaryItem => ({ is: 'cell', cell })),
    ...periods.map((period): SummaryItem => ({ is: 'finished', period, cells: cells.filter(({ at }) => at.period === period).length, hidden: 0, at: instant(0) })),
  ];
}

/** As they stand in the list of a site. */
export const asListItems = (items: readonly SummaryItem[], by: string): readonly KeptItem[] => items.map((item, at) => ({
  id: String(at + 1), version: 1, by, createdAt: 0, changedAt: 0,
  fields: { CellKey: itemKey(item), Period: lastDayOf(periodOfItem(item)), Cell: JSON.stringify(item.is === 'cell' ? item.cell : { version: 1, ...item }) },
}));
