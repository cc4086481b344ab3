import type { Cue, Finding, FindingKind, Quote } from '#domain/finding.ts';
import { bitsOf, type Act } from './cues.ts';
import { does, quote, turnsLeft, wordsFor, type Line, type Talk } from './talk.ts';

/** Turns over which nearness to the end fades to a third. */
const NEAR_TURNS = 12;

/** 1 at the end of the talk, falling to `floor` before it. Detectors raise the floor where a topic ends. */
export const nearness = (talk: Talk, line: Line, floor = 0.5): number => floor + (1 - floor) * Math.exp(-turnsLeft(talk, line) / NEAR_TURNS);

/** What is found at the lines that do one of these acts. Most lines do none, so this passes over them in no time. */
export function findAt(talk: Talk, acts: readonly Act[], look: (line: Line, at: number) => readonly Finding[]): Finding[] {
  const bits = bitsOf(acts);
  const found: Finding[] = [];
  for (let at = 0; at < talk.lines.length; at++) {
    const line = talk.lines[at];
    if (line && line.acts & bits) found.push(...look(line, at));
  }
  return found;
}

/** The lines that follow within a number of turns, the rest of the same turn included. */
export function following(talk: Talk, at: number, turns: number, most = 40): Line[] {
  const from = talk.lines[at];
  if (!from) return [];
  const lines: Line[] = [];
  for (let i = at + 1; i < talk.lines.length && lines.length < most; i++) {
    const line = talk.lines[i];
    if (!line || line.turn - from.turn > turns) break;
    lines.push(line);
  }
  return lines;
}

/** The sign of the first of these acts that a line does, with its words: those are looked for when they are read, for most findings are not kept. */
export function cueOf(line: Line, ...acts: readonly Act[]): Cue {
  const act = acts.find((a) => does(line, a));
  return {
    sign: act ?? 'said',
    get words() {
      return act ? wordsFor(line, act) : line.text.slice(0, 80);
    },
  };
}

/** Builds a finding: strength cut to 0–1 with two decimals, quotes in the order of the talk without repeats. */
export function finding(
  kind: FindingKind, detector: string, strength: number, talk: Talk, lines: readonly Line[], because: readonly Cue[], against: readonly Cue[] = [],
): Finding {
  const quotes: Quote[] = [];
  for (const line of [...new Set(lines)].slice(0, 4)) quotes.push(quote(talk, line));
  return { kind, detector, strength: Math.round(Math.min(1, Math.max(0, strength)) * 100) / 100, quotes, because, against };
}
