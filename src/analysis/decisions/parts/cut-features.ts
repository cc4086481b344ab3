import type { Utterance } from '#domain/transcript.ts';
import type { Sentences } from '../actions/sentences.ts';

/** A place between two turns where a new topic might begin. */
export interface Place {
  /** First utterance of what follows. */
  readonly utterance: number;
  /** Words of the talk before it. */
  readonly before: number;
  /** Numbers in the order of `CUT_SIGNS`. */
  readonly signs: Float64Array;
  /** Hashed words around it: the end of the last turn, the beginning of the next. */
  readonly words: Int32Array;
}

export const CUT_SIGNS = [
  'alike within 90 words', 'alike within 180 words', 'alike within 420 words', 'drop from before', 'rise after', 'new voices', 'next voice was heard',
  'last turn', 'next turn', 'last turn is short', 'next turn is long', 'ends with a question',
] as const;

/** Size of the table of weights for words around a place. */
export const CUT_TABLE = 1 << 12;

/** Fewest words of a block; turns shorter than that are taken together. */
const BLOCK_WORDS = 10;
/** Blocks on each side in which words are compared. */
const REACHES = [5, 12, 30] as const;

interface Block {
  readonly utterance: number;
  readonly fromRow: number;
  readonly toRow: number;
  readonly words: number;
  /** Words of its first turn and of its last. */
  readonly firstTurn: number;
  readonly lastTurn: number;
  readonly content: Int32Array;
  readonly voices: ReadonlySet<string>;
  readonly firstVoice: string;
}

/** All places between blocks of turns. Time in proportion to the words. */
export function placesOf(sentences: Sentences, utterances: readonly Utterance[]): Place[] {
  const blocks = blocksOf(sentences, utterances);
  const counts: Counts = { left: new Uint16Array(CONTENT_TABLE), right: new Uint16Array(CONTENT_TABLE) };
  const alike = REACHES.map((reach) => blocks.map((_, b) => (b === 0 ? 1 : likeness(counts, blocks, b, reach))));
  const middle = alike[1] ?? [];
  let before = 0;
  return blocks.flatMap((block, b): Place[] => {
    const last = blocks[b - 1];
    const start = before;
    before += block.words;
    if (!last) return [];
    const here = middle[b] ?? 1;
    const near = (from: number, to: number): number => Math.max(here, ...middle.slice(Math.max(1, from), to));
    const heard = new Set(blocks.slice(Math.max(0, b - 16), b).flatMap((x) => [...x.voices]));
    const coming = new Set(blocks.slice(b, b + 10).flatMap((x) => [...x.voices]));
    const fresh = [...coming].filter((voice) => !heard.has(voice)).length / Math.max(1, coming.size);
    const signs = Float64Array.of(
      ...alike.map((a) => 3 * (a[b] ?? 1)), 3 * (near(b - 14, b) - here), 3 * (near(b + 1, b + 15) - here), fresh, heard.has(block.firstVoice) ? 1 : 0,
      Math.log1p(last.lastTurn) / 3, Math.log1p(block.firstTurn) / 3, last.lastTurn < 12 ? 1 : 0, block.firstTurn > 60 ? 1 : 0, sentences.asks[last.toRow - 1] ?? 0,
    );
    return [{ utterance: block.utterance, before: start, signs, words: wordsAround(sentences, last, block) }];
  });
}

function blocksOf(sentences: Sentences, utterances: readonly Utterance[]): Block[] {
  const blocks: Block[] = [];
  let row = 0;
  while (row < sentences.count) {
    const fromRow = row;
    const utterance = sentences.utterance[row] ?? 0;
    const voices = new Set<string>();
    let words = 0;
    let firstTurn = 0;
    let lastTurn = 0;
    while (row < sentences.count && (words < BLOCK_WORDS)) {
      const { speaker } = utterances[sentences.utterance[row] ?? 0] ?? { speaker: null };
      const begin = sentences.first[row] ?? 0;
      const own = sentences.utterance[row];
      while (row < sentences.count && (sentences.utterance[row] === own || (speaker !== null && utterances[sentences.utterance[row] ?? 0]?.speaker === speaker))) row++;
      lastTurn = (sentences.first[row] ?? begin) - begin;
      if (words === 0) firstTurn = lastTurn;
      words += lastTurn;
      voices.add(speaker ?? '');
    }
    const content = contentOf(sentences, sentences.first[fromRow] ?? 0, sentences.first[row] ?? 0);
    blocks.push({ utterance, fromRow, toRow: row, words, firstTurn, lastTurn, content, voices, firstVoice: utterances[utterance]?.speaker ?? '' });
  }
  return blocks;
}

