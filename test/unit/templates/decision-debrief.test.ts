import { describe, expect, it } from 'vitest';
import { instant } from '#base/time.ts';
import type { Finding, FindingKind } from '#domain/finding.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import { DECISION_DEBRIEF, heardNearMisses, offeredNearMisses, suggestedQuestion } from '#templates/decision-debrief.ts';
import { emptyDraft } from '#templates/start-draft.ts';

const AT = instant(Date.UTC(2026, 10, 23, 11));
const MEETING = { id: 'm1' as MeetingId };

const finding = (kind: FindingKind, strength: number, text: string): Finding => ({
  kind, strength, detector: 'd', because: [], against: [],
  quotes: [{ utterance: 0, speaker: 'Ben Ode', at: null, text }],
});

const judgementWith = (...findings: Finding[]): Judgement => ({
  meeting: MEETING.id,
  verdict: { kind: 'no-decision-recorded', how: 'found' },
  load: personHours(4),
  coverage: {},
  findings,
  explanation: { line: { is: 'nothing-found', low: 0.5 }, because: [] },
  judgedAt: AT,
  analysis: 1,
});

describe('the decision debrief', () => {
  it('has five prompts, fewer than the six that a template may have', () => {
    expect(DECISION_DEBRIEF.prompts.map((p) => p.id)).toEqual(['question', 'outcome', 'in-the-way', 'decider', 'commitment']);
  });

  it('begins empty, with nothing shared', () => {
    expect(emptyDraft(MEETING, AT)).toEqual({
      meeting: 'm1',
      template: 'decision-debrief',
      answers: {
        question: { asks: 'text', text: '' },
        outcome: { asks: 'outcome', is: 'open', what: '', until: '', because: '' },
        'in-the-way': { asks: 'near-misses', picked: [], own: '' },
        decider: { asks: 'decider', decider: '', by: '' },
        commitment: { asks: 'commitment', cue: '', action: '', due: '', obstacle: '', fallback: '' },
      },
      shared: [],
      savedAt: AT,
    });
  });

  it('suggests the strongest open question, never a deferral, dissent or a decision', () => {
    const judgement = judgementWith(
      finding('dissent', 0.9, 'I do not agree'),
      finding('decision', 0.8, 'We agreed'),
      finding('deferral', 0.6, 'Let us take the supplier next week'),
      finding('open-question', 0.5, 'Which supplier?'),
    );
    expect(suggestedQuestion(judgement)).toBe('Which supplier?');
  });

  it('suggests nothing where no question was left open', () => {
    expect(suggestedQuestion(judgementWith(finding('deferral', 0.6, 'Later')))).toBeUndefined();
  });

  it('offers near misses once each, strongest first, without who said them, at most five', () => {
    const judgement = judgementWith(
      ...[0.1, 0.2, 0.3, 0.4].map((s) => finding('deferral', s, `later ${s}`)),
      finding('dissent', 0.9, 'I do not agree'), finding('open-question', 0.8, 'Which?'), finding('open-question', 0.7, 'Which?'), finding('commitment', 1, 'I will'),
    );
    expect(offeredNearMisses(judgement)).toEqual([
      { kind: 'dissent', text: 'I do not agree' },
      { kind: 'open-question', text: 'Which?' },
      { kind: 'deferral', text: 'later 0.4' },
      { kind: 'deferral', text: 'later 0.3' },
      { kind: 'deferral', text: 'later 0.2' },
    ]);
  });

  it('tells how many near misses were heard beyond those it offers', () => {
    const judgement = judgementWith(...[1, 2, 3, 4, 5, 6, 7].map((n) => finding('deferral', n / 10, `later ${n}`)));
    expect([offeredNearMisses(judgement).length, heardNearMisses(judgement).length]).toEqual([5, 7]);
  });

  it('begins with what the person said was decided, not shared', () => {
    const { answers, shared } = emptyDraft(MEETING, AT, { says: 'decided', what: 'Nordwind' });
    expect([answers['outcome'], shared]).toEqual([{ asks: 'outcome', is: 'decided', what: 'Nordwind', until: '', because: '' }, []]);
  });
});
