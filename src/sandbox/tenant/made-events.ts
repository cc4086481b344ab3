import type { Event } from '@microsoft/microsoft-graph-types';
import { collection, entity, json, noContent } from './answer.ts';
import { liveOn } from './calendar-control.ts';
import type { Call } from './call.ts';
import { htmlDocument } from './clean-body.ts';
import { guid } from './derived-ids.ts';
import { toEvent, toSeriesMaster } from './event.ts';
import { record } from './life.ts';
import { applied, readPreferences } from './prefer.ts';
import { select } from './query.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { SeedMeeting } from './seed.ts';
import { toUtc } from './time-zone.ts';

/** A series without an end is laid out so far. */
const OCCURRENCES = 12;
const WEEK_MS = 7 * 86_400_000;
const TAKEN = ['subject', 'body', 'start', 'end', 'recurrence', 'sensitivity', 'showAs', 'isReminderOn', 'reminderMinutesBeforeStart', 'transactionId', 'singleValueExtendedProperties'];

/**
 * Events that a person makes for themselves: a single one, or one a week. A second one with the same `transactionId` is
 * refused. https://learn.microsoft.com/graph/api/user-post-events
 */
export async function postEvent(call: Call): Promise<Response> {
  const wanted = JSON.parse(call.text) as Event;
  const other = Object.keys(wanted).find((name) => !TAKEN.includes(name) && !name.includes('@'));
  if (other !== undefined) throw new Refusal(400, 'RequestBodyRead', `The sandbox tenant does not take '${other}' of a new event.`);
  const { state } = call.tenancy;
  const { transactionId } = wanted;
  if (transactionId && Object.values(state.ownEvents).some((own) => own.person === call.person.id && own.transactionId === transactionId)) {
    throw new Refusal(409, 'ErrorDuplicateTransactionId', 'An event with this transactionId exists already.');
  }
  state.made += 1;
  const id = `own-${guid(`${call.person.id}/event/${state.made}`)}`;
  const properties = Object.fromEntries((wanted.singleValueExtendedProperties ?? []).map((one) => [one.id ?? '', one.value ?? '']));
  state.ownEvents[id] = { person: call.person.id, transactionId: transactionId ?? null, properties };
  if (wanted.recurrence) state.life.series.push({ id, subject: wanted.subject ?? '', timeZone: wanted.start?.timeZone ?? 'UTC' });
  layOut(call, id, wanted, like(call, id, wanted));
  await call.tenancy.save();
  return json(entity(call, `users('${call.person.id}')/events/$entity`, shown(call, id)), 201);
}

/** Only by an extended property: `singleValueExtendedProperties/Any(ep: ep/id eq '…' and ep/value eq '…')`. */
export function listEvents(call: Call): Response {
  const filter = call.query.get('$filter') ?? '';
  const [, name, value] = /^singleValueExtendedProperties\/Any\(ep: ep\/id eq '([^']+)' and ep\/value eq '([^']+)'\)$/i.exec(filter) ?? [];
  if (name === undefined) throw new Refusal(400, 'ErrorInvalidUrlQueryFilter', 'The sandbox tenant lists events by one extended property only.');
  const mine = Object.entries(call.tenancy.state.ownEvents).filter(([, own]) => own.person === call.person.id && own.properties[name] === value);
  const value_ = mine.map(([id]) => select(call, shown(call, id), 'Microsoft.OutlookServices.Event'));
  return json(collection(call, `users('${call.person.id}')/events`, value_), 200, applied(readPreferences(call.headers)));
}

/** The organizer's deletion takes an event away for all; the head of a series stands for all of it. */
export async function deleteEvent(call: Call, eventId: string): Promise<Response> {
  const found = call.tenancy.index().itemOf(call.person.id, eventId);
  if (!found) throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  const meeting = 'entry' in found ? found.entry.meeting : call.tenancy.index().occurrencesOf(call.person.id, found.series)[0]?.meeting;
  if (meeting?.organizer !== call.person.id) throw badRequest('The sandbox tenant deletes only events of whoever organizes them.');
  const id = 'entry' in found ? found.entry.meeting.id : found.series;
  liveOn(call.tenancy, { do: 'delete', id, quiet: false });
  delete call.tenancy.state.ownEvents[id];
  await call.tenancy.save();
  return noContent();
}

/** Moves a whole series that was made here; its head keeps its id. False: it was not made here. */
export function moveSeries(call: Call, series: string, wanted: Event): boolean {
  const first = call.tenancy.index().occurrencesOf(call.person.id, series)[0]?.meeting;
  if (!first || !call.tenancy.state.ownEvents[series]) return false;
  for (const { meeting } of call.tenancy.index().occurrencesOf(call.person.id, series)) record(call.tenancy.state.life, { item: meeting.id, now: call.tenancy.now(), before: meeting, meeting: null });
  layOut(call, series, wanted, { ...first, ...(typeof wanted.subject === 'string' && { subject: wanted.subject }) });
  record(call.tenancy.state.life, { item: series, now: call.tenancy.now(), seen: [call.person.id] });
  return true;
}

function shown(call: Call, id: string): object {
  const { person, tenancy } = call;
  const index = tenancy.index();
  const prefer = readPreferences(call.headers);
  const event = index.series.has(id) ? toSeriesMaster(id, person, index, prefer) : toEvent(index.meetings.get(id) as SeedMeeting, person, index, prefer);
  return { ...event, transactionId: tenancy.state.ownEvents[id]?.transactionId ?? null };
}

function like(call: Call, id: string, { subject, body, sensitivity, showAs, recurrence }: Event): SeedMeeting {
  return {
    id, type: recurrence ? 'occurrence' : 'singleInstance', subject: subject ?? '', bodyHtml: body?.content ?? '', start: '', end: '', organizer: call.person.id, attendees: [],
    ...(recurrence && { series: id }), isOnline: false, isAllDay: false, isCancelled: false, sensitivity: sensitivity ?? 'normal', showAs: showAs === 'free' ? 'free' : 'busy', transcripts: [],
  };
}

/** Occurrences at the same time by the clock, from the given one on; each layout has ids of its own. */
function layOut(call: Call, id: string, { start, end, recurrence, body }: Event, meeting: SeedMeeting): void {
  const { life } = call.tenancy.state;
  if (!start?.dateTime || !end?.dateTime) throw badRequest("'start' and 'end' are wanted.");
  if (recurrence && recurrence.pattern?.type !== 'weekly') throw badRequest('The sandbox tenant knows weekly recurrence only.');
  const interval = recurrence?.pattern?.interval ?? 1;
  const layout = life.revision;
  for (let at = 0; at < (meeting.series ? OCCURRENCES : 1); at += 1) {
    const shifted = (moment: NonNullable<Event['start']>): string => {
      const local = new Date(Date.parse(`${(moment.dateTime ?? '').slice(0, 19)}Z`) + at * interval * WEEK_MS).toISOString().slice(0, 19);
      return toUtc({ dateTime: local, timeZone: moment.timeZone ?? 'UTC' });
    };
    const one: SeedMeeting = { ...meeting, id: meeting.series ? `${id}~${layout}~${at}` : id, start: shifted(start), end: shifted(end) };
    record(life, { item: one.id, now: call.tenancy.now(), meeting: one, ...(body?.content && { html: htmlDocument(body.content) }) });
  }
}
