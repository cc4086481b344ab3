import { grown } from '../grown.ts';
import { CLASSES, END, isEdge, LETTERS, SPACE } from './alphabet.ts';
import { isBeyond, readPattern, type Pattern } from './read-pattern.ts';

/** Phrases of one kind: `^` ties one to the beginning, `$` to the end. Each stands between edges of words. */
export interface Phrases {
  readonly sources: readonly string[];
  /** Bit that says that one of them is there. */
  readonly found: number;
  /** Bit that says that one may be there: its beginning is, and the rest is beyond a scan. */
  readonly maybe: number;
}

/** A word or so of a sentence. */
export interface Piece {
  /** The same for the same classes, always. */
  readonly number: number;
  /** Signs by class (alphabet.ts). */
  readonly classes: Uint8Array;
}

/** Tells, in one pass over a sentence, which kinds of phrases are in it, as bits. `spaces`: 1 where a space stands before a piece. */
export type PhraseScan = (pieces: readonly Piece[], spaces: Uint8Array, count: number) => number;

/** States that are kept; with more, all are built anew. Talk of a million words makes about a third of them. */
const MOST_STATES = 30_000;

/** Places for ways from a state over a piece, four numbers each; at most half are taken. Talk of 300,000 words takes 56,000. */
const WAY_BITS = 17;
const WAYS = 1 << WAY_BITS;

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
  const ways = new Int32Array(4 * WAYS);
  let known = 0;
  const isStrange = strangers(nodes);
  /** What a piece counts as: 0 not known yet, 1 strange, else its number plus 2. */
  let asKind = new Int32Array(1 << 12);
  const stamps = new Int32Array(nodes.length);
  let stamp = 0;

  const clear = (): void => {
    states = [];
    numbers = new Map();
    table = new Uint16Array(256 * CLASSES);
    bits = new Int32Array(256);
    forgetWays();
    number(atStart, true);
    number(atStart, true);
  };

  const forgetWays = (): void => {
    ways.fill(0);
    known = 0;
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
    const same = numbers.get(key);
    // State 0 stands for "not known yet" in the table.
    if (same !== undefined && same > 0) return same;
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

  const after = (state: number, c: number): number => table[state * CLASSES + c] || step(state, c);

  const kindOf = ({ number: own, classes }: Piece): number => {
    if (own >= asKind.length) asKind = grown(asKind, new Int32Array(2 * own));
    return (asKind[own] ||= isStrange(classes) ? 1 : own + 2);
  };

  /** Where the way from a state over a piece is kept: state, piece, the state it leads to, what is found on it. */
  const wayOver = (from: number, piece: Piece, space: number): number => {
    const kind = 2 * kindOf(piece) + space;
    let at = (Math.imul(from, 0x9e3779b1) ^ Math.imul(kind, 0x85ebca6b)) >>> (32 - WAY_BITS);
    for (; ways[4 * at] !== 0; at = (at + 1) & (WAYS - 1)) if (ways[4 * at] === from && ways[4 * at + 1] === kind) return 4 * at;
    const { classes } = piece;
    let state = from;
    let found = 0;
    for (let i = -space; i < classes.length; i++) {
      state = after(state, i < 0 ? SPACE : (classes[i] ?? 0));
      found |= bits[state] ?? 0;
    }
    known++;
    ways.set([from, kind, state, found], 4 * at);
    return 4 * at;
  };

  clear();
  return (pieces, spaces, count) => {
    // One sentence adds too little to fill what is left.
    if (states.length > MOST_STATES) clear();
    if (2 * known > WAYS) forgetWays();
    let state = 1;
    let found = 0;
    for (let i = 0; i < count; i++) {
      const piece = pieces[i];
      if (!piece) break;
      const way = wayOver(state, piece, spaces[i] ?? 0);
      state = ways[way + 2] ?? 0;
      found |= ways[way + 3] ?? 0;
    }
    return found | (bits[after(state, END)] ?? 0);
  };
}

/**
 * Tells words that no phrase knows: whatever came before, only signs like `\w` take them, so all of them lead the same
 * way and it need not be found for each: 8 of 100 tokens of talk.
 */
function strangers(nodes: readonly Node[]): (classes: Uint8Array) => boolean {
  const isWide = nodes.map(({ takes }) => takes.subarray(1, LETTERS + 1).every((takesIt) => takesIt === 1));
  const knowing = nodes.flatMap((node, n) => (isWide[n] ? [] : [node]));
  const behindWide = [...new Set(nodes.flatMap(({ next }, n) => (isWide[n] ? next : [])))].flatMap((n) => (isWide[n] ? [] : (nodes[n] ?? [])));
  const taking = (from: readonly Node[], c: number): readonly number[] => [...new Set(from.flatMap(({ takes, next }) => (takes[c] ? next : [])))];
  const first = Array.from({ length: CLASSES }, (_, c) => taking(knowing, c));
  const later = Array.from({ length: CLASSES }, (_, c) => taking(behindWide, c));
  return (classes) => {
    if (classes.length < 2 || classes.some((c) => c === 0 || c > LETTERS)) return false;
    let known: readonly number[] = [];
    for (const [i, c] of classes.entries()) {
      known = i === 0 ? (first[c] ?? []) : [...known.flatMap((n) => (nodes[n]?.takes[c] ? (nodes[n]?.next ?? []) : [])), ...(later[c] ?? [])];
      if (known.some((n) => nodes[n]?.bits)) return false;
    }
    return known.length === 0;
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

const NOTHING = new Uint8Array(CLASSES);
const EDGES = Uint8Array.from({ length: CLASSES }, (_, c) => (isEdge(c) ? 1 : 0));
