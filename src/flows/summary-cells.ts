import type { IsoWeek, Quarter, SeriesKey } from '#domain/meeting-row.ts';
import { PURPOSES_OR_ALL, type PurposeOrAll } from '#domain/purpose.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';

/** Of every team, and of every purpose. */
export const ALL = 'all';

/** One series, by quarter. Without a title it stays unnamed. */
export interface SeriesCells {
  readonly key: SeriesKey;
  readonly title?: string;
  readonly quarters: ReadonlyMap<Quarter, SummaryCell>;
}

/** Finished cells, found at once by what they are about: a filter picks among them, and adds nothing but weeks. */
export interface SummaryCells {
  /** Finished weeks, in their order. */
  readonly weeks: readonly IsoWeek[];
  readonly quarters: readonly Quarter[];
  readonly teams: readonly string[];
  readonly purposes: readonly PurposeOrAll[];
  /** By title, and those without one by their key, which means nothing: never by a number. */
  readonly series: readonly SeriesCells[];
  of(team: string, purpose: PurposeOrAll): ReadonlyMap<IsoWeek, SummaryCell>;
}

const NONE: ReadonlyMap<IsoWeek, SummaryCell> = new Map();

/** `finished`: periods of which all cells stand; weeks among them may have none. */
export function summaryCells(cells: readonly SummaryCell[], finished: Iterable<string>): SummaryCells {
  const byTeam = new Map<string, Map<IsoWeek, SummaryCell>>();
  const bySeries = new Map<SeriesKey, { title?: string; latest?: Quarter; quarters: Map<Quarter, SummaryCell> }>();
  const [teams, purposes] = [new Set<string>(), new Set<PurposeOrAll>()];
  for (const cell of cells) {
    const { at } = cell;
    if (at.table === 'team') {
      teams.add(at.team);
      purposes.add(at.purpose);
      const name = place(at.team, at.purpose);
      const weeks = byTeam.get(name) ?? new Map<IsoWeek, SummaryCell>();
      byTeam.set(name, weeks.set(at.period, cell));
    } else {
      const one = bySeries.get(at.series) ?? { quarters: new Map<Quarter, SummaryCell>() };
      one.quarters.set(at.period, cell);
      // Named as in the newest quarter: whoever takes the name back is unnamed in all.
      if (one.latest === undefined || at.period > one.latest) {
        one.latest = at.period;
        if (at.title === undefined) delete one.title;
        else one.title = at.title;
      }
      bySeries.set(at.series, one);
    }
  }
  const periods = [...new Set(finished)].sort();
  return {
    weeks: periods.filter((period): period is IsoWeek => period.includes('W')),
    quarters: periods.filter((period): period is Quarter => period.includes('Q')),
    teams: [...teams].filter((team) => team !== ALL).sort((a, b) => a.localeCompare(b)),
    purposes: PURPOSES_OR_ALL.filter((one) => one === ALL || purposes.has(one)),
    series: [...bySeries].map(([key, { title, quarters }]) => ({ key, quarters, ...(title === undefined ? {} : { title }) })).sort(byTitle),
    of: (team, purpose) => byTeam.get(place(team, purpose)) ?? NONE,
  };
}

const place = (team: string, purpose: PurposeOrAll): string => `${purpose}/${team}`;

function byTitle(a: SeriesCells, b: SeriesCells): number {
  if (a.title !== undefined && b.title !== undefined) return a.title.localeCompare(b.title) || (a.key < b.key ? -1 : 1);
  if (a.title === undefined && b.title === undefined) return a.key < b.key ? -1 : 1;
  return a.title === undefined ? 1 : -1;
}
