import { grown } from '../grown.ts';
import { NO_WORD, withSign } from '../word-hash.ts';
import { Token, TRAIT } from './token.ts';

/** Signs of all tokens that are kept from talk to talk; a million words of meetings hold about 30,000 tokens of eight signs. */
const MOST_SIGNS = 400_000;

/** A text as tokens; one after the other is read into the same. */
export class Reading {
  readonly tokens: Token[] = [];
  /** Where they begin. */
  starts = new Int32Array(256);
  count = 0;

  add(token: Token, start: number): void {
    if (this.count === this.starts.length) this.starts = grown(this.starts, new Int32Array(2 * this.count));
    this.starts[this.count] = start;
    this.tokens[this.count++] = token;
  }

  /** Whether the token at this place ends a sentence. */
  ends(at: number): boolean {
    return ((this.tokens[at]?.traits ?? 0) & TRAIT.ends) !== 0;
  }

  endOf(at: number): number {
    return (this.starts[at] ?? 0) + (this.tokens[at]?.length ?? 0);
  }
}

/** Cuts text into tokens, and knows each that it has met. */
export class Lexicon {
  #known: Token[] = [];
  #signs = 0;
  /** Two hashes of a token and its place in `#known` plus 1: two tokens of 50,000 share both by a chance of one in ten thousand million. */
  #slots = new Int32Array(0);

  constructor() {
    this.#forget();
  }

  /** Time in proportion to the characters. */
  read(text: string, into: Reading): Reading {
    if (this.#signs > MOST_SIGNS) this.#forget();
    into.count = 0;
    let at = 0;
    while (at < text.length) {
      const from = at++;
      let code = text.charCodeAt(from);
      if (code === SPACE) continue;
      let hash = withSign(NO_WORD, code);
      let other = code;
      if (!isEnd(code)) {
        for (; at < text.length; at++) {
          code = text.charCodeAt(at);
          if (code === SPACE || isEnd(code)) break;
          hash = withSign(hash, code);
          other = withOther(other, code);
        }
      }
      into.add(this.#find(text, from, at, hash, other), from);
    }
    return into;
  }

  #find(text: string, from: number, to: number, hash: number, other: number): Token {
    const slots = this.#slots;
    for (let slot = this.#slotOf(hash); ; slot = (slot + SLOT) & (slots.length - 1)) {
      const place = slots[slot + 2] ?? 0;
      if (place === 0) return this.#learn(text.slice(from, to), hash, other, slot);
      if (slots[slot] !== hash || slots[slot + 1] !== other) continue;
      const token = this.#known[place - 1];
      if (token) return token;
    }
  }

  #learn(said: string, hash: number, other: number, slot: number): Token {
    const token = new Token(said);
    this.#signs += said.length;
    this.#slots.set([hash, other, this.#known.push(token)], slot);
    if (2 * SLOT * this.#known.length > this.#slots.length) this.#makeRoom();
    const { text } = token;
    if (text !== '' && text !== said) token.plain = this.#find(text, 0, text.length, ...hashesOf(text));
    return token;
  }

  #slotOf(hash: number): number {
    return (SLOT * (hash ^ (hash >>> 15))) & (this.#slots.length - 1);
  }

  #makeRoom(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    for (let i = 0; i < before.length; i += SLOT) {
      if (before[i + 2] === 0) continue;
      let slot = this.#slotOf(before[i] ?? 0);
      while (this.#slots[slot + 2] !== 0) slot = (slot + SLOT) & (this.#slots.length - 1);
      this.#slots.set(before.subarray(i, i + SLOT), slot);
    }
  }

  #forget(): void {
    this.#known = [];
    this.#signs = 0;
    this.#slots = new Int32Array(SLOT << 12);
  }
}

/** Numbers of a slot; the fourth only makes it a power of two. */
const SLOT = 4;

const SPACE = 32;

/** What ends a sentence, and the full stop of scripts without spaces. */
const isEnd = (code: number): boolean => code === 46 || code === 63 || code === 33 || code === 0x2026 || code === 0x3002;

const withOther = (hash: number, code: number): number => (Math.imul(hash, 0x01000197) + code) | 0;

function hashesOf(text: string): [number, number] {
  let hash = withSign(NO_WORD, text.charCodeAt(0));
  let other = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    hash = withSign(hash, text.charCodeAt(i));
    other = withOther(other, text.charCodeAt(i));
  }
  return [hash, other];
}
