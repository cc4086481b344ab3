import type { Attendee, Response } from '#domain/meeting.ts';
import { address, type Address, type Person } from '#domain/person.ts';

/** What is read here of `Office.EmailAddressDetails`. */
export type OfficePerson = Pick<Office.EmailAddressDetails, 'displayName' | 'emailAddress'> & { readonly appointmentResponse?: string };

/** Everyone invited, each once; whoever is also a room of the appointment is no person. */
export function fromOfficePeople(required: readonly OfficePerson[], optional: readonly OfficePerson[], rooms: readonly string[]): readonly Attendee[] {
  const isRoom = new Set<Address>(rooms.map(address));
  const all = new Map<Address, Attendee>();
  const add = (kind: 'required' | 'optional') => (one: OfficePerson): void => {
    const person = fromOfficePerson(one);
    if (all.has(person.address)) return;
    all.set(person.address, { ...person, response: responseOf(one.appointmentResponse), kind: isRoom.has(person.address) ? 'room' : kind });
  };
  required.forEach(add('required'));
  optional.forEach(add('optional'));
  return [...all.values()];
}

export const fromOfficePerson = ({ displayName, emailAddress }: OfficePerson): Person => ({ name: displayName || emailAddress, address: address(emailAddress) });

/** The words of `Office.MailboxEnums.ResponseType` are ours; nobody has answered an invitation that is being written. */
function responseOf(told: string | undefined): Response {
  switch (told) {
    case 'organizer':
    case 'accepted':
    case 'tentative':
    case 'declined':
      return told;
    default:
      return 'none';
  }
}
