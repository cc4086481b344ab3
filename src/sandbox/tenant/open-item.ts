import { toEvent } from './event.ts';
import { changeEvent } from './patch-event.ts';
import { readPreferences } from './prefer.ts';
import type { Tenancy } from './tenancy.ts';

/** An event as it stands in one person's mailbox, with its text; undefined if it is not in their calendar. `id` is the seed's. */
export function itemOf(tenancy: Tenancy, who: string, id: string): object | undefined {
  const index = tenancy.index();
  const person = tenancy.person(who);
  const own = person && index.calendarOf(person.id).find(({ meeting }) => meeting.id === id);
  return person && own && toEvent(own.meeting, person, index, readPreferences(new Headers()));
}

/** What the organizer's Outlook does with Send: the body is cleaned and the guests are mailed, as where it is written by Graph. Throws where there is no such meeting. */
export function sendInvitation(tenancy: Tenancy, { id, html }: { readonly id?: string; readonly html?: unknown }): { readonly revision: number } {
  const meeting = tenancy.index().meetings.get(String(id));
  const person = meeting && tenancy.person(meeting.organizer);
  if (!meeting || !person) throw new Error(`id: there is no meeting ${String(id)}`);
  if (typeof html !== 'string') throw new Error('html: a text is wanted');
  changeEvent({ tenancy, person }, meeting, { body: { isText: false, content: html } });
  return { revision: tenancy.state.life.revision };
}
