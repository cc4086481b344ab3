import { describe, expect, it } from 'vitest';
import { english, type Words } from '#words/catalogue.ts';
import { lengthened, rightToLeft } from '../../support/pseudo-locales.ts';

type Texts = readonly (readonly [path: string, text: string])[];

/** Every text by its path, also of words that are fetched later; a function is called with texts, as many as it takes. */
async function texts(words: unknown, path: string): Promise<Texts> {
  if (typeof words === 'string') return [[path, words]];
  if (typeof words === 'function') {
    const speak = words as (...given: unknown[]) => unknown;
    const said = speak(...Array.from({ length: speak.length || 9 }, (_, i) => `given ${i}`));
    return typeof said === 'string' ? [[path, said]] : texts(await said, path);
  }
  return (await Promise.all(Object.entries(words as object).map(([key, value]) => texts(value, `${path}.${key}`)))).flat();
}

const all = (words: Words): Promise<Texts> => texts(words, 'words');
const those = async (words: Words, wrong: (text: string) => boolean): Promise<Texts> => (await all(words)).filter(([, text]) => wrong(text));

describe.each([['lengthened', lengthened, /^\[.*~\]$/s], ['right-to-left', rightToLeft, /^\u202e.*\u202c$/s]])('the %s pseudo-locale', (_, language, marked) => {
  it('has every key of English', async () => {
    expect((await all(language.words)).map(([path]) => path)).toEqual((await all(english.words)).map(([path]) => path));
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
