import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAt, findPlaces, firstFrom, foldCase, soughtIn } from '#views/transcript-reader/find-places.ts';

describe('a search in a transcript', () => {
  it.each([
    ['a word in any case', 'HALLS', ['We take both halls.', 'No.', 'Halls!'], [0, 2]],
    ['signs that mean something elsewhere, as they are', '(.*)[', ['a.*b', 'x (.*)[ y'], [1]],
    ['several words with the blanks typed twice', '  both   halls ', ['We take both halls.'], [0]],
    ['nothing for a single letter', 'a', ['a', 'banana'], []],
    ['nothing for blanks', '   ', ['a  b'], []],
    ['letters with marks', 'zürich', ['Nach ZÜRICH.'], [0]],
  ])('finds %s', (_, typed, texts, expected) => {
    expect(findPlaces(texts.map(foldCase), soughtIn(typed))).toEqual(expected);
  });

  it('marks each place where the words stand, and nothing else', () => {
    expect(cutAt('Halls or no halls, HALLS.', 'halls')).toEqual(['', 'Halls', ' or no ', 'halls', ', ', 'HALLS', '.']);
  });

  it('never loses or adds a letter of the text, whatever is sought', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 2, maxLength: 4 }), (text, sought) => cutAt(text, foldCase(sought)).join('') === text), { numRuns: 500 });
  });

  it('keeps as many letters as the text has, also where a small letter is two', () => {
    expect([foldCase('İstanbul').length, foldCase('İSTANBUL')]).toEqual([8, 'İstanbul']);
  });

  it.each([[0, 0], [4, 1], [5, 1], [6, 0]])('goes on from position %i to the place number %i, round the end', (position, place) => {
    expect(firstFrom([3, 5], position)).toBe(position <= 3 ? 0 : place);
  });

  it('goes nowhere where there is no place', () => expect(firstFrom([], 3)).toBe(-1));
});
