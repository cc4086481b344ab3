import type { Attendee, Event } from '@microsoft/microsoft-graph-types';
import type { Instant } from '#base/time.ts';
import { guid, joinUrl, threadId } from '#sandbox/tenant/derived-ids.ts';
import { joinBlock } from '#sandbox/tenant/join-block.ts';
import type { SeedMeeting } from '#sandbox/tenant/seed.ts';
import type { HostPerson } from './host-scene.ts';
import type { OutlookForm, OutlookPerson } from './outlook-form.ts';
import type { Tenant } from './tenant-people.ts';

const HOUR_MS = 3_600_000;

/** An appointment that is open, under the meeting's id in the tenant: the one it has, or is going to have. */
export interface OutlookItem {
  readonly id: string;
  readonly form: OutlookForm;
}

/** An appointment as it stands in that person's mailbox. Rejects if it is not there, or the tenant does not answer. */
export async function openItem(control: string, person: HostPerson, id: string): Promise<OutlookItem> {
  const response = await fetch(`${control}item?${new URLSearchParams({ person: person.id, id }).toString()}`);
  if (!response.ok) throw new Error(`the sandbox tenant answered with status ${response.status}`);
  return { id, form: formOf((await response.json()) as Event) };
}

/** A form that nobody has saved: a meeting in Teams, tomorrow at this hour, with the first other person whom one can be. */
export function newItem({ id: tenantId, people }: Tenant, person: HostPerson, now: Instant): OutlookItem {
  const start = Math.ceil(now / HOUR_MS) * HOUR_MS + 24 * HOUR_MS;
  const key = guid(`${person.id}/appointment/${now}`);
  const block = joinBlock({ key, organizer: person.id, threadId: threadId(key), joinUrl: joinUrl(key, tenantId, person.id) });
  const others = people.filter(({ id, hasMailbox }) => id !== person.id && hasMailbox !== false);
  const form: OutlookForm = {
    mode: 'compose', recurs: false, subject: '', start, end: start + HOUR_MS, organizer: { ...personOf(person), answer: 'organizer' },
    required: others.slice(0, 1).map(personOf), optional: [], rooms: [], body: `<html><body><div>Agenda follows.</div><br>${block}</body></html>`,
  };
  return { id: key, form };
}

/** Sends the invitation of an appointment that stands in the calendar. Rejects if the tenant refuses. */
export const sendUpdate = (control: string, id: string, html: string): Promise<void> => post(`${control}send`, { id, html });

/** Puts a new appointment into the calendars and sends it. */
export async function sendNew(control: string, { people }: Tenant, person: HostPerson, { id, form }: OutlookItem): Promise<void> {
  const meeting: SeedMeeting = {
    id, type: 'singleInstance', subject: form.subject.trim() || 'No title', bodyHtml: '', start: iso(form.start), end: iso(form.end), organizer: person.id,
    attendees: people.filter(({ address }) => form.required.some((one) => one.address === address)).map(({ id: who }) => ({ person: who, type: 'required', response: 'none' })),
    isOnline: true, isAllDay: false, isCancelled: false, sensitivity: 'normal', showAs: 'busy', transcripts: [],
  };
  await post(`${control}events`, { do: 'add', meeting });
  await sendUpdate(control, id, form.body);
}

async function post(address: string, body: object): Promise<void> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`the sandbox tenant answered with status ${response.status}`);
}

const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

export const personOf = ({ name, address }: HostPerson): OutlookPerson => ({ name, address });

function formOf(event: Event): OutlookForm {
  const { attendees } = event;
  const kind = (type: Attendee['type']) => (attendees ?? []).filter((one) => one.type === type).map(invited);
  return {
    mode: event.isOrganizer === true ? 'compose' : 'read', ...(event.id !== undefined && { id: event.id }), ...(event.seriesMasterId && { seriesId: event.seriesMasterId }),
    recurs: Boolean(event.seriesMasterId), subject: event.subject ?? '', start: utc(event.start), end: utc(event.end),
    organizer: { ...named(event.organizer?.emailAddress), answer: 'organizer' }, required: kind('required'), optional: kind('optional'),
    rooms: kind('resource').map(({ address }) => address), body: event.body?.content ?? '',
  };
}

const utc = (moment: Event['start']): number => Date.parse(`${(moment?.dateTime ?? '').slice(0, 19)}Z`);
const named = (who: { readonly name?: string | null; readonly address?: string | null } | null | undefined) => ({ name: who?.name ?? '', address: who?.address ?? '' });

const ANSWERS: Readonly<Record<string, NonNullable<OutlookPerson['answer']>>> = { accepted: 'accepted', declined: 'declined', tentativelyAccepted: 'tentative', organizer: 'organizer' };
const invited = ({ emailAddress, status }: Attendee): OutlookPerson => ({ ...named(emailAddress), answer: ANSWERS[status?.response ?? ''] ?? 'none' });