/** Words of some length that are not of the commonest; folded to a table. */
function contentOf(sentences: Sentences, from: number, to: number): Int32Array {
  const kept: number[] = [];
  for (let i = from; i < to; i++) {
    const hash = sentences.words[i] ?? 0;
    if (!COMMON.has(hash)) kept.push(spread(hash) & (CONTENT_TABLE - 1));
  }
  return Int32Array.from(kept);
}

const CONTENT_TABLE = 1 << 12;

/** Counts of content words on both sides of a place, kept between places so that nothing is allocated for each. */
interface Counts {
  readonly left: Uint16Array;
  readonly right: Uint16Array;
}

/** Cosine of the damped counts of content words in the blocks on both sides. */
function likeness({ left, right }: Counts, blocks: readonly Block[], at: number, reach: number): number {
  const from = Math.max(0, at - reach);
  const to = Math.min(blocks.length, at + reach);
  for (let b = from; b < at; b++) count(left, blocks[b]);
  for (let b = at; b < to; b++) count(right, blocks[b]);
  let product = 0;
  let a = 0;
  for (let b = from; b < at; b++) {
    for (const word of blocks[b]?.content ?? NONE) {
      const times = left[word] ?? 0;
      if (times === 0) continue;
      left[word] = 0;
      const damped = Math.log1p(times);
      a += damped * damped;
      product += damped * Math.log1p(right[word] ?? 0);
    }
  }
  let c = 0;
  for (let b = at; b < to; b++) {
    for (const word of blocks[b]?.content ?? NONE) {
      const times = right[word] ?? 0;
      if (times === 0) continue;
      right[word] = 0;
      c += Math.log1p(times) ** 2;
    }
  }
  return a * c > 0 ? product / Math.sqrt(a * c) : 0;
}

const NONE = new Int32Array(0);

function count(counts: Uint16Array, block: Block | undefined): void {
  for (const word of block?.content ?? NONE) counts[word] = (counts[word] ?? 0) + 1;
}

/** The last words of what ends and the first of what begins, each told apart by its side. */
function wordsAround(sentences: Sentences, last: Block, next: Block): Int32Array {
  const around = new Set<number>();
  const side = (from: number, to: number, salt: number): void => {
    let before = salt;
    for (let i = from; i < to; i++) {
      const hash = sentences.words[i] ?? 0;
      around.add(spread(hash ^ salt) & (CUT_TABLE - 1));
      around.add(spread((Math.imul(before, 31) ^ hash) + salt) & (CUT_TABLE - 1));
      before = hash;
    }
  };
  const end = sentences.first[last.toRow] ?? 0;
  side(Math.max(sentences.first[last.fromRow] ?? 0, end - AROUND), end, LEFT);
  const begin = sentences.first[next.fromRow] ?? 0;
  side(begin, Math.min(sentences.first[next.toRow] ?? begin, begin + AROUND), RIGHT);
  return Int32Array.from(around);
}

const AROUND = 30;
const LEFT = 0x3c6ef372;
const RIGHT = 0x1f83d9ab;

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

const COMMON = new Set(
  ("the a an and or but if so of to in on at by for with from as is are was were be been being it its it's this that that's these those there here i you he she we they me him her us them my your our their what which who when where why how not no yes yeah okay ok just like think know really would could should can will do does did have has had get got go going one some any all more very about than then also because out up i'm we're you're they're don't didn't isn't doesn't can't i'd i'll we'll you'll maybe right well now thing things something want need say said see mean kind sort lot actually probably into over only other time way good make mm hmm mm-hmm oh gonna let's let two there's").split(' ')
    .map((word) => [...word].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5 | 0)),
);
