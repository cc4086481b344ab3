import type { Utterance } from '#domain/transcript.ts';
import type { Analysis } from '../analyse.ts';

/** What it takes to judge talk in one language. README.md here says how to add one. */
export interface LanguagePack {
  /** BCP 47, the language alone, as `detectLanguages` names it. */
  readonly language: string;
  /** Pure; time in proportion to the words. */
  analyse(said: { readonly utterances: readonly Utterance[] }): Analysis;
}
