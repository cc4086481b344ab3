import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf } from '#analysis/decisions/phrases/alphabet.ts';
import { compilePhrases, type Piece } from '#analysis/decisions/phrases/phrase-scan.ts';

const FOUND = 1;
const MAYBE = 2;
const scanFor = (...sources: readonly string[]) => {
  const scan = compilePhrases([{ sources, found: FOUND, maybe: MAYBE }]);
  const pieces = new Map<string, Piece>();
  const pieceOf = (word: string): Piece => {
    const piece = pieces.get(word) ?? { number: pieces.size, classes: Uint8Array.from(word, (sign) => classOf(sign.charCodeAt(0))) };
    pieces.set(word, piece);
    return piece;
  };
  return (text: string): number => {
    const words = text.split(' ');
    return scan(words.map(pieceOf), Uint8Array.from(words, (_, i) => (i === 0 ? 0 : 1)), words.length);
  };
};

describe('a scan for phrases', () => {
  const sources = ['any (?:other |strong )*objections?', 'we(?:\'ll| will) (?:\\w+ )?(?:take|have)', '(?:come|go) (?:\\w+ ){0,3}back', '\\+ ?1', 'stage \\w+', 'off-?line', 'the \\d+(?:st|th)', '^so be it', 'seconded?'];
  const scan = scanFor(...sources);
  const pattern = new RegExp(`(?<![\\w'])(?:${sources.join('|')})(?![\\w'])`);
  const piece = fc.constantFrom('any', 'other', 'strong', 'objection', 'objections', "we'll", 'we', 'will', 'take', 'have', 'come', 'go', 'right', 'back', '+1', '+', '1', 'stage', 'two', 'off-line', 'offline', 'the', '21st', '4th', 'so', 'be', 'it', 'second', "second's", 'seconded', 'é', '?', ',');

  it('finds what a regular expression finds', () => {
    fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), fc.constantFrom(' ', '', ', '), (pieces, between) => {
      const text = pieces.join(between);
      return (scan(text) & FOUND) === (pattern.test(text) ? FOUND : 0);
    }), { numRuns: 3000 });
  });

  it.each([
    ['looks around in the middle', "let's (?!see)\\w+", "let's see"],
    ['counts far', 'we (?:\\w+ ){0,9}met', 'we never met'],
    ['knows edges of words', 'now\\b', 'now'],
  ])('says "maybe" of a phrase that %s', (_, source, text) => {
    const only = scanFor(source);
    expect([only(text), only('nothing of it')]).toEqual([MAYBE, 0]);
  });

  it('ties a phrase to the end', () => {
    const only = scanFor('^(?:yes[, ]*)+$');
    expect(['yes', 'yes, yes', 'yes no', 'oh yes'].map(only)).toEqual([FOUND, FOUND, 0, 0]);
  });
});
