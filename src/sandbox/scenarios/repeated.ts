import type { Plan } from './plan.ts';

/** What all occurrences of a series share; `expect` holds for those that are over. */
export type Model = Omit<Plan, 'id' | 'day'> & { readonly series: string };

/** Numbers from the first to the last, so many apart. */
export const every = (step: number, first: number, last: number): readonly number[] =>
  Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, at) => first + at * step);

/** One occurrence a day of the list, named by its distance from now; `unlike` says, by day, what is different in one. */
export function repeated(id: string, model: Model, days: readonly number[], unlike: { readonly [day: number]: Partial<Plan> } = {}): readonly Plan[] {
  const { expect, ...same } = model;
  return days.map((day) => ({
    ...same,
    id: day < 0 ? `${id}-back-${-day}` : `${id}-ahead-${day}`,
    day,
    ...(day > 0 ? { expect: { verdict: 'not-judged', note: 'not ended' } as const } : {}),
    ...(day < 0 && expect ? { expect } : {}),
    ...unlike[day],
  }));
}
