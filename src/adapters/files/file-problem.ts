import type { DocxProblem } from './docx.ts';

/** Why a whole file could not be used. `detail` says it in a plain sentence, `line` counts from 1. */
export interface FileProblem {
  readonly kind: 'not-a-calendar' | 'not-a-transcript' | 'unknown-kind' | 'empty' | 'too-large' | 'not-readable' | DocxProblem['kind'];
  readonly file: string;
  readonly line?: number;
  /** Of a file that holds others. */
  readonly part?: string;
  readonly detail: string;
  /** What stands there; absent where it is no readable text. */
  readonly quote?: string;
}

/** A part of a calendar that was left out or read only in part, and where it stands. */
export interface SkippedPart {
  /** First line of it, counted from 1. */
  readonly line: number;
  readonly why: SkipReason;
  /** The subject of the event, or the beginning of the line; at most 80 characters. */
  readonly text: string;
}

export type SkipReason =
  // the event was left out
  | 'no-start' | 'bad-date' | 'ends-before-start' | 'unknown-zone' | 'not-closed' | 'duplicate'
  // the event was read, without this line
  | 'bad-line' | 'bad-attendee' | 'bad-exception-date'
  // the first occurrence was read, its repeats were not, or not all
  | 'rule-not-read' | 'range-not-read' | 'too-many-occurrences'
  // `text` says how many more there were
  | 'more';

/** In characters or bytes. A calendar of ten busy years has about 5 MB; past this a drop is a mistake or an attack. */
export const largestFile = 20_000_000;

/** Beyond this many skipped parts only their number is kept. */
const mostSkipped = 500;

export const short = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 80);

/** Text from a file as people may read it; undefined for what is not text (control signs, bytes of another kind of file). */
export const quotable = (text: string): { readonly quote?: string } => {
  const quote = short(text);
  return quote === '' || /[\u0000-\u001f\u007f-\u009f\ufffd]/.test(quote) ? {} : { quote };
};

/** Orders by line and cuts a very long list, saying how many were cut. */
export function boundSkipped(skipped: readonly SkippedPart[]): readonly SkippedPart[] {
  const ordered = [...skipped].sort((a, b) => a.line - b.line);
  const first = ordered[mostSkipped];
  if (!first) return ordered;
  return [...ordered.slice(0, mostSkipped), { line: first.line, why: 'more', text: `${ordered.length - mostSkipped} more` }];
}
