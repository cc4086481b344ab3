import { describe, expect, it } from 'vitest';
import { instant } from '#base/time.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { BUILT_IN_TEMPLATES, templateOf } from '#templates/built-in-templates.ts';
import { DECISION_DEBRIEF } from '#templates/decision-debrief.ts';
import { beyondForm, draftFromRecord } from '#templates/draft-from-record.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { emptyDraft, withTemplate } from '#templates/start-draft.ts';
import { WORDS } from '../../support/answer-words.ts';
import { ANNA, FULL_RECORD, aRecord } from '../../support/records.ts';

const AT = instant(Date.UTC(2026, 10, 24, 8));
const MEETING = { id: aRecord().meeting };

const again = (record: MeetingRecord) =>
  inTemplate(record, draftOf(record));

const READING = { words: WORDS, otherwise: DECISION_DEBRIEF };

const draftOf = (record: MeetingRecord): ReflectionDraft => draftFromRecord(record, MEETING, AT, READING);

const inTemplate = (record: MeetingRecord, draft: ReflectionDraft) =>
  recordFrom({ words: WORDS, meeting: { ...record, id: record.meeting }, author: record.author, draft, beyond: beyondForm(record, templateOf(draft), WORDS) });

describe('the draft of a written record', () => {
  it('holds what stands in the card, with just that switched on', () => {
    const record = aRecord({
      openQuestions: [{ question: 'Which supplier?', inTheWay: ['let us park that', 'No price list'], decider: 'Ben', by: '2026-11-30' as never }],
      commitments: [{ cue: 'the list is here', action: 'compare offers', owner: ANNA, fallback: 'ask Ben' }],
    });
    expect(draftFromRecord(record, MEETING, AT, { ...READING, heard: [{ kind: 'deferral', text: 'let us park that' }] })).toEqual({
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

  it.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))('loses nothing of a record that holds more than the form of %s does', (_, template) => {
    const made = inTemplate(FULL_RECORD, withTemplate(draftOf(FULL_RECORD), template));
    const parts = (record: MeetingRecord) => ({ ...record, decisions: new Set(record.decisions), reflection: new Set(record.reflection) });
    expect(made.ok && parts(made.value)).toEqual(parts(FULL_RECORD));
  });

  it.each<[string, Partial<MeetingRecord>, string]>([
    ['answers to a review', { reflection: [{ asked: 'Why the difference?', answer: 'No prices' }] }, 'after-action-review'],
    ['answers to most questions of another', { reflection: [{ asked: 'Why the difference?', answer: 'x' }, { asked: 'What should we stop?', answer: 'y' }, { asked: 'what should we  start?', answer: 'z' }] }, 'start-stop-continue'],
    ['what was understood', { understood: { is: 'nothing' }, commitments: [{ cue: 'c', action: 'a', owner: ANNA }] }, 'attendee-reflection'],
    ['what was understood beside a decision', { understood: { is: 'nothing' }, decisions: [{ outcome: { kind: 'decided', text: 'x' } }] }, 'attendee-reflection'],
    ['an open question', { openQuestions: [{ question: 'q', inTheWay: [] }] }, 'decision-debrief'],
    ['only a promise', { commitments: [{ cue: 'c', action: 'a', owner: ANNA }] }, 'grow'],
  ])('opens in the template that fits %s', (_, change, template) => {
    const otherwise = BUILT_IN_TEMPLATES.find(({ id }) => id === 'grow') ?? DECISION_DEBRIEF;
    expect(draftFromRecord(aRecord(change), MEETING, AT, { ...READING, otherwise }).template).toBe(template);
  });

  it('keeps an answer that a person reworded into none of its kind', () => {
    const record = aRecord({ reflection: [{ asked: 'Were objections asked for?', answer: 'Mostly' }] });
    expect(again(record)).toEqual({ ok: true, value: record });
  });

  it('keeps that something else was understood, whose words are nowhere', () => {
    const record = aRecord({ understood: { is: 'something-else' } });
    expect(again(record)).toEqual({ ok: true, value: record });
  });

  it('switches nothing on for a record that says nothing', () => {
    expect(draftOf(aRecord())).toEqual(emptyDraft(MEETING, AT));
  });
});
