import type { Quote } from '#domain/finding.ts';
import { QUOTE_LIMIT } from '#domain/finding.ts';
import type { Utterance } from '#domain/transcript.ts';
import { hear, type Act, type Heard } from './cues.ts';

/** One sentence, with where it stands and what it does. */
export interface Line {
  /** Position in the list of utterances. */
  readonly utterance: number;
  /** A turn is an unbroken stretch of one speaker; however the transcript cut it, it counts once. */
  readonly turn: number;
  readonly speaker: string | null;
  readonly text: string;
  readonly words: number;
  readonly heard: readonly Heard[];
  /** Turns that follow until the end. */
  readonly turnsLeft: number;
  /** Share 0–1 of all words that come before it. */
  readonly place: number;
}

export interface Talk {
  readonly utterances: readonly Utterance[];
  readonly lines: readonly Line[];
  readonly turns: number;
  readonly words: number;
  readonly speakers: number;
}

export function does(line: Line, ...acts: readonly Act[]): boolean {
  // Most sentences do nothing, and this is asked of each many times.
  for (const { act } of line.heard) if (acts.includes(act)) return true;
  return false;
}

/** Whether two lines are said by different people. Without names a new turn is taken for another voice. */
export const otherVoice = (a: Line, b: Line): boolean => (a.speaker === null || b.speaker === null ? a.turn !== b.turn : a.speaker !== b.speaker);

/** Cuts talk into sentences and hears each once; every detector reads this. Time in proportion to the words. */
export function readTalk(utterances: readonly Utterance[]): Talk {
  const lines: Omit<Line, 'turnsLeft' | 'place'>[] = [];
  let turn = -1;
  let before: string | null | undefined;
  for (const [utterance, { speaker, text }] of utterances.entries()) {
    if (speaker === null || speaker !== before) turn++;
    before = speaker;
    for (const sentence of sentences(text)) {
      const lower = simplify(sentence);
      if (!lower) continue;
      lines.push({ utterance, turn, speaker, text: sentence, words: lower.split(' ').length, heard: hear(lower) });
    }
  }
  const words = lines.reduce((sum, l) => sum + l.words, 0);
  let past = 0;
  const placed = lines.map((line) => {
    const place = past / Math.max(1, words);
    past += line.words;
    return { ...line, turnsLeft: turn - line.turn, place };
  });
  const speakers = new Set(utterances.map((u) => u.speaker).filter((s) => s !== null)).size;
  return { utterances, lines: placed, turns: turn + 1, words, speakers };
}

/** The utterances from..to (not included) as a talk of their own; what points at utterances still does. */
export function partOf(talk: Talk, from: number, to: number): Talk {
  const lines = talk.lines.slice(firstAt(talk.lines, from), firstAt(talk.lines, to));
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || lines.length === talk.lines.length) return talk;
  const words = lines.reduce((sum, l) => sum + l.words, 0);
  let past = 0;
  const placed = lines.map((line) => {
    const place = past / Math.max(1, words);
    past += line.words;
    return { ...line, turnsLeft: last.turn - line.turn, place };
  });
  const speakers = new Set(lines.map((l) => l.speaker).filter((s) => s !== null)).size;
  return { utterances: talk.utterances, lines: placed, turns: last.turn - first.turn + 1, words, speakers };
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

function sentences(text: string): string[] {
  const cut: string[] = [];
  for (const part of text.match(/[^.?!…]+[.?!…]*/g) ?? []) {
    for (let rest = part.trim(); rest; ) {
      const end = rest.length <= SENTENCE_LIMIT ? rest.length : Math.max(rest.lastIndexOf(' ', SENTENCE_LIMIT), SENTENCE_LIMIT / 2);
      cut.push(rest.slice(0, end));
      rest = rest.slice(end).trim();
    }
  }
  return cut;
}

/** Lower case, plain quotes, without the sounds and repetitions of thinking aloud. */
function simplify(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[“”"]/g, '')
    .replace(/\b(?:uh|um|er|erm|uhm|you know|kind of|sort of|i mean|like,)(?![\w'])[, ]*/g, '')
    .replace(/\b(\w+)(?: \1\b)+/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
