import { classOf, isWord } from '../phrases/alphabet.ts';
import { hashOf, isLetter, NO_WORD, withLetter } from '../word-hash.ts';
import { WordSet } from '../word-set.ts';

/** What is known of a token, as bits. */
export const TRAIT = {
  /** Ends a sentence. */
  ends: 1,
  /** Ends a row of words (actions/sentences.ts). */
  endsRow: 2,
  asks: 4,
  bracket: 8,
  /** Small letters alone do not make it plain. */
  changes: 16,
  /** A sound of thinking aloud, and perhaps commas. */
  isSound: 32,
  /** One word. */
  isWord: 64,
  /** One word, and perhaps commas. */
  isWordAndCommas: 128,
  beginsWithComma: 256,
  /** What is left of it depends on what stands around it: only `simplify` can tell. */
  isOdd: 512,
} as const;

/**
 * A run of signs with no space and no end of a sentence in it ("well," "don't"), or one such end. Talk says the same few
 * thousand again and again, so whatever is to be known of one is found out once.
 */
export class Token {
  /** Never given to another. */
  readonly number: number;
  readonly length: number;
  /** Bits of `TRAIT`. */
  readonly traits: number;
  /** Hash of its first word, the sounds of thinking left out, and where the sign behind that word stands; 0 where there is none. */
  readonly word: number;
  readonly wordEnd: number;
  /** The same of further words, as of "twenty-one": few tokens have any. */
  readonly more: readonly { readonly word: number; readonly wordEnd: number }[];
  /** Hashes of the letters it begins and ends with; 0 where it does not. */
  readonly head: number;
  readonly tail: number;
  /** Head of the next token that makes thinking aloud of the two ("you know"); 0 where there is none. */
  readonly wants: number;
  /** In small letters, with plain apostrophes and without quotation marks. */
  readonly text: string;
  /** The same, sign by sign as classes (phrases/alphabet.ts). */
  readonly classes: Uint8Array;
  /** The token that stands so in talk. */
  plain: Token = this;

  constructor(said: string) {
    const text = plainly(said);
    const head = /^\w+/.exec(text)?.[0] ?? '';
    const tail = tailOf(text);
    const [first, ...more] = wordsIn(said);
    this.text = text;
    this.number = count++;
    this.length = said.length;
    this.traits = traitsOf(said, text, head);
    this.word = first?.word ?? 0;
    this.wordEnd = first?.wordEnd ?? 0;
    this.more = more.length > 0 ? more : NONE;
    this.head = head === '' ? 0 : hashOf(head);
    this.tail = tail === '' ? 0 : hashOf(tail);
    this.wants = WANTS.get(tail) ?? 0;
    this.classes = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) this.classes[i] = classOf(text.charCodeAt(i));
  }
}

const NONE: Token['more'] = [];
let count = 0;

/** Small letters, plain apostrophes, no quotation marks. */
export const plainly = (said: string): string => said.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”"]/g, '');

/** Thinking aloud, with what is left out behind it. */
export const THINKING = /\b(?:uh|um|er|erm|uhm|you know|kind of|sort of|i mean|like,)(?![\w'])[, ]*/g;
const WANTS = new Map([['you', 'know'], ['kind', 'of'], ['sort', 'of'], ['i', 'mean']].map(([tail = '', head = '']) => [tail, hashOf(head)]));

/** The word at the end; a pattern would look for it from every sign on. */
function tailOf(text: string): string {
  let from = text.length;
  while (from > 0 && isWord(classOf(text.charCodeAt(from - 1)))) from--;
  return text.slice(from);
}

function traitsOf(said: string, text: string, head: string): number {
  const left = text.replace(THINKING, '');
  const known: { readonly [trait in keyof typeof TRAIT]: boolean } = {
    ends: /^[.?!…]/.test(said),
    endsRow: /^[.?!…。]/.test(said),
    asks: said === '?',
    bracket: /[[(<`]/.test(text),
    changes: text !== said.toLowerCase(),
    isSound: left === '' && text !== '',
    isWord: head === text && head !== '',
    isWordAndCommas: head !== '' && text.replaceAll(',', '') === head,
    beginsWithComma: text.startsWith(','),
    isOdd: text === '' || /\s/.test(text) || (left !== '' && left !== text),
  };
  return (Object.keys(TRAIT) as (keyof typeof TRAIT)[]).reduce((bits, trait) => (known[trait] ? bits | TRAIT[trait] : bits), 0);
}

function wordsIn(said: string): { word: number; wordEnd: number }[] {
  const words: { word: number; wordEnd: number }[] = [];
  let hash = NO_WORD;
  for (let i = 0; i <= said.length; i++) {
    const code = said.charCodeAt(i);
    if (i < said.length && isLetter(code)) {
      hash = withLetter(hash, code);
      continue;
    }
    // "L_C_D" is one word.
    if (code === UNDERSCORE) continue;
    if (hash !== NO_WORD && !SOUNDS.has(hash)) words.push({ word: hash, wordEnd: i });
    hash = NO_WORD;
  }
  return words;
}

const UNDERSCORE = 95;
const SOUNDS = new WordSet(['um', 'uh', 'er', 'mm', 'erm'].map(hashOf));
