import type { Finding } from '#domain/finding.ts';
import type { Talk } from './talk.ts';

/** What detectors are handed. */
export interface Inputs {
  readonly talk: Talk;
}

/** One way of finding something in what was said. Its file is named by its id. */
export interface Detector {
  readonly id: string;
  /** One topic at a time, as most do, or all of the talk. */
  readonly looksAt?: 'part' | 'whole';
  /** Pure. May throw on a bug: the runner then names it as failed and goes on. */
  look(inputs: Inputs): readonly Finding[];
}
