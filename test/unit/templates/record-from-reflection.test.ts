import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { instant } from '#base/time.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { emptyDraft } from '#templates/decision-debrief.ts';
import { LIMITS, problemsOf } from '#templates/problems-of.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { ANNA, aRecord } from '../../support/records.ts';

const AT = instant(Date.UTC(2026, 10, 23, 11));
const RECORD = aRecord();
const MEETING = { id: RECORD.meeting, subject: RECORD.subject, start: RECORD.start, end: RECORD.end };

const filled = (shared: readonly string[], change: Partial<ReflectionDraft['answers']> = {}): ReflectionDraft => ({
  ...emptyDraft(MEETING, undefined, AT),
  shared,
  answers: {
    question: { asks: 'text', text: ' Which supplier? ' },
    'in-the-way': { asks: 'near-misses', picked: [{ kind: 'deferral', text: 'let us park that' }], own: 'No price list' },
    decider: { asks: 'decider', decider: 'Ben', by: '2026-11-30' },
    commitment: { asks: 'commitment', cue: 'the list is here', action: 'compare offers', due: '2026-11-27', obstacle: '', fallback: 'ask Ben' },
    ...change as ReflectionDraft['answers'],
  },
});

const ALL = ['question', 'in-the-way', 'decider', 'commitment'];

describe('the record of a reflection', () => {
  it('holds everything where everything is shared', () => {
    expect(recordFrom({ meeting: MEETING, author: ANNA, draft: filled(ALL) })).toEqual(
      ok(aRecord({
        openQuestions: [{ question: 'Which supplier?', inTheWay: ['let us park that', 'No price list'], decider: 'Ben', by: '2026-11-30' as never }],
        commitments: [{ cue: 'the list is here', action: 'compare offers', owner: ANNA, due: '2026-11-27' as never, fallback: 'ask Ben' }],
      })),
    );
  });

  it('holds nothing of a field that is not shared', () => {
    expect(recordFrom({ meeting: MEETING, author: ANNA, draft: filled([]) })).toEqual(ok(aRecord()));
  });

  it.each([
    ['question', { openQuestions: [{ question: 'Which supplier?', inTheWay: [] }] }],
    ['in-the-way', { openQuestions: [{ question: '', inTheWay: ['let us park that', 'No price list'] }] }],
    ['decider', { openQuestions: [{ question: '', inTheWay: [], decider: 'Ben', by: '2026-11-30' as never }] }],
    ['commitment', { commitments: [{ cue: 'the list is here', action: 'compare offers', owner: ANNA, due: '2026-11-27' as never, fallback: 'ask Ben' }] }],
  ])('holds only what belongs to %s where only that is shared', (promptId, holds) => {
    expect(recordFrom({ meeting: MEETING, author: ANNA, draft: filled([promptId]) })).toEqual(ok(aRecord(holds)));
  });

  it('keeps the decisions it is given', () => {
    const decisions = [{ outcome: { kind: 'decided', text: 'Nordwind' } }] as const;
    expect(recordFrom({ meeting: MEETING, author: ANNA, draft: filled([]), decisions })).toEqual(ok(aRecord({ decisions })));
  });

  it('takes only name and address of the author', () => {
    const me = { ...ANNA, id: 'guid', tenant: 'guid' };
    expect(recordFrom({ meeting: MEETING, author: me, draft: filled([]) })).toEqual(ok(aRecord()));
  });

  it('names the prompt whose shared date is none', () => {
    const draft = filled(ALL, { decider: { asks: 'decider', decider: 'Ben', by: 'Friday' } });
    expect(recordFrom({ meeting: MEETING, author: ANNA, draft })).toEqual(failed({ promptId: 'decider', problem: 'bad-date' }));
  });

  it('does not mind a bad date that stays private', () => {
    const draft = filled(['question'], { decider: { asks: 'decider', decider: 'Ben', by: 'Friday' } });
    expect(recordFrom({ meeting: MEETING, author: ANNA, draft }).ok).toBe(true);
  });
});

describe('the problems of a draft', () => {
  it('are none for a filled one', () => {
    expect(problemsOf(filled(ALL))).toEqual([]);
  });

  it('name every prompt that is empty', () => {
    expect(problemsOf(emptyDraft(MEETING, undefined, AT))).toEqual(ALL.map((promptId) => ({ promptId, problem: 'empty' })));
  });

  it.each([
    ['2026-11-31', 'bad-date'],
    ['tomorrow', 'bad-date'],
    ['2026-11-21', 'past-date'],
  ] as const)('name the date %s as %s', (due, problem) => {
    const draft = filled(ALL, { commitment: { asks: 'commitment', cue: 'c', action: 'a', due, obstacle: '', fallback: '' } });
    expect(problemsOf(draft)).toEqual([{ promptId: 'commitment', problem }]);
  });

  it('do not call a day past that is still today somewhere', () => {
    const draft = filled(ALL, { decider: { asks: 'decider', decider: 'Ben', by: '2026-11-22' } });
    expect(problemsOf(draft)).toEqual([]);
  });

  it.each([[LIMITS.text, []], [LIMITS.text + 1, [{ promptId: 'question', problem: 'too-long' }]]])('for %i characters are %j', (length, problems) => {
    expect(problemsOf(filled(ALL, { question: { asks: 'text', text: 'x'.repeat(length) } }))).toEqual(problems);
  });
});
