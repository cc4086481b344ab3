import { Group, type Floors } from './group.ts';

/** Rows of one organizer in one block: what a week's table tells only together. Without a block no shown cell holds them. */
export interface Share {
  readonly block: string | undefined;
  readonly organizer: string;
  readonly speaks: boolean;
}

/** A series in one quarter. Its rows have people enough, each of them. */
export interface Candidate {
  readonly name: string;
  readonly shares: readonly Share[];
  readonly size: number;
  /** Before: whether it may be shown at all. After: whether it is. */
  shown: boolean;
}

/** With more sets of organizers than this to try, series are hidden until there are fewer. */
const MOST_TRIED = 2_000;

/**
 * Hides series until nothing can be worked out from them and the blocks of the same quarter. `rests`: what each block holds
 * that belongs to no candidate.
 *
 * Whoever adds and subtracts gives each block and each shown series a factor, and each row the difference of the factors of
 * its block and of its series. Where only a few organizers' rows shall remain, every other row must come to 0, so blocks that
 * share another's series have one factor, and blocks where another's row is in no shown series have the factor 0. What hangs
 * together so is a *patch*. A patch gives something away if it holds a row in no shown series, or a part of one: then one of
 * the series that hold it together is hidden. If none does, only shown series, each as a whole, can be had.
 */
export function settleSeries(candidates: readonly Candidate[], rests: ReadonlyMap<string, Group>, floors: Floors): void {
  const blocks = new Map([...rests].map(([name, group]) => [name, copyOf(group)]));
  for (const one of candidates) if (!one.shown) addTo(blocks, one);
  const open = regionsOf({ blocks, series: candidates.filter(({ shown }) => shown) }, floors);
  for (let region = open.pop(); region; region = open.pop()) {
    const next = smallestOf(leakIn(region, floors) ?? []);
    if (!next) continue;
    next.shown = false;
    addTo(blocks, next);
    open.push(...regionsOf({ blocks: region.blocks, series: region.series.filter((one) => one !== next) }, floors));
  }
}

const smallestOf = (series: readonly Candidate[]): Candidate | undefined => series.toSorted((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))[0];

/** What no series ties together need not be looked at together. */
interface Region {
  readonly blocks: ReadonlyMap<string, Group>;
  readonly series: readonly Candidate[];
}

/** Only of blocks whose rest does not pass by itself: the others give nothing away, and no factor but 0 is of use for them. */
function regionsOf({ blocks, series }: Region, floors: Floors): Region[] {
  const open = new Map([...blocks].filter(([, rest]) => !rest.passes(floors)));
  const tied = new Ties(open.keys());
  for (const { shares } of series) tied.tie(shares.flatMap(({ block }) => (block !== undefined && open.has(block) ? [block] : [])));
  const regions = new Map<string, { readonly blocks: Map<string, Group>; readonly series: Candidate[] }>();
  for (const [name, rest] of open) {
    const region = regions.get(tied.headOf(name)) ?? { blocks: new Map<string, Group>(), series: [] };
    regions.set(tied.headOf(name), region);
    region.blocks.set(name, rest);
  }
  for (const one of series) {
    const block = one.shares.find((share) => share.block !== undefined && open.has(share.block))?.block;
    if (block !== undefined) regions.get(tied.headOf(block))?.series.push(one);
  }
  return [...regions.values()].filter((region) => region.series.length > 0);
}

/** The series that hold together what gives something away; undefined if nothing does. */
function leakIn(region: Region, floors: Floors): readonly Candidate[] | undefined {
  const small = leakOf(region, { rest: (group) => group.isLarge, share: ({ speaks }) => speaks });
  if (small) return small;
  const organizers = new Set([...region.blocks.values()].flatMap((rest) => [...rest.organizers]));
  for (const { shares } of region.series) for (const { organizer, speaks } of shares) if (speaks) organizers.add(organizer);
  const few = Math.min(floors.organizers - 1, organizers.size);
  if (choices(organizers.size, few) > MOST_TRIED) return region.series;
  for (const some of subsets([...organizers], few)) {
    const leak = leakOf(region, {
      rest: (group) => group.organizers.size > some.length || [...group.organizers].some((organizer) => !some.includes(organizer)),
      share: ({ organizer, speaks }) => speaks && !some.includes(organizer),
    });
    if (leak) return leak;
  }
  return undefined;
}

/** Rows that must not remain, for the rest to be below a floor. */
interface Others {
  readonly rest: (group: Group) => boolean;
  readonly share: (share: Share) => boolean;
}

function leakOf({ blocks, series }: Region, others: Others): readonly Candidate[] | undefined {
  const fixed = new Set<string>();
  for (const [name, rest] of blocks) if (others.rest(rest)) fixed.add(name);
  if (fixed.size === blocks.size) return undefined;
  const tied = new Ties(blocks.keys());
  for (const { shares } of series) {
    const held = shares.filter(others.share).flatMap(({ block }) => (block === undefined ? [] : [block]));
    const open = held.filter((block) => blocks.has(block));
    tied.tie(open);
    // One of those rows lies where every factor is 0, so that of the series is.
    if (shares.some((share) => others.share(share) && (share.block === undefined || !blocks.has(share.block)))) for (const block of open) fixed.add(block);
  }
  const patches = new Map<string, Set<string>>();
  for (const name of blocks.keys()) patches.set(tied.headOf(name), (patches.get(tied.headOf(name)) ?? new Set()).add(name));
  for (const name of fixed) patches.delete(tied.headOf(name));
  for (const patch of patches.values()) {
    const within = ({ block }: Share): boolean => block !== undefined && patch.has(block);
    const touching = series.filter(({ shares }) => shares.some(within));
    const givesAway = [...patch].some((name) => blocks.get(name)?.isEmpty === false) || touching.some(({ shares }) => !shares.every(within));
    if (!givesAway) continue;
    const holding = touching.filter(({ shares }) => shares.some((share) => within(share) && others.share(share)));
    return holding.length > 0 ? holding : touching;
  }
  return undefined;
}

/** Which blocks hang together. */
class Ties {
  readonly #above: Map<string, string>;

  constructor(names: Iterable<string>) {
    this.#above = new Map([...names].map((name) => [name, name]));
  }

  tie(names: readonly string[]): void {
    const [first, ...others] = names;
    if (first !== undefined) for (const other of others) this.#above.set(this.headOf(other), this.headOf(first));
  }

  headOf(name: string): string {
    let head = name;
    for (let above = this.#above.get(head); above !== undefined && above !== head; above = this.#above.get(head)) head = above;
    if (head !== name) this.#above.set(name, head);
    return head;
  }
}

function addTo(blocks: Map<string, Group>, { shares }: Candidate): void {
  for (const { block, organizer, speaks } of shares) if (block !== undefined) blocks.get(block)?.add(organizer, { isLarge: true, speaks });
}

function copyOf(group: Group): Group {
  const copy = new Group();
  copy.addAll(group);
  return copy;
}

const choices = (all: number, of: number): number => (of <= 0 ? 1 : (choices(all - 1, of - 1) * all) / of);

function* subsets(all: readonly string[], size: number): Generator<readonly string[]> {
  if (size <= 0) yield [];
  else for (const [i, one] of all.entries()) for (const others of subsets(all.slice(i + 1), size - 1)) yield [one, ...others];
}
