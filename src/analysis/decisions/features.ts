import type { Finding, FindingKind } from '#domain/finding.ts';
import type { Act } from './cues.ts';
import { does, type Talk } from './talk.ts';
import type { FeatureName } from './weights.ts';

/** Numbers by name, each readable by hand. */
export type Features = { readonly [name in FeatureName]: number };

/** What the score looks at: how strong the findings are, how the talk ends, and what it is made of. */
export function featuresOf(talk: Talk, findings: readonly Finding[]): Features {
  const best = (kind: FindingKind, detector?: string): number =>
    findings.reduce((top, f) => (f.kind === kind && (!detector || f.detector === detector) ? Math.max(top, f.strength) : top), 0);
  /** Strengths added up, so that a second finding adds less than the first. */
  const many = (detector: string): number => Math.log1p(findings.reduce((sum, f) => (f.detector === detector ? sum + f.strength : sum), 0));
  /** How often an act is heard, each time fading with the turns that follow it (to a third in ten turns). */
  const ending = (act: Act): number => Math.log1p(talk.lines.reduce((sum, l) => (does(l, act) ? sum + Math.exp(-l.turnsLeft / 10) : sum), 0));
  /** Sentences with an act in a hundred words. */
  const rate = (act: Act): number => Math.min(3, (100 * talk.lines.filter((l) => does(l, act)).length) / Math.max(1, talk.words));

  return {
    bestCall: best('decision', 'call-and-answer'),
    bestOutcome: best('decision', 'stated-outcome'),
    manyCalls: many('call-and-answer'),
    manyOutcomes: many('stated-outcome'),
    manyAssents: many('adjacent-assent'),
    bestDeferral: best('deferral'),
    chorus: Math.log1p(chorus(talk)),
    // Longer talk decides more often, up to a point: beyond about 2,000 words length says nothing more.
    words: Math.log1p(Math.min(talk.words, 2000)) / 10,
    speakers: Math.log1p(talk.speakers),
    turnLength: Math.log1p(talk.words / Math.max(1, talk.turns)) / 5,
    endCall: ending('call'),
    endAnnounce: ending('announce'),
    endSilence: ending('silence'),
    endDefer: ending('defer'),
    endNoTime: ending('no-time'),
    endRefuse: ending('refuse'),
    endReserve: ending('reserve'),
    endProposal: ending('proposal'),
    endPromise: ending('promise'),
    endHedge: ending('hedge'),
    rateCall: rate('call'),
    rateSupport: rate('support'),
    rateProposal: rate('proposal'),
  };
}

/** The most voices that assent within eight sentences; a nod is no assent. */
function chorus(talk: Talk): number {
  let most = 0;
  const recent: { at: number; voice: string }[] = [];
  for (const [at, line] of talk.lines.entries()) {
    if (!does(line, 'assent') || does(line, 'backchannel')) continue;
    recent.push({ at, voice: line.speaker ?? `turn ${line.turn}` });
    while (recent[0] && recent[0].at < at - 8) recent.shift();
    most = Math.max(most, new Set(recent.map((r) => r.voice)).size);
  }
  return most;
}
