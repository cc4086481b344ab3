import { describe, expect, it } from 'vitest';
import { formsOf } from '#words/plurals.ts';

const all = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };

describe('the form of a word beside a count', () => {
  it('is one of six in Arabic, by the end of the number', () => {
    expect([0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111].map((count) => formsOf('ar')(count, all)))
      .toEqual(['zero', 'one', 'two', 'few', 'few', 'many', 'many', 'other', 'other', 'few', 'many']);
  });

  it('is one of two in German, and none for a fraction', () => {
    expect([0, 1, 1.5, 2].map((count) => formsOf('de')(count, { one: 'Stunde', other: 'Stunden' }))).toEqual(['Stunden', 'Stunde', 'Stunden', 'Stunden']);
  });

  it('is the last one where the word has no such form', () => {
    expect(formsOf('ar')(2, { one: 'one', other: 'other' })).toBe('other');
  });
});
