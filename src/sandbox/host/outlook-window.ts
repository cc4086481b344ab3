import { instant } from '#base/time.ts';
import { listedFor, NEW, type CalendarEntry } from './appointments.ts';
import { button, element } from './element.ts';
import type { HostPerson, HostTheme } from './host-scene.ts';
import { letter, type Letter } from './letter.ts';
import type { OutlookForm, OutlookPerson } from './outlook-form.ts';
import { personOf, type OutlookItem } from './outlook-item.ts';
import type { Tenant } from './tenant-people.ts';

export interface AppointmentActions {
  readonly theme: HostTheme;

  /** The person changed the form. */
  readonly change: (to: Partial<OutlookForm>) => void;
  readonly send: () => void;
  readonly follow: (address: string) => void;
}

/** The appointment as Outlook shows it beside the pane. */
export interface AppointmentView {
  readonly element: HTMLElement;
  readonly text: Letter;
  /** Says beside the button what became of the form. */
  say(words: string): void;
}

/** What is open, and what else stands in this person's calendar. */
export function calendarBar(tenant: Tenant, person: HostPerson, open: string | undefined, choose: (id: string) => void): HTMLElement {
  const { coming, past } = listedFor(tenant.appointments, person.id, instant(Date.now() + tenant.aheadMs));
  const known = [...coming, ...past].some(({ id }) => id === open);
  const other = known ? [] : tenant.appointments.filter(({ id }) => id === open);
  const id = `appointment-of-${person.id}`;
  const select = element('select', { id }, ...(open === NEW ? [element('option', { value: NEW }, 'New meeting')] : []), ...other.map(option), group('To come', coming), group('Over', past));
  select.value = open ?? '';
  select.addEventListener('change', () => choose(select.value));
  const make = button('New meeting', 'secondary', () => choose(NEW));
  make.id = `new-for-${person.id}`;
  return element('header', { class: 'mail-head' }, element('div', { class: 'picker' }, element('label', { for: id }, 'Appointment'), select), make);
}

const group = (label: string, entries: readonly CalendarEntry[]): HTMLElement => element('optgroup', { label }, ...entries.map(option));
const option = ({ id, subject, start }: CalendarEntry): HTMLElement => element('option', { value: id }, `${dayOf(start)} ${timeOf(start)}, ${subject}`);

/** The form of whoever organizes it, else what everybody else sees. */
export function appointmentView({ form }: OutlookItem, tenant: Tenant, person: HostPerson, { theme, change, send, follow }: AppointmentActions): AppointmentView {
  const isNew = form.mode === 'compose' && form.id === undefined;
  const text = letter({ theme, follow, ...(form.mode === 'compose' && { typed: (body) => change({ body }) }) });
  const said = element('p', { class: 'said', role: 'status' });
  const bar = form.mode === 'compose' ? [element('div', { class: 'send' }, button(isNew ? 'Send' : 'Send update', 'primary', send), said)] : [];
  const head = isNew ? fields(form, tenant, person, change) : facts(form);
  text.show(form.body);
  return {
    element: element('article', { class: 'appointment', 'aria-label': form.subject || 'New meeting' }, ...bar, head, text.element),
    text,
    say: (words) => { said.textContent = words; },
  };
}

function facts({ subject, start, end, organizer, required, optional, recurs }: OutlookForm): HTMLElement {
  const rows: readonly (readonly [string, string])[] = [
    ['When', `${dayOf(start)}, ${timeOf(start)} to ${timeOf(end)}${recurs ? ', one of a series' : ''}`],
    ['Organizer', organizer.name],
    ['Invited', [...required, ...optional].map(withAnswer).join(', ')],
  ];
  return element('div', { class: 'facts' }, element('h2', {}, subject), element('dl', {}, ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)])));
}

const withAnswer = ({ name, answer = 'none' }: OutlookPerson): string => (answer === 'none' ? name : `${name} (${answer})`);

/** Who is invited is chosen among those whom one can be. */
function fields(form: OutlookForm, { people }: Tenant, person: HostPerson, change: AppointmentActions['change']): HTMLElement {
  const title = labelled('Title', { type: 'text', value: form.subject, placeholder: 'Add a title' }, (value) => change({ subject: value }));
  const starts = labelled('Starts', { type: 'datetime-local', value: localTime(form.start) }, (value) => moved('start', value));
  const ends = labelled('Ends', { type: 'datetime-local', value: localTime(form.end) }, (value) => moved('end', value));
  const moved = (which: 'start' | 'end', value: string): void => {
    const at = new Date(value).getTime();
    if (!Number.isNaN(at)) change({ [which]: at });
  };
  const boxes = people.filter(({ id, hasMailbox }) => id !== person.id && hasMailbox !== false).map((one) => {
    const box = element('input', { type: 'checkbox' });
    box.checked = form.required.some(({ address }) => address === one.address);
    return { box, one, shown: element('label', { class: 'invite' }, box, one.name) };
  });
  for (const { box } of boxes) box.addEventListener('change', () => change({ required: boxes.filter((each) => each.box.checked).map(({ one }) => personOf(one)) }));
  const invited = element('fieldset', {}, element('legend', {}, 'Invited'), ...boxes.map(({ shown }) => shown));
  return element('div', { class: 'fields' }, title, element('div', { class: 'times' }, starts, ends), invited);
}

function labelled(name: string, attributes: Readonly<Record<string, string>>, typed: (value: string) => void): HTMLElement {
  const input = element('input', attributes);
  input.addEventListener('input', () => typed(input.value));
  return element('label', { class: 'field' }, element('span', {}, name), input);
}

/** As a field for a date and a time has it, by the clock on the wall. */
function localTime(at: number): string {
  const ahead = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - ahead).toISOString().slice(0, 16);
}

const dayOf = (at: number): string => new Date(at).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const timeOf = (at: number): string => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
