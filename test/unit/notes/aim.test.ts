import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Aim } from '#domain/aim.ts';
import type { LocalDate } from '#base/time.ts';
import { recordKey } from '#domain/record.ts';
import { findInvite, putInvite, takeInvite, wordsOf } from '#notes/find-invite.ts';
import { aimBlockOf, renderAim, renderInvite, THIS_MEETING } from '#notes/invite.ts';
import { readAim } from '#notes/read-aim.ts';
import { shownWords } from '#notes/shown-words.ts';
import { HTML_CLEAN_UPS, ONENOTE_CLEAN_UPS, type CleanUp } from '../../support/clean-ups.ts';
import { bodies, JOIN_BLOCKS } from '../../support/invitations.ts';
import { FULL_RECORD, records, words } from '../../support/records.ts';
import { anyLanguage } from '../../support/written-in.ts';

const RUNS = { numRuns: 300 };
/** Time for 300 random aims on a busy machine; one takes a few milliseconds. */
const LONG = 60_000;

const AIM: Aim = {
  purpose: 'decide',
  intent: 'Fewer suppliers by spring',
  successCondition: 'One supplier is named\nand everyone knows why',
  questions: [{ question: 'Which supplier do we take?', decider: 'Anna Berg' }, { question: 'Who tells the others?', by: '2026-11-30' as LocalDate }],
};
const BODY = `<html><body><p>Agenda</p>${JOIN_BLOCKS[1]}</body></html>`;

const aims = (): fc.Arbitrary<Aim> =>
  fc.record<Aim, keyof Aim>({
    purpose: fc.constantFrom('decide', 'plan', 'inform', 'connect', 'learn'),
    intent: words(), successCondition: words(),
    questions: fc.array(fc.record({ question: words(), decider: words(), by: fc.constantFrom('2026-11-30', '2027-01-02').map((day) => day as LocalDate) }, { requiredKeys: ['question'] }), { maxLength: 4 }),
  }, { requiredKeys: ['questions'] });
const saying = (): fc.Arbitrary<readonly [Aim, string]> => fc.tuple(aims(), records(), anyLanguage()).map(([aim, { commitments }, language]) => [aim, renderAim(aim, commitments, language) ?? ''] as const).filter(([, html]) => html !== '');
const someOf = (all: readonly CleanUp[]): fc.Arbitrary<CleanUp[]> => fc.subarray([...all]).map((chosen) => Object.assign(chosen, { [fc.toStringMethod]: () => chosen.map((c) => c.name).join('; ') }));
const cleaned = (html: string, chosen: readonly CleanUp[]): string => chosen.reduce((now, { apply }) => apply(now), html);

/** As people see it: what is empty is not said. */
function shown(aim: Aim): Aim {
  const said = (key: 'intent' | 'successCondition' | 'decider', text: string | undefined) => (text !== undefined && shownWords(text) !== '' ? { [key]: shownWords(text) } : {});
  const questions = aim.questions.map((q) => ({ question: shownWords(q.question), ...said('decider', q.decider), ...(q.by ? { by: q.by } : {}) }));
  return { ...(aim.purpose ? { purpose: aim.purpose } : {}), ...said('intent', aim.intent), ...said('successCondition', aim.successCondition), questions: questions.filter(({ question }) => question !== '') };
}

