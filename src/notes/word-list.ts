import { shownWords } from './shown-words.ts';

// Several words in one value: each begins a line with a bullet. A line of theirs that begins with a bullet itself is set
// one level in (`◦• x`), so any words come back; the signs are text, which no clean-up of a list can take away.

/** One: the words alone. Several: a line with a bullet for each. */
export const listWords = (all: readonly string[]): string =>
  all.length === 1 ? all.map(inward).join('') : all.map((words) => `• ${inward(words)}`).join('\n');

/** The words again; a person may have added lines, with or without a bullet. None of them is empty. */
export const listFrom = (value: string): string[] =>
  shownWords(value)
    .split(/\n(?=•)/)
    .map((words) => shownWords(words.replace(/^•\s*/, '').replace(/^◦(?=◦*•)/gm, '')))
    .filter((words) => words !== '');

const inward = (words: string): string => words.replace(/^(?=◦*•)/gm, '◦');
