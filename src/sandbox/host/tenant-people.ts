import { calendarEntries, type CalendarEntry } from './appointments.ts';
import type { HostPerson } from './host-scene.ts';
import { tenantMeetings, type MeetingsOfTenant, type TenantMeeting } from './tenant-meetings.ts';

export interface Tenant {
  readonly id: string;
  readonly name: string;
  /** Those one can be, the manager first. */
  readonly people: readonly [HostPerson, ...HostPerson[]];
  readonly meetings: readonly TenantMeeting[];
  /** What stands in the calendars, in order of time. */
  readonly appointments: readonly CalendarEntry[];
  /** Names of everybody in the directory, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** How far the tenant's clock is from the real one. */
  readonly aheadMs: number;
}

interface Answer extends MeetingsOfTenant {
  readonly tenant?: { readonly id: string; readonly name: string };
  readonly people?: readonly HostPerson[];
  readonly now?: string;
}

const ORDER = ['manager', 'attendee', 'leader', 'steward', 'guest'];

/** Who lives in the sandbox tenant, and when they meet. Rejects if the tenant does not answer or has nobody to be. */
export async function tenantPeople(address: string): Promise<Tenant> {
  const response = await fetch(`${address}state`);
  if (!response.ok) throw new Error(`the sandbox tenant answered with status ${response.status}`);
  const { tenant, people = [], now, ...met } = (await response.json()) as Answer;
  const place = ({ role }: HostPerson): number => ORDER.indexOf(role ?? '');
  const [first, ...others] = people.filter((person) => place(person) >= 0).sort((a, b) => place(a) - place(b));
  if (tenant === undefined || first === undefined) throw new Error('the sandbox tenant has no people with a role');
  return {
    id: tenant.id,
    name: tenant.name,
    people: [first, ...others],
    meetings: tenantMeetings(met),
    appointments: calendarEntries(met),
    names: new Map(people.map(({ id, name }) => [id, name])),
    aheadMs: now === undefined ? 0 : Date.parse(now) - Date.now(),
  };
}
