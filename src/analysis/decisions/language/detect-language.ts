import type { Utterance } from '#domain/transcript.ts';
import { hashOf, isLetter, NO_WORD, withLetter } from '../word-hash.ts';
import { COMMON_WORDS } from './common-words.ts';

/** A talk's languages (BCP 47, the language alone) by their share of what could be told, the largest first. Empty where nothing could. */
export type Languages = readonly { readonly language: string; readonly share: number }[];

/** Characters that are read, spread evenly over the talk: a meeting may begin in another language than it goes on in. */
const MOST_READ = 4_000;
/** Words that are judged together. Fewer hold too few common words. */
const BLOCK_WORDS = 16;
/** Share of the words of a block that must be common ones of a language. In talk it is .3 to .6; by chance below .1. */
const ENOUGH = 0.15;

/**
 * Which languages are spoken, from the text: script first, then common words, block by block. What a transcript says of
 * itself (`language` of an utterance) counts only where the text does not tell. Reads about `MOST_READ` characters.
 */
export function detectLanguages(utterances: readonly Utterance[]): Languages {
  const total = utterances.reduce((sum, { text }) => sum + text.length, 0);
  const every = Math.max(1, Math.ceil(total / MOST_READ));
  const words = new Map<string, number>();
  const block = new Block();
  let said: string | undefined;
  const close = (): void => {
    const language = block.words > 0 ? (block.language() ?? said) : undefined;
    if (language !== undefined) words.set(language, (words.get(language) ?? 0) + block.words);
    block.clear();
  };
  let left = 2 * MOST_READ;
  for (let i = 0; i < utterances.length && left > 0; i += every) {
    const { text = '', language } = utterances[i] ?? {};
    const here = language?.split('-')[0]?.toLowerCase();
    if (here !== said) close();
    said = here;
    const read = text.slice(0, MOST_READ).toLowerCase();
    left -= read.length;
    let hash = NO_WORD;
    for (let at = 0; at <= read.length; at++) {
      const code = at < read.length ? read.charCodeAt(at) : SPACE;
      const script = code < FIRST_SCRIPT ? undefined : scriptOf(code);
      if (!script?.isWord && isLetter(code)) {
        hash = withLetter(hash, code);
        if (script) block.script = script.language;
        continue;
      }
      if (hash !== NO_WORD) block.word(hash);
      hash = NO_WORD;
      if (script) block.sign(script.language);
      if (block.words >= BLOCK_WORDS) close();
    }
  }
  close();
  const told = [...words.values()].reduce((sum, n) => sum + n, 0);
  return [...words].map(([language, n]) => ({ language, share: n / told })).sort((a, b) => b.share - a.share);
}

/** A few words, and how many of them speak for each language. */
class Block {
  words = 0;
  /** Language that the script of the present word tells. */
  script: number | undefined;
  readonly #points = new Uint16Array(LANGUAGES.length);

  word(hash: number): void {
    this.words++;
    if (this.script !== undefined) this.#add(this.script, 1);
    else for (const language of BY_WORD.get(hash) ?? NONE) this.#add(language, 1);
    this.script = undefined;
  }

  /** A sign that is a word by itself. */
  sign(language: number): void {
    this.words++;
    this.#add(language, 1);
  }

  language(): string | undefined {
    // Japanese is written with Chinese signs among its own.
    if (this.#points[JA]) this.#add(JA, this.#points[ZH] ?? 0);
    // Of two that fit as well, the one that stands first in the table: English, then its neighbours among themselves.
    const most = this.#points.reduce((a, b) => Math.max(a, b), 0);
    return most >= 1.5 && most >= ENOUGH * this.words ? LANGUAGES[this.#points.indexOf(most)] : undefined;
  }

  clear(): void {
    this.words = 0;
    this.script = undefined;
    this.#points.fill(0);
  }

  #add(language: number, n: number): void {
    this.#points[language] = (this.#points[language] ?? 0) + n;
  }
}

const SPACE = 32;
const FIRST_SCRIPT = 0x370;

/** Those that their common words tell, then those that their script tells alone. */
const LANGUAGES: readonly string[] = [...Object.keys(COMMON_WORDS), 'el', 'he', 'ja', 'ko', 'th', 'zh'];
const JA = LANGUAGES.indexOf('ja');
const ZH = LANGUAGES.indexOf('zh');

interface Script {
  readonly language: number;
  readonly from: number;
  readonly to: number;
  /** Written without spaces: each sign counts as a word. */
  readonly isWord?: true;
}

/** Scripts that tell the language by themselves (blocks of Unicode). */
const SCRIPTS: readonly Script[] = [
  { language: LANGUAGES.indexOf('el'), from: 0x370, to: 0x3ff }, { language: LANGUAGES.indexOf('he'), from: 0x590, to: 0x5ff },
  { language: LANGUAGES.indexOf('ko'), from: 0xac00, to: 0xd7a3 }, { language: LANGUAGES.indexOf('th'), from: 0xe00, to: 0xe7f, isWord: true },
  { language: JA, from: 0x3040, to: 0x30ff, isWord: true }, { language: ZH, from: 0x3400, to: 0x4dbf, isWord: true }, { language: ZH, from: 0x4e00, to: 0x9fff, isWord: true },
];

const scriptOf = (code: number): Script | undefined => SCRIPTS.find(({ from, to }) => code >= from && code <= to);

const NONE: readonly number[] = [];

const BY_WORD = new Map<number, number[]>();
for (const [language, words] of Object.values(COMMON_WORDS).entries()) {
  for (const word of new Set(words.split(' '))) BY_WORD.set(hashOf(word), [...(BY_WORD.get(hashOf(word)) ?? []), language]);
}
