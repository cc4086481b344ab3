import { describe, expect, it } from 'vitest';
import type { Utterance } from '#domain/transcript.ts';
import { actionModel } from '#analysis/decisions/actions/action-model.ts';
import { ACTION_TABLES } from '#analysis/decisions/actions/action-scores.ts';
import { ACTION_WEIGHTS } from '#analysis/decisions/actions/action-weights.ts';
import { findActions } from '#analysis/decisions/actions/find-actions.ts';
import { processorTime } from '../../../../support/processor-time.ts';

const line = (speaker: string | null, text: string): Utterance => ({ speaker, start: null, end: null, text });
/** Half an hour of talk about nothing, then these. */
const meeting = (...end: readonly Utterance[]): Utterance[] => [
  ...Array.from({ length: 300 }, (_, i) => line(`Person ${i % 4}`, i % 3 === 0 ? 'Yeah.' : `The weather on day ${i} was grey and the train was late.`)),
  ...end,
];
const GIVEN = [
  line('Person 1', 'Okay, our next meeting starts in thirty minutes.'),
  line('Person 1', 'Dana, you will work on the user interface design.'),
  line('Dana', 'Okay.'),
  line('Person 1', 'Thanks everyone, that is all for today.'),
];

describe('what minutes would list', () => {
  it('is found where people are given something to do at the end of a meeting', () => {
    expect(findActions(meeting(...GIVEN)).map(({ utterance, named }) => ({ utterance, named }))).toEqual([{ utterance: 301, named: { who: 'Dana', asked: true } }]);
  });

  it('has the strength with which annotators marked such sentences', () => {
    const strengths = findActions(meeting(...GIVEN)).map((a) => a.strength);
    expect(strengths.every((s) => s > 0.2 && s < 0.9)).toBe(true);
  });

  it('is not found in talk about nothing, in no talk, or in a word', () => {
    expect([meeting(), [], [line(null, 'Hello.')]].map(findActions)).toEqual([[], [], []]);
  });

  it('of a hundred thousand sentences is found in time', () => {
    const long = Array.from({ length: 100_000 }, (_, i) => line(`Person ${i % 50}`, 'You will look into the price of the second hall by then.'));
    expect(processorTime(() => findActions(long))).toBeLessThan(3000);
  });
});

describe('the weights that ship', () => {
  it('fill every table', () => {
    const model = actionModel();
    expect(Object.fromEntries(Object.keys(ACTION_TABLES).map((t) => [t, model[t as keyof typeof ACTION_TABLES].length]))).toEqual(ACTION_TABLES);
    expect(Object.keys(ACTION_TABLES).every((t) => model[t as keyof typeof ACTION_TABLES].some((w) => w !== 0))).toBe(true);
  });

  it('have rising scores and shares', () => {
    const pairs = ACTION_WEIGHTS.seen.slice(1).map((pair, i) => [ACTION_WEIGHTS.seen[i] ?? pair, pair] as const);
    expect(pairs.every(([[a, p], [b, q]]) => a < b && p <= q)).toBe(true);
  });
});
