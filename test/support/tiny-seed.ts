import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';

/** Monday; the tiny tenant's "now". */
export const TINY_NOW = '2026-11-16T12:00:00Z';

export const ADA = '11111111-1111-4111-a111-111111111111';
export const BEN = '22222222-2222-4222-a222-222222222222';
export const CLEO = '33333333-3333-4333-a333-333333333333';

export const TINY_VTT = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.500\n<v Ada Brandt>Shall we ship on Friday?</v>\n\n00:00:05.000 --> 00:00:09.250\n<v Ben Okafor>Yes, Friday it is.</v>\n';

const meeting = (given: Partial<SeedMeeting> & Pick<SeedMeeting, 'id' | 'start' | 'end'>): SeedMeeting => ({
  type: 'singleInstance', subject: `Meeting ${given.id}`, bodyHtml: '<p>Hello &amp; welcome</p>', organizer: ADA,
  attendees: [{ person: ADA, type: 'required', response: 'accepted' }, { person: BEN, type: 'required', response: 'accepted' }],
  isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', transcripts: [], ...given,
});

const weekly = (week: number, day: string): SeedMeeting => meeting({
  id: `weekly-${week}`, series: 'weekly', type: week === 2 ? 'exception' : 'occurrence', subject: 'Weekly sync',
  start: `${day}T09:00:00Z`, end: `${day}T09:30:00Z`,
  transcripts: week < 3 ? [{ startedAt: `${day}T09:01:00Z`, vtt: TINY_VTT }] : [],
  ...(week === 2 && { forwardedTo: [CLEO] }),
});

/** Three people; a weekly online series of three, of which one was forwarded to Cleo; thirty offline meetings, one private, one cancelled. */
export function tinySeed(): Seed {
  return {
    tenant: { id: '99999999-9999-4999-a999-999999999999', name: 'Tiny' },
    people: [
      { id: ADA, name: 'Ada Brandt', address: 'ada@tiny.example', jobTitle: 'Engineering manager', role: 'manager' },
      { id: BEN, name: 'Ben Okafor', address: 'ben@tiny.example', jobTitle: 'Engineer', role: 'attendee' },
      { id: CLEO, name: 'Cleo Marin', address: 'cleo@tiny.example', jobTitle: 'Designer', role: 'guest' },
    ],
    adminConsented: [],
    consented: { [ADA]: ['User.Read', 'Calendars.Read'] },
    series: [{ id: 'weekly', subject: 'Weekly sync' }],
    meetings: [
      weekly(1, '2026-11-02'), weekly(2, '2026-11-09'), weekly(3, '2026-11-16'),
      meeting({ id: 'one-to-one', start: '2026-11-11T13:00:00Z', end: '2026-11-11T13:30:00Z', organizer: BEN, attendees: [{ person: ADA, type: 'required', response: 'accepted' }, { person: { name: 'Room 4', address: 'room4@tiny.example' }, type: 'resource', response: 'accepted' }] }),
      meeting({ id: 'private', start: '2026-11-12T13:00:00Z', end: '2026-11-12T13:30:00Z', organizer: CLEO, attendees: [], isOnline: false, sensitivity: 'private' }),
      meeting({ id: 'cancelled', start: '2026-11-12T15:00:00Z', end: '2026-11-12T15:30:00Z', isCancelled: true }),
      ...Array.from({ length: 28 }, (_, i) => meeting({ id: `filler-${i}`, start: `2026-10-${String(i + 1).padStart(2, '0')}T10:00:00Z`, end: `2026-10-${String(i + 1).padStart(2, '0')}T10:30:00Z`, isOnline: false })),
    ],
  };
}
