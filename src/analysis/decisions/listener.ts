import type { Sound } from './cues.ts';
import { grown } from './grown.ts';
import { Reading, type Lexicon } from './tokens/lexicon.ts';
import { plainly, THINKING, TRAIT, type Token } from './tokens/token.ts';

/** Hears one sentence after the other as `simplify` leaves it, token by token, without making text of it. */
export class Listener implements Sound {
  readonly pieces: Token[] = [];
  spaces = new Uint8Array(256);
  count = 0;
  length = 0;
  words = 0;
  asks = false;
  brackets = false;
  /** Whether small letters are all that tells what is heard from what was said. */
  isPlain = true;
  readonly #lexicon: Lexicon;
  readonly #odd = new Reading();
  #said = '';
  #text: string | undefined;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Takes the tokens first..last (not included), which are said so. False where nothing is left without fillers. */
  listen(said: string, reading: Reading, first: number, last: number): boolean {
    this.#begin(said);
    if (!this.#take(reading, first, last)) this.listenTo(said);
    return this.count > 0;
  }

  /** The same of what is not cut between tokens. */
  listenTo(said: string): boolean {
    this.#begin(said);
    this.isPlain = false;
    const { tokens, starts, count } = this.#lexicon.read(simplify(said), this.#odd);
    for (let k = 0, end = 0; k < count; k++) {
      const token = tokens[k];
      if (!token) break;
      const start = starts[k] ?? 0;
      this.#add(token.plain, start > end ? 1 : 0);
      end = start + token.length;
    }
    return this.count > 0;
  }

  text(): string {
    if (this.#text !== undefined) return this.#text;
    if (this.isPlain) return (this.#text = this.#said.toLowerCase());
    let text = '';
    for (let k = 0; k < this.count; k++) text += (this.spaces[k] ? ' ' : '') + (this.pieces[k]?.text ?? '');
    return (this.#text = text);
  }

  #begin(said: string): void {
    this.#said = said;
    this.isPlain = true;
    this.#text = undefined;
    this.count = 0;
    this.length = 0;
    this.words = 1;
    this.asks = false;
    this.brackets = false;
  }

  /** False where it comes upon something that only `simplify` can tell. */
  #take({ tokens, starts }: Reading, first: number, last: number): boolean {
    let space = 0;
    let end = starts[first] ?? 0;
    let isAfterThinking = false;
    for (let k = first; k < last; k++) {
      const token = tokens[k];
      if (!token) break;
      const start = starts[k] ?? 0;
      const { plain } = token;
      if (plain.traits & TRAIT.isOdd || start > end + 1 || (isAfterThinking && plain.traits & TRAIT.beginsWithComma)) return false;
      // What is left out goes with the space behind it.
      if (!isAfterThinking) space = start - end;
      end = start + token.length;
      isAfterThinking = (plain.traits & TRAIT.isSound) !== 0;
      const next = plain.wants === 0 || k + 1 === last || starts[k + 1] !== end + 1 ? undefined : tokens[k + 1];
      if (next && next.head === plain.wants) {
        if (!(plain.traits & TRAIT.isWord && next.traits & TRAIT.isWordAndCommas)) return false;
        isAfterThinking = true;
        end += 1 + next.length;
        k++;
      }
      if (isAfterThinking || token.traits & TRAIT.changes) this.isPlain = false;
      if (isAfterThinking) continue;
      const before = space === 1 && plain.head !== 0 ? this.pieces[this.count - 1] : undefined;
      if (before && before.tail === plain.head) {
        if (!(before.traits & TRAIT.isWord)) return false;
        this.isPlain = false;
        this.pieces[this.count - 1] = plain;
        this.length += plain.length - before.length;
        this.#note(plain);
      } else {
        this.#add(plain, this.count === 0 ? 0 : space);
      }
    }
    return true;
  }

  #add(piece: Token, space: number): void {
    if (this.count === this.spaces.length) this.spaces = grown(this.spaces, new Uint8Array(2 * this.count));
    this.spaces[this.count] = space;
    this.pieces[this.count++] = piece;
    this.words += space;
    this.length += space + piece.length;
    this.#note(piece);
  }

  #note({ traits }: Token): void {
    if (traits & TRAIT.asks) this.asks = true;
    if (traits & TRAIT.bracket) this.brackets = true;
  }
}

export const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff;

/** Lower case, plain quotes, without the sounds and repetitions of thinking aloud. */
export function simplify(sentence: string): string {
  return plainly(sentence)
    .replace(THINKING, '')
    .replace(/\b(\w+)(?: \1\b)+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
