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

/** Hides what is below a floor, then the next-smallest cells, until every rest is empty or passes. */
export function settleWeek(node: Node, floors: Floors): void {
  hideBelow(node, floors);
  settle(node, floors);
}

/** Gives everything beneath a cell. */
function hideBelow(node: Node, floors: Floors): Group {
  const all = new Group();
  all.addAll(node.group);
  for (const child of node.below) all.addAll(hideBelow(child, floors));
  node.shown &&= all.passes(floors);
  return all;
}

function settle(node: Node, floors: Floors): void {
  if (!node.shown || node.below.length === 0) return;
  // First, while what is too small in each team has not cost it another type: hidden itself, a team need not hide one.
  hideEnough(node, floors);
  for (const child of node.below) settle(child, floors);
  for (;;) {
    const { rest, shown } = beneath(node);
    if (rest.isEmpty || rest.passes(floors)) return;
    if (hideEnough(node, floors)) return;
    const next = smallestOf(shown);
    if (!next) {
      node.shown = false;
      return;
    }
    next.shown = false;
  }
}

/** If the rest does not pass: hides the smallest cell that is enough for it, should there be one. */
function hideEnough(node: Node, floors: Floors): boolean {
  const { rest, shown } = beneath(node);
  if (rest.isEmpty || rest.passes(floors)) return false;
  const enough = smallestOf(shown.filter((child) => {
    const more = new Group();
    more.addAll(rest);
    more.addAll(child.below.length === 0 ? child.group : beneath(child).rest);
    return more.passes(floors);
  }));
  if (enough) enough.shown = false;
  return enough !== undefined;
}

const smallestOf = (nodes: readonly Node[]): Node | undefined => nodes.toSorted((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1))[0];

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
