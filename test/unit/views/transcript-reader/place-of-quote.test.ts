import { describe, expect, it } from 'vitest';
import { placeOfQuote } from '#views/transcript-reader/place-of-quote.ts';
import { transcript } from '../../../support/said.ts';

const { utterances } = transcript('Ada: One. Which hall?', 'Ben: Two.', 'Ada: Three.', 'Ben: Which hall?', 'Ada: Five.');

describe('a quote', () => {
  it.each([
    ['that stands where it was heard', { utterance: 0, text: 'Which hall?' }, 0],
    ['that was cut for its length', { utterance: 1, text: 'Tw…' }, 1],
    ['whose words moved to a later place', { utterance: 2, text: 'Which hall?' }, 3],
    ['whose words moved to an earlier place, behind the end', { utterance: 9, text: 'Five.' }, 4],
    ['that nobody says any more', { utterance: 2, text: 'Seven.' }, undefined],
  ])('%s is found', (_, quote, place) => expect(placeOfQuote(quote, utterances)).toBe(place));
});
