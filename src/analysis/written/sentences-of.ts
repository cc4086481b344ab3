import type { WrittenLine } from '#domain/written-evidence.ts';
import { WRITTEN } from './strengths.ts';

/** One sentence of a written line. */
export interface Sentence {
  /** Position of its line. */
  readonly line: number;
  readonly author: string | null;
  readonly text: string;
  /** In small letters, with plain apostrophes and without the signs of markup: what patterns look at. */
  readonly plain: string;
  readonly asks: boolean;
}

/** The sentences of lines in their order, each cut to a length at which every pattern stays cheap. Time in proportion to the text. */
export function sentencesOf(lines: readonly WrittenLine[]): readonly Sentence[] {
  return lines.flatMap(({ text, author }, line) =>
    text.split(/(?<=[.!?])\s+|\n|;\s/).flatMap((part): Sentence[] => {
      const said = part.trim().slice(0, WRITTEN.sentence);
      return said === '' ? [] : [{ line, author, text: said, plain: plainly(said), asks: /\?\W{0,5}$/.test(said) }];
    }));
}

/** Small, with plain apostrophes; bullets, numbering and signs of markup are gone. */
export const plainly = (text: string): string =>
  text.toLowerCase().replace(/[‘’]/g, "'").replace(/[*_`#>•▪◦]/g, ' ').replace(/\s+/g, ' ').replace(/^[\s\-–—]*(?:\[[ x]?\]\s*)?(?:\d{1,2}[.)]\s)?\s*/, '').trim();
