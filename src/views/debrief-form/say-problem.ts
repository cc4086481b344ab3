import type { DraftProblem } from '#templates/problems-of.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';

/** A problem of a draft as a sentence: what is wrong, and what the person can do. */
export function sayProblem({ problem, limit = 0 }: DraftProblem, words: Words, format: Format): string {
  const say = words.debrief.problem;
  return problem === 'too-long' ? say[problem](format.number(limit)) : say[problem];
}
