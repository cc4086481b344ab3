import { numbers } from '../../support/numbers.ts';

/** An item with what is known of it and what was said of it. `score`: higher means more decided. */
export interface Judged {
  readonly group: string;
  readonly truth: boolean;
  readonly decided: boolean;
  readonly score: number;
}

interface Count {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

const count = (hits: number, wrong: number, missed: number): Count => ({
  p: hits + wrong > 0 ? hits / (hits + wrong) : 0,
  r: hits + missed > 0 ? hits / (hits + missed) : 0,
  f1: hits > 0 ? (2 * hits) / (2 * hits + wrong + missed) : 0,
});

/** Figures of one class: `decided` true, or false for "none", which the product flags. */
export function classOf(judged: readonly Judged[], decided: boolean): Count {
  const hits = judged.filter((j) => j.decided === decided && j.truth === decided).length;
  return count(hits, judged.filter((j) => j.decided === decided).length - hits, judged.filter((j) => j.truth === decided).length - hits);
}

export const macroF1 = (judged: readonly Judged[]): number => (classOf(judged, true).f1 + classOf(judged, false).f1) / 2;

/** Chance that a decided item scores higher than an undecided one; equal scores count half. */
export function auc(judged: readonly Judged[]): number {
  const order = judged.toSorted((a, b) => a.score - b.score);
  let sum = 0;
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && order[j]?.score === order[i]?.score) j++;
    sum += order.slice(i, j).filter((o) => o.truth).length * ((i + 1 + j) / 2);
    i = j;
  }
  const yes = judged.filter((j) => j.truth).length;
  const no = judged.length - yes;
  return yes > 0 && no > 0 ? (sum - (yes * (yes + 1)) / 2) / (yes * no) : Number.NaN;
}

/** Precision of "none" where the lowest scores are flagged until this share of the undecided is among them. */
export function flagPrecision(judged: readonly Judged[], recall = 0.6): number {
  const order = judged.toSorted((a, b) => a.score - b.score);
  const all = judged.filter((j) => !j.truth).length;
  let hits = 0;
  for (const [i, { truth, score }] of order.entries()) {
    if (!truth) hits++;
    // Items of the same score are flagged together.
    if (hits >= recall * all && order[i + 1]?.score !== score) return hits / (i + 1);
  }
  return 0;
}

const RESAMPLES = 1000;

/**
 * 95 % interval of a figure over items, by drawing whole groups with replacement: items of one group are alike. Undefined
 * with fewer than five groups, where drawing groups says nothing.
 */
export function interval<T extends { readonly group: string }>(items: readonly T[], figure: (items: readonly T[]) => number): readonly [number, number] | undefined {
  const groups = [...byGroup(items).values()];
  if (groups.length < 5) return undefined;
  const next = numbers(7);
  const drawn = Array.from({ length: RESAMPLES }, () => figure(groups.flatMap(() => groups[Math.floor(next() * groups.length)] ?? [])))
    .filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  return [drawn[Math.floor(0.025 * drawn.length)] ?? Number.NaN, drawn[Math.floor(0.975 * drawn.length)] ?? Number.NaN];
}

export function byGroup<T extends { readonly group: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const members = groups.get(item.group);
    if (members) members.push(item);
    else groups.set(item.group, [item]);
  }
  return groups;
}
