import type { Utterance } from '#domain/transcript.ts';
import { WordSet } from '../word-set.ts';
import { hashOf } from '../word-hash.ts';
import type { Sentences } from './sentences.ts';

/** Rows of each table of weights. Words fall into them by their hash. */
export const SHAPES = 160;
export const OWN = 1 << 14;
export const NEAR = 1 << 12;

/** Sentences before and after that are looked at. */
export const REACH = 6;

/** Share of the words of a meeting after which a word of the sentence counts for its end as well. */
export const LATE = 0.8;

/** Words, and pairs of words, of one sentence: rows of the table `own`. Gives how many were written to `out`. */
export function ownWords({ words, first }: Sentences, row: number, out: Int32Array): number {
  const from = first[row] ?? 0;
  const to = first[row + 1] ?? from;
  let n = 0;
  let before = 0;
  for (let i = from; i < to; i++) {
    const word = words[i] ?? 0;
    out[n++] = mix(word, 1) & (OWN - 1);
    out[n++] = mix((Math.imul(before, 31) + word) | 0, i === from ? 3 : 2) & (OWN - 1);
    before = word;
  }
  return n;
}

/** Words of one sentence as its neighbours see them: rows of the tables `before` and `after`. */
export function nearWords({ words, first }: Sentences, row: number, out: Int32Array): number {
  const from = first[row] ?? 0;
  const to = first[row + 1] ?? from;
  for (let i = from; i < to; i++) out[i - from] = mix(words[i] ?? 0, 5) & (NEAR - 1);
  return to - from;
}

/** Where each sentence stands and who says it, the same for all of a talk. */
export interface Stage {
  /** Share 0–1 of all words that come before a sentence. */
  readonly place: Float64Array;
  /** Who speaks a sentence: 0 for whoever speaks most; without a name, each utterance is somebody else. */
  readonly voice: Int32Array;
  readonly words: number;
  /** Words of the names of those who speak, by hash: whose they are. A word that two share is nobody's. */
  readonly names: ReadonlyMap<number, string>;
  /** The same words, to ask quickly. */
  readonly named: WordSet;
}

export function readStage(sentences: Sentences, utterances: readonly Utterance[]): Stage {
  const { count, first, utterance } = sentences;
  const talk = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const speaker = utterances[utterance[row] ?? 0]?.speaker ?? null;
    if (speaker !== null) talk.set(speaker, (talk.get(speaker) ?? 0) + (first[row + 1] ?? 0) - (first[row] ?? 0));
  }
  const ranks = new Map([...talk].sort((a, b) => b[1] - a[1]).map(([speaker], rank) => [speaker, rank]));
  const words = first[count] ?? 0;
  const place = new Float64Array(count);
  const voice = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const u = utterance[row] ?? 0;
    const speaker = utterances[u]?.speaker ?? null;
    voice[row] = speaker === null ? 1_000_000 + u : (ranks.get(speaker) ?? 0);
    place[row] = (first[row] ?? 0) / Math.max(1, words);
  }
  return { place, voice, words, ...namesOf([...ranks.keys()]) };
}

function namesOf(speakers: readonly string[]): Pick<Stage, 'names' | 'named'> {
  const names = new Map<number, string>();
  const shared = new Set<number>();
  for (const speaker of speakers) {
    for (const part of new Set(speaker.split(/[^\p{L}']+/u).filter((p) => p.length > 1))) {
      const hash = hashOf(part);
      if (names.has(hash)) shared.add(hash);
      names.set(hash, speaker);
    }
  }
  for (const hash of shared) names.delete(hash);
  return { names, named: new WordSet(names.keys()) };
}

/** Who is named in a sentence, and whether the next word gives them something to do ("Dana will", "Dana, can you"). */
export function namedIn({ words, first }: Sentences, { names, named }: Stage, row: number): { readonly who: string; readonly asked: boolean } | undefined {
  let found: { readonly who: string; readonly asked: boolean } | undefined;
  for (let i = first[row] ?? 0; i < (first[row + 1] ?? 0); i++) {
    if (!named.has(words[i] ?? 0)) continue;
    const who = names.get(words[i] ?? 0);
    if (who === undefined) continue;
    const asked = i + 1 < (first[row + 1] ?? 0) && ASKING.has(words[i + 1] ?? 0);
    if (asked) return { who, asked };
    found ??= { who, asked };
  }
  return found;
}

const ASKING = new Set("will can could would please you you'll to is takes should has".split(' ').map(hashOf));

/** Place, length, who speaks and who answers: rows of the table `shape`, one for each question asked. Always writes `QUESTIONS`. */
export function shapeOf(sentences: Sentences, stage: Stage, row: number, out: Int32Array): number {
  const { count, first, asks } = sentences;
  const length = lengthOf(sentences, row);
  const next = answer(sentences, stage, row, 1);
  const afterNext = answer(sentences, stage, row, 2);
  const sameBefore = row === 0 ? 0 : stage.voice[row - 1] === stage.voice[row] ? 1 : 2;
  const named = namedIn(sentences, stage, row);
  let n = 0;
  out[n++] = 0 + among((stage.place[row] ?? 0) * 40, 40);
  out[n++] = 40 + among(Math.log2(count - row) * 2, 30);
  out[n++] = 70 + among(Math.log2(stage.words - (first[row] ?? 0) + 1) * 1.5, 30);
  out[n++] = 100 + among(stage.voice[row] ?? 0, 4);
  out[n++] = 104 + among(Math.log2(length) * 2, 12);
  out[n++] = 116 + sameBefore;
  out[n++] = 119 + next;
  out[n++] = 123 + afterNext;
  out[n++] = 127 + (asks[row] ?? 0);
  out[n++] = 129 + ((asks[row + 1] ?? 0) | (asks[row + 2] ?? 0));
  out[n++] = 131 + (named ? (named.asked ? 2 : 1) : 0);
  return n;
}

/** Which of so many steps from 0 a value falls into. */
const among = (value: number, steps: number): number => Math.min(steps - 1, Math.max(0, Math.floor(value)));

const lengthOf = ({ first }: Sentences, row: number): number => (first[row + 1] ?? 0) - (first[row] ?? 0);

/** 0 nothing follows, 1 the same voice goes on, 2 another says a word or two, 3 another says more. */
function answer(sentences: Sentences, { voice }: Stage, row: number, ahead: number): number {
  const other = row + ahead;
  if (other >= sentences.count) return 0;
  if (voice[other] === voice[row]) return 1;
  return lengthOf(sentences, other) <= 2 ? 2 : 3;
}

/** Spreads a hash over all bits (the end of MurmurHash3). */
function mix(hash: number, salt: number): number {
  let h = Math.imul(hash ^ salt, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
