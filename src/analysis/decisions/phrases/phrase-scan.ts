import { CLASSES, END, isEdge } from './alphabet.ts';
import { readPattern, type Pattern } from './read-pattern.ts';

/** Phrases of one kind: `^` ties one to the beginning, `$` to the end. Each stands between edges of words. */
export interface Phrases {
  readonly sources: readonly string[];
  /** Bit that says that one of them is there. */
  readonly found: number;
  /** Bit that says that one may be there: its beginning is, and the rest is beyond a scan. */
  readonly maybe: number;
}

/** Tells, in one pass over a sentence of classes (alphabet.ts), which kinds of phrases are in it, as bits. */
export type PhraseScan = (classes: Uint8Array, length: number) => number;

/** States that are kept; with more, all are built anew. Talk of a million words makes about a third of them. */
const MOST_STATES = 30_000;

interface State {
  /** Nodes that wait for a sign, in order. */
  readonly waiting: readonly number[];
  readonly bits: number;
}

/**
 * All phrases of all kinds as one machine that reads each sign once, whatever their number: a nondeterministic one is
 * built from the patterns, and of the deterministic one only those states that talk really reaches, as it reaches them.
 */
export function compilePhrases(kinds: readonly Phrases[]): PhraseScan {
  const { nodes, anywhere, atStart } = build(kinds);
  // What the nodes that wait at the beginning of every word lead to, by sign.
  const begun = Array.from({ length: CLASSES }, (_, c) => anywhere.flatMap((n) => (nodes[n]?.takes[c] ? (nodes[n]?.next ?? []) : [])));
  let states: State[] = [];
  let numbers = new Map<string, number>();
  let table = new Uint16Array(0);
  let bits = new Int32Array(0);
  const stamps = new Int32Array(nodes.length);
  let stamp = 0;

  const clear = (): void => {
    states = [];
    numbers = new Map();
    table = new Uint16Array(256 * CLASSES);
    bits = new Int32Array(256);
    number(atStart, true);
    number(atStart, true);
  };

  const number = (reached: readonly number[], isEdgeBefore: boolean): number => {
    stamp++;
    const waiting: number[] = [];
    let found = 0;
    for (const n of reached) {
      if (stamps[n] === stamp) continue;
      stamps[n] = stamp;
      found |= nodes[n]?.bits ?? 0;
      if (nodes[n]?.next.length) waiting.push(n);
    }
    waiting.sort((a, b) => a - b);
    const key = `${found} ${isEdgeBefore} ${waiting.join(' ')}`;
    const known = numbers.get(key);
    // State 0 stands for "not known yet" in the table.
    if (known !== undefined && known > 0) return known;
    const own = states.length;
    if ((own + 1) * CLASSES > table.length) {
      table = grown(table, new Uint16Array(2 * table.length));
      bits = grown(bits, new Int32Array(2 * bits.length));
    }
    states.push({ waiting: isEdgeBefore ? [-1, ...waiting] : waiting, bits: found });
    bits[own] = found;
    numbers.set(key, own);
    return own;
  };

  const step = (from: number, c: number): number => {
    const reached: number[] = [];
    for (const n of states[from]?.waiting ?? []) {
      const next = n < 0 ? begun[c] : nodes[n]?.takes[c] ? nodes[n]?.next : undefined;
      if (next) for (const m of next) reached.push(m);
    }
    const to = number(reached, isEdge(c));
    table[from * CLASSES + c] = to;
    return to;
  };

  clear();
  return (classes, length) => {
    if (states.length > MOST_STATES) clear();
    let state = 1;
    let found = 0;
    for (let i = 0; i <= length; i++) {
      const c = i < length ? (classes[i] ?? 0) : END;
      state = table[state * CLASSES + c] || step(state, c);
      found |= bits[state] ?? 0;
    }
    return found;
  };
}

interface Node {
  readonly takes: Uint8Array;
  /** Nodes reached by taking a sign, those behind empty steps included. */
  next: readonly number[];
  readonly bits: number;
}

function build(kinds: readonly Phrases[]): { nodes: readonly Node[]; anywhere: readonly number[]; atStart: readonly number[] } {
  const nodes: Node[] = [];
  const add = (takes: Uint8Array, next: readonly number[], bits = 0): number => nodes.push({ takes, next, bits }) - 1;
  const anywhere: number[] = [];
  const atStart: number[] = [];
  /** Where loops begin, known once they are built; until then -1 - k stands for the beginnings of loop k. */
  const loops: (readonly number[])[] = [];
  for (const { sources, found, maybe } of kinds) {
    const there = [add(NOTHING, [], found)];
    const end = [add(EDGES, there)];
    const soft = [add(NOTHING, [], maybe)];
    /** The nodes to begin a pattern at, so that `after` are reached when it is through. */
    const way = (pattern: Pattern, after: readonly number[]): readonly number[] => {
      switch (pattern.is) {
        case 'beyond': return soft;
        case 'one': return [add(pattern.takes, after)];
        case 'any': return pattern.of.flatMap((p) => way(p, after));
        case 'row': {
          const cut = pattern.of.findIndex(isBeyond);
          const parts = cut < 0 ? pattern.of : pattern.of.slice(0, cut + 1);
          return parts.reduceRight((next, part) => way(part, next), cut < 0 ? after : soft);
        }
        case 'times': {
          let next = after;
          if (pattern.most === Infinity) {
            const own = loops.push([]) - 1;
            loops[own] = [...way(pattern.what, [-1 - own]), ...after];
            next = [-1 - own];
          } else {
            for (let k = pattern.least; k < pattern.most; k++) next = [...way(pattern.what, next), ...after];
          }
          for (let k = 0; k < pattern.least; k++) next = way(pattern.what, next);
          return next;
        }
      }
    };
    for (const source of sources) (source.startsWith('^') ? atStart : anywhere).push(...way(readPattern(source.replace(/^\^/, '')), source.endsWith('$') ? there : end));
  }
  const real = (list: readonly number[], into = new Set<number>()): Set<number> => {
    for (const n of list) {
      if (into.has(n)) continue;
      into.add(n);
      if (n < 0) real(loops[-1 - n] ?? [], into);
    }
    return into;
  };
  const plain = (list: readonly number[]): number[] => [...real(list)].filter((n) => n >= 0);
  for (const node of nodes) node.next = plain(node.next);
  return { nodes, anywhere: plain(anywhere), atStart: plain(atStart) };
}

function isBeyond(pattern: Pattern): boolean {
  if (pattern.is === 'row' || pattern.is === 'any') return pattern.of.some(isBeyond);
  return pattern.is === 'times' ? isBeyond(pattern.what) : pattern.is === 'beyond';
}

const NOTHING = new Uint8Array(CLASSES);
const EDGES = Uint8Array.from({ length: CLASSES }, (_, c) => (isEdge(c) ? 1 : 0));

function grown<T extends Uint16Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
