import { ms, type Ms } from '#base/time.ts';
import type { Paragraph } from './word-lines.ts';

/** What one person says without a break. */
export interface Turn {
  /** Null where the document has no names. */
  readonly speaker: string | null;
  readonly start: Ms;
  /** Only older documents have it. */
  readonly end?: Ms;
  readonly lines: readonly string[];
}

export interface TeamsDocument {
  /** What stands before the first turn: subject, date, duration, who started it. */
  readonly heading: readonly string[];
  readonly turns: readonly Turn[];
}

/**
 * Reads the two layouts that Teams' downloaded Word files are seen to have; Microsoft documents neither.
 *
 *     Ada Brandt   0:03          since about 2023: name, blanks, time, then lines of talk
 *     0:0:0.0 --> 0:0:5.320      before: times, name, talk; without names, times and talk
 *
 * Both come as one paragraph a turn with breaks in it, or as one paragraph a line. What is neither gives no turn.
 */
export function readTeamsDocument(paragraphs: readonly Paragraph[]): TeamsDocument {
  const heading: string[] = [];
  const turns: (Omit<Turn, 'lines'> & { readonly lines: string[] })[] = [];
  const known = new Set<string>();
  const inOne = paragraphs.every((p) => p.length > 1 || !readHead(p[0] ?? ''));
  for (const paragraph of paragraphs) {
    const [only] = paragraph;
    if (inOne && paragraph.length === 1 && only !== undefined && isTeamsOwn(only, known)) continue;
    for (const raw of paragraph) {
      const head = readHead(raw);
      const line = raw.trim();
      if (head) {
        turns.push({ ...head, lines: [] });
        if (head.speaker) known.add(head.speaker);
      } else if (line !== '') (turns.at(-1)?.lines ?? heading).push(line);
    }
  }
  return { heading, turns: turns.map(named).filter((turn) => turn.lines.length > 0) };
}

const TIME_AT_END = /\d{1,3}:\d{2}(?::\d{2})?$/;
const PRECISE_AT_END = /\d{1,3}:\d{1,2}:\d{1,2}(?:[.,]\d{1,3})?$/;
/** No name with its time is longer. */
const LONGEST_HEAD = 260;
/** ` stopped transcription` in the languages of Teams. */
const LONGEST_DEED = 60;

/** Looked at from the end, so that a line of blanks takes no longer than others. */
function readHead(line: string): Omit<Turn, 'lines'> | undefined {
  if (line.length > LONGEST_HEAD) return undefined;
  const arrow = line.indexOf('-->');
  const text = (arrow < 0 ? line : line.slice(0, arrow)).trimEnd();
  const start = (arrow < 0 ? TIME_AT_END : PRECISE_AT_END).exec(text);
  if (!start) return undefined;
  const before = text.slice(0, start.index);
  const who = { speaker: before.trim() || null, start: timeOf(start[0]) };
  if (arrow < 0) return hasGap(before) ? who : undefined;
  const rest = line.slice(arrow + 3).trim();
  const end = PRECISE_AT_END.exec(rest);
  return end?.index === 0 ? { ...who, end: timeOf(end[0]) } : undefined;
}

/** The gap before the time tells a head from talk that ends in a time. */
const hasGap = (before: string): boolean => before.endsWith('\t') || before.length - before.trimEnd().length > 1;

const timeOf = (text: string): Ms => ms(Math.round(text.replace(',', '.').split(':').reduce((total, field) => total * 60 + Number(field), 0) * 1000));

/** `Ada Brandt stopped transcription`, in whatever language: a paragraph of its own that only says what somebody did. */
function isTeamsOwn(line: string, known: ReadonlySet<string>): boolean {
  const text = line.trim();
  if (text.length > LONGEST_HEAD) return false;
  for (let blank = text.indexOf(' '); blank > 0; blank = text.indexOf(' ', blank + 1)) {
    if (known.has(text.slice(0, blank)) && text.length <= blank + LONGEST_DEED) return true;
  }
  return false;
}

/** In the older layout the name is the first line below the times, where there is more than one. */
function named(turn: Turn): Turn {
  const [first, ...rest] = turn.lines;
  return turn.end !== undefined && turn.speaker === null && first !== undefined && rest.length > 0 ? { ...turn, speaker: first, lines: rest } : turn;
}
