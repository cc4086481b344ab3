import type { Understood } from './record.ts';
import { sameWords } from './same-words.ts';

/** One person's answer to "what was decided?". */
export interface OutcomeAnswer {
  readonly isOrganizers: boolean;
  readonly what: Understood;
}

/** How the answers are spread, without who gave which: most first. */
export interface OutcomeAgreement {
  readonly answers: number;
  readonly options: readonly { readonly what: Understood; readonly count: number }[];
  /** Share of the answers that are the most frequent one, 0 to 1. */
  readonly agreement: number;
}

/** Answers besides the organizer's own, from which a spread names nobody (docs/rules.md, "Templates"). */
const ANSWERS_FOR_A_SPREAD = 3;

/** The spread of what people understood as decided; undefined while too few have answered. */
export function outcomeAgreement(given: readonly OutcomeAnswer[]): OutcomeAgreement | undefined {
  if (given.filter(({ isOrganizers }) => !isOrganizers).length < ANSWERS_FOR_A_SPREAD) return undefined;
  const counts: { what: Understood; count: number }[] = [];
  for (const { what } of given) {
    const same = counts.find((option) => isSame(option.what, what));
    if (same) same.count += 1;
    else counts.push({ what, count: 1 });
  }
  const options = counts.toSorted((a, b) => b.count - a.count);
  return { answers: given.length, options, agreement: largestShare(options, given.length) };
}

/** Two answers in words that are not shown may differ: they agree with nobody. */
function largestShare(options: readonly { readonly what: Understood; readonly count: number }[], answers: number): number {
  return Math.max(0, ...options.map(({ what, count }) => (what.is === 'something-else' ? 1 : count))) / answers;
}

const isSame = (a: Understood, b: Understood): boolean =>
  a.is === 'decision' && b.is === 'decision' ? sameWords(a.what, b.what) : a.is === b.is;
