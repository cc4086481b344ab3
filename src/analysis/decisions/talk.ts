import type { Quote } from '#domain/finding.ts';
import { QUOTE_LIMIT } from '#domain/finding.ts';
import type { Utterance } from '#domain/transcript.ts';
import { readSentences, type Sentences } from './actions/sentences.ts';
import { bitsOf, hear, wordsThatShow, type Act } from './cues.ts';
import { isSpace, Listener, simplify } from './listener.ts';

/** One sentence, with where it stands and what it does. */
export interface Line {
  /** Position in the list of utterances. */
  readonly utterance: number;
  /** A turn is an unbroken stretch of one speaker; however the transcript cut it, it counts once. */
  readonly turn: number;
  readonly speaker: string | null;
  readonly text: string;
  readonly words: number;
  /** Acts as bits (cues.ts). */
  readonly acts: number;
  /** Turns that follow until the end. */
  readonly turnsLeft: number;
}

export interface Talk {
  readonly utterances: readonly Utterance[];
  readonly lines: readonly Line[];
  readonly turns: number;
  readonly words: number;
  readonly speakers: number;
  /** All of the utterances as numbers. */
  readonly sentences: Sentences;
}

// Most sentences do nothing, and this is asked of each many times.
export const does = (line: Line, ...acts: readonly Act[]): boolean => line.acts !== 0 && (line.acts & bitsOf(acts)) !== 0;

/** The words of a line that show an act. */
export const wordsFor = (line: Line, act: Act): string => wordsThatShow(act, simplify(line.text));

/** Whether two lines are said by different people. Without names a new turn is taken for another voice. */
export const otherVoice = (a: Line, b: Line): boolean => (a.speaker === null || b.speaker === null ? a.turn !== b.turn : a.speaker !== b.speaker);

/** Cuts talk into sentences and hears each once; every detector reads this. Time in proportion to the words. */
export function readTalk(utterances: readonly Utterance[]): Talk {
  const turns = new Int32Array(utterances.length);
  let turn = -1;
  let before: string | null | undefined;
  for (let u = 0; u < utterances.length; u++) {
    const speaker = utterances[u]?.speaker ?? null;
    if (speaker === null || speaker !== before) turn++;
    before = speaker;
    turns[u] = turn;
  }
  const lines: Line[] = [];
  const listener = new Listener();
  let words = 0;
  for (let u = 0; u < utterances.length; u++) {
    const { speaker = null, text = '' } = utterances[u] ?? {};
    const own = turns[u] ?? 0;
    eachSentence(text, (from, to) => {
      if (!listener.listen(text, from, to)) return;
      words += listener.words;
      lines.push({ utterance: u, turn: own, speaker, text: text.slice(from, to), words: listener.words, acts: hear(listener), turnsLeft: turn - own });
    });
  }
  const speakers = new Set(utterances.map((u) => u.speaker).filter((s) => s !== null)).size;
  return { utterances, lines, turns: turn + 1, words, speakers, sentences: readSentences(utterances) };
}

/** The utterances from..to (not included) as a talk of their own; what points at utterances still does. */
export function partOf(talk: Talk, from: number, to: number): Talk {
  const own = talk.lines.slice(firstAt(talk.lines, from), firstAt(talk.lines, to));
  const [first] = own;
  const last = own.at(-1);
  if (!first || !last || own.length === talk.lines.length) return talk;
  let words = 0;
  const lines = own.map(({ utterance, turn, speaker, text, words: count, acts }): Line => {
    words += count;
    return { utterance, turn, speaker, text, words: count, acts, turnsLeft: last.turn - turn };
  });
  const speakers = new Set(lines.map((l) => l.speaker).filter((s) => s !== null)).size;
  return { utterances: talk.utterances, lines, turns: last.turn - first.turn + 1, words, speakers, sentences: talk.sentences };
}

/** Position of the first line at or after an utterance; lines are in its order. */
function firstAt(lines: readonly Line[], utterance: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.utterance ?? 0) < utterance) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a line, cut to what may be kept. */
export function quote(talk: Talk, line: Line): Quote {
  const at = talk.utterances[line.utterance]?.start ?? null;
  const text = line.text.length > QUOTE_LIMIT ? `${line.text.slice(0, QUOTE_LIMIT - 1)}…` : line.text;
  return { utterance: line.utterance, speaker: line.speaker, at, text };
}

/** Longest sentence that is read as one; talk without a full stop is cut here, so that every pattern stays cheap. */
const SENTENCE_LIMIT = 300;

/** Tells where each sentence begins and ends, without the space around it. A sentence has something beside its end. */
function eachSentence(text: string, tell: (from: number, to: number) => void): void {
  let at = 0;
  while (at < text.length) {
    while (at < text.length && isEnd(text.charCodeAt(at))) at++;
    const begin = at;
    while (at < text.length && !isEnd(text.charCodeAt(at))) at++;
    if (at === begin) return;
    while (at < text.length && isEnd(text.charCodeAt(at))) at++;
    const to = endOfText(text, begin, at);
    let from = startOfText(text, begin, to);
    while (from < to) {
      if (to - from <= SENTENCE_LIMIT) {
        tell(from, to);
        break;
      }
      const end = Math.max(text.lastIndexOf(' ', from + SENTENCE_LIMIT), from + SENTENCE_LIMIT / 2);
      tell(from, end);
      from = startOfText(text, end, to);
    }
  }
}

const isEnd = (code: number): boolean => code === 46 || code === 63 || code === 33 || code === 0x2026;

function startOfText(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function endOfText(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
