import type { Metric } from '#analysis/rhythm/metric.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import type { CellAt, SummaryCell } from '#domain/summary-cell.ts';
import type { Organisation, TrueRow } from './organisation.ts';
import { reduced, spans, within, type Reduced } from './rank.ts';

export interface Attack {
  readonly questions: number;
  /** What could be answered and speaks of too few, in words for whoever looks into it. */
  readonly isolated: readonly string[];
}

/** Sets of organizers that are tried for one number of one organisation; with more there is drawn. */
const MOST_SETS = 12;

/**
 * What a reader who has every published cell of all periods, knows which rows there are and where they belong, and adds and
 * subtracts as he likes can tell of too few. It knows nothing of how cells are hidden: each cell is a linear equation over
 * rows, and questions are put to the space that they span.
 *
 * Asked of the rows, and of each metric over the rows that were asked for it:
 * - is there any combination at all that speaks of nothing but rows of `organizers − 1` organizers (and rows that say nothing),
 *   other than of whole shown series? That there is one shows in the rank over all other rows.
 * - is there any that speaks of nothing but rows with fewer people than the floor?
 * - can the sum over exactly these rows be told: each single row, each organizer's week and quarter, each team's small
 *   meetings of a week, each hidden cell? It may, if those are 5 distinct persons and 3 organizers, or whole shown series.
 */
export function attack(organisation: Organisation, cells: readonly SummaryCell[], hidden: readonly CellAt[], metrics: readonly Metric[], random: () => number): Attack {
  const { floors, rows } = organisation;
  let questions = 0;
  const isolated: string[] = [];
  for (const metric of [undefined, ...metrics]) {
    const parts = new Map(rows.map((one) => [one, metric ? metric.part(one.row) : { sum: 1, of: 1 }]));
    const asked = rows.filter((one) => parts.get(one) !== undefined);
    const speaks = (one: TrueRow): boolean => parts.get(one) !== 'missing';
    const isSmall = (one: TrueRow): boolean => one.row.people < floors.numbers;
    const told = cells.filter((cell) => metric === undefined || metric.id in cell.measures);
    const equations = told.map(({ at }) => ({ at, of: new Set(asked.filter((one) => isIn(at, one, organisation))) })).filter(({ of }) => of.size > 0);
    const series = equations.filter(({ at }) => at.table === 'series').map(({ of }) => of);
    const space = new Space(asked, equations.map(({ of }) => of), (one) => `${mark(one)} ${isSmall(one)} ${speaks(one)}`);
    const found = (what: string): void => { isolated.push(`${metric?.id ?? 'rows'}: ${what}`); };

    const isOnlyOf = (allowed: (one: TrueRow) => boolean): boolean => {
      questions += 1;
      return space.within(allowed) > series.filter((of) => [...of].every(allowed)).length;
    };
    if (isOnlyOf((one) => isSmall(one) || !speaks(one))) found('small meetings');
    for (const few of setsOf([...new Set(asked.map(mark))], floors.organizers - 1, random)) {
      if (isOnlyOf((one) => few.includes(mark(one)) || !speaks(one))) found(`meetings of ${few.join(' and ')}`);
    }

    const isTold = (of: readonly TrueRow[]): boolean => {
      questions += 1;
      if (!space.tells(of)) return false;
      const saying = of.filter(speaks);
      if (new Set(saying.flatMap(({ persons }) => persons)).size >= 5 && new Set(saying.map(mark)).size >= 3) return false;
      const those = new Set(of);
      const whole = series.filter((one) => [...one].every((row) => those.has(row)));
      return whole.reduce((count, one) => count + one.size, 0) !== of.length;
    };
    for (const [what, of] of targets(asked, hidden, isSmall, organisation)) if (isTold(of)) found(what);
  }
  return { questions, isolated };
}

/** A row without a mark is of one and the same organizer as all such rows. */
const mark = ({ row }: TrueRow): string => row.publisher ?? 'nobody known';

/** Which rows a cell was made of: a week without those that came after it was written, a quarter without those taken back until then. */
export function isIn(at: CellAt, { row, isLate, isWithdrawn }: TrueRow, { floors, knowsLate }: Organisation): boolean {
  if (at.table === 'team') return !isLate && row.week === at.period && (at.team === 'all' || row.team === at.team) && (at.purpose === 'all' || row.purpose === at.purpose);
  return !isWithdrawn && !(isLate && knowsLate) && row.series === at.series && row.people >= floors.numbers && quarterOf(row.week).quarter === at.period;
}

