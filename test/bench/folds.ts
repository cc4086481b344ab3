import type { Item, Source } from './items.ts';

export const FOLDS = 5;

/** Whole meetings and their parts come from the same groups, so they share their folds. */
const FAMILY: { readonly [source in Source]: string } = {
  tc39: 'tc39', 'ami-seg': 'ami', ami: 'ami', eth: 'eth', w3c: 'w3c', 'icsi-seg': 'icsi', icsi: 'icsi',
};

/**
 * The fold of every item, by id: no group is in two folds, folds of a family have about the same number of items. The
 * same items give the same folds. Groups of one family that are fewer than the folds leave folds empty (W3C, ICSI: 2).
 * Another `seed` deals equal groups out otherwise, to see how much a figure owes to one cut.
 */
export function foldsOf(items: readonly Item[], seed = 0): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const item of items) sizes.set(keyOf(item), (sizes.get(keyOf(item)) ?? 0) + 1);
  const order = [...sizes].sort(([a, n], [b, m]) => (seed ? mix(a, seed) - mix(b, seed) : m - n || (a < b ? -1 : 1)));
  const loads = new Map<string, number[]>();
  const fold = new Map<string, number>();
  for (const [key, size] of order) {
    const family = key.slice(0, key.indexOf('/'));
    const load = loads.get(family) ?? new Array<number>(FOLDS).fill(0);
    loads.set(family, load);
    const least = load.indexOf(Math.min(...load));
    load[least] = (load[least] ?? 0) + size;
    fold.set(key, least);
  }
  return new Map(items.map((item) => [item.id, fold.get(keyOf(item)) ?? 0]));
}

const keyOf = (item: Item): string => `${FAMILY[item.source]}/${item.group}`;

function mix(text: string, seed: number): number {
  let h = seed * 2654435761;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return (h ^ (h >>> 13)) >>> 0;
}
