import type { IsoWeek } from '#domain/meeting-row.ts';
import type { Purpose } from '#domain/purpose.ts';
import type { CellAt, Measure, SummaryCell } from '#domain/summary-cell.ts';
import type { Metric } from '../metric.ts';
import { addMeasures, NO_MEASURE } from '../measure-of.ts';
import { Group, type Floors } from './group.ts';
import { typeName, type Entry, type Teams } from './ledger.ts';
import type { Share } from './settle-series.ts';
import { beneath, settleWeek, type Node } from './settle-week.ts';
import { addSums, measureAt, noSums, type Sums } from './sums.ts';

interface Given {
  readonly week: IsoWeek;
  /** Of the week in its quarter. */
  readonly place: number;
  readonly teams: Teams;
  readonly entries: readonly Entry[];
  readonly metrics: readonly Metric[];
  readonly floors: Floors;
  /** The cells that stand for this week, where it was written before. */
  readonly written?: readonly SummaryCell[];
  /** Every row of the week is one that those cells were made of. */
  readonly onlyRowsAsWritten?: boolean;
}

const ALL = 'all';
const BOTH = [true, false];
const SPEAKS = [true];
const SILENT = [false];
const NEITHER: readonly boolean[] = [];

/**
 * The teams' table of one week: all teams over teams over types, once for the rows and once for each metric over the rows
 * that it rests on. A metric is shown only where its cell is.
 */
export class WeekTable {
  readonly #given: Given;
  readonly #sums = new Map<string, Sums>();
  readonly #at = new Map<string, CellAt>();
  readonly #written: ReadonlyMap<string, SummaryCell>;
  /** Entries of this week. */
  readonly #present: readonly Entry[];
  /** By view: names of the cells that are shown. Who speaks in each is let go of once that is settled: it is most of a week. */
  readonly #shown: readonly ReadonlySet<string>[];
  /** By view: the block that each type of each team falls to. */
  readonly #blocks: readonly ReadonlyMap<string, string>[];
  /** By view: blocks whose rows are no longer those that were written. */
  readonly #changed: readonly ReadonlySet<string>[];

