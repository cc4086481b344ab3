import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Listener, simplify } from '#analysis/decisions/listener.ts';
import { Lexicon, Reading } from '#analysis/decisions/tokens/lexicon.ts';

const lexicon = new Lexicon();
const heard = (said: string) => {
  const reading = lexicon.read(said, new Reading());
  const listener = new Listener(lexicon);
  listener.listen(said, reading, 0, reading.count);
  let text = '';
  for (let k = 0; k < listener.count; k++) text += (listener.spaces[k] ? ' ' : '') + (listener.pieces[k]?.text ?? '');
  return { text, length: listener.length, words: listener.words, isPlain: listener.isPlain };
};
const simplified = (said: string) => {
  const text = simplify(said);
  return { text, length: text.length, words: text.split(' ').length };
};

describe('a sentence is heard token by token as its text would be simplified', () => {
  it.each([
    'So um, I mean, the the the crate', 'you know', 'Um.', 'like, kind of, sort of done', 'I I mean it', "it it's it's", "don't t", 'uh-huh uh huh', 'so-um, what', 'you  know', 'you know-how',
    "you know's", 'java-like, that', '“Quoted” "you" know', 'it’s it', 'um , , what', 'the um the', 'you um know', 'a\tb\u00a0c', '" "', 'é é', 'what what?!',
  ])('%j', (said) => expect(heard(said)).toMatchObject(simplified(said)));

  it.each([['So we take the blue crate.', true], ['So, um, the blue crate', false], ['the the crate', false], ['it’s blue', false]])('%j is plain: %j', (said, isPlain) => expect(heard(said).isPlain).toBe(isPlain));

  it('whatever is said', () => {
    const piece = fc.constantFrom('you', 'know', 'know,', 'kind', 'sort', 'of', 'of,', 'I', 'i', 'mean', 'like,', 'like', 'um', 'Um,', 'uh-huh', 'so', 'So', "so's", "'so", 'the', 'the,', ',', '-', '"', '"so"', '’', '…', '\u00a0', 'x');
    fc.assert(fc.property(fc.array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '  ', '\t')), { maxLength: 9 }), fc.constantFrom('', '.', '?!', '...'), (pieces, end) => {
      const said = `${pieces.flat().join('')}${end}`.trim();
      const { isPlain, ...sound } = heard(said);
      expect(sound).toEqual(simplified(said));
      if (isPlain) expect(said.toLowerCase()).toBe(sound.text);
    }), { numRuns: 5000 });
  });
});
