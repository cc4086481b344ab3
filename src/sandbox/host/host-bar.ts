import { PANEL_WIDTHS, type Choices } from './choices.ts';
import { button, element } from './element.ts';
import { HOST_THEMES, type HostPerson, type HostTheme } from './host-scene.ts';
import { isInMeeting, SURFACE_NAMES, SURFACES } from './surfaces.ts';
import type { TenantMeeting } from './tenant-meetings.ts';
import type { Tenant } from './tenant-people.ts';

const THEME_NAMES: { readonly [theme in HostTheme]: string } = { default: 'Light', dark: 'Dark', contrast: 'High contrast', glass: 'Glass' };

export interface BarActions {
  /** `beside: null` sends the neighbour away. */
  choose(change: Partial<Omit<Choices, 'beside'>> & { readonly beside?: HostPerson | null }): void;
  reset(): void;
}

/** Who one is, where one stands and how it looks. The pickers that do not apply are left out. */
export function hostBar(tenant: Tenant, choices: Choices, actions: BarActions): HTMLElement {
  const { person, beside, surface, meeting, width, theme } = choices;
  const people = tenant.people.map((one) => [one.id, `${one.name} (${one.role ?? ''})`] as const);
  const who = (id: string): HostPerson | undefined => tenant.people.find((one) => one.id === id);
  const program = surface === 'outlook' ? 'Outlook' : 'Teams';
  const change = actions.choose.bind(actions);
  return element(
    'header',
    { class: 'bar' },
    element('h1', {}, 'Debrief'),
    element('p', { class: 'tenant' }, `Sandbox: ${tenant.name}. This imitates ${program}; it is not ${program}.`),
    picker('Signed in as', people, person.id, (id) => change({ person: who(id) ?? person })),
    picker('Beside them', [['', 'Nobody'], ...people.filter(([id]) => id !== person.id)], beside?.id ?? '', (id) => change({ beside: who(id) ?? null })),
    picker('Place', SURFACES.map((name) => [name, SURFACE_NAMES[name]]), surface, (name) => change({ surface: name })),
    ...(isInMeeting(surface) && meeting ? [meetingPicker(tenant.meetings, person, meeting, (chosen) => change({ meeting: chosen }))] : []),
    ...(surface === 'panel' ? [picker('Panel width', PANEL_WIDTHS.map((px) => [px, `${px} px`]), width, (px) => change({ width: px }))] : []),
    picker('Theme', HOST_THEMES.map((name) => [name, THEME_NAMES[name]]), theme, (name) => change({ theme: name })),
    button('Reset the sandbox', 'quiet', () => actions.reset()),
  );
}

type Option<Value> = readonly [value: Value, text: string];

function picker<Value extends string>(label: string, options: readonly Option<Value>[], chosen: Value, pick: (value: Value) => void): HTMLElement {
  return labelled(label, options.map(option), chosen, (value) => pick(value as Value));
}

/** The person's own meetings, and the one that is shown though it is none of theirs. */
function meetingPicker(meetings: readonly TenantMeeting[], { id }: HostPerson, chosen: TenantMeeting, pick: (meeting: TenantMeeting) => void): HTMLElement {
  const listed = meetings.filter((meeting) => meeting.members.includes(id) || meeting.key === chosen.key);
  const group = (label: string, recurring: boolean): HTMLElement =>
    element('optgroup', { label }, ...listed.filter((meeting) => meeting.recurring === recurring).map(({ key, title }) => option([key, title])));
  return labelled('Meeting', [group('Series', true), group('Single meetings', false)], chosen.key, (key) => pick(meetings.find((meeting) => meeting.key === key) ?? chosen));
}

const option = ([value, text]: Option<string>): HTMLElement => element('option', { value }, text);

function labelled(label: string, options: readonly HTMLElement[], chosen: string, pick: (value: string) => void): HTMLElement {
  const id = `pick-${label.toLowerCase().replaceAll(' ', '-')}`;
  const select = element('select', { id }, ...options);
  select.value = chosen;
  select.addEventListener('change', () => pick(select.value));
  return element('div', { class: 'picker' }, element('label', { for: id }, label), select);
}