describe('what a meeting is for, in its invitation', () => {
  it('stands as what must be true at the end, purpose, intent, questions with who decides, and open commitments, and names no meeting', () => {
    expect(wordsOf(renderAim(AIM, FULL_RECORD.commitments.slice(0, 1)) ?? '').split('\n')).toEqual([
      'Before you meet',
      'Success condition', 'One supplier is named', 'and everyone knows why', 'Purpose', 'decide', 'Intent', 'Fewer suppliers by spring',
      'Questions to decide',
      'Question 1', 'Question', 'Which supplier do we take?', 'Who decides', 'Anna Berg',
      'Question 2', 'Question', 'Who tells the others?', 'By', '30 November 2026',
      'Open commitments', 'Who', 'Anna Berg', 'Will', 'compare the three offers', 'By', '27 November 2026',
      'Put here by Debrief: this meeting',
    ]);
  });

  it('is nothing where nothing is said', () => {
    expect([aimBlockOf({ purpose: 'unset', intent: ' ', questions: [{ question: ' ' }] }), renderAim({ questions: [] }), readAim(BODY)]).toEqual([undefined, undefined, undefined]);
  });

  it('is read back from any body, whatever it says and however often it is put there', () => {
    fc.assert(
      fc.property(bodies(), saying(), (body, [aim, html]) => {
        const put = putInvite(putInvite(body, html, THIS_MEETING), html, THIS_MEETING);
        expect([findInvite(put, THIS_MEETING).length, readAim(put), takeInvite(put, THIS_MEETING)]).toEqual([1, shown(aim), body]);
      }),
      RUNS,
    );
  }, LONG);

  it.each([['Exchange', HTML_CLEAN_UPS], ['a note program', ONENOTE_CLEAN_UPS]])('is read back under any clean-ups of %s', (_, cleanUps) => {
    fc.assert(
      fc.property(bodies(), saying(), someOf(cleanUps), (body, [aim, html], chosen) => {
        const arrived = cleaned(putInvite(body, html, THIS_MEETING), chosen);
        expect([readAim(arrived), findInvite(arrived, THIS_MEETING).length]).toEqual([shown(aim), 1]);
      }),
      RUNS,
    );
  }, LONG);

  it('says what people made of it: their words for ours, and nothing for what they took away', () => {
    const edited = putInvite(BODY, renderAim(AIM) ?? '', THIS_MEETING)
      .replace('Fewer suppliers by spring', '<i>Two</i> suppliers by May').replace('>decide<', '>Plan.<').replace('Anna Berg', 'Ben')
      .replace(/<tr>(?:(?!<tr>).)*One supplier is named.*?<\/tr>/s, '');
    expect(readAim(edited)).toEqual({ purpose: 'plan', intent: 'Two suppliers by May', questions: [{ question: 'Which supplier do we take?', decider: 'Ben' }, { question: 'Who tells the others?', by: '2026-11-30' }] });
  });

  it('is not read from tables of other people, beside our block or in it', () => {
    const foreign = '<table><tr><td>Purpose</td><td>learn</td></tr><tr><td>Question</td><td>Lunch?</td></tr></table>';
    const beside = putInvite(BODY.replace('<p>Agenda</p>', foreign), renderAim({ intent: 'ours', questions: [] }) ?? '', THIS_MEETING);
    const inside = putInvite(BODY, renderAim({ intent: 'ours', questions: [] }) ?? '', THIS_MEETING).replace('<p><small>', '<table><tr><td>Room</td><td>4.12</td></tr></table><p><small>');
    expect([readAim(BODY.replace('<p>Agenda</p>', foreign)), readAim(beside), readAim(inside)]).toEqual([undefined, { intent: 'ours', questions: [] }, { intent: 'ours', questions: [] }]);
  });

  it('stands once beside what an earlier meeting carries over, and each is found by itself', () => {
    fc.assert(
      fc.property(bodies(), saying(), (body, [aim, html]) => {
        const carried = putInvite(body, renderInvite(FULL_RECORD) ?? '', recordKey(FULL_RECORD));
        const both = putInvite(carried, html, THIS_MEETING);
        expect([readAim(both), findInvite(both, recordKey(FULL_RECORD)).length, readAim(carried), takeInvite(both, THIS_MEETING)]).toEqual([shown(aim), 1, undefined, carried]);
      }),
      RUNS,
    );
  }, LONG);

  it('is words, never markup', () => {
    const html = renderAim({ intent: '<img src=x onerror=alert(1)>', questions: [{ question: '</table><script>alert(1)</script>' }] }) ?? '';
    expect(/<img|<script/.test(html)).toBe(false);
  });
});
