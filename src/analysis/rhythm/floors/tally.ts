import { quarterOf } from '#domain/quarter-of.ts';
import type { IsoWeek, PublishedRow, Quarter } from '#domain/meeting-row.ts';
import type { CellAt, Hidden, Measure, SummaryCell } from '#domain/summary-cell.ts';
import type { Metric } from '../metric.ts';
import type { Floors } from './group.ts';
import { Ledger, type QuarterLedger, type SeriesSums } from './ledger.ts';
import { settleSeries, type Candidate, type Share } from './settle-series.ts';
import { measureAt, type Sums } from './sums.ts';
import { WeekTable } from './week-table.ts';

/** What stands already: it stays as it is, and what comes after gives nothing away beside it. */
export interface Written {
  readonly periods: ReadonlySet<IsoWeek | Quarter>;
  readonly cells: readonly SummaryCell[];
  /**
   * Rows that came or changed after their week was written were not added. Otherwise nobody knows which rows a week was made
   * of once it no longer agrees with them, and every series that met in the cells concerned is hidden.
   */
  readonly onlyRowsAsWritten?: boolean;
}

export interface Summary {
  readonly cells: readonly SummaryCell[];
  readonly hidden: readonly Hidden[];
}

export interface Tally {
  readonly add: (row: PublishedRow) => void;
  /** Cells of the periods that are over and not written. A quarter needs all its weeks: those of the rows, or what was written of them. */
  readonly finish: (isOver?: (period: IsoWeek | Quarter) => boolean, written?: Written) => Summary;
}

/** A series that met once is a meeting, and no cell speaks of a single meeting. */
const LEAST_MEETINGS = 2;

/** From rows, one by one, to finished cells (README beside this file). Of a row nothing is kept but sums and who spoke when. */
export function tally(floors: Floors, metrics: readonly Metric[]): Tally {
  const ledger = new Ledger(metrics, floors.numbers);
  return {
    add: (row) => { ledger.add(row); },
    finish: (isOver = () => true, written = { periods: new Set(), cells: [] }) => {
      const cells: SummaryCell[] = [];
      const hidden: Hidden[] = [];
      const tell = (at: CellAt, sums: Sums, isShown: (view: number) => boolean): void => {
        if (isShown(0)) cells.push(cellOf(at, sums, metrics, isShown));
        else hidden.push({ at, hidden: true });
      };
      const standing = byWeek(written.cells);
      for (const [quarter, of] of [...ledger.quarters].sort(byName)) {
        const tables: WeekTable[] = [];
        for (const [week, teams] of [...of.weeks].sort(byName)) {
          if (!isOver(week)) continue;
          const isWritten = written.periods.has(week);
          const table = new WeekTable({ week, place: quarterOf(week).place, teams, entries: [...of.entries.values()], metrics, floors, ...(isWritten && { written: standing.get(week) ?? [], onlyRowsAsWritten: written.onlyRowsAsWritten === true }) });
          tables.push(table);
          if (!isWritten) table.eachCell((at, sums, isShown) => { tell(at, sums, isShown); });
        }
        if (!isOver(quarter) || written.periods.has(quarter)) continue;
        const shown = shownSeries(of, tables, metrics, floors);
        for (const [series, about] of [...of.series].sort(byName)) {
          if (about.met < LEAST_MEETINGS) continue;
          const title = titleOf(about, floors);
          const views = shown.get(series) ?? new Set();
          tell({ table: 'series', period: quarter, series, ...(title !== undefined && views.has(0) && { title }) }, about.sums, (view) => views.has(view));
        }
      }
      return { cells, hidden };
    },
  };
}

/** For each series the views that may be shown of it. */
function shownSeries({ entries, series }: QuarterLedger, tables: readonly WeekTable[], metrics: readonly Metric[], floors: Floors): ReadonlyMap<string, ReadonlySet<number>> {
  const views = new Map<string, Set<number>>();
  for (let view = 0; view <= metrics.length; view++) {
    const shares = new Map<string, Share[]>();
    for (const entry of entries.values()) {
      if (entry.series === undefined || !((entry.speaks[view] ?? 0) | (entry.silent[view] ?? 0))) continue;
      const its = shares.get(entry.series) ?? [];
      shares.set(entry.series, its);
      for (const table of tables) its.push(...table.sharesOf(entry, view));
    }
    const candidates = [...shares].map(([name, its]): Candidate => {
      const sums = series.get(name as never)?.sums;
      const size = sums ? measureAt(sums, view).rows : 0;
      return { name, shares: its, size, shown: size >= LEAST_MEETINGS && (view === 0 || views.get(name)?.has(0) === true) };
    });
    settleSeries(candidates, new Map(tables.flatMap((table) => table.restsWithoutSeries(view))), floors);
    for (const { name, shown } of candidates) if (shown) views.set(name, (views.get(name) ?? new Set()).add(view));
  }
  return views;
}

const titleOf = ({ sums: { people }, titled: { title } }: SeriesSums, floors: Floors): string | undefined => (people >= floors.texts ? title : undefined);

function cellOf(at: CellAt, { people, meetings, measures }: Sums, metrics: readonly Metric[], isShown: (view: number) => boolean): SummaryCell {
  const told: { [metric: string]: Measure } = {};
  for (const [i, { id }] of metrics.entries()) {
    const measure = measures[i];
    if (measure && isShown(i + 1)) told[id] = measure;
  }
  return { version: 1, at, people, meetings, measures: told };
}

function byWeek(cells: readonly SummaryCell[]): ReadonlyMap<string, readonly SummaryCell[]> {
  const weeks = new Map<string, SummaryCell[]>();
  for (const cell of cells) if (cell.at.table === 'team') weeks.set(cell.at.period, [...(weeks.get(cell.at.period) ?? []), cell]);
  return weeks;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);
