import { describe, expect, it } from 'vitest';
import { THRESHOLDS } from '#analysis/verdict/thresholds.ts';
import type { Finding } from '#domain/finding.ts';
import type { Decision } from '#domain/record.ts';
import type { Judgement, Verdict } from '#domain/verdict.ts';
import { FOUND_FROM, offeredDecisions } from '#templates/attendee-reflection.ts';
import { defaultTemplate } from '#templates/default-template.ts';
import { aMeeting } from '../../support/meetings.ts';

const judged = (verdict: Verdict): Judgement => ({ verdict }) as Judgement;

describe('the template that a debrief begins with', () => {
  it.each([
    ['the organizer of a flagged meeting', {}, judged({ kind: 'no-decision-recorded', how: 'found' }), 'decision-debrief'],
    ['the organizer of one that is not judged yet', {}, undefined, 'decision-debrief'],
    ['the organizer of one with a decision', {}, judged({ kind: 'decided', how: 'found' }), 'after-action-review'],
    ['somebody else in a flagged one', { iOrganize: false }, judged({ kind: 'no-decision-recorded', how: 'found' }), 'attendee-reflection'],
    ['somebody else in one with a decision', { iOrganize: false }, judged({ kind: 'decided', how: 'answered' }), 'attendee-reflection'],
    ['a person with a calendar file, which does not tell who they are', { iOrganize: false, origin: { from: 'file', file: 'a.ics' } as const }, judged({ kind: 'cannot-tell' }), 'decision-debrief'],
  ])('for %s', (_, meeting, judgement, id) => {
    expect(defaultTemplate({ meeting: aMeeting(meeting), ...(judgement ? { judgement } : {}) }).id).toBe(id);
  });
});

describe('what an attendee can pick as decided', () => {
  const recorded = (text: string): Decision => ({ outcome: { kind: 'decided', text } });
  const found = (text: string, strength: number, kind: Finding['kind'] = 'decision'): Finding =>
    ({ kind, strength, detector: 'd', because: [], against: [], quotes: [{ utterance: 0, speaker: 'Ben', at: null, text }] });

  it('is what is on record, then what was found, likeliest first, once each and without a name', () => {
    expect(offeredDecisions(
      [recorded('Nordwind'), { outcome: { kind: 'deferred', because: 'no prices' } }],
      [found('We start in May', 0.5), found('nordwind ', 0.9), found('Ben calls them', 0.7), found('Which one?', 1, 'open-question'), found('Roughly, we go', FOUND_FROM - 0.01)],
    )).toEqual(['Nordwind', 'Ben calls them', 'We start in May']);
  });

  it('counts as found what an organisation wants counted', () => {
    expect(offeredDecisions([], [found('We start in May', 0.5), found('Nordwind', 0.7)], 0.6)).toEqual(['Nordwind']);
  });

  it('counts as found what the verdict counts', () => {
    expect(FOUND_FROM).toBe(THRESHOLDS.low);
  });

  it('is at most five', () => {
    expect(offeredDecisions([1, 2, 3, 4, 5, 6].map((n) => recorded(`d${n}`)), [])).toHaveLength(5);
  });
});
