import { describe, expect, it } from 'vitest';
import { keepWords, wordsKept } from '#views/meeting/kept-words.ts';

const FIRST = { text: '', open: false };

function lastWords() {
  const kept = new Map<string, string>();
  return { kept, put: (key: string, text: string) => void kept.set(key, text), get: (key: string) => kept.get(key), forget: (key: string) => void kept.delete(key) };
}

describe('what is typed into a line', () => {
  it('is there again when the page comes back', () => {
    const words = lastWords();
    keepWords(words, 'line', { text: 'half a sen', open: true }, FIRST);
    expect(wordsKept(words, 'line', FIRST)).toEqual({ text: 'half a sen', open: true });
  });

  it('leaves nothing behind once the line is empty', () => {
    const words = lastWords();
    keepWords(words, 'line', { text: 'a', open: false }, FIRST);
    keepWords(words, 'line', FIRST, FIRST);
    expect([...words.kept]).toEqual([]);
  });

  it.each(['', 'no JSON', 'null', '[1]', '{"text":7,"more":"x"}'])('is empty where %j was kept', (text) => {
    const words = lastWords();
    words.put('line', text);
    expect(wordsKept(words, 'line', FIRST)).toEqual(FIRST);
  });

  it('is empty where nothing can be held', () => {
    expect(wordsKept(undefined, 'line', FIRST)).toEqual(FIRST);
  });
});
