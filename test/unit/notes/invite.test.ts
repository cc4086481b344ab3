import { expect, it } from 'vitest';
import { address } from '#domain/person.ts';
import { wordsOf } from '#notes/find-invite.ts';
import { inviteBlockOf, renderInvite } from '#notes/invite.ts';
import { aRecord, FULL_RECORD } from '../../support/records.ts';

it('an invitation carries the open questions and the commitments, with who, by when, and who has not accepted yet', () => {
  expect(wordsOf(renderInvite(FULL_RECORD) ?? '').split('\n')).toEqual([
    'Before you meet',
    'Questions to decide', 'Question', 'Who tells the old supplier?', 'Who decides', 'Ben', 'By', '30 November 2026',
    'Open commitments',
    'Commitment 1', 'Who', 'Anna Berg', 'Will', 'compare the three offers', 'By', '27 November 2026',
    'Commitment 2', 'Who', 'Ben Ode', 'Will', 'tell the old supplier', 'Standing', 'asked, not accepted yet',
    'Put here by Debrief: 040000008200e00074c5b7101a82e008 (anna.berg@contoso.example)',
  ]);
});

it('several of a kind are counted, and nothing that is empty gets a row', () => {
  const record = aRecord({
    openQuestions: [{ question: 'First?', inTheWay: ['never shown here'] }, { question: 'Second?', inTheWay: [] }],
    commitments: [{ cue: '', action: 'call', owner: { name: '', address: address('ben@contoso.example') } }],
  });
  expect(inviteBlockOf(record)?.sections).toEqual([
    { heading: 'Questions to decide', entries: [{ title: 'Question 1', rows: [{ label: 'Question', value: 'First?' }] }, { title: 'Question 2', rows: [{ label: 'Question', value: 'Second?' }] }] },
    { heading: 'Open commitments', entries: [{ rows: [{ label: 'Who', value: 'ben@contoso.example' }, { label: 'Will', value: 'call' }] }] },
  ]);
});

it('a record with nothing open has no block', () => {
  const record = aRecord({ decisions: FULL_RECORD.decisions });
  expect([inviteBlockOf(record), renderInvite(record)]).toEqual([undefined, undefined]);
});

it('words are words, never markup', () => {
  const html = renderInvite(aRecord({ openQuestions: [{ question: '<img src=x onerror=alert(1)> & "so on"', inTheWay: [] }] })) ?? '';
  expect([html.includes('<img'), wordsOf(html).includes('<img src=x onerror=alert(1)> & "so on"')]).toEqual([false, true]);
});
