/**
 * The interval of a middle, read off sorted estimates: so many are cut from each end as chance alone would put there with
 * at most half of the error. `chances`: how likely each count is where nothing is the case, symmetric, from 0. Undefined
 * where there are too few to be so sure. Exact without ties, and wider than it must be with them.
 */
export function rankInterval(sorted: readonly number[], chances: readonly number[], confidence: number): { readonly low: number; readonly high: number } | undefined {
  let cut = -1;
  // A hair of allowance: chances are sums of fractions.
  for (let sum = chances[0] ?? 1; sum <= (1 - confidence) / 2 + 1e-12; sum += chances[cut + 1] ?? 1) cut++;
  const [low, high] = [sorted[cut], sorted[sorted.length - 1 - cut]];
  return cut < 0 || low === undefined || high === undefined ? undefined : { low, high };
}

/** Of a sorted list that is not empty. */
export const middleOf = (sorted: readonly number[]): number => ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2;

export const ascending = (values: readonly number[]): readonly number[] => values.toSorted((a, b) => a - b);
