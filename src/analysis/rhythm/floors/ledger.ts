import { quarterOf } from '#domain/quarter-of.ts';
import type { IsoWeek, PublishedRow, Quarter, SeriesKey } from '#domain/meeting-row.ts';
import type { Purpose, PurposeOrAll } from '#domain/purpose.ts';
import type { Metric } from '../metric.ts';
import { addSums, measureAt, noSums, sumsOf, type Sums } from './sums.ts';

/** Who speaks when: of one organizer, team, type and series, in which weeks of the quarter. Meetings below the floor of people have no series. */
export interface Entry {
  /** Of the team and type. */
  readonly type: string;
  readonly organizer: string;
  readonly series: SeriesKey | undefined;
  /** For each view a bit for each week: rows that say something, and rows that were asked and say nothing. */
  readonly speaks: Uint16Array;
  readonly silent: Uint16Array;
}

/** Tells teams' types apart; `all` as in a cell. */
export const typeName = (team: string, purpose: PurposeOrAll): string => `${purpose} ${team}`;

export interface SeriesSums {
  /** Meetings of any size. */
  met: number;
  /** Of those with people enough. */
  sums: Sums;
  titled: { readonly week: IsoWeek; readonly title: string | undefined };
}

export type Teams = Map<string, Map<Purpose, Sums>>;

export interface QuarterLedger {
  readonly weeks: Map<IsoWeek, Teams>;
  readonly entries: Map<string, Entry>;
  readonly series: Map<SeriesKey, SeriesSums>;
}

/** All that is kept of rows that went by: it grows with teams, types, weeks and series, not with rows. */
export class Ledger {
  readonly quarters = new Map<Quarter, QuarterLedger>();
  readonly #metrics: readonly Metric[];
  readonly #numbers: number;

  constructor(metrics: readonly Metric[], numbers: number) {
    this.#metrics = metrics;
    this.#numbers = numbers;
  }

  add(row: PublishedRow): void {
    const { quarter, place } = quarterOf(row.week);
    const ledger = this.quarters.get(quarter) ?? { weeks: new Map(), entries: new Map(), series: new Map() };
    this.quarters.set(quarter, ledger);
    const sums = sumsOf(this.#metrics, row);
    this.#addToWeek(ledger, row, sums);
    this.#addToSeries(ledger, row, sums);
    this.#note(ledger, row, sums, place);
  }

  #addToWeek({ weeks }: QuarterLedger, { week, team, purpose }: PublishedRow, sums: Sums): void {
    const teams = weeks.get(week) ?? new Map<string, Map<Purpose, Sums>>();
    weeks.set(week, teams);
    const types = teams.get(team) ?? new Map<Purpose, Sums>();
    teams.set(team, types);
    const before = types.get(purpose);
    types.set(purpose, before ? addSums(before, sums) : sums);
  }

  #addToSeries({ series }: QuarterLedger, row: PublishedRow, sums: Sums): void {
    const before = series.get(row.series) ?? { met: 0, sums: noSums(this.#metrics), titled: { week: row.week, title: row.title } };
    series.set(row.series, before);
    before.met += 1;
    if (row.people >= this.#numbers) before.sums = addSums(before.sums, sums);
    // The last word of the organizer counts; two in one week must agree.
    if (row.week > before.titled.week) before.titled = { week: row.week, title: row.title };
    else if (row.week === before.titled.week && row.title !== before.titled.title) before.titled = { week: row.week, title: undefined };
  }

  #note({ entries }: QuarterLedger, row: PublishedRow, sums: Sums, place: number): void {
    const organizer = row.publisher ?? '';
    const series = row.people >= this.#numbers ? row.series : undefined;
    const type = typeName(row.team, row.purpose);
    const key = JSON.stringify([type, organizer, series]);
    const views = this.#metrics.length + 1;
    const entry = entries.get(key) ?? { type, organizer, series, speaks: new Uint16Array(views), silent: new Uint16Array(views) };
    entries.set(key, entry);
    for (let view = 0; view < views; view++) {
      const { rows, missing } = measureAt(sums, view);
      if (rows > 0) entry.speaks[view] = (entry.speaks[view] ?? 0) | (1 << place);
      else if (missing > 0) entry.silent[view] = (entry.silent[view] ?? 0) | (1 << place);
    }
  }
}
