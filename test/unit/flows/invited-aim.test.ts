import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import type { Aim } from '#domain/aim.ts';
import { notRecorded } from '#domain/not-recorded.ts';
import { invitedAim } from '#flows/invited-aim.ts';
import { renderAim } from '#notes/invite.ts';
import { aMeeting } from '../../support/meetings.ts';
import { aSharedRecord, BEN, decided, said } from '../../support/shared-records.ts';

const AIM: Aim = { purpose: 'decide', intent: 'Fewer suppliers', successCondition: 'One is named', questions: [{ question: 'Which supplier?', decider: 'Ada Brandt' }, { question: 'From when?' }] };
const BODY = `<html><body><p>Agenda</p>${renderAim(AIM)}</body></html>`;
const never = new AbortController().signal;
const ofCalendar = aMeeting({ origin: { from: 'calendar', eventId: 'e1' } });

describe('what the invitation of a meeting says', () => {
  it('is its aim, read from the person’s own calendar', async () => {
    const asked: string[] = [];
    const see = async (eventId: string) => { asked.push(eventId); return ok(BODY); };
    expect([await invitedAim({ see }, ofCalendar, never), asked]).toEqual([ok(AIM), ['e1']]);
  });

  it('is nothing where our block does not stand there, and a failure where it cannot be read', async () => {
    expect([await invitedAim({ see: async () => ok('<p>Agenda</p>') }, ofCalendar, never), await invitedAim({ see: async () => failed({ kind: 'gone' }) }, ofCalendar, never), await invitedAim({}, ofCalendar, never)])
      .toEqual([ok(undefined), failed({ kind: 'gone' }), ok(undefined)]);
  });
});

describe('what of it nobody has recorded', () => {
  it('is all of it beside an empty record', () => {
    expect(notRecorded(AIM, aSharedRecord(ofCalendar))).toEqual(AIM);
  });

  it('leaves out what somebody has said otherwise, and the questions that are planned or decided', () => {
    const shared = aSharedRecord(ofCalendar, {
      successCondition: said('Two are named', BEN), agenda: [said({ question: 'which supplier?' }, BEN)],
      decisions: [said(decided('In May', 'From when?'), BEN)],
    });
    expect(notRecorded(AIM, shared)).toEqual({ purpose: 'decide', intent: 'Fewer suppliers', questions: [] });
  });

  it('is nothing once all of it is recorded', () => {
    expect(notRecorded({ intent: 'Fewer suppliers', questions: [] }, aSharedRecord(ofCalendar, { intent: said('Fewer suppliers', BEN) }))).toBe(undefined);
  });
});
