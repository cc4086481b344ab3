import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#base/time.ts';
import { NOTHING, opened, type Typed } from '#views/commitments/use-typed.ts';

const WORDS = { action: 'ask for the figures', cue: 'I open the agenda', due: '2026-11-30' as LocalDate };
const left = (given: Partial<Typed>): Typed => ({ ...NOTHING, at: 'asked', ...given });

describe('a form about a commitment', () => {
  it.each([
    ['with the reason that was typed before it was left', opened('declined', 'asked', left({ note: 'no time' }), WORDS), { note: 'no time' }],
    ['without it once the commitment was answered otherwise', opened('dropped', 'open', left({ note: 'no time' }), WORDS), { note: '' }],
    ['of another offer with the words as they stand', opened('other', 'asked', NOTHING, WORDS), WORDS],
    ['of another offer with what was typed before it was left', opened('other', 'asked', left({ action: 'call them' }), WORDS), { action: 'call them', cue: '', due: '' }],
    ['of another offer with the words as they stand once it was answered', opened('other', 'open', left({ action: 'call them' }), WORDS), WORDS],
  ])('opens %s', (_, typed, begins) => expect(typed).toMatchObject(begins));

  it('knows where the commitment stood when it was opened', () => {
    const { open, at } = opened('declined', 'asked', NOTHING, WORDS);
    expect([open, at]).toEqual(['declined', 'asked']);
  });
});
