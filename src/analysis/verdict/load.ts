import { expectedPeople, type Meeting } from '#domain/meeting.ts';
import { personHours, type PersonHours } from '#domain/verdict.ts';
import type { Attendance } from '#domain/written-evidence.ts';
import { THRESHOLDS, type Thresholds } from './thresholds.ts';

export interface Load {
  readonly hours: number;
  readonly people: number;
  /** Where hours and people come from: who was there for how long, or what was planned. */
  readonly from: 'invite' | 'attendance';
  readonly value: PersonHours;
  readonly threshold: PersonHours;
  readonly basis: 'median' | 'default';
  /** How many judged meetings the person's history has. */
  readonly judged: number;
  /** At or above the threshold. */
  readonly busy: boolean;
}

/**
 * Hours times people, as attended where that could be read, else as scheduled without those who declined; against the
 * person's own median of the last 8 weeks. Past loads are scheduled ones: few reports can be read, and a median of both
 * kinds would move with what happens to be readable.
 */
export function loadOf(meeting: Meeting, pastLoads: readonly PersonHours[], { defaultLoad }: Pick<Thresholds, 'defaultLoad'> = THRESHOLDS, attended?: Attendance): Load {
  const hours = attended?.hours ?? Math.max(0, meeting.end - meeting.start) / 3_600_000;
  const people = attended?.people ?? expectedPeople(meeting).length;
  const value = personHours(hours * people);
  const basis = pastLoads.length >= THRESHOLDS.ownMedianFrom ? 'median' : 'default';
  const threshold = basis === 'median' ? median(pastLoads) : defaultLoad;
  return { hours, people, from: attended ? 'attendance' : 'invite', value, threshold, basis, judged: pastLoads.length, busy: value >= threshold };
}

function median(loads: readonly PersonHours[]): PersonHours {
  // Numbers in a row sort ten times as fast as a list of anything; a week of 2,000 meetings asks this 2,000 times.
  const sorted = Float64Array.from(loads).sort();
  const middle = (sorted.length - 1) / 2;
  return personHours(((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2);
}