  constructor(given: Given) {
    this.#given = given;
    this.#written = new Map((given.written ?? []).map((cell) => [cell.at.table === 'team' ? typeName(cell.at.team, cell.at.purpose) : '', cell]));
    const types = this.#sumUp();
    this.#present = given.entries.filter(({ speaks }) => (speaks[0] ?? 0) & (1 << given.place));
    const nodes: ReadonlyMap<string, Node>[] = [];
    for (let view = 0; view <= given.metrics.length; view++) nodes.push(this.#tree(view, types, nodes[0]));
    this.#shown = nodes.map((of) => new Set([...of.values()].flatMap(({ name, shown }) => (shown ? [name] : []))));
    this.#blocks = nodes.map(blocksOf);
    this.#changed = this.#whatChanged(nodes);
  }

  eachCell(tell: (at: CellAt, sums: Sums, isShown: (view: number) => boolean) => void): void {
    for (const [name, at] of this.#at) {
      tell(at, this.#sums.get(name) ?? noSums(this.#given.metrics), (view) => this.#shown[view]?.has(name) === true);
    }
  }

  /** What this week holds of an entry, by the block that tells it. Nobody knows what a block holds that has changed since it was written. */
  sharesOf(entry: Entry, view: number): readonly Share[] {
    const said = this.#said(entry, view);
    if (said.length === 0) return [];
    const name = this.#blocks[view]?.get(entry.type);
    const block = name === undefined ? undefined : this.#key(name);
    const isKnown = this.#given.onlyRowsAsWritten === true || name === undefined || this.#changed[view]?.has(name) !== true;
    return said.map((speaks) => ({ block, organizer: entry.organizer, speaks: speaks && isKnown }));
  }

  /** Of each block what belongs to no series: meetings below the floor of people, and whatever is not in the rows any more. */
  restsWithoutSeries(view: number): readonly (readonly [string, Group])[] {
    const rests = new Map<string, Group>();
    for (const name of this.#shown[view] ?? []) rests.set(name, new Group());
    for (const entry of this.#present) {
      const rest = entry.series === undefined ? rests.get(this.#blocks[view]?.get(entry.type) ?? '') : undefined;
      if (rest) for (const { speaks } of this.sharesOf(entry, view)) rest.add(entry.organizer, { isLarge: false, speaks });
    }
    for (const name of this.#changed[view] ?? []) {
      const rest = rests.get(name);
      if (rest) rest.isSilent = true;
    }
    return [...rests].map(([name, rest]) => [this.#key(name), rest] as const);
  }

  #key(name: string): string {
    return `${this.#given.week} ${name}`;
  }

  /** Sums of every cell; gives the types of each team. */
  #sumUp(): ReadonlyMap<string, ReadonlySet<Purpose>> {
    const { week, teams, written = [] } = this.#given;
    const types = new Map<string, Set<Purpose>>();
    const addTo = (team: string, purpose: Purpose | typeof ALL, sums?: Sums): void => {
      const name = typeName(team, purpose);
      const before = this.#sums.get(name);
      if (sums) this.#sums.set(name, before ? addSums(before, sums) : sums);
      // A team that is called as all are has no cells of its own.
      if (team !== ALL || purpose === ALL) this.#at.set(name, { table: 'team', period: week, team, purpose });
    };
    for (const [team, of] of [...teams].sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const [purpose, sums] of of) {
        types.set(team, (types.get(team) ?? new Set()).add(purpose));
        addTo(ALL, ALL, sums);
        if (team !== ALL) addTo(team, ALL, sums);
        addTo(team, purpose, sums);
      }
    }
    for (const { at } of written) {
      if (at.table !== 'team') continue;
      addTo(at.team, at.purpose);
      if (at.team !== ALL && at.purpose !== ALL) types.set(at.team, (types.get(at.team) ?? new Set()).add(at.purpose));
    }
    return types;
  }

  #tree(view: number, types: ReadonlyMap<string, ReadonlySet<Purpose>>, rows: ReadonlyMap<string, Node> | undefined): ReadonlyMap<string, Node> {
    const groups = new Map<string, Group>();
    for (const entry of this.#present) {
      const name = entry.type;
      const group = groups.get(name) ?? new Group();
      groups.set(name, group);
      for (const speaks of this.#said(entry, view)) group.add(entry.organizer, { isLarge: entry.series !== undefined, speaks });
    }
    const nodes = new Map<string, Node>();
    const node = (team: string, purpose: Purpose | typeof ALL, below: readonly Node[]): Node => {
      const name = typeName(team, purpose);
      const sums = this.#sums.get(name);
      const made: Node = { name, group: groups.get(name) ?? new Group(), below, size: sums ? measureAt(sums, view).rows : 0, shown: this.#mayShow(name, view, rows) };
      nodes.set(name, made);
      return made;
    };
    const root = node(ALL, ALL, [...types].map(([team, of]) => {
      const its = [...of].map((purpose) => node(team, purpose, []));
      return team === ALL ? { name: '', group: new Group(), below: its, size: 0, shown: false } : node(team, ALL, its);
    }));
    if (!this.#given.written) settleWeek(root, this.#given.floors);
    return nodes;
  }

  /** Whether it speaks in this week, or is silent, or both. */
  #said({ speaks, silent }: Entry, view: number): readonly boolean[] {
    const bit = 1 << this.#given.place;
    return (speaks[view] ?? 0) & bit ? ((silent[view] ?? 0) & bit ? BOTH : SPEAKS) : (silent[view] ?? 0) & bit ? SILENT : NEITHER;
  }

  #mayShow(name: string, view: number, rows: ReadonlyMap<string, Node> | undefined): boolean {
    const at = this.#at.get(name);
    if (!at) return false;
    if (this.#given.written) return this.#writtenAt(name, view) !== undefined;
    return rows === undefined || rows.get(name)?.shown === true;
  }

  #writtenAt(name: string, view: number): Measure | undefined {
    const cell = this.#written.get(name);
    if (!cell) return undefined;
    if (view === 0) return { rows: cell.meetings, sum: cell.meetings, of: cell.meetings, missing: 0 };
    return cell.measures[this.#given.metrics[view - 1]?.id ?? ''];
  }

  /** By view the blocks that differ from what was written, or share a type with one that does in another view. */
  #whatChanged(nodes: readonly ReadonlyMap<string, Node>[]): readonly ReadonlySet<string>[] {
    if (!this.#given.written) return [];
    const types = new Set<string>();
    const changed = nodes.map((ofView, view) => {
      const blocks = new Set<string>();
      for (const [name, node] of ofView) {
        if (!node.shown) continue;
        const { hidden, shown } = beneath(node);
        const its = node.below.length === 0 ? [node] : hidden;
        const stood = shown.map((one) => this.#writtenAt(one.name, view)).reduce(less, this.#writtenAt(name, view));
        const now = its.map((one) => this.#sums.get(one.name)).reduce((sum, sums) => (sums ? addMeasures(sum, measureAt(sums, view)) : sum), NO_MEASURE);
        if (isSame(stood ?? NO_MEASURE, now)) continue;
        blocks.add(name);
        for (const type of its) types.add(type.name);
      }
      return blocks;
    });
    for (const [view, blocks] of this.#blocks.entries()) for (const [type, block] of blocks) if (types.has(type)) changed[view]?.add(block);
    return changed;
  }
}

/** The shown cell that each type falls to: its own, or the nearest above. */
function blocksOf(nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>();
  for (const [name, node] of nodes) {
    if (!node.shown) continue;
    const types = node.below.length === 0 ? [node] : beneath(node).hidden;
    for (const type of types) blocks.set(type.name, name);
  }
  return blocks;
}

const less = (a: Measure | undefined, b: Measure | undefined): Measure | undefined =>
  (a && b ? { rows: a.rows - b.rows, sum: a.sum - b.sum, of: a.of - b.of, missing: a.missing - b.missing } : a);

/** Sums are kept in whole billionths. */
const isSame = (a: Measure, b: Measure): boolean => [a.rows - b.rows, a.sum - b.sum, a.of - b.of, a.missing - b.missing].every((gap) => Math.abs(gap) < 1e-5);