function targets(asked: readonly TrueRow[], hidden: readonly CellAt[], isSmall: (one: TrueRow) => boolean, organisation: Organisation): ReadonlyMap<string, readonly TrueRow[]> {
  const groups = new Map<string, TrueRow[]>();
  const add = (name: string, one: TrueRow): void => void groups.set(name, [...(groups.get(name) ?? []), one]);
  for (const one of asked) {
    add(`row ${one.row.key}`, one);
    if (!one.isLate) add(`${mark(one)} in ${one.row.week}`, one);
    if (!one.isLate) add(`${mark(one)} in ${quarterOf(one.row.week).quarter}`, one);
    if (!one.isLate && isSmall(one)) add(`small meetings of ${one.row.team} in ${one.row.week}`, one);
  }
  for (const at of hidden) for (const one of asked) if (isIn(at, one, organisation)) add(`cell ${JSON.stringify(at)}`, one);
  return groups;
}

/** All sets where they are few; else some at random, mostly of organizers who come one after the other, as those of a team do. */
function setsOf(all: readonly string[], size: number, random: () => number): readonly (readonly string[])[] {
  if (all.length <= size) return [all];
  const pairs = size === 2 ? all.flatMap((a, i) => all.slice(i + 1).map((b) => [a, b])) : [];
  if (pairs.length > 0 && pairs.length <= MOST_SETS) return pairs;
  return Array.from({ length: MOST_SETS }, () => {
    const left = [...all];
    let at = Math.floor(random() * left.length);
    return Array.from({ length: size }, () => {
      const [one = ''] = left.splice(at, 1);
      at = Math.floor(random() < 0.7 ? Math.min(at + 3 * random(), left.length - 1) : left.length * random());
      return one;
    });
  });
}

/** What published sums span. Rows that the same cells hold, of one organizer and kind, cannot be told apart and are one column. */
class Space {
  readonly #columnOf: ReadonlyMap<TrueRow, number>;
  readonly #rowsOf: readonly (readonly TrueRow[])[];
  readonly #parts: readonly { readonly columns: readonly number[]; readonly basis: readonly Reduced[] }[];
  readonly #partOf: readonly (number | undefined)[];

  constructor(rows: readonly TrueRow[], equations: readonly ReadonlySet<TrueRow>[], kind: (row: TrueRow) => string) {
    const holding = new Map<TrueRow, number[]>(rows.map((row) => [row, []]));
    for (const [i, equation] of equations.entries()) for (const row of equation) holding.get(row)?.push(i);
    const columns = new Map<string, TrueRow[]>();
    for (const row of rows) {
      const key = `${holding.get(row)?.join(' ') ?? ''} ${kind(row)}`;
      const column = columns.get(key);
      if (column) column.push(row);
      else columns.set(key, [row]);
    }
    this.#rowsOf = [...columns.values()];
    this.#columnOf = new Map(this.#rowsOf.flatMap((its, column) => its.map((row) => [row, column] as const)));

    // Equations without a row in common are solved apart.
    const head = equations.map((_, i) => i);
    const headOf = (i: number): number => {
      let at = i;
      while (head[at] !== at) at = head[at] ?? at;
      return at;
    };
    for (const [row] of this.#rowsOf) {
      const [first, ...others] = (row && holding.get(row)) ?? [];
      if (first !== undefined) for (const other of others) head[headOf(other)] = headOf(first);
    }
    const parts = new Map<number, { readonly columns: number[]; readonly equations: number[] }>();
    const partAt = (i: number): { readonly columns: number[]; readonly equations: number[] } => {
      const part = parts.get(headOf(i)) ?? { columns: [], equations: [] };
      parts.set(headOf(i), part);
      return part;
    };
    for (const i of equations.keys()) partAt(i).equations.push(i);
    for (const [column, [row]] of this.#rowsOf.entries()) {
      const first = row && holding.get(row)?.[0];
      if (first !== undefined) partAt(first).columns.push(column);
    }
    this.#parts = [...parts.values()].map((part) => {
      const vectors = part.equations.map((i) => part.columns.map((column) => (this.#rowsOf[column]?.some((row) => equations[i]?.has(row)) ? 1 : 0)));
      return { columns: part.columns, basis: reduced(vectors) };
    });
    const partOf: (number | undefined)[] = [];
    for (const [p, part] of this.#parts.entries()) for (const column of part.columns) partOf[column] = p;
    this.#partOf = partOf;
  }

  /** How many independent combinations there are that hold none but these rows. */
  within(allowed: (row: TrueRow) => boolean): number {
    let count = 0;
    for (const { columns, basis } of this.#parts) count += within(basis, columns.map((column) => this.#rowsOf[column]?.every(allowed) === true));
    return count;
  }

  /** Whether the sum over exactly these rows can be told. */
  tells(rows: readonly TrueRow[]): boolean {
    const those = new Set(rows);
    const taken = new Set(rows.map((row) => this.#columnOf.get(row) ?? -1));
    if (![...taken].every((column) => this.#partOf[column] !== undefined && this.#rowsOf[column]?.every((row) => those.has(row)))) return false;
    return [...new Set([...taken].map((column) => this.#partOf[column] ?? -1))].every((p) => {
      const part = this.#parts[p];
      return part !== undefined && spans(part.basis, part.columns.map((column) => (taken.has(column) ? 1 : 0)));
    });
  }
}
