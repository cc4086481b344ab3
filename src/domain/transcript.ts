import type { Instant, Ms } from '#base/time.ts';

/** One stretch of one person's talk. `speaker` is null where the transcript has no names. */
export interface Utterance {
  readonly speaker: string | null;
  /** From the start of the recording; null where the source has no times, negative where talk began before it. */
  readonly start: Ms | null;
  readonly end: Ms | null;
  readonly text: string;
  /** The wall clock at its beginning, where the source has it. */
  readonly at?: Instant;
  /** BCP 47, `en-US`, where the source says it. */
  readonly language?: string;
}

/** A part of the source that could not be read, and where it stands. */
export interface Skipped {
  /** First line of it, counted from 1. */
  readonly line: number;
  readonly why: 'no-timing' | 'bad-timing' | 'no-text' | 'not-a-cue' | 'too-long';
  /** The beginning of what stood there, at most 80 characters. */
  readonly text: string;
}

/** What is missing from a transcript that was read. */
export type TranscriptGap = 'no-names' | 'some-names' | 'no-times' | 'parts-skipped' | 'out-of-order' | 'negative-times';

export interface Transcript {
  readonly utterances: readonly Utterance[];
  readonly skipped: readonly Skipped[];
  readonly gaps: readonly TranscriptGap[];
}
