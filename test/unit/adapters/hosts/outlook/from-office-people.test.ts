import { expect, test } from 'vitest';
import { fromOfficePeople, type OfficePerson } from '#adapters/hosts/outlook/from-office-people.ts';

const one = (displayName: string, emailAddress: string, appointmentResponse?: string): OfficePerson => ({ displayName, emailAddress, ...(appointmentResponse && { appointmentResponse }) });

test('people keep what they answered, and whether they are needed', () => {
  const people = fromOfficePeople([one('Mara Lind', 'Mara@x.test', 'organizer'), one('Noor', 'noor@x.test', 'tentative')], [one('Tomasz', 'tomasz@x.test', 'declined')], []);
  expect(people).toEqual([
    { name: 'Mara Lind', address: 'mara@x.test', response: 'organizer', kind: 'required' },
    { name: 'Noor', address: 'noor@x.test', response: 'tentative', kind: 'required' },
    { name: 'Tomasz', address: 'tomasz@x.test', response: 'declined', kind: 'optional' },
  ]);
});

test('who is invited twice counts once, by the first place', () => {
  expect(fromOfficePeople([one('Noor', 'noor@x.test', 'accepted')], [one('Noor H.', 'NOOR@x.test')], [])).toEqual([
    { name: 'Noor', address: 'noor@x.test', response: 'accepted', kind: 'required' },
  ]);
});

test('an invited room is no person', () => {
  expect(fromOfficePeople([one('Room 4', 'Room4@x.test')], [], ['room4@X.test'])).toEqual([{ name: 'Room 4', address: 'room4@x.test', response: 'none', kind: 'room' }]);
});

test('an answer that nobody knows is none, and a nameless person has their address for a name', () => {
  expect(fromOfficePeople([one('', 'noor@x.test', 'perhaps')], [], [])).toEqual([{ name: 'noor@x.test', address: 'noor@x.test', response: 'none', kind: 'required' }]);
});
