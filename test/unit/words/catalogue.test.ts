import { describe, expect, it } from 'vitest';
import { english, type Words } from '#words/catalogue.ts';
import { textsOf } from '../../support/languages.ts';
import { lengthened, rightToLeft } from '../../support/pseudo-locales.ts';

const those = async (words: Words, wrong: (text: string) => boolean) => (await textsOf(words)).filter(([, text]) => wrong(text));

describe.each([['lengthened', lengthened, /^\[.*~\]$/s], ['right-to-left', rightToLeft, /^\u202e.*\u202c$/s]])('the %s pseudo-locale', (_, language, marked) => {
  it('has every key of English', async () => {
    expect((await textsOf(language.words)).map(([path]) => path)).toEqual((await textsOf(english.words)).map(([path]) => path));
  });

  it('marks every text, so that a text from elsewhere shows', async () => {
    expect(await those(language.words, (text) => !marked.test(text))).toEqual([]);
  });
});

describe('the words', () => {
  it('have no exclamation marks', async () => {
    expect(await those(english.words, (text) => text.includes('!'))).toEqual([]);
  });

  it('never say that there was no decision, only that none was recorded, heard or could be read', async () => {
    const bare = /no decision(?! recorded| heard| and|\.)/i;
    expect(await those(english.words, (text) => bare.test(text))).toEqual([]);
  });

  it('have no empty texts', async () => {
    expect(await those(english.words, (text) => text.trim() === '')).toEqual([]);
  });
});
