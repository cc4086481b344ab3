import fc from 'fast-check';
import { expect, it } from 'vitest';
import { WordSet } from '#analysis/decisions/word-set.ts';

it('a set of words has what was put in and nothing else', () => {
  fc.assert(fc.property(fc.array(fc.integer().filter((n) => n !== 0)), fc.array(fc.integer().filter((n) => n !== 0)), (inside, asked) => {
    const set = new WordSet(inside);
    for (const hash of [...inside, ...asked]) expect(set.has(hash)).toBe(inside.includes(hash));
  }));
});
