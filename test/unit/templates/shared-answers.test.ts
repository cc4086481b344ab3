import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { instant } from '#base/time.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Answer, Template } from '#domain/reflection.ts';
import { AFTER_ACTION_REVIEW } from '#templates/after-action-review.ts';
import { ATTENDEE_REFLECTION } from '#templates/attendee-reflection.ts';
import { CLOSE_CHECK } from '#templates/close-check.ts';
import { draftFromRecord } from '#templates/draft-from-record.ts';
import { PREMORTEM } from '#templates/premortem.ts';
import { LIMITS, problemsOf } from '#templates/problems-of.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { START_STOP_CONTINUE } from '#templates/start-stop-continue.ts';
import { startDraft } from '#templates/start-draft.ts';
import { WORDS } from '../../support/answer-words.ts';
import { ANNA, aRecord } from '../../support/records.ts';

const AT = instant(Date.UTC(2026, 10, 23, 11));
const RECORD = aRecord();
const MEETING = { id: RECORD.meeting, subject: RECORD.subject, start: RECORD.start, end: RECORD.end };
const text = (words: string): Answer => ({ asks: 'text', text: words });
const yes: Answer = { asks: 'yes-no', is: 'yes' };
const no: Answer = { asks: 'yes-no', is: 'no' };
const took = (given: Partial<Extract<Answer, { asks: 'understood' }>>): Answer => ({ asks: 'understood', is: 'unanswered', decision: '', own: '', showsOwn: false, ...given });

const OWN: Template = {
  id: 'own:acme',
  words: { name: 'Acme' },
  prompts: [
    { id: 'own:acme/rating.choice', asks: 'choice', options: ['Good', 'Poor'], words: { ask: 'How was it?' } },
    { id: 'own:acme/day.date', asks: 'date', words: { ask: 'When next?' } },
    { id: 'own:acme/who.person', asks: 'person', words: { ask: 'Who helps?' } },
    { id: 'own:acme/ready.yes-no', asks: 'yes-no', words: { ask: 'Are we ready?' } },
  ],
};

const draftIn = (template: Template, answers: { readonly [id: string]: Answer }, shared = Object.keys(answers)) => {
  const empty = startDraft(template, MEETING, AT);
  return { ...empty, answers: { ...empty.answers, ...answers }, shared };
};
const recordIn = (...given: Parameters<typeof draftIn>) => recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft: draftIn(...given) });

