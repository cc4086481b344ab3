import { describe, expect, test } from 'vitest';
import { peopleInvited } from '#domain/invited-people.ts';
import type { Attendee } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';

const ADA = address('ada@tarnwick.example');
const who = (name: string, kind: Attendee['kind'] = 'required') => ({ address: address(`${name}@tarnwick.example`), kind });

describe('people invited', () => {
  test('are everyone on it and the organizer, who is not among the guests while it is written', () => {
    expect(peopleInvited(ADA, [who('ben'), who('cara', 'optional')])).toBe(3);
  });

  test('count once each, however often they stand there, the organizer too', () => {
    expect(peopleInvited(ADA, [who('ben'), who('ben', 'optional'), who('ada')])).toBe(2);
  });

  test('are not rooms', () => {
    expect(peopleInvited(ADA, [who('ben'), who('room-4', 'room')])).toBe(2);
  });

  test('are one more than the guests where Outlook does not say who organizes', () => {
    expect(peopleInvited(undefined, [who('ben')])).toBe(2);
  });
});
