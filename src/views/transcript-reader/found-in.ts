import type { Finding } from '#domain/finding.ts';
import type { Explanation, Judgement } from '#domain/verdict.ts';

/**
 * What is worth a mark: all that was found but signs of a decision too weak to be a possible one. Those would contradict
 * the verdict without their score beside them; the explanation has the strongest, with it.
 */
export function foundIn({ findings, explanation }: Pick<Judgement, 'findings' | 'explanation'>): readonly Finding[] {
  const low = lowIn(explanation);
  return findings.filter(({ kind, strength }) => kind !== 'decision' || strength >= low);
}

/** From which strength a decision was possible, as the explanation says; where it says nothing of it, none was looked for. */
function lowIn({ because }: Explanation): number {
  for (const { line } of because) if (line.is === 'strongest' || line.is === 'nothing-found') return line.low;
  return Number.POSITIVE_INFINITY;
}
