import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Utterance } from '#domain/transcript.ts';
import { detect } from './detect.ts';

/** The same talk in the forms that the passes take it. */
export interface Prepared {
  readonly talks: readonly (readonly Utterance[])[];
  /** All of it, a line for each utterance. */
  readonly bytes: Uint8Array;
}

/** One way over all talk. What it gives is only there so that no work can be left out. */
export interface Pass {
  readonly name: 'decode' | 'splitter' | 'detector' | 'wink' | 'compromise';
  /** Whether it is so slow that it gets a small part of the text. */
  readonly slow: boolean;
  run(text: Prepared): number;
}

export const prepare = (talks: readonly (readonly Utterance[])[]): Prepared => ({
  talks,
  bytes: new TextEncoder().encode(talks.map((talk) => talk.map((u) => u.text).join('\n')).join('\n')),
});

const decoder = new TextDecoder();
const wink = winkNLP(model, ['sbd', 'pos']);

/** Beside the whole detector: the reading limit, the least that anyone does, and what two libraries take for sentences and parts of speech. */
export const PASSES: readonly Pass[] = [
  { name: 'decode', slow: false, run: ({ bytes }) => decoder.decode(bytes).length },
  { name: 'splitter', slow: false, run: ({ talks }) => each(talks, (text) => text.match(/[^.?!…]+[.?!…]*/g)?.length ?? 0) },
  { name: 'detector', slow: false, run: ({ talks }) => talks.reduce((n, talk) => n + detect(talk), 0) },
  { name: 'wink', slow: false, run: ({ talks }) => talks.reduce((n, talk) => n + tagWithWink(talk), 0) },
  { name: 'compromise', slow: true, run: ({ talks }) => each(talks, tagWithCompromise) },
];

const each = (talks: readonly (readonly Utterance[])[], pass: (text: string) => number): number =>
  talks.reduce((n, talk) => talk.reduce((m, { text }) => m + pass(text), n), 0);

/** A whole talk at once, which is the quicker way for it. Parts of speech are found as the document is read. */
function tagWithWink(talk: readonly Utterance[]): number {
  const doc = wink.readDoc(talk.map((u) => u.text).join('\n'));
  return doc.sentences().length() + doc.tokens().length();
}

function tagWithCompromise(text: string): number {
  const sentences: unknown = nlp(text).json();
  return Array.isArray(sentences) ? sentences.length : 0;
}
