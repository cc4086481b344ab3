import type { Item } from './items.ts';

export interface Composed {
  readonly id: string;
  readonly items: readonly Item[];
  /** Whether one of them was decided; the others never were. */
  readonly decided: boolean;
}

const FEWEST = 4;
const MOST = 8;

/**
 * Meetings put together from 4 to 8 undecided items of one group, and the same with one decided item among them. The
 * same seed gives the same meetings. A group with fewer undecided items gives none; one with many gives several.
 */
export function compose(items: readonly Item[], seed = 3): Composed[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = `${item.source}/${item.group}`;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const chance = chances(seed);
  return [...groups].flatMap(([key, group]) => {
    const none = group.filter((i) => i.decided === false);
    const some = group.filter((i) => i.decided === true);
    if (none.length < FEWEST) return [];
    const times = Math.max(1, Math.min(12, Math.round(none.length / 3)));
    return Array.from({ length: times }).flatMap((_, k): Composed[] => {
      const count = FEWEST + Math.floor(chance() * (MOST - FEWEST + 1));
      const chosen = shuffled(none, chance).slice(0, count);
      const id = `${key}#${k}`;
      const one = some[Math.floor(chance() * some.length)];
      const at = Math.floor(chance() * (chosen.length + 1));
      const without: Composed = { id: `${id} none`, items: chosen, decided: false };
      return one ? [without, { id: `${id} one`, items: [...chosen.slice(0, at), one, ...chosen.slice(at)], decided: true }] : [without];
    });
  });
}

/** Items said one after another, as one talk. */
export const utterancesOf = (items: readonly Item[]): Item['utterances'] => items.flatMap((i) => i.utterances);

export function shuffled<T>(list: readonly T[], chance: () => number): T[] {
  return list.map((value) => ({ value, at: chance() })).sort((a, b) => a.at - b.at).map(({ value }) => value);
}

export function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
