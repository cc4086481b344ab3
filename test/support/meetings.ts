import { fromIso, instant } from '#base/time.ts';
import type { Attendee, Meeting, MeetingId } from '#domain/meeting.ts';
import { address, type Person } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';

export const person = (name: string): Person => ({ name, address: address(`${name.toLowerCase().replaceAll(' ', '.')}@tiny.example`) });

const attendee = (name: string): Attendee => ({ ...person(name), kind: 'required', response: 'accepted' });

/** A meeting of three for an hour that has just ended; a test states only what matters to it. */
export const aMeeting = (given: Partial<Meeting> = {}): Meeting => ({
  id: 'meeting-1' as MeetingId,
  origin: { from: 'calendar', eventId: 'event-1' },
  subject: 'Supplier choice',
  start: at('2026-11-16T09:00:00Z'),
  end: at('2026-11-16T10:00:00Z'),
  organizer: person('Ada Brandt'),
  iOrganize: true,
  attendees: [{ ...attendee('Ada Brandt'), response: 'organizer' }, attendee('Ben Okafor'), attendee('Cleo Marin')],
  isAllDay: false,
  isPrivate: false,
  isCancelled: false,
  showAs: 'busy',
  ...given,
});

export const aRecord = (meeting: Meeting, given: Partial<MeetingRecord> = {}): MeetingRecord => ({
  version: 1,
  meeting: meeting.id,
  subject: meeting.subject,
  start: meeting.start,
  end: meeting.end,
  author: person('Ada Brandt'),
  decisions: [],
  openQuestions: [{ question: 'Which supplier do we take?', inTheWay: ['The second offer was not there'], decider: 'Ada Brandt' }],
  commitments: [],
  ...given,
});

export const at = (iso: string) => fromIso(iso) ?? instant(Number.NaN);
