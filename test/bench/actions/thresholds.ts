import type { ScoredUtterance } from './cross-validate-actions.ts';

export interface Counts {
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
}

/** The score from which most is right, by F1 of the action items. */
export function bestThreshold(scored: readonly ScoredUtterance[]): { readonly threshold: number; readonly f1: number } {
  const order = [...scored].sort((a, b) => b.score - a.score);
  const all = scored.filter((s) => s.isAction).length;
  let hits = 0;
  let best = { threshold: Number.POSITIVE_INFINITY, f1: 0 };
  for (const [i, { score, isAction }] of order.entries()) {
    if (isAction) hits++;
    const value = (2 * hits) / (i + 1 + all);
    if (value > best.f1) best = { threshold: score, f1: value };
  }
  return best;
}

/** What is right and wrong in each fold at the threshold that was best in the others. */
export function countByFold(scored: readonly ScoredUtterance[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const fold of new Set(scored.map((s) => s.fold))) {
    const { threshold } = bestThreshold(scored.filter((s) => s.fold !== fold));
    for (const s of scored.filter((x) => x.fold === fold)) {
      const { hits, wrong, missed } = counts.get(s.talk) ?? { hits: 0, wrong: 0, missed: 0 };
      const found = s.score >= threshold;
      counts.set(s.talk, { hits: hits + (found && s.isAction ? 1 : 0), wrong: wrong + (found && !s.isAction ? 1 : 0), missed: missed + (!found && s.isAction ? 1 : 0) });
    }
  }
  return counts;
}

export function f1(counts: Iterable<Counts>): number {
  let hits = 0;
  let errors = 0;
  for (const c of counts) {
    hits += c.hits;
    errors += c.wrong + c.missed;
  }
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + errors);
}