describe('shared answers', () => {
  it.each<[string, Template, { readonly [id: string]: Answer }, Partial<MeetingRecord>]>([
    ['of a review, in the order of its questions', AFTER_ACTION_REVIEW, { difference: text(' No prices '), intended: text('One supplier'), 'keep-or-change': text(' ') },
      { reflection: [{ asked: 'What did we intend?', answer: 'One supplier' }, { asked: 'Why the difference?', answer: 'No prices' }] }],
    ['of start, stop, continue', START_STOP_CONTINUE, { stop: text('Late agendas') }, { reflection: [{ asked: 'What should we stop?', answer: 'Late agendas' }] }],
    ['of a premortem', PREMORTEM, { 'early-sign': text('Nobody asks') }, { reflection: [{ asked: 'What would be the first sign of it?', answer: 'Nobody asks' }] }],
    ['of a whole close check', CLOSE_CHECK, { stated: yes, 'owner-and-date': no, 'dissent-asked': yes, 'reason-kept': no, line: text('Prices first') },
      { closeCheck: { stated: true, ownerAndDate: false, dissentAsked: true, reasonKept: false, line: 'Prices first' } }],
    ['of two signs of it', CLOSE_CHECK, { stated: yes, 'reason-kept': no, line: text('x') },
      { reflection: [{ asked: 'Was the decision said out loud?', answer: 'Yes' }, { asked: 'Is the reason written down?', answer: 'No' }, { asked: 'In one line, what matters for next time?', answer: 'x' }] }],
    ['of an own template, each in words', OWN,
      { 'own:acme/rating.choice': { asks: 'choice', chosen: 'Good' }, 'own:acme/day.date': { asks: 'date', date: '2026-12-01' }, 'own:acme/who.person': { asks: 'person', person: 'Ben' }, 'own:acme/ready.yes-no': no },
      { reflection: [{ asked: 'How was it?', answer: 'Good' }, { asked: 'When next?', answer: '2026-12-01' }, { asked: 'Who helps?', answer: 'Ben' }, { asked: 'Are we ready?', answer: 'No' }] }],
    ['of somebody who took a decision away', ATTENDEE_REFLECTION, { understood: took({ is: 'decision', decision: 'Nordwind' }) }, { understood: { is: 'decision', what: 'Nordwind' } }],
    ['of somebody who saw nothing decided', ATTENDEE_REFLECTION, { understood: took({ is: 'nothing', own: 'still here' }) }, { understood: { is: 'nothing' } }],
    ['of somebody who shows their words', ATTENDEE_REFLECTION, { understood: took({ is: 'own', own: ' We wait ', showsOwn: true }) }, { understood: { is: 'decision', what: 'We wait' } }],
  ])('%s go into the record, and come back into the form', (_, template, answers, holds) => {
    const made = recordIn(template, answers);
    const back = made.ok ? draftFromRecord(made.value, MEETING, AT, { words: WORDS, otherwise: template, own: [OWN] }) : undefined;
    const again = back && recordFrom({ words: WORDS, meeting: MEETING, author: ANNA, draft: { ...back, ...(template === OWN ? { own: [OWN] } : {}), template: template.id } });
    expect([made, again]).toEqual([ok(aRecord(holds)), ok(aRecord(holds))]);
  });

  it('never hold own words about what was decided that their writer does not show', () => {
    expect(recordIn(ATTENDEE_REFLECTION, { understood: took({ is: 'own', own: 'SECRET', decision: 'SECRET' }) })).toEqual(ok(aRecord({ understood: { is: 'something-else' } })));
  });

  it.each([ATTENDEE_REFLECTION, CLOSE_CHECK, AFTER_ACTION_REVIEW])('hold nothing where nothing is switched on: $id', (template) => {
    const answers = { understood: took({ is: 'nothing' }), stated: yes, 'owner-and-date': yes, 'dissent-asked': yes, 'reason-kept': yes, line: text('x'), intended: text('x') };
    expect(recordIn(template, answers, [])).toEqual(ok(RECORD));
  });

  it('with a day that is none stop the record', () => {
    expect(recordIn(OWN, { 'own:acme/day.date': { asks: 'date', date: 'Friday' } })).toEqual(failed({ promptId: 'own:acme/day.date', field: 'date', problem: 'bad-date' }));
  });
});

describe('the problems of other answers', () => {
  it.each<[string, Template, { readonly [id: string]: Answer }, unknown]>([
    ['a choice, a day, a person and a yes or no that are missing', OWN, {}, [
      { promptId: 'own:acme/rating.choice', field: 'chosen', problem: 'empty' }, { promptId: 'own:acme/day.date', field: 'date', problem: 'empty' },
      { promptId: 'own:acme/who.person', field: 'person', problem: 'empty' }, { promptId: 'own:acme/ready.yes-no', field: 'is', problem: 'empty' },
    ]],
    ['a day that has passed', OWN, { 'own:acme/rating.choice': { asks: 'choice', chosen: 'Good' }, 'own:acme/day.date': { asks: 'date', date: '2026-01-01' }, 'own:acme/who.person': { asks: 'person', person: 'x' }, 'own:acme/ready.yes-no': yes },
      [{ promptId: 'own:acme/day.date', field: 'date', problem: 'past-date' }]],
    ['nothing picked', ATTENDEE_REFLECTION, { commitment: { asks: 'commitment', cue: '', action: 'a', due: '', obstacle: '', fallback: '' } }, [{ promptId: 'understood', field: 'is', problem: 'empty' }]],
    ['own words without words', ATTENDEE_REFLECTION, { understood: took({ is: 'own' }), commitment: { asks: 'commitment', cue: '', action: 'a', due: '', obstacle: '', fallback: '' } }, [{ promptId: 'understood', field: 'own', problem: 'empty' }]],
    ['own words that are shown and too long', ATTENDEE_REFLECTION, { understood: took({ is: 'own', own: 'x'.repeat(LIMITS.own + 1), showsOwn: true }), commitment: { asks: 'commitment', cue: '', action: 'a', due: '', obstacle: '', fallback: '' } },
      [{ promptId: 'understood', field: 'own', problem: 'too-long', limit: LIMITS.own }]],
    ['long own words that are not shown', ATTENDEE_REFLECTION, { understood: took({ is: 'own', own: 'x'.repeat(LIMITS.own + 1) }), commitment: { asks: 'commitment', cue: '', action: 'a', due: '', obstacle: '', fallback: '' } }, []],
  ])('name %s', (_, template, answers, problems) => {
    expect(problemsOf(draftIn(template, answers))).toEqual(problems);
  });
});
