import { describe, expect, it } from 'vitest';
import { does, readTalk, wordsFor, type Line } from '#analysis/decisions/talk.ts';
import type { Act } from '#analysis/decisions/cues.ts';

const lineOf = (text: string): Line => {
  const [line] = readTalk([{ speaker: 'Kim', start: null, end: null, text }]).lines;
  if (!line) throw new Error('nothing was heard');
  return line;
};

describe('a sentence is heard to its end', () => {
  it.each<[Act, string, boolean]>([
    ['report', 'We decided on the red crate with the big lid last week.', true],
    ['report', 'We decided on the red crate with the big lid.', false],
    ['proposal', "Let's paint it.", true],
    ['proposal', "Let's see.", false],
    ['reserve', 'I want to know.', true],
    ['reserve', 'I want to know you.', false],
    ['call', 'Blue then?', true],
    ['call', 'Blue then.', false],
  ])('%s in %j: %j', (act, text, isHeard) => expect(does(lineOf(text), act)).toBe(isHeard));

  it.each([
    ['Are there ANY objections?', 'any objections'],
    ['Are there, um, any any objections?', 'any objections'],
    ['So it’s “settled”, okay?', "so it's settled, okay?"],
  ])('and the words that show it in %j are %j', (text, words) => expect(wordsFor(lineOf(text), 'call')).toBe(words));
});
