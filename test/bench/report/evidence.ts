import type { Item } from '../items.ts';

/** Utterances by which a hit may miss: the rule of the corpora's own scorer. */
const REACH = 10;

/** Share of the utterances shown that lie near one which annotators linked to a decision, and how many were shown. */
export function evidencePrecision(items: readonly Item[], shownOf: (item: Item) => readonly number[]): { readonly precision: number; readonly shown: number } {
  let near = 0;
  let shown = 0;
  for (const item of items) {
    const wanted = new Set(item.decisionSpans.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, k) => from + k)));
    for (const i of new Set(shownOf(item))) {
      shown++;
      if (Array.from({ length: 2 * REACH + 1 }, (_, k) => i - REACH + k).some((k) => wanted.has(k))) near++;
    }
  }
  return { precision: shown > 0 ? near / shown : 0, shown };
}

/** What asks for no detector: the last fifth of an item. */
export const lastFifth = ({ utterances }: Item): number[] => {
  const from = Math.floor(utterances.length * 0.8);
  return Array.from({ length: utterances.length - from }, (_, k) => from + k);
};
