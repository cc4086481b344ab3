import { Group, type Floors } from './group.ts';

/**
 * A cell of one week: of all teams, of a team, of a team's type. What is not shown falls to the nearest shown cell above it,
 * whose *rest* it is: a reader who subtracts gets that rest, and nothing finer.
 */
export interface Node {
  readonly name: string;
  /** Of a type; the cells above hold what is below them. */
  readonly group: Group;
  readonly below: readonly Node[];
  /** Rows that speak; the smallest is hidden first. */
  readonly size: number;
  /** Before: whether it may be shown at all. After: whether it is. */
  shown: boolean;
}

/** Hides what is below a floor, then as few cells as leave every rest empty or enough; of equally many those with fewest rows. */
export function settleWeek(node: Node, floors: Floors): void {
  hideBelow(node, floors);
  if (node.shown && !hideFewest(node, floors)) settle(node, floors);
}

/** Every way of hiding so many cells more is tried, among so many; beyond that, they are hidden one by one. */
const MOST_HIDDEN = 2;
const MOST_CELLS = 40;

/** False where that takes more than can be tried, or does not help. */
function hideFewest(root: Node, floors: Floors): boolean {
  const all = withBelow(root);
  if (all.every((one) => isSound(one, floors))) return true;
  const free = all.filter((one) => one.shown && one !== root).toSorted(bySize);
  if (free.length > MOST_CELLS) return false;
  for (let count = 1; count <= MOST_HIDDEN; count++) {
    const enough = setsOf(free, count).filter((some) => isEnough(some, all, floors));
    const [best] = enough.toSorted((a, b) => rowsOf(a) - rowsOf(b));
    for (const one of best ?? []) one.shown = false;
    if (best) return true;
  }
  return false;
}

const withBelow = (node: Node): readonly Node[] => [node, ...node.below.flatMap(withBelow)];

/** A reader who subtracts what is shown below it gets nothing, or enough. */
function isSound(node: Node, floors: Floors): boolean {
  if (!node.shown || node.below.length === 0) return true;
  const { rest } = beneath(node);
  return rest.isEmpty || rest.passes(floors);
}

function isEnough(some: readonly Node[], all: readonly Node[], floors: Floors): boolean {
  for (const one of some) one.shown = false;
  const is = all.every((one) => isSound(one, floors));
  for (const one of some) one.shown = true;
  return is;
}

const setsOf = (all: readonly Node[], count: number): readonly (readonly Node[])[] =>
  (count === 0 ? [[]] : all.flatMap((one, at) => setsOf(all.slice(at + 1), count - 1).map((others) => [one, ...others])));

const rowsOf = (some: readonly Node[]): number => some.reduce((sum, { size }) => sum + size, 0);

/** Gives everything beneath a cell. */
function hideBelow(node: Node, floors: Floors): Group {
  const all = new Group();
  all.addAll(node.group);
  for (const child of node.below) all.addAll(hideBelow(child, floors));
  node.shown &&= all.passes(floors);
  return all;
}

function settle(node: Node, floors: Floors): void {
  // First, while what is too small in each team has not cost it another type: hidden itself, a team need not hide one.
  if (node.shown) hideEnough(node, floors);
  for (const child of node.below) settle(child, floors);
  while (node.shown && node.below.length > 0) {
    const { rest, shown } = beneath(node);
    if (rest.isEmpty || rest.passes(floors) || hideEnough(node, floors)) return;
    const next = smallestOf(shown);
    if (next) next.shown = false;
    else node.shown = false;
  }
}

/** If the rest does not pass: hides the smallest cell that is enough for it, should there be one. */
function hideEnough(node: Node, floors: Floors): boolean {
  const { rest, shown } = beneath(node);
  if (node.below.length === 0 || rest.isEmpty || rest.passes(floors)) return false;
  const enough = smallestOf(shown.filter((child) => {
    const more = new Group();
    more.addAll(rest);
    more.addAll(child.below.length === 0 ? child.group : beneath(child).rest);
    return more.passes(floors);
  }));
  if (enough) enough.shown = false;
  return enough !== undefined;
}

const smallestOf = (nodes: readonly Node[]): Node | undefined => nodes.toSorted(bySize)[0];

const bySize = (a: Node, b: Node): number => a.size - b.size || (a.name < b.name ? -1 : 1);

/** What lies between a cell and the shown ones nearest below it, and those. */
export function beneath(node: Node): { readonly rest: Group; readonly hidden: readonly Node[]; readonly shown: readonly Node[] } {
  const rest = new Group();
  const hidden: Node[] = [];
  const shown: Node[] = [];
  const look = (at: Node): void => {
    for (const child of at.below) {
      if (child.shown) shown.push(child);
      else {
        if (child.below.length === 0) {
          rest.addAll(child.group);
          hidden.push(child);
        }
        look(child);
      }
    }
  };
  look(node);
  return { rest, hidden, shown };
}
