import { describe, expect, test } from 'vitest';
import { PURPOSES } from '#domain/purpose.ts';
import { wordsOf } from '#notes/find-invite.ts';
import { renderAim } from '#notes/invite.ts';
import { purposeSet } from '#notes/purpose-set.ts';
import { WRITTEN_IN } from '../../support/written-in.ts';

const END = 'Put here by Debrief: this meeting';
const block = (...lines: readonly string[]): string => ['Hello all,', 'Before you meet', ...lines, END].join('\r\n');

describe('the purpose that our block in an invitation says', () => {
  test.each(WRITTEN_IN.flatMap((language) => PURPOSES.map((purpose) => [language, purpose] as const)))('is read back in %s: %s', (language, purpose) => {
    const text = wordsOf(renderAim({ purpose, intent: 'Fewer suppliers', questions: [] }, [], language) ?? '');
    expect(purposeSet(`Hello all,\r\n${text}`)).toBe(purpose === 'unset' ? undefined : purpose);
  });

  test.each([
    ['a row on one line, with a tab', ['Purpose\tinform']],
    ['a row on one line, with a colon', ['Purpose: Inform.']],
  ])('is read from %s', (_how, lines) => {
    expect(purposeSet(block(...lines))).toBe('inform');
  });

  test.each([
    ['words of somebody’s beside our block', `Purpose: inform\r\n${block('Intent', 'Fewer suppliers')}`],
    ['a word that is no purpose', block('Purpose', 'a chat')],
    ['no block', 'Purpose: inform'],
  ])('is none with %s', (_what, text) => {
    expect(purposeSet(text)).toBeUndefined();
  });
});
