import { describe, expect, it } from 'vitest';
import { instant } from '#base/time.ts';
import { emptyDraft } from '#templates/decision-debrief.ts';
import { beyondForm, draftFromRecord } from '#templates/draft-from-record.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { ANNA, FULL_RECORD, aRecord } from '../../support/records.ts';

const AT = instant(Date.UTC(2026, 10, 24, 8));
const MEETING = { id: aRecord().meeting };

const again = (record: ReturnType<typeof aRecord>) =>
  recordFrom({ meeting: { ...record, id: record.meeting }, author: record.author, draft: draftFromRecord(record, MEETING, AT), beyond: beyondForm(record) });

describe('the draft of a written record', () => {
  it('holds what stands in the card, with just that switched on', () => {
    const record = aRecord({
      openQuestions: [{ question: 'Which supplier?', inTheWay: ['let us park that', 'No price list'], decider: 'Ben', by: '2026-11-30' as never }],
      commitments: [{ cue: 'the list is here', action: 'compare offers', owner: ANNA, fallback: 'ask Ben' }],
    });
    expect(draftFromRecord(record, MEETING, AT, [{ kind: 'deferral', text: 'let us park that' }])).toEqual({
      ...emptyDraft(MEETING, AT),
      answers: {
        question: { asks: 'text', text: 'Which supplier?' },
        outcome: { asks: 'outcome', is: 'open', what: '', until: '', because: '' },
        'in-the-way': { asks: 'near-misses', picked: [{ kind: 'deferral', text: 'let us park that' }], own: 'No price list' },
        decider: { asks: 'decider', decider: 'Ben', by: '2026-11-30' },
        commitment: { asks: 'commitment', cue: 'the list is here', action: 'compare offers', due: '', obstacle: '', fallback: 'ask Ben' },
      },
      shared: ['question', 'in-the-way', 'decider', 'commitment'],
    });
  });

  it.each([
    ['a decision', aRecord({ decisions: [{ question: 'Which?', outcome: { kind: 'decided', text: 'Nordwind' }, decider: 'Ben' }] })],
    ['a deferral', aRecord({ decisions: [{ outcome: { kind: 'deferred', because: 'no prices', until: '2026-12-01' as never }, reason: 'a\nb' }] })],
    ['an open question', aRecord({ openQuestions: [{ question: 'Which?', inTheWay: ['a'] }] })],
    ['a decision beside an open question', aRecord({ decisions: [{ outcome: { kind: 'decided', text: 'x' } }], openQuestions: [{ question: 'y', inTheWay: [] }] })],
  ])('makes the same record of %s when nothing is changed', (_, record) => {
    expect(again(record)).toEqual({ ok: true, value: record });
  });

  it('loses nothing of a record that holds more than the form does', () => {
    const made = again(FULL_RECORD);
    const parts = (record: typeof FULL_RECORD) => ({ ...record, decisions: new Set(record.decisions) });
    expect(made.ok && parts(made.value)).toEqual(parts(FULL_RECORD));
  });

  it('switches nothing on for a record that says nothing', () => {
    expect(draftFromRecord(aRecord(), MEETING, AT)).toEqual(emptyDraft(MEETING, AT));
  });
});
