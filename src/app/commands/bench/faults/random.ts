/** Chance that comes from a seed alone: the same seed gives the same draws on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** One of the names, by weight. */
  weighted<Name extends string>(weights: { readonly [name in Name]: number }): Name;
}

/** A 32-bit generator with one word of state (mulberry32's recurrence), stirred first so that near seeds differ at once. */
export function randomOf(seed: number, stream: number): Random {
  let state = stir(stir(seed) ^ stream);
  const unit = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return stir(state) / 2 ** 32;
  };
  const int = (from: number, to: number): number => from + Math.floor(unit() * (to - from + 1));
  return {
    int,
    chance: (probability) => unit() < probability,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    weighted(weights) {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      let left = unit() * names.reduce((sum, name) => sum + weights[name], 0);
      return names.find((name) => (left -= weights[name]) < 0) ?? (names[0] as keyof typeof weights);
    },
  };
}

function stir(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 15), value | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}
