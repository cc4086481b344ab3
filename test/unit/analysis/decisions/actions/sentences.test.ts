import { describe, expect, it } from 'vitest';
import type { Utterance } from '#domain/transcript.ts';
import { readSentences } from '#analysis/decisions/actions/sentences.ts';
import { hashOf } from '#analysis/decisions/word-hash.ts';
import { processorTime } from '../../../../support/processor-time.ts';

const said = (...texts: readonly string[]): Utterance[] => texts.map((text) => ({ speaker: 'Kim', start: null, end: null, text }));
const rows = (...texts: readonly string[]) => {
  const utterances = said(...texts);
  const { count, first, words, utterance, from, to, asks } = readSentences(utterances);
  return Array.from({ length: count }, (_, row) => ({
    utterance: utterance[row], text: utterances[utterance[row] ?? 0]?.text.slice(from[row], to[row]).trim(), asks: asks[row] === 1, words: [...words.subarray(first[row], first[row + 1])],
  }));
};
const hashes = (text: string): number[] => text.split(' ').map(hashOf);

describe('sentences', () => {
  it('are cut at their ends, with where they stand and whether they ask', () => {
    expect(rows('The crates came. Who counts them?', 'Me!')).toEqual([
      { utterance: 0, text: 'The crates came.', asks: false, words: hashes('the crates came') },
      { utterance: 0, text: 'Who counts them?', asks: true, words: hashes('who counts them') },
      { utterance: 1, text: 'Me!', asks: false, words: hashes('me') },
    ]);
  });

  it('are the same words whatever the case, the apostrophe and the dots of an abbreviation', () => {
    expect(rows('I’ll Send the L_C_D_')[0]?.words).toEqual(hashes("i'll send the lcd"));
  });

  it('leave out the sounds of thinking', () => expect(rows('Um so uh we mm go')[0]?.words).toEqual(hashes('so we go')));
  it('without a word are none', () => expect(rows('', '...', '?!', '— …', 'um')).toEqual([]));
  it('keep words of other scripts apart', () => expect(rows('Größe, wie ещё')[0]?.words).toEqual(hashes('größe wie ещё')));
  it('that never end are cut', () => expect(rows('word '.repeat(150)).map((r) => r.words.length)).toEqual([60, 60, 30]));

  it('of a million characters are read in time', () => {
    const texts = ['a.'.repeat(500_000), 'a'.repeat(1_000_000), '. '.repeat(500_000), "'".repeat(1_000_000), `${'a'.repeat(1_000_000)}-`];
    expect(processorTime(() => texts.forEach((text) => readSentences(said(text))))).toBeLessThan(2000);
  });
});
