import { describe, expect, it } from 'vitest';
import { newsOf } from '#views/meeting/news-of.ts';
import { formatIn } from '#ui/format.ts';
import { english } from '#words/catalogue.ts';
import { aMeeting } from '../../../support/meetings.ts';
import { aSharedRecord, BEN, decided, ME, said } from '../../../support/shared-records.ts';

const MEETING = aMeeting();
const BEFORE = aSharedRecord(MEETING, { decisions: [said(decided('a'), BEN)] });
const news = (after: Parameters<typeof aSharedRecord>[1]) => newsOf(BEFORE, aSharedRecord(MEETING, after), english.words, formatIn('en-GB', 'UTC'));

describe('what others have added', () => {
  it('is told with the name where it is one entry', () => {
    expect(news({ decisions: [said(decided('a'), BEN), said(decided('b'), BEN, 1)] })).toBe('Ben Okafor recorded a decision');
  });

  it('is counted where it is more', () => {
    expect(news({ decisions: BEFORE.decisions, openQuestions: [said({ question: 'q', inTheWay: [] }, BEN), said({ question: 'r', inTheWay: [] }, BEN, 1)] }))
      .toBe('2 new entries in the record');
  });

  it.each([
    ['one’s own entry', { decisions: [...BEFORE.decisions, said(decided('b'), ME)] }],
    ['an entry that was taken back', {}],
    ['an entry in new words', { decisions: [said(decided('b'), BEN)] }],
  ])('is not %s', (_, after) => {
    expect(news(after)).toBeUndefined();
  });
});
