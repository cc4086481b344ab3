import type { Instant, Ms } from '#base/time.ts';
import type { EvidenceSource } from './evidence.ts';

/** Words that were said, at most 200 characters of them (that is all Debrief keeps of a transcript). */
export interface Quote {
  /** Position in the list of utterances, or of written lines of the finding's source, that was judged. */
  readonly utterance: number;
  readonly speaker: string | null;
  readonly at: Ms | null;
  /** When it was written, of words that were not said. */
  readonly writtenAt?: Instant;
  readonly text: string;
}

export const QUOTE_LIMIT = 200;

export type FindingKind = 'decision' | 'commitment' | 'deferral' | 'open-question' | 'dissent';

/** A sign that was heard for or against a finding: its name, and the words that gave it. */
export interface Cue {
  readonly sign: string;
  readonly words: string;
}

/** Something that detection found in what was said, with its evidence. */
export interface Finding {
  /** Where it was found; in the transcript where this is absent. */
  readonly source?: EvidenceSource;
  readonly kind: FindingKind;
  /** The detector's id: the name of its file. */
  readonly detector: string;
  /** 0 to 1: how sure the detector is. Thresholds stand in analysis/verdict/thresholds.ts. */
  readonly strength: number;
  readonly quotes: readonly Quote[];
  readonly because: readonly Cue[];
  readonly against: readonly Cue[];
}

/** What was found before there were several sources was found in the transcript. */
export const sourceOf = ({ source = 'transcript' }: Pick<Finding, 'source'>): EvidenceSource => source;

/** Talk that came close to a decision and stopped short of one. */
export type NearMiss = Finding & { readonly kind: 'deferral' | 'open-question' | 'dissent' };

/** The detector of what another person recorded with Debrief in the meeting's chat: no sign of a decision or of a deferral, but one. */
export const RECORDED = 'recorded';

export const isNearMiss = (f: Finding): f is NearMiss =>
  f.detector !== RECORDED && (f.kind === 'deferral' || f.kind === 'open-question' || f.kind === 'dissent');

/** A near miss of the talk: what the invitation asks was put to the meeting, and nobody came close with it. */
export const cameClose = (f: Finding): f is NearMiss => isNearMiss(f) && f.source !== 'invite';
