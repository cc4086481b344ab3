import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { instant } from '#base/time.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { emptyDraft } from '#templates/start-draft.ts';
import { DECISION_DEBRIEF } from '#templates/decision-debrief.ts';
import { beyondForm } from '#templates/draft-from-record.ts';
import { LIMITS, problemsOf } from '#templates/problems-of.ts';
import { leftOut, recordFrom, standsOpen } from '#templates/record-from-reflection.ts';
import { WORDS } from '../../support/answer-words.ts';
import { ANNA, aRecord } from '../../support/records.ts';

const AT = instant(Date.UTC(2026, 10, 23, 11));
const RECORD = aRecord();
const MEETING = { id: RECORD.meeting, subject: RECORD.subject, start: RECORD.start, end: RECORD.end };

const filled = (shared: readonly string[], change: Partial<ReflectionDraft['answers']> = {}): ReflectionDraft => ({
  ...emptyDraft(MEETING, AT),
  shared,
  answers: {
    question: { asks: 'text', text: ' Which supplier? ' },
    outcome: { asks: 'outcome', is: 'open', what: '', until: '', because: '' },
    'in-the-way': { asks: 'near-misses', picked: [{ kind: 'deferral', text: 'let us park that' }], own: 'No price list' },
    decider: { asks: 'decider', decider: 'Ben', by: '2026-11-30' },
    commitment: { asks: 'commitment', cue: 'the list is here', action: 'compare offers', due: '2026-11-27', obstacle: '', fallback: 'ask Ben' },
    ...change as ReflectionDraft['answers'],
  },
});

const DECIDED = { asks: 'outcome', is: 'decided', what: ' Nordwind ', until: '', because: '' } as const;
const PUT_OFF = { asks: 'outcome', is: 'deferred', what: '', until: '2026-12-01', because: 'no prices yet' } as const;
const ALL = ['question', 'outcome', 'in-the-way', 'decider', 'commitment'];

describe('the record of a reflection', () => {
  it('holds everything where everything is shared', () => {
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft: filled(ALL) })).toEqual(
      ok(aRecord({
        openQuestions: [{ question: 'Which supplier?', inTheWay: ['let us park that', 'No price list'], decider: 'Ben', by: '2026-11-30' as never }],
        commitments: [{ cue: 'the list is here', action: 'compare offers', owner: ANNA, due: '2026-11-27' as never, fallback: 'ask Ben' }],
      })),
    );
  });

  it('holds nothing of a field that is not shared', () => {
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft: filled([]) })).toEqual(ok(aRecord()));
  });

  it.each([
    ['question', { openQuestions: [{ question: 'Which supplier?', inTheWay: [] }] }],
    ['in-the-way', { openQuestions: [{ question: '', inTheWay: ['let us park that', 'No price list'] }] }],
    ['decider', { openQuestions: [{ question: '', inTheWay: [], decider: 'Ben', by: '2026-11-30' as never }] }],
    ['commitment', { commitments: [{ cue: 'the list is here', action: 'compare offers', owner: ANNA, due: '2026-11-27' as never, fallback: 'ask Ben' }] }],
  ])('holds only what belongs to %s where only that is shared', (promptId, holds) => {
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft: filled([promptId]) })).toEqual(ok(aRecord(holds)));
  });

  it('keeps what stands in the card and has no place in the form', () => {
    const beyond = { ...beyondForm(aRecord(), DECISION_DEBRIEF, WORDS), decisions: [{ outcome: { kind: 'decided', text: 'Nordwind' } }] } as const;
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft: filled([]), beyond })).toEqual(ok(aRecord({ decisions: beyond.decisions })));
  });

  it('holds a decision instead of an open question where what was decided is shared', () => {
    const draft = filled(['question', 'outcome', 'decider'], { outcome: DECIDED });
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft })).toEqual(
      ok(aRecord({ decisions: [{ question: 'Which supplier?', outcome: { kind: 'decided', text: 'Nordwind' }, decider: 'Ben' }] })),
    );
  });

  it('holds a deferral with its reason and day where it is shared that it was put off', () => {
    const draft = filled(['question', 'outcome', 'in-the-way'], { outcome: PUT_OFF });
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft })).toEqual(
      ok(aRecord({
        decisions: [{
          question: 'Which supplier?',
          outcome: { kind: 'deferred', because: 'no prices yet', until: '2026-12-01' as never },
          reason: 'let us park that\nNo price list',
        }],
      })),
    );
  });

  it.each([
    ['private', filled(['question'], { outcome: DECIDED })],
    ['shared and empty', filled(['question', 'outcome'], { outcome: { ...DECIDED, what: ' ' } })],
    ['shared as still open', filled(['question', 'outcome'])],
  ])('leaves the question open where the outcome is %s', (_, draft) => {
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft })).toEqual(ok(aRecord({ openQuestions: [{ question: 'Which supplier?', inTheWay: [] }] })));
  });

  it.each([
    ['nothing where the question is open', {}, []],
    ['what was in the way and the day of a decision', { outcome: DECIDED }, ['in-the-way', 'by']],
    ['the second of two days of a deferral', { outcome: PUT_OFF }, ['by']],
  ] as const)('leaves out %s, and says so', (_, change, left) => {
    expect(leftOut(filled(ALL, change))).toEqual(left);
  });

  it('would call a question open that the person privately says is decided, and says so', () => {
    expect([['question'], ['question', 'outcome'], ['commitment']].map((shared) => standsOpen(filled(shared, { outcome: DECIDED })))).toEqual([true, false, false]);
  });

  it('takes only name and address of the author', () => {
    const me = { ...ANNA, id: 'guid', tenant: 'guid' };
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: me, draft: filled([]) })).toEqual(ok(aRecord()));
  });

  it('names the prompt whose shared date is none', () => {
    const draft = filled(ALL, { decider: { asks: 'decider', decider: 'Ben', by: 'Friday' } });
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft })).toEqual(failed({ promptId: 'decider', field: 'by', problem: 'bad-date' }));
  });

  it('does not mind a bad date that stays private', () => {
    const draft = filled(['question'], { decider: { asks: 'decider', decider: 'Ben', by: 'Friday' } });
    expect(recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft }).ok).toBe(true);
  });
});

