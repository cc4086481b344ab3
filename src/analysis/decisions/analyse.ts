import type { Finding, FindingKind } from '#domain/finding.ts';
import type { Utterance } from '#domain/transcript.ts';
import { DETECTORS } from './detectors.ts';
import type { Detector } from './detector.ts';
import { featuresOf } from './features.ts';
import { runDetectors, strongestFirst } from './runner.ts';
import { scoreOf } from './score.ts';
import { readTalk } from './talk.ts';

export interface Analysis {
  /** Strongest first, at most `KEPT` of a kind. */
  readonly findings: readonly Finding[];
  /** How likely it is, 0 to 1, that anything was decided. */
  readonly score: number;
  /** Ids of detectors that failed. */
  readonly failed: readonly string[];
}

/**
 * A detector's own strength from which a finding is plain enough to carry the whole score: a call that two voices
 * answer, far from the end. Source: tried 0.2, 0.27 and 0.35; above it AMI loses decisions, below it little changes.
 */
const PLAIN = 0.27;

/** Findings of one kind that are kept; a long meeting holds many weak ones. */
export const KEPT = 12;

/**
 * Looks for decisions and what came close to one. The strongest decision gets the score of the whole as its strength,
 * the others in proportion: the same words mean more where the talk then ends than where it falls apart. Where even the
 * strongest is weak by itself it gets only a part: a likely decision that nobody can point to is no evidence.
 */
export function analyse(said: { readonly utterances: readonly Utterance[] }, detectors: readonly Detector[] = DETECTORS): Analysis {
  const talk = readTalk(said.utterances);
  if (talk.lines.length === 0) return { findings: [], score: 0, failed: [] };
  const { findings, failed } = runDetectors(detectors, { talk });
  const score = round(scoreOf(featuresOf(talk, findings)));
  const strongest = findings.find((f) => f.kind === 'decision')?.strength ?? 0;
  const scale = strongest > 0 ? (score / strongest) * Math.min(1, strongest / PLAIN) : 0;
  const weighed = findings.map((f) => (f.kind === 'decision' ? { ...f, strength: round(f.strength * scale) } : f));
  return { findings: keepFew(weighed.sort(strongestFirst)), score, failed };
}

/** One finding of a kind for each place, and not more than can be read. */
function keepFew(findings: readonly Finding[]): Finding[] {
  const places = new Set<string>();
  const count: { [kind in FindingKind]?: number } = {};
  return findings.filter((f) => {
    const place = `${f.kind} ${f.quotes[0]?.utterance ?? 'nowhere'}`;
    const before = count[f.kind] ?? 0;
    if (places.has(place) || before >= KEPT) return false;
    places.add(place);
    count[f.kind] = before + 1;
    return true;
  });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
