import { describe, expect, it } from 'vitest';
import { cardLeadsTo } from '#surfaces/personal-tab/card-leads-to.ts';
import { aMeeting, aRecord } from '../../../support/meetings.ts';

const meeting = aMeeting({ iOrganize: false });
const written = { record: aRecord(meeting), targets: [{ to: 'chat' }] as const, writtenAt: meeting.end, earlier: [] };

describe('a card’s link', () => {
  it('leads an attendee to the form as soon as the meeting is over', () => {
    expect(cardLeadsTo({ meeting }, meeting.end)).toEqual({ page: 'debrief', id: meeting.id, step: 'form' });
  });

  it.each([
    ['an attendee while the meeting goes on', { meeting: { ...meeting, end: 1 + meeting.end } as typeof meeting }],
    ['an attendee who has answered', { meeting, written }],
    ['the organizer', { meeting: { ...meeting, iOrganize: true } }],
  ])('leads %s to the record', (_, overview) => {
    expect(cardLeadsTo(overview, meeting.end)).toEqual({ page: 'meeting', id: meeting.id });
  });
});
