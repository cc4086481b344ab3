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
  const open = regionsOf(blocks, candidates.filter(({ shown }) => shown), floors);
  const hide = (next: Candidate | undefined): void => {
    if (!next) return;
    next.shown = false;
    addTo(blocks, next);
  };
  for (let region = open.pop(); region; region = open.pop()) {
    const checks = checksOf(region, floors);
    if (checks) settleRegion(region, checks, hide);
    else {
      hide(smallestOf(region.series.map(({ of }) => of)));
      open.push(...regionsOf(region.blocks, region.series.flatMap(({ of }) => (of.shown ? [of] : [])), floors));
    }
  }
}

function settleRegion({ rests, series }: Region, checks: readonly Others[], hide: (one: Candidate | undefined) => void): void {
  let shown = series;
  for (let isSettled = false; !isSettled;) {
    isSettled = true;
    for (const others of checks) {
      for (let leak = leakOf(rests, shown, others); leak.length > 0; leak = leakOf(rests, shown, others)) {
        hide(smallestOf(leak));
        shown = shown.filter(({ of }) => of.shown);
        isSettled = false;
      }
    }
  }
}

const smallestOf = (series: readonly Candidate[]): Candidate | undefined => series.toSorted((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))[0];

/** What no series ties together need not be looked at together. */
interface Region {
  readonly blocks: ReadonlyMap<string, Group>;
  /** Of the blocks, in their order. */
  readonly rests: readonly Group[];
  readonly series: readonly Placed[];
}

/** A series and, for each of its shares, the place of its block in the region; -1 for none. */
interface Placed {
  readonly of: Candidate;
  readonly places: readonly number[];
}

/** Only of blocks whose rest does not pass by itself: the others give nothing away, and no factor but 0 is of use for them. */
function regionsOf(blocks: ReadonlyMap<string, Group>, series: readonly Candidate[], floors: Floors): Region[] {
  const open = [...blocks].filter(([, rest]) => !rest.passes(floors));
  const placeOf = placesOf(open.map(([name]) => name));
  const ties = new Ties(open.length);
  const placed = series.map((of): Placed => ({ of, places: of.shares.map(placeOf) }));
  for (const { places } of placed) ties.tie(places.filter((place) => place >= 0));
  const regions = new Map<number, { readonly blocks: [string, Group][]; readonly series: Candidate[] }>();
  for (const [place, block] of open.entries()) {
    const region = regions.get(ties.headOf(place)) ?? { blocks: [], series: [] };
    regions.set(ties.headOf(place), region);
    region.blocks.push(block);
  }
  for (const { of, places } of placed) {
    const place = places.find((one) => one >= 0);
    if (place !== undefined) regions.get(ties.headOf(place))?.series.push(of);
  }
  return [...regions.values()].flatMap((region) => {
    if (region.series.length === 0) return [];
    const within = placesOf(region.blocks.map(([name]) => name));
    return [{ blocks: new Map(region.blocks), rests: region.blocks.map(([, rest]) => rest), series: region.series.map((of) => ({ of, places: of.shares.map(within) })) }];
  });
}

function placesOf(names: readonly string[]): (share: Share) => number {
  const places = new Map(names.map((name, place) => [name, place]));
  return ({ block }) => (block === undefined ? -1 : (places.get(block) ?? -1));
}

/** Rows that must not remain, for what does to be below a floor. */
interface Others {
  readonly rest: (group: Group) => boolean;
  readonly share: (share: Share) => boolean;
}

/** Meetings below the floor of people, and each set of organizers below that of organizers; undefined if these are too many. */
function checksOf({ rests, series }: Region, floors: Floors): readonly Others[] | undefined {
  const organizers = new Set(rests.flatMap((rest) => [...rest.organizers]));
  for (const { of } of series) for (const { organizer, speaks } of of.shares) if (speaks) organizers.add(organizer);
  const few = Math.min(floors.organizers - 1, organizers.size);
  if (choices(organizers.size, few) > MOST_TRIED) return undefined;
  return [
    { rest: ({ isLarge }) => isLarge, share: ({ speaks }) => speaks },
    ...[...subsets([...organizers], few)].map((some): Others => ({
      rest: (group) => group.organizers.size > some.length || [...group.organizers].some((organizer) => !some.includes(organizer)),
      share: ({ organizer, speaks }) => speaks && !some.includes(organizer),
    })),
  ];
}

/** Series that hold together what gives something away; none if nothing does. */
function leakOf(rests: readonly Group[], series: readonly Placed[], others: Others): readonly Candidate[] {
  const isFixed = rests.map(others.rest);
  if (isFixed.every(Boolean)) return [];
  const ties = new Ties(rests.length);
  for (const { of, places } of series) {
    const held = places.filter((_, i) => isAmong(of.shares[i], others));
    const open = held.filter((place) => place >= 0);
    ties.tie(open);
    // One of those rows lies where every factor is 0, so that of the series is.
    if (open[0] !== undefined && open.length < held.length) isFixed[open[0]] = true;
  }
  const fixed = new Set<number>();
  for (const [place, is] of isFixed.entries()) if (is) fixed.add(ties.headOf(place));
  const patchOf = (place: number): number => (place < 0 || fixed.has(ties.headOf(place)) ? -1 : ties.headOf(place));

  // A patch that no series touches is a block, and blocks pass by themselves or are as they stand.
  const loose = new Set(rests.flatMap((rest, place) => (rest.isEmpty ? [] : [patchOf(place)])));
  const patch = series.map(({ places }) => leakingOf(places.map(patchOf), loose)).find((one) => one >= 0);
  if (patch === undefined) return [];
  const touching = series.filter(({ places }) => places.some((place) => patchOf(place) === patch));
  const holding = touching.filter(({ of, places }) => places.some((place, i) => patchOf(place) === patch && isAmong(of.shares[i], others)));
  return (holding.length > 0 ? holding : touching).map(({ of }) => of);
}

const isAmong = (share: Share | undefined, others: Others): boolean => share !== undefined && others.share(share);

/** Of the patches that a series lies in, one that has a row in no shown series, or only a part of this one; -1 if none has. */
const leakingOf = (patches: readonly number[], loose: ReadonlySet<number>): number =>
  patches.find((patch) => patch >= 0 && (loose.has(patch) || patches.some((other) => other !== patch))) ?? -1;

/** Which places hang together. */
class Ties {
  readonly #above: Int32Array;

  constructor(size: number) {
    this.#above = Int32Array.from({ length: size }, (_, place) => place);
  }

  tie([first, ...others]: readonly number[]): void {
    if (first !== undefined) for (const other of others) this.#above[this.headOf(other)] = this.headOf(first);
  }

  headOf(place: number): number {
    let head = place;
    for (let above = this.#above[head] ?? head; above !== head; above = this.#above[head] ?? head) head = above;
    this.#above[place] = head;
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
