import type { Case } from '#domain/case.ts';
import { EVIDENCE_SOURCES, supports, type Coverage } from '#domain/evidence.ts';
import { RECORDED, type Finding } from '#domain/finding.ts';
import type { Verdict } from '#domain/verdict.ts';
import { hasOwner } from '#analysis/decisions/owner.ts';
import type { Load } from './load.ts';
import { notJudged } from './not-judged.ts';
import { THRESHOLDS, thresholdsFor } from './thresholds.ts';

export interface Facts {
  readonly given: Case;
  readonly load: Load;
  readonly coverage: Coverage;
  readonly findings: readonly Finding[];
}

/** The table of the product, top to bottom: the first row that matches is the verdict. A person's word beats findings. */
export function decideVerdict({ given, load, coverage, findings }: Facts): Verdict {
  const why = notJudged(given);
  if (why) return { kind: 'not-judged', why };

  const { recorded, contest } = given;
  if (recorded.decisions > 0) return { kind: 'decided', how: 'recorded' };
  if (recorded.deferred > 0) return { kind: 'decided', how: 'deferred' };
  if (contest?.says === 'decided') return { kind: 'decided', how: 'answered' };
  const { low, high } = thresholdsFor(given);
  const answeredNo = contest?.says === 'not-decided';
  const strength = strongest(findings)?.strength ?? 0;
  const byOthers = findings.filter(({ detector }) => detector === RECORDED);
  if (!answeredNo && byOthers.some(({ kind }) => kind === 'decision')) return { kind: 'decided', how: 'recorded-by-others' };
  if (!answeredNo && byOthers.length > 0) return { kind: 'decided', how: 'deferred-by-others' };
  if (!answeredNo && strength >= high) return { kind: 'decided', how: 'found' };

  if (!load.busy) return { kind: 'light' };
  if (answeredNo) return { kind: 'no-decision-recorded', how: 'answered' };
  if (strength >= low || findings.some(isPromise)) return { kind: 'possible-decision' };
  return isSupported(coverage) ? { kind: 'no-decision-recorded', how: 'found' } : { kind: 'cannot-tell' };
}

/** Of the signs of a decision: what people recorded is no sign, but one. */
export const strongest = (findings: readonly Finding[]): Finding | undefined =>
  findings.filter((f) => f.kind === 'decision' && f.detector !== RECORDED).reduce<Finding | undefined>((best, f) => (best && best.strength >= f.strength ? best : f), undefined);

/** A commitment with an owner that is strong enough to ask about. */
export const isPromise = (f: Finding): boolean => f.kind === 'commitment' && hasOwner(f) && f.strength >= THRESHOLDS.commitment;

const isSupported = (coverage: Coverage): boolean =>
  EVIDENCE_SOURCES.some((source) => {
    const read = coverage[source];
    return supports(source) && read?.state === 'read' && read.complete;
  });
