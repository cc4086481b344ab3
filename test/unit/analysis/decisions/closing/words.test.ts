import { describe, expect, it } from 'vitest';
import { readSentences } from '#analysis/decisions/actions/sentences.ts';
import { rowsFor, WORD_TABLE, wordsOf } from '#analysis/decisions/closing/words.ts';

const read = (...texts: readonly string[]) => readSentences(texts.map((text, i) => ({ speaker: `P${i % 2}`, start: null, end: null, text })));
const vector = (...texts: readonly string[]) => {
  const sentences = read(...texts);
  return wordsOf(sentences, 0, sentences.count);
};
const long = Array.from({ length: 60 }, (_, i) => `Some talk about the boat and cup${i}x near window${i}y.`);
const lengthOf = ({ value }: { readonly value: Float64Array }): number => Math.hypot(...value);

describe('the words of a talk', () => {
  it('weigh the same in long talk as in talk of a quarter of it', () => {
    expect(lengthOf(vector(...long, ...long, ...long, ...long)) / lengthOf(vector(...long))).toBeCloseTo(1, 1);
  });

  it('tell little where the same few are said over and over', () => {
    expect(lengthOf(vector(...Array.from({ length: 60 }, () => 'The boat is blue.')))).toBeLessThan(0.2 * lengthOf(vector(...long)));
  });

  it('weigh more at the end than at the beginning', () => {
    const others = new Map([...vector(...long).index].map((i) => [i, true]));
    const own = ({ index, value }: ReturnType<typeof vector>): number => index.reduce((sum, i, k) => (others.has(i) ? sum : sum + (value[k] ?? 0)), 0);
    expect(own(vector(...long, 'Zebras quietly zigzag.'))).toBeGreaterThan(own(vector('Zebras quietly zigzag.', ...long)));
  });

  it('take numbers for one word', () => expect(vector('Step 2 it is.')).toEqual(vector('Step 3 it is.')));

  it('of nothing are none', () => expect([...vector('').index]).toEqual([]));

  it('say by row what they add, the end more than what is far from it', () => {
    const sentences = read('Blue it is.', ...long, 'Blue it is.');
    const sums = rowsFor(sentences, 0, sentences.count, new Float32Array(WORD_TABLE).fill(1));
    expect(sums[0]).toBeLessThan(sums.at(-1) ?? 0);
  });
});
