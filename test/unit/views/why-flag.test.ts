import { expect, it } from 'vitest';
import type { Finding } from '#domain/finding.ts';
import { personHours, type Judgement, type Verdict } from '#domain/verdict.ts';
import { formatIn } from '#ui/format.ts';
import { whyFlag } from '#views/why-flag.ts';
import { english } from '#words/catalogue.ts';
import { aMeeting, at } from '../../support/meetings.ts';

const nearMiss: Finding = { kind: 'deferral', detector: 'test', strength: 0.5, quotes: [], because: [], against: [] };

const judgement = (how: 'found' | 'answered', findings: readonly Finding[], basis: 'median' | 'default' = 'median'): Judgement => {
  const verdict: Verdict = { kind: 'no-decision-recorded', how };
  const load = { is: 'load', value: personHours(6), threshold: personHours(3.25), basis, judged: 9, meets: true } as const;
  return {
    meeting: aMeeting().id, verdict, load: personHours(6), coverage: {}, findings, judgedAt: at('2026-11-16T10:05:00Z'), analysis: 1,
    explanation: { line: { is: 'verdict', verdict }, because: [{ line: load, because: [] }] },
  };
};

const say = (given: Judgement) => whyFlag(given, english.words, formatIn('en-GB', 'UTC'));

it('a flag says its load against the usual one, and what came close', () => {
  expect(say(judgement('found', [nearMiss]))).toBe('6 person-hours (your usual: 3.3). No decision heard; 1 near miss.');
});

it('a flag counts no question of the invitation as a near miss: nobody came close with it', () => {
  expect(say(judgement('found', [{ ...nearMiss, kind: 'open-question', source: 'invite' }]))).toBe('6 person-hours (your usual: 3.3). No decision heard.');
});

it('a flag does not call the starting value usual', () => {
  expect(say(judgement('found', [nearMiss, nearMiss], 'default'))).toBe('6 person-hours (starting value: 3.3). No decision heard; 2 near misses.');
});

it('a flag from a person’s answer says that it is one', () => {
  expect(say(judgement('answered', [nearMiss]))).toBe('6 person-hours (your usual: 3.3). You said that nothing was decided.');
});

it('a flag without a line about its load still says the load', () => {
  const bare = judgement('found', []);
  expect(say({ ...bare, explanation: { ...bare.explanation, because: [] } })).toBe('6 person-hours. No decision heard.');
});
