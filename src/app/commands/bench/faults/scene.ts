import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import { address, type Me } from '#domain/person.ts';
import { fromIso, instant } from '#base/time.ts';
import { eventId, iCalUId, joinUrl } from '#sandbox/tenant/derived-ids.ts';
import type { Seed, SeedMeeting } from '#sandbox/tenant/seed.ts';

/** When every schedule begins: a Monday noon. */
export const START = Date.parse('2026-11-16T12:00:00Z');
export const OPEN_URL = 'https://debrief.example.test/personal-tab.html';

/** Stands in every field that its writer did not share: found in the tenant, it has leaked. */
export const UNSHARED = 'unsharedcanary';
/** Stands in what was said: found in what a device keeps, it has leaked. Never in a part that a finding may quote. */
export const SAID = 'spokencanary';

/** The team's site, with the list of tier 1. */
export const SITE = { address: 'https://faults.sharepoint.com/teams/move', host: 'faults.sharepoint.com', path: 'teams/move', id: 'faults.sharepoint.com,aaaaaaaa-1111-4111-a111-111111111111,bbbbbbbb-1111-4111-a111-111111111111' };

export const TENANT = '99999999-9999-4999-a999-999999999999';
export const ORGANIZER = '11111111-1111-4111-a111-111111111111';
export const ATTENDEE = '22222222-2222-4222-a222-222222222222';
export const COLLEAGUE = '33333333-3333-4333-a333-333333333333';

const PEOPLE = [
  { id: ORGANIZER, name: 'Orla Brandt', address: 'orla@faults.example', jobTitle: 'Engineering manager', role: 'manager' },
  { id: ATTENDEE, name: 'Arne Okafor', address: 'arne@faults.example', jobTitle: 'Engineer', role: 'attendee' },
  { id: COLLEAGUE, name: 'Cleo Marin', address: 'cleo@faults.example', jobTitle: 'Designer', role: 'guest' },
] as const;

/** A statement, and a deferral whose end lies beyond the 200 characters that may be quoted. */
const SPOKEN = `WEBVTT

00:00:01.000 --> 00:08:00.000
<v Orla Brandt>Which of the two halls do we take for the move?</v>

00:08:01.000 --> 00:16:00.000
<v Arne Okafor>The ${SAID} lamp in the yard hums a little.</v>

00:16:01.000 --> 00:25:00.000
<v Cleo Marin>I do not know, let us come back to that next week, ${'when the plans of the yard lie on the table and all of us had time to read them, '.repeat(3)}and the ${SAID} too.</v>
`;

const meeting = (id: string, day: string, time: string, given: Partial<SeedMeeting> = {}): SeedMeeting => ({
  id, type: given.series ? 'occurrence' : 'singleInstance', subject: `Meeting ${id}`, bodyHtml: '<p>Hello &amp; welcome</p><table><tr><td>Agenda</td></tr></table>',
  start: `${day}T${time}:00Z`, end: `${day}T${time.slice(0, 2)}:30:00Z`, organizer: ORGANIZER,
  attendees: [ORGANIZER, ATTENDEE, COLLEAGUE].map((person) => ({ person, type: 'required', response: 'accepted' })),
  isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', transcripts: [], ...given,
});

/** The tenant of every schedule: three people, two series with an occurrence to come, one single meeting. */
export const SEED: Seed = {
  tenant: { id: TENANT, name: 'Faults' },
  people: PEOPLE,
  adminConsented: [],
  consented: {},
  series: [{ id: 'weekly', subject: 'Weekly sync' }, { id: 'plan', subject: 'Planning' }],
  meetings: [
    meeting('weekly-1', '2026-11-09', '09:00', { series: 'weekly' }),
    meeting('weekly-2', '2026-11-16', '09:00', { series: 'weekly', transcripts: [{ startedAt: '2026-11-16T09:01:00Z', vtt: SPOKEN }] }),
    meeting('weekly-3', '2026-11-23', '09:00', { series: 'weekly' }),
    meeting('plan-1', '2026-11-12', '13:00', { series: 'plan' }),
    meeting('plan-2', '2026-11-26', '13:00', { series: 'plan' }),
    meeting('single', '2026-11-13', '15:00'),
  ],
};

/** What can be debriefed, and whose invitation carries on what is left of it. */
export const DEBRIEFED = ['weekly-2', 'plan-1', 'single', 'weekly-1'] as const;
export const INVITED: { readonly [meeting: string]: string | undefined } = { 'weekly-1': 'weekly-3', 'weekly-2': 'weekly-3', 'plan-1': 'plan-2' };

export const me = (id: string): Me => {
  const person = PEOPLE.find((p) => p.id === id) ?? PEOPLE[0];
  return { id: person.id, tenant: TENANT, name: person.name, address: address(person.address) };
};

/** A meeting as it stands in a person's calendar. */
export function meetingOf(id: string, person: string): Meeting {
  const seeded = SEED.meetings.find((m) => m.id === id);
  if (!seeded) throw new Error(`There is no meeting ${id}.`);
  return {
    id: iCalUId(seeded.id, seeded.start, seeded.series !== undefined) as MeetingId,
    origin: { from: 'calendar', eventId: eventId(person, seeded.id, true) },
    ...(seeded.series ? { series: eventId(person, seeded.series, true) as SeriesId } : {}),
    subject: seeded.subject,
    start: fromIso(seeded.start) ?? instant(0),
    end: fromIso(seeded.end) ?? instant(0),
    organizer: me(ORGANIZER),
    iOrganize: person === ORGANIZER,
    attendees: [],
    joinUrl: joinUrl(seeded.series ?? seeded.id, TENANT, ORGANIZER),
    isAllDay: false, isPrivate: false, isCancelled: false, showAs: 'busy',
  };
}
