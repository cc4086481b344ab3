import type { Quote } from '#domain/finding.ts';
import { QUOTE_LIMIT } from '#domain/finding.ts';
import type { Utterance } from '#domain/transcript.ts';
import { Rows, type Sentences } from './actions/sentences.ts';
import { bitsOf, hear, wordsThatShow, type Act } from './cues.ts';
import { isSpace, Listener, simplify } from './listener.ts';
import { Lexicon, Reading } from './tokens/lexicon.ts';

/** One sentence, with where it stands and what it does. */
export interface Line {
  /** Position in the list of utterances. */
  readonly utterance: number;
  /** A turn is an unbroken stretch of one speaker; however the transcript cut it, it counts once. */
  readonly turn: number;
  readonly speaker: string | null;
  readonly text: string;
  /** Whether it is heard as it is said, but for capitals. */
  readonly isPlain: boolean;
  readonly words: number;
  /** Acts as bits (cues.ts). */
  readonly acts: number;
}

export interface Talk {
  readonly utterances: readonly Utterance[];
  readonly lines: readonly Line[];
  readonly turns: number;
  readonly lastTurn: number;
  readonly words: number;
  /** All of the utterances as numbers. */
  readonly sentences: Sentences;
}

// Most sentences do nothing, and this is asked of each many times.
export const does = (line: Line, ...acts: readonly Act[]): boolean => line.acts !== 0 && (line.acts & bitsOf(acts)) !== 0;

/** The words of a line that show an act. */
export const wordsFor = (line: Line, act: Act): string => wordsThatShow(act, line.isPlain ? line.text.toLowerCase() : simplify(line.text));

/** Whether two lines are said by different people. Without names a new turn is taken for another voice. */
export const otherVoice = (a: Line, b: Line): boolean => (a.speaker === null || b.speaker === null ? a.turn !== b.turn : a.speaker !== b.speaker);

/** What earlier talks were made of, for the next is made of most of it again. It changes nothing of what is heard. */
const LEXICON = new Lexicon();

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
  const sentences = new Rows();
  const reading = new Reading();
  const listener = new Listener(LEXICON);
  let words = 0;
  for (let u = 0; u < utterances.length; u++) {
    const { speaker = null, text = '' } = utterances[u] ?? {};
    const own = turns[u] ?? 0;
    LEXICON.read(text, reading);
    sentences.add(reading, text.length);
    eachSentence(text, reading, listener, (said) => {
      words += listener.words;
      lines.push({ utterance: u, turn: own, speaker, text: said, isPlain: listener.isPlain, words: listener.words, acts: hear(listener) });
    });
  }
  return { utterances, lines, turns: turn + 1, lastTurn: turn, words, sentences };
}

/** The utterances from..to (not included) as a talk of their own; what points at utterances still does. */
export function partOf(talk: Talk, from: number, to: number): Talk {
  const lines = talk.lines.slice(firstAt(talk.lines, from), firstAt(talk.lines, to));
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || lines.length === talk.lines.length) return talk;
  const words = lines.reduce((sum, line) => sum + line.words, 0);
  return { ...talk, lines, turns: last.turn - first.turn + 1, lastTurn: last.turn, words };
}

/** Turns that follow a line until the end of the talk. */
export const turnsLeft = (talk: Talk, line: Line): number => talk.lastTurn - line.turn;

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

/** Lets the listener hear each sentence, without the space around it, and tells of those in which something is left. A sentence has something beside its end. */
function eachSentence(text: string, reading: Reading, listener: Listener, tell: (said: string) => void): void {
  const { starts, count } = reading;
  let at = 0;
  let k = 0;
  for (;;) {
    for (; k < count && reading.ends(k) && starts[k] === at; k++) at++;
    if (k === count) return;
    let first = k;
    while (k < count && !reading.ends(k)) k++;
    at = k < count ? (starts[k] ?? 0) : text.length;
    for (; k < count && reading.ends(k) && starts[k] === at; k++) at++;
    const to = endOfText(text, starts[first] ?? 0, at);
    let from = startOfText(text, starts[first] ?? 0, to);
    while (from < to) {
      const end = to - from <= SENTENCE_LIMIT ? to : Math.max(text.lastIndexOf(' ', from + SENTENCE_LIMIT), from + SENTENCE_LIMIT / 2);
      let last = first;
      while (last < k && reading.endOf(last) <= end) last++;
      const said = text.slice(from, end);
      const isWhole = starts[first] === from && (last === k || (starts[last] ?? 0) >= end);
      if (isWhole ? listener.listen(said, reading, first, last) : listener.listenTo(said)) tell(said);
      from = startOfText(text, end, to);
      first = last;
    }
  }
}

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
