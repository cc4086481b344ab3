import type { Address } from '#domain/person.ts';
import type { People } from './ics-people.ts';

/**
 * Whose calendar it is: the address that the calendar is named after (Google does so), else the one that stands in the
 * most events with company, at least half of them; among equals the one who organizes most. Undefined where equal still.
 */
export function calendarOwner(events: readonly People[], named: Address): Address | undefined {
  if (/^[^@\s]+@[^@\s]+$/.test(named)) return named;
  const meetings = events.filter((e) => e.attendees.filter((a) => a.kind !== 'room' && a.address).length > 1);
  const counts = new Map<Address, { in: number; organizes: number }>();
  for (const { attendees, organizer } of meetings) {
    for (const { address, kind } of attendees) {
      if (!address || kind === 'room') continue;
      const count = counts.get(address) ?? { in: 0, organizes: 0 };
      counts.set(address, { in: count.in + 1, organizes: count.organizes + (organizer?.address === address ? 1 : 0) });
    }
  }
  const [first, second] = [...counts].sort(([, a], [, b]) => b.in - a.in || b.organizes - a.organizes);
  if (!first || first[1].in * 2 < meetings.length) return undefined;
  return second && second[1].in === first[1].in && second[1].organizes === first[1].organizes ? undefined : first[0];
}