describe('the problems of a draft', () => {
  it('are none for a filled one', () => {
    expect(problemsOf(filled(ALL))).toEqual([]);
  });

  it('name every prompt that is empty', () => {
    expect(problemsOf(emptyDraft(MEETING, AT))).toEqual([
      { promptId: 'question', field: 'text', problem: 'empty' },
      { promptId: 'in-the-way', field: 'own', problem: 'empty' },
      { promptId: 'decider', field: 'decider', problem: 'empty' },
      { promptId: 'commitment', field: 'action', problem: 'empty' },
    ]);
  });

  it.each([
    ['2026-11-31', 'bad-date'],
    ['tomorrow', 'bad-date'],
    ['2026-11-21', 'past-date'],
  ] as const)('name the date %s as %s', (due, problem) => {
    const draft = filled(ALL, { commitment: { asks: 'commitment', cue: 'c', action: 'a', due, obstacle: '', fallback: '' } });
    expect(problemsOf(draft)).toEqual([{ promptId: 'commitment', field: 'due', problem }]);
  });

  it('do not call a day past that is still today somewhere', () => {
    const draft = filled(ALL, { decider: { asks: 'decider', decider: 'Ben', by: '2026-11-22' } });
    expect(problemsOf(draft)).toEqual([]);
  });

  it.each([[LIMITS.text, []], [LIMITS.text + 1, [{ promptId: 'question', field: 'text', problem: 'too-long', limit: LIMITS.text }]]])('for %i shared characters are %j', (length, problems) => {
    expect(problemsOf(filled(ALL, { question: { asks: 'text', text: 'x'.repeat(length) } }))).toEqual(problems);
  });

  it('do not count the length of what stays private', () => {
    expect(problemsOf(filled([], { question: { asks: 'text', text: 'x'.repeat(LIMITS.text + 1) } }))).toEqual([]);
  });

  it.each([
    ['decided without words', { ...DECIDED, what: '' }, [{ promptId: 'outcome', field: 'what', problem: 'empty' }]],
    ['put off without a reason', { ...PUT_OFF, because: ' ' }, [{ promptId: 'outcome', field: 'because', problem: 'empty' }]],
    ['put off to no day', { ...PUT_OFF, until: 'soon' }, [{ promptId: 'outcome', field: 'until', problem: 'bad-date' }]],
    ['put off to a day that has passed', { ...PUT_OFF, until: '2026-11-01' }, [{ promptId: 'outcome', field: 'until', problem: 'past-date' }]],
    ['put off without a day', { ...PUT_OFF, until: '' }, []],
    ['decided in too many words', { ...DECIDED, what: 'x'.repeat(LIMITS.what + 1) }, [{ promptId: 'outcome', field: 'what', problem: 'too-long', limit: LIMITS.what }]],
    ['open, with a left-over date', { ...PUT_OFF, is: 'open', until: 'soon' }, []],
  ] as const)('of an outcome that is %s', (_, outcome, problems) => {
    expect(problemsOf(filled(ALL, { outcome }))).toEqual(problems);
  });
});
