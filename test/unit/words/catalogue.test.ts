import { describe, expect, it } from 'vitest';
import { english, type Words } from '#words/catalogue.ts';
import { lengthened, rightToLeft } from '../../support/pseudo-locales.ts';

/** Every text by its path; a function is called with the number 2 and texts, as each takes them. */
function texts(words: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const speak = words as (...given: unknown[]) => string;
    return [[path, speak(...Array.from({ length: speak.length || 9 }, (_, i) => `given ${i}`))]];
  }
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

const all = (words: Words) => texts(words, 'words');

describe.each([['lengthened', lengthened, /^\[.*~\]$/s], ['right-to-left', rightToLeft, /^\u202e.*\u202c$/s]])('the %s pseudo-locale', (_, language, marked) => {
  it('has every key of English', () => {
    expect(all(language.words).map(([path]) => path)).toEqual(all(english.words).map(([path]) => path));
  });

  it('marks every text, so that a text from elsewhere shows', () => {
    expect(all(language.words).filter(([, text]) => !marked.test(text))).toEqual([]);
  });
});

describe('the words', () => {
  it('have no exclamation marks', () => {
    expect(all(english.words).filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  it('never say that there was no decision, only that none was recorded, heard or could be read', () => {
    const bare = /no decision(?! recorded| heard| and|\.)/i;
    expect(all(english.words).filter(([, text]) => bare.test(text))).toEqual([]);
  });

  it('have no empty texts', () => {
    expect(all(english.words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
