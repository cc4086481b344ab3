import type { Utterance } from '#domain/transcript.ts';
import type { Sentences } from '../actions/sentences.ts';
import { WordSet } from '../word-set.ts';

/** A place between two turns where a new topic might begin. */
export interface Place {
  /** First utterance of what follows. */
  readonly utterance: number;
  /** Words of the talk before it. */
  readonly before: number;
  /** Numbers in the order of `CUT_SIGNS`. */
  readonly signs: Float64Array;
  /** Hashed words around it: the end of the last turn, the beginning of the next. */
  readonly words: readonly number[];
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
  /** Where its words are in the content of the talk. */
  readonly contentFrom: number;
  readonly contentTo: number;
  /** Who speaks in it, by number; the one who begins comes first. */
  readonly voices: readonly number[];
}

/** All places between blocks of turns, one after the other: signs and words are valid until the next. Time in proportion to the words. */
export function eachPlace(sentences: Sentences, utterances: readonly Utterance[], tell: (place: Place) => void): void {
  const { blocks, content, voices } = blocksOf(sentences, utterances);
  const alike = REACHES.map((reach) => likenesses(blocks, content, reach));
  const middle = alike[1] ?? new Float64Array(0);
  const highest = (from: number, to: number, least: number): number => {
    let most = least;
    for (let b = Math.max(1, from); b < Math.min(to, middle.length); b++) most = Math.max(most, middle[b] ?? 0);
    return most;
  };
  const signs = new Float64Array(CUT_SIGNS.length);
  const around = new Words();
  /** The last block in which a voice was heard, and the last place at which it was counted among those to come. */
  const heardIn = new Int32Array(voices).fill(-BEFORE - 1);
  const countedAt = new Int32Array(voices).fill(-1);
  let before = 0;
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b];
    const last = blocks[b - 1];
    if (!block) break;
    if (last) {
      const heardFrom = b - BEFORE;
      let coming = 0;
      let fresh = 0;
      for (let next = b; next < Math.min(blocks.length, b + AFTER); next++) {
        for (const voice of blocks[next]?.voices ?? []) {
          if (countedAt[voice] === b) continue;
          countedAt[voice] = b;
          coming++;
          if ((heardIn[voice] ?? 0) < heardFrom) fresh++;
        }
      }
      const here = middle[b] ?? 1;
      for (let k = 0; k < alike.length; k++) signs[k] = 3 * (alike[k]?.[b] ?? 1);
      signs.set([
        3 * (highest(b - 14, b, here) - here), 3 * (highest(b + 1, b + 15, here) - here), fresh / Math.max(1, coming), (heardIn[block.voices[0] ?? 0] ?? 0) >= heardFrom ? 1 : 0,
        Math.log1p(last.lastTurn) / 3, Math.log1p(block.firstTurn) / 3, last.lastTurn < 12 ? 1 : 0, block.firstTurn > 60 ? 1 : 0, sentences.asks[last.toRow - 1] ?? 0,
      ], REACHES.length);
      tell({ utterance: block.utterance, before, signs, words: around.of(sentences, last, block) });
    }
    for (const voice of block.voices) heardIn[voice] = b;
    before += block.words;
  }
}

/** Blocks before and after a place in which voices are compared. */
const BEFORE = 16;
const AFTER = 10;

function blocksOf(sentences: Sentences, utterances: readonly Utterance[]): { blocks: Block[]; content: Uint16Array; voices: number } {
  const blocks: Block[] = [];
  const content = new Uint16Array(sentences.first[sentences.count] ?? 0);
  let contentTo = 0;
  const numbers = new Map<string, number>();
  const numberOf = (voice: string): number => {
    const known = numbers.get(voice) ?? numbers.size;
    if (known === numbers.size) numbers.set(voice, known);
    return known;
  };
  let row = 0;
  while (row < sentences.count) {
    const fromRow = row;
    const utterance = sentences.utterance[row] ?? 0;
    const voices: number[] = [];
    let words = 0;
    let firstTurn = 0;
    let lastTurn = 0;
    while (row < sentences.count && words < BLOCK_WORDS) {
      const { speaker } = utterances[sentences.utterance[row] ?? 0] ?? { speaker: null };
      const begin = sentences.first[row] ?? 0;
      const own = sentences.utterance[row];
      while (row < sentences.count && (sentences.utterance[row] === own || (speaker !== null && utterances[sentences.utterance[row] ?? 0]?.speaker === speaker))) row++;
      lastTurn = (sentences.first[row] ?? begin) - begin;
      if (words === 0) firstTurn = lastTurn;
      words += lastTurn;
      const voice = numberOf(speaker ?? '');
      if (!voices.includes(voice)) voices.push(voice);
    }
    const contentFrom = contentTo;
    contentTo = writeContent(sentences, sentences.first[fromRow] ?? 0, sentences.first[row] ?? 0, content, contentFrom);
    blocks.push({ utterance, fromRow, toRow: row, words, firstTurn, lastTurn, contentFrom, contentTo, voices });
  }
  return { blocks, content, voices: numbers.size };
}

