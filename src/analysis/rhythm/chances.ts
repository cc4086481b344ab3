/** Ranks from 1 on, each in or out by a fair coin, added up: W (Wilcoxon 1945). */
export function signedRanksOf(things: number): readonly number[] {
  let chances = [1];
  for (let rank = 1; rank <= things; rank++) {
    const before = chances;
    chances = Array.from({ length: before.length + rank }, (_, sum) => ((before[sum] ?? 0) + (before[sum - rank] ?? 0)) / 2);
  }
  return chances;
}

/** Pairs in the wrong order among so many in any order: (N − S) / 2 of Kendall's S (Kendall 1938). */
export function inversionsOf(things: number): readonly number[] {
  let chances = [1];
  for (let n = 2; n <= things; n++) {
    const before = chances;
    let window = 0;
    chances = Array.from({ length: (n * (n - 1)) / 2 + 1 }, (_, k) => {
      window += (before[k] ?? 0) - (before[k - n] ?? 0);
      return window / n;
    });
  }
  return chances;
}

/** Pairs of one of each group in which the first is the larger, where the groups do not differ: U (Mann & Whitney 1947). */
export function pairsOf(first: number, second: number): readonly number[] {
  let row: (readonly number[])[] = Array.from({ length: second + 1 }, () => [1]);
  for (let n = 1; n <= first; n++) {
    let last: readonly number[] = [1];
    row = row.map((before, m) => {
      if (m === 0) return last;
      // The largest of all is of the first group, and beats all of the second; or it is of the second.
      const [beats, loses, all] = [before, last, n + m];
      last = Array.from({ length: n * m + 1 }, (_, u) => (n * (beats[u - m] ?? 0) + m * (loses[u] ?? 0)) / all);
      return last;
    });
  }
  return row[second] ?? [1];
}
