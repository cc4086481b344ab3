import { instant } from '#base/time.ts';
import { HOST_THEMES, type HostPerson, type HostTheme } from './host-scene.ts';
import { NEW } from './appointments.ts';
import { isInMeeting, SURFACES, type Surface } from './surfaces.ts';
import { likelyMeeting, type TenantMeeting } from './tenant-meetings.ts';
import type { Tenant } from './tenant-people.ts';

/** A side panel is 280 px wide in small windows and 320 px in others. */
export const PANEL_WIDTHS = ['320', '280'] as const;

/** What the visitor chose: kept in the address, so that it can be sent on, and in the tab. */
export interface Choices {
  readonly person: HostPerson;
  /** Who sits beside that person, if anybody. */
  readonly beside?: HostPerson;
  readonly surface: Surface;
  readonly meeting?: TenantMeeting;
  /** What is open in Outlook: an appointment's id, or `new`. */
  readonly appointment?: string;
  readonly width: (typeof PANEL_WIDTHS)[number];
  readonly theme: HostTheme;
  readonly subPageId?: string;
}

/** These belong to one visit of a page; a new tab does not start with them. */
const OF_THE_ADDRESS_ONLY = ['sub'];

/** The address wins over what the tab remembers; a name that is unknown here is passed over. A person goes by id, address or role, a meeting by its key or its chat. */
export function readChoices(tenant: Tenant, usualSurface: Surface = 'personal'): Choices {
  const { people, meetings } = tenant;
  const asked = new URL(location.href).searchParams;
  const first = <Value>(name: string, find: (text: string) => Value | undefined): Value | undefined => {
    const texts = [asked.get(name), OF_THE_ADDRESS_ONLY.includes(name) ? null : sessionStorage.getItem(`host.${name}`)];
    return texts.map((text) => (text === null ? undefined : find(text))).find((found) => found !== undefined);
  };
  const somebody = (who: string) => people.find(({ id, address, role }) => [id, address, role].includes(who));
  const person = first('person', somebody) ?? people[0];
  // An address without a neighbour that names its person is meant as it stands.
  const beside = asked.has('person') && !asked.has('beside') ? undefined : first('beside', somebody);
  const appointment = first('appointment', (id) => (id === NEW || tenant.appointments.some((one) => one.id === id) ? id : undefined));
  const meeting = first('meeting', (name) => meetings.find(({ key, chatId }) => [key, chatId].includes(name)));
  return withMeeting(tenant, {
    person,
    ...(beside && beside.id !== person.id && { beside }),
    surface: first('surface', (name) => SURFACES.find((known) => known === name)) ?? usualSurface,
    ...(meeting && { meeting }),
    ...(appointment !== undefined && { appointment }),
    width: first('width', (name) => PANEL_WIDTHS.find((known) => known === name)) ?? '320',
    theme: first('theme', (name) => HOST_THEMES.find((known) => known === name)) ?? 'default',
    ...subPage(first('sub', (name) => name || undefined)),
  });
}

const subPage = (subPageId: string | undefined) => (subPageId === undefined ? {} : { subPageId });

/** Who stands in a meeting and did not say in which is put into a likely one. */
export function withMeeting({ meetings, aheadMs }: Tenant, choices: Choices): Choices {
  if (!isInMeeting(choices.surface) || choices.meeting) return choices;
  const { person, beside } = choices;
  const now = instant(Date.now() + aheadMs);
  const meeting = likelyMeeting(meetings, [person.id, ...(beside ? [beside.id] : [])], now) ?? likelyMeeting(meetings, [person.id], now);
  return meeting ? { ...choices, meeting } : choices;
}

export function keepChoices({ person, beside, surface, meeting, appointment, width, theme, subPageId }: Choices): void {
  const address = new URL(location.href);
  const nameOf = (who: HostPerson | undefined) => who && (who.role ?? who.id);
  const kept = {
    person: nameOf(person),
    beside: nameOf(beside),
    surface,
    meeting: isInMeeting(surface) ? meeting?.key : undefined,
    appointment: surface === 'outlook' ? appointment : undefined,
    width: surface === 'panel' && width !== '320' ? width : undefined,
    theme,
    sub: subPageId,
  };
  for (const [name, value] of Object.entries(kept)) {
    if (value === undefined) {
      address.searchParams.delete(name);
      sessionStorage.removeItem(`host.${name}`);
    } else {
      address.searchParams.set(name, value);
      sessionStorage.setItem(`host.${name}`, value);
    }
  }
  history.replaceState(null, '', address);
}