/** Words that are not of the commonest, folded to a table and written from `at` on. Gives where they end. */
function writeContent({ words }: Sentences, from: number, to: number, content: Uint16Array, at: number): number {
  let next = at;
  for (let i = from; i < to; i++) {
    const hash = words[i] ?? 0;
    if (!COMMON.has(hash)) content[next++] = spread(hash) & (CONTENT_TABLE - 1);
  }
  return next;
}

const CONTENT_TABLE = 1 << 12;

/**
 * For each place the cosine of the damped counts of content words in the blocks on both sides. Both windows move by one
 * block at a time, so a block costs the same whatever their reach.
 */
function likenesses(blocks: readonly Block[], content: Uint16Array, reach: number): Float64Array {
  const left = new Uint16Array(CONTENT_TABLE);
  const right = new Uint16Array(CONTENT_TABLE);
  const sums = new Float64Array(3);
  const alike = new Float64Array(blocks.length).fill(1);
  for (let b = 0; b < reach; b++) count(blocks[b], content, 1, right, left, sums, RIGHT_SQUARE);
  for (let b = 1; b < blocks.length; b++) {
    const moved = blocks[b - 1];
    count(moved, content, -1, right, left, sums, RIGHT_SQUARE);
    count(moved, content, 1, left, right, sums, LEFT_SQUARE);
    count(blocks[b + reach - 1], content, 1, right, left, sums, RIGHT_SQUARE);
    count(blocks[b - reach - 1], content, -1, left, right, sums, LEFT_SQUARE);
    const leftSquare = sums[LEFT_SQUARE] ?? 0;
    const rightSquare = sums[RIGHT_SQUARE] ?? 0;
    // What sums of many small steps leave behind is no likeness.
    alike[b] = leftSquare > LEAST && rightSquare > LEAST ? Math.max(0, sums[PRODUCT] ?? 0) / Math.sqrt(leftSquare * rightSquare) : 0;
  }
  return alike;
}

const LEFT_SQUARE = 0;
const RIGHT_SQUARE = 1;
const PRODUCT = 2;

/** Takes the words of a block into a window, or out of it, and keeps the sums of both. */
function count(block: Block | undefined, content: Uint16Array, by: 1 | -1, own: Uint16Array, other: Uint16Array, sums: Float64Array, at: typeof LEFT_SQUARE | typeof RIGHT_SQUARE): void {
  if (!block) return;
  let square = sums[at] ?? 0;
  let product = sums[PRODUCT] ?? 0;
  for (let i = block.contentFrom; i < block.contentTo; i++) {
    const word = content[i] ?? 0;
    const was = damped(own[word] ?? 0);
    const is = damped((own[word] = (own[word] ?? 0) + by));
    square += is * is - was * was;
    product += (is - was) * damped(other[word] ?? 0);
  }
  sums[at] = square;
  sums[PRODUCT] = product;
}

const LEAST = 1e-6;

const LOGARITHMS = Float64Array.from({ length: 256 }, (_, n) => Math.log1p(n));
const damped = (times: number): number => LOGARITHMS[times] ?? Math.log1p(times);

/** The last words of what ends and the first of what begins, each told apart by its side and each once. */
class Words {
  readonly #kept: number[] = [];
  readonly #seenAt = new Int32Array(CUT_TABLE).fill(-1);
  #round = 0;

  of(sentences: Sentences, last: Block, next: Block): readonly number[] {
    this.#kept.length = 0;
    this.#round++;
    const end = sentences.first[last.toRow] ?? 0;
    this.#side(sentences, Math.max(sentences.first[last.fromRow] ?? 0, end - AROUND), end, LEFT);
    const begin = sentences.first[next.fromRow] ?? 0;
    this.#side(sentences, begin, Math.min(sentences.first[next.toRow] ?? begin, begin + AROUND), RIGHT);
    return this.#kept;
  }

  #side(sentences: Sentences, from: number, to: number, salt: number): void {
    let before = salt;
    for (let i = from; i < to; i++) {
      const hash = sentences.words[i] ?? 0;
      this.#add(spread(hash ^ salt) & (CUT_TABLE - 1));
      this.#add(spread((Math.imul(before, 31) ^ hash) + salt) & (CUT_TABLE - 1));
      before = hash;
    }
  }

  #add(row: number): void {
    if (this.#seenAt[row] === this.#round) return;
    this.#seenAt[row] = this.#round;
    this.#kept.push(row);
  }
}

const AROUND = 30;
const LEFT = 0x3c6ef372;
const RIGHT = 0x1f83d9ab;

function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

const COMMON = new WordSet(
  ("the a an and or but if so of to in on at by for with from as is are was were be been being it its it's this that that's these those there here i you he she we they me him her us them my your our their what which who when where why how not no yes yeah okay ok just like think know really would could should can will do does did have has had get got go going one some any all more very about than then also because out up i'm we're you're they're don't didn't isn't doesn't can't i'd i'll we'll you'll maybe right well now thing things something want need say said see mean kind sort lot actually probably into over only other time way good make mm hmm mm-hmm oh gonna let's let two there's").split(' ')
    .map((word) => [...word].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5 | 0)),
);
