import { describe, expect, test } from 'vitest';
import { wordsOf } from '#notes/find-invite.ts';
import { renderAim } from '#notes/invite.ts';
import { saysPurpose } from '#notes/says-purpose.ts';
import { WRITTEN_IN } from '../../support/written-in.ts';

const END = 'Put here by Debrief: 040000008200E00074C5B7101A82E008 (ada@tarnwick.example)';
const block = (...lines: readonly string[]): string => ['Hello all,', 'Before you meet', ...lines, END, '____', 'Microsoft Teams Join the meeting'].join('\r\n');

describe('an invitation as plain text', () => {
  test.each([
    ['a line of each cell', ['Purpose', 'decide']],
    ['a row on one line, with a tab', ['Purpose\tdecide']],
    ['a row on one line, with a colon', ['Purpose: decide']],
    ['a row on one line, with blanks', ['Purpose   decide']],
    ['other letters', ['PURPOSE', 'Decide']],
    ['the success condition alone', ['Success condition', 'We know with which seal we ship']],
    ['the intent of the series alone', ['Intent\tThe pilot ships in March']],
  ])('says its purpose in our block: %s', (_how, lines) => {
    expect(saysPurpose(block(...lines))).toBe(true);
  });

  test.each([
    ['no block at all', 'Hello all,\r\nPurpose: decide on the seal'],
    ['an agenda beside our block', `Purpose: decide on the seal\r\n${block('Question 1', 'Do we ship?')}`],
    ['our block with questions alone', block('Questions to decide', 'Question', 'Do we ship?')],
    ['a purpose that was never set', block('Purpose', 'unset')],
    ['a purpose that was emptied', block('Purpose', '')],
    ['a purpose that was emptied, before the next label', block('Purpose', 'Intent', '')],
    ['words that begin like a label', block('Purposeful silence')],
    ['nothing', ''],
  ])('does not with %s', (_what, text) => {
    expect(saysPurpose(text)).toBe(false);
  });

  test('says it, too, where a person took our title away', () => {
    expect(saysPurpose(block('Purpose', 'decide').replace('Before you meet', 'For Monday'))).toBe(true);
  });

  test.each(WRITTEN_IN)('says it in %s with a purpose, and not with a question alone', (language) => {
    const written = (aim: Parameters<typeof renderAim>[0]): string => `Hello all,\r\n${wordsOf(renderAim(aim, [], language) ?? '')}`;
    expect([
      written({ purpose: 'plan', questions: [] }), written({ intent: 'Fewer suppliers', questions: [] }), written({ successCondition: 'One is named', questions: [] }),
      written({ questions: [{ question: 'Which one?' }] }), written({ purpose: 'unset', questions: [{ question: 'Which one?' }] }),
    ].map(saysPurpose)).toEqual([true, true, true, false, false]);
  });

  test('takes time in proportion to its length', () => {
    const long = `${'Before you meet\n'.repeat(20_000)}${'Purpose\n\n'.repeat(20_000)}`;
    const begun = performance.now();
    expect(saysPurpose(long)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
