import { EVIDENCE_SOURCES } from '#domain/evidence.ts';
import { isNearMiss } from '#domain/finding.ts';
import type { Because, Explanation, Verdict } from '#domain/verdict.ts';
import { isPromise, strongest, type Facts } from './decide-verdict.ts';
import { purposeOf } from './not-judged.ts';
import { thresholdsFor } from './thresholds.ts';

/** More would not be read. */
const MOST_NEAR_MISSES = 5;

const line = (because: Because, children: readonly Explanation[] = []): Explanation => ({ line: because, because: children });

/**
 * Why the verdict is what it is, as a tree: the verdict on top; below it load, purpose, what people said, what could be
 * read, what was found or nearly, and for a flag what would clear it. A meeting that is not judged shows its reason's
 * inputs only: nothing of it was read.
 */
export function explain(facts: Facts, verdict: Verdict): Explanation {
  const { given, load, coverage, findings } = facts;
  const guessed = verdict.kind === 'not-judged' && verdict.why === 'guessed-inform';
  const { value, threshold, basis, judged, busy: meets } = load;
  const rows: Explanation[] = [
    line({ is: 'load', value, threshold, basis, judged, meets }, [
      line({ is: 'hours', value: load.hours, from: 'invite' }),
      line({ is: 'people', count: load.people, from: 'invite' }),
    ]),
    line(guessed ? { is: 'purpose', purpose: 'inform', guessed, above: thresholdsFor(given).informAbove } : { is: 'purpose', purpose: purposeOf(given), guessed }),
  ];
  if (given.contest) rows.push(line({ is: 'answer', contest: given.contest }));
  if (given.recorded.decisions + given.recorded.deferred > 0) rows.push(line({ is: 'record', ...given.recorded }));
  if (verdict.kind === 'not-judged') return line({ is: 'verdict', verdict }, rows);

  for (const source of EVIDENCE_SOURCES) {
    const read = coverage[source];
    if (read) rows.push(line({ is: 'source', source, coverage: read }));
  }
  if (coverage.transcript?.state === 'read') rows.push(found(facts));
  for (const finding of findings.filter(isPromise).slice(0, 3)) rows.push(line({ is: 'finding', finding }));
  for (const finding of findings.filter(isNearMiss).slice(0, MOST_NEAR_MISSES)) rows.push(line({ is: 'finding', finding }));
  if (verdict.kind === 'no-decision-recorded') rows.push(...WAYS.map((way) => line({ is: 'would-clear', way })));
  return line({ is: 'verdict', verdict }, rows);
}

function found({ given, findings }: Facts): Explanation {
  const best = strongest(findings);
  const { low, high } = thresholdsFor(given);
  if (!best || best.strength < low) return line({ is: 'nothing-found', low }, best ? [line({ is: 'finding', finding: best })] : []);
  return line({ is: 'strongest', strength: best.strength, low, high }, [line({ is: 'finding', finding: best })]);
}

const WAYS = ['record-decision', 'record-deferral', 'say-decided', 'say-purpose'] as const;
