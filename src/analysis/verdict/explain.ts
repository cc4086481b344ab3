import { EVIDENCE_SOURCES, type EvidenceSource } from '#domain/evidence.ts';
import { isNearMiss, RECORDED, sourceOf, type Finding } from '#domain/finding.ts';
import type { Because, Explanation, Verdict } from '#domain/verdict.ts';
import { isPromise, strongest, type Facts } from './decide-verdict.ts';
import { guessedFromWords, purposeOf } from './not-judged.ts';
import { isForeign, openingsOf } from './openings-of.ts';
import { thresholdsFor } from './thresholds.ts';

/** More would not be read. */
const MOST_NEAR_MISSES = 5;
const MOST_PROMISES = 3;

const line = (because: Because, children: readonly Explanation[] = []): Explanation => ({ line: because, because: children });

/**
 * Why the verdict is what it is, as a tree: the verdict on top; below it load, purpose, what people said, what could be
 * read with what was found there, the strongest sign of all, what came near; then for a flag what would clear it, and
 * where nothing can be told what would open a source. A meeting that is not judged shows its reason's inputs only:
 * nothing of it was read.
 */
export function explain(facts: Facts, verdict: Verdict): Explanation {
  const { given, coverage, findings } = facts;
  const rows: Explanation[] = [loadLine(facts), purposeLine(facts, verdict)];
  if (given.contest) rows.push(line({ is: 'answer', contest: given.contest }));
  if (given.recorded.decisions + given.recorded.deferred > 0) rows.push(line({ is: 'record', ...given.recorded }));
  if (verdict.kind === 'not-judged') return line({ is: 'verdict', verdict }, rows);
  for (const finding of findings.filter(({ detector }) => detector === RECORDED)) rows.push(line({ is: 'finding', finding }));

  for (const source of EVIDENCE_SOURCES) {
    const read = coverage[source];
    if (read) rows.push(line({ is: 'source', source, coverage: read }, foundIn(source, findings).map((finding) => line({ is: 'finding', finding }))));
  }
  if (SEARCHED.some((source) => coverage[source]?.state === 'read' && !isForeign(coverage[source]))) rows.push(strongestLine(facts));
  for (const finding of findings.filter(isNearMiss).slice(0, MOST_NEAR_MISSES)) rows.push(line({ is: 'finding', finding }));
  if (verdict.kind === 'no-decision-recorded') rows.push(...WAYS.map((way) => line({ is: 'would-clear', way })));
  if (verdict.kind === 'cannot-tell') rows.push(...openingsOf(coverage).map((opening) => line({ is: 'would-open', ...opening })));
  return line({ is: 'verdict', verdict }, rows);
}

function loadLine({ load }: Facts): Explanation {
  const { value, threshold, basis, judged, busy: meets, from } = load;
  const besideScheduled = from === 'attendance' && basis === 'median' ? { besideScheduled: true as const } : {};
  return line({ is: 'load', value, threshold, basis, judged, meets, ...besideScheduled }, [
    line({ is: 'hours', value: load.hours, from }),
    line({ is: 'people', count: load.people, from }),
  ]);
}

function purposeLine({ given }: Facts, verdict: Verdict): Explanation {
  const held = line({ is: 'purpose', purpose: purposeOf(given), guessed: false, ...(given.contest?.says !== 'purpose' && given.purpose !== 'unset' ? { isSet: true } : {}) });
  if (verdict.kind !== 'not-judged') return held;
  const fromWords = guessedFromWords(given);
  if (verdict.why === 'guessed-purpose' && fromWords) return line({ is: 'purpose', purpose: fromWords.guess, guessed: true, words: fromWords.words });
  if (verdict.why === 'guessed-inform') return line({ is: 'purpose', purpose: 'inform', guessed: true, above: thresholdsFor(given).informAbove });
  return held;
}

/** What a source has to say beside the strongest sign of all and the near misses, which have rows of their own. */
function foundIn(source: EvidenceSource, findings: readonly Finding[]): readonly Finding[] {
  const own = findings.filter((f) => sourceOf(f) === source);
  const best = strongest(own);
  return [...(best && best !== strongest(findings) ? [best] : []), ...own.filter(isPromise).slice(0, MOST_PROMISES)];
}

function strongestLine({ given, findings }: Facts): Explanation {
  const best = strongest(findings);
  const { low, high } = thresholdsFor(given);
  if (!best || best.strength < low) return line({ is: 'nothing-found', low }, best ? [line({ is: 'finding', finding: best })] : []);
  return line({ is: 'strongest', strength: best.strength, low, high }, [line({ is: 'finding', finding: best })]);
}

/** Where a sign of a decision is looked for in words. */
const SEARCHED = ['insights', 'transcript', 'notes', 'chat'] as const satisfies readonly EvidenceSource[];

const WAYS = ['record-decision', 'record-deferral', 'say-decided', 'say-purpose'] as const;
