import { describe, expect, it } from 'vitest';
import type { Me } from '#domain/person.ts';
import { rightsOf, roleOf } from '#views/meeting/role.ts';
import { aMeeting, person } from '../../../support/meetings.ts';
import { aSharedRecord, BEN, ME, said } from '../../../support/shared-records.ts';

const meNamed = (name: string): Me => ({ ...person(name), id: name, tenant: 'tiny' });
const MEETING = aMeeting({ iOrganize: false });
const EMPTY = aSharedRecord(MEETING);
const of = (by: typeof ME) => aSharedRecord(MEETING, { successCondition: said('One is named', by), agenda: [said({ question: 'Which?' }, by)] });

describe('the role of a person', () => {
  it('is the organizer’s where the calendar or the address says so', () => {
    expect([roleOf(aMeeting({ iOrganize: true }), meNamed('Somebody')), roleOf(MEETING, meNamed('Ada Brandt'))]).toEqual(['organizer', 'organizer']);
  });

  it('is an attendee’s where the meeting stands in their calendar', () => {
    expect(roleOf(MEETING, meNamed('Ben Okafor'))).toBe('attendee');
  });

  it('is a guest’s where only the chat tells of the meeting', () => {
    expect(roleOf(aMeeting({ iOrganize: false, origin: { from: 'chat' } }), meNamed('Gus Guest'))).toBe('guest');
  });
});

describe('aim and agenda', () => {
  it.each([
    ['the organizer, also over what another one said', 'organizer', of(BEN), true],
    ['an attendee where nobody has spoken', 'attendee', EMPTY, true],
    ['an attendee whose own words stand there', 'attendee', of(ME), true],
  ] as const)('can be changed by %s', (_, role, shared, may) => {
    expect(rightsOf(role, shared)).toEqual({ aim: may, agenda: may });
  });

  it.each([
    ['an attendee where another one has spoken', 'attendee', of(BEN)],
    ['a guest', 'guest', EMPTY],
  ] as const)('cannot be changed by %s', (_, role, shared) => {
    expect(rightsOf(role, shared)).toEqual({ aim: false, agenda: false });
  });
});
