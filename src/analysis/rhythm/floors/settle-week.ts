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
  for (const child of node.below) settleWeek(child, floors);
  if (node.below.length === 0) node.shown &&= node.group.passes(floors);
  while (node.shown && node.below.length > 0) {
    const { rest, shown } = beneath(node);
    if (rest.isEmpty && shown.length === 0) node.shown = false;
    if (rest.isEmpty || rest.passes(floors)) return;
    hideNext(shown, rest, floors);
    if (shown.length === 0) node.shown = false;
  }
}

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

/** The smallest that is enough by itself; if none is, the smallest. */
function hideNext(shown: readonly Node[], rest: Group, floors: Floors): void {
  const bySize = shown.toSorted((a, b) => a.size - b.size || (a.name < b.name ? -1 : 1));
  const isEnough = (node: Node): boolean => {
    const more = new Group();
    more.addAll(rest);
    more.addAll(node.below.length === 0 ? node.group : beneath(node).rest);
    return more.passes(floors);
  };
  const next = bySize.find(isEnough) ?? bySize[0];
  if (next) next.shown = false;
}
