import { expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import { calendarEntries, likelyAppointment, listedFor } from '#sandbox/host/appointments.ts';
import type { MeetingsOfTenant } from '#sandbox/host/tenant-meetings.ts';

type Posted = NonNullable<MeetingsOfTenant['meetings']>[number];

const NOW = instant(Date.parse('2026-11-23T12:00:00Z'));
const meeting = (id: string, day: string, more: Partial<Posted> = {}): Posted => ({
  id, subject: id, start: `2026-${day}T09:00:00Z`, end: `2026-${day}T10:00:00Z`, isCancelled: false, isOnline: true, organizer: 'ada',
  attendees: ['ben', 'cleo'].map((person) => ({ person, type: 'required', response: 'accepted' })), ...more,
});
const WEEKLY = { series: 'weekly' };

test('the list has what stands in that person’s calendar, the next first and then the last first, without what was called off', () => {
  const entries = calendarEntries({ meetings: [
    meeting('later', '11-26'), meeting('next', '11-24'), meeting('before', '11-19'), meeting('last', '11-20'), meeting('off', '11-25', { isCancelled: true }),
    meeting('others', '11-25', { organizer: 'cleo', attendees: [] }), meeting('passed on', '11-27', { organizer: 'cleo', attendees: [], forwardedTo: ['ben'] }), meeting('far', '12-20'),
  ] });
  const { coming, past } = listedFor(entries, 'ben', NOW);
  expect([coming.map(({ id }) => id), past.map(({ id }) => id)]).toEqual([['next', 'later', 'passed on'], ['last', 'before']]);
});

test.each<[string, string, readonly Posted[], string | undefined]>([
  ['the next of an own series of several', 'ada', [meeting('single', '11-24'), meeting('two', '11-24', { ...WEEKLY, attendees: [{ person: 'ben', type: 'required', response: 'none' }] }), meeting('theirs', '11-25', { ...WEEKLY, organizer: 'ben', attendees: [{ person: 'ada', type: 'required', response: 'none' }, { person: 'cleo', type: 'required', response: 'none' }] }), meeting('own', '11-26', WEEKLY)], 'own'],
  ['else the next series of somebody', 'ben', [meeting('single', '11-24'), meeting('weekly', '11-25', WEEKLY)], 'weekly'],
  ['else whatever is next', 'ben', [meeting('single', '11-24')], 'single'],
  ['else the last', 'ben', [meeting('older', '11-18'), meeting('last', '11-20')], 'last'],
  ['else nothing', 'dora', [meeting('single', '11-24')], undefined],
])('who did not choose has open: %s', (_name, person, meetings, expected) => {
  expect(likelyAppointment(calendarEntries({ meetings }), person, NOW)?.id).toBe(expected);
});
