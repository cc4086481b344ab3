import { expectedPeople, type Meeting } from '#domain/meeting.ts';
import type { Address, Me, Person } from '#domain/person.ts';
import type { SharedRecord } from '#domain/shared-record.ts';

/** Who can own something: the reader first, then who is expected and who owns something already, by name. */
export function peopleOf(meeting: Meeting, me: Me, shared: SharedRecord): readonly Person[] {
  const others = new Map<Address, Person>();
  const known = [...expectedPeople(meeting), ...shared.commitments.map(({ what }) => what.owner)];
  for (const { name, address } of known) if (address !== me.address && !others.has(address)) others.set(address, { name, address });
  const named = (person: Person): string => person.name || person.address;
  return [{ name: me.name, address: me.address }, ...[...others.values()].sort((a, b) => named(a).localeCompare(named(b)))];
}
