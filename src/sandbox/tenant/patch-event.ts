import type { Call } from './call.ts';
import { cleanBody, cleanText, plainText } from './clean-body.ts';
import { toEvent, toSeriesMaster } from './event.ts';
import { guestsOf } from './invited.ts';
import { joinBlock } from './join-block.ts';
import { record, recordCopy } from './life.ts';
import { moveSeries } from './made-events.ts';
import { readPreferences } from './prefer.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { SeedMeeting } from './seed.ts';
import { toUtc } from './time-zone.ts';

/** What somebody wants an event to say from now on. */
export interface Wanted {
  readonly body?: { readonly isText: boolean; readonly content: string };
  readonly subject?: string;
  readonly start?: string;
  readonly end?: string;
}

/**
 * Changes an event. The organizer's change reaches every copy, mails the guests, and switches the online meeting off where the
 * body has lost its join address; an attendee's stays in the own copy. The head of a series stands for its unchanged occurrences.
 * https://learn.microsoft.com/graph/api/event-update
 */
export async function patchEvent(call: Call, id: string): Promise<void> {
  const { tenancy, person } = call;
  const index = tenancy.index();
  const found = index.itemOf(person.id, id);
  if (!found) throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  const wanted = readWanted(call.text);
  checkMatch(call, 'entry' in found ? toEvent(found.entry.meeting, person, index, readPreferences(call.headers)) : toSeriesMaster(found.series, person, index, readPreferences(call.headers)));
  if ('entry' in found) {
    changeEvent(call, found.entry.meeting, wanted);
  } else {
    const { series } = found;
    const isMoved = wanted.start !== undefined || wanted.end !== undefined;
    if (isMoved && moveSeries(call, series, JSON.parse(call.text) as object)) return tenancy.save();
    if (isMoved) throw badRequest('The sandbox tenant does not move a whole series.');
    const occurrences = index.occurrencesOf(person.id, series).filter(({ meeting }) => meeting.type === 'occurrence');
    for (const { meeting } of occurrences) changeEvent(call, meeting, wanted, 'occurrence');
    record(tenancy.state.life, { item: index.headOf(series), now: tenancy.now(), seen: occurrences[0] ? index.lived(occurrences[0].meeting.id)?.seen ?? [] : [] });
  }
  await tenancy.save();
}

/** An occurrence that is changed by itself becomes an exception. */
export function changeEvent({ tenancy, person }: Pick<Call, 'tenancy' | 'person'>, own: SeedMeeting, wanted: Wanted, as: SeedMeeting['type'] = 'exception'): void {
  const { life } = tenancy.state;
  const index = tenancy.index();
  const now = tenancy.now();
  const room = index.roomOf(own);
  const html = wanted.body && (wanted.body.isText ? cleanText(wanted.body.content) : cleanBody(wanted.body.content, room && joinBlock(room)));
  const { subject = own.subject, start = own.start, end = own.end } = wanted;
  if (Date.parse(end) < Date.parse(start)) throw new Refusal(400, 'ErrorCalendarEndDateIsEarlierThanStartDate', 'The end date can\'t be earlier than the start date.');
  if (own.organizer !== person.id) {
    recordCopy(life, own, person.id, now, { ...(html !== undefined && { html }), subject, start, end });
    return;
  }
  const isOnline = own.isOnline && (html === undefined || room === undefined || plainText(html).includes(room.joinUrl));
  const type = own.type === 'occurrence' ? as : own.type;
  const firstStart = own.series !== undefined && start !== own.start ? { firstStart: own.firstStart ?? own.start } : {};
  const next: SeedMeeting = { ...own, type, subject, start, end, isOnline, ...firstStart };
  const isSame = type === own.type && subject === own.subject && start === own.start && end === own.end && isOnline === own.isOnline;
  record(life, {
    item: own.id, now, before: own, meeting: isSame ? own : next,
    html: html ?? life.events[own.id]?.html, mails: guestsOf(own),
  });
}

function checkMatch(call: Call, current: { readonly '@odata.etag': string } | undefined): void {
  const wanted = call.headers.get('if-match');
  if (call.tenancy.state.settings.ifMatch === 'ignored' || wanted === null || wanted === '*' || wanted === current?.['@odata.etag']) return;
  throw new Refusal(412, 'ErrorIrresolvableConflict', 'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.');
}

function readWanted(text: string): Wanted {
  let posted: { readonly [name: string]: unknown };
  try {
    posted = JSON.parse(text) as typeof posted;
  } catch {
    throw badRequest('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
  }
  if (typeof posted !== 'object' || posted === null || Array.isArray(posted)) throw badRequest('Empty Payload. JSON content expected.');
  const other = Object.keys(posted).find((name) => !['body', 'subject', 'start', 'end', 'recurrence'].includes(name) && !name.includes('@'));
  if (other !== undefined) throw new Refusal(400, 'RequestBodyRead', `The sandbox tenant changes body, subject, start and end of an event, not '${other}'.`);
  const { body, subject, start, end } = posted as { body?: { contentType?: string; content?: unknown }; subject?: unknown; start?: unknown; end?: unknown };
  if (body !== undefined && typeof body?.content !== 'string') throw badRequest("A text is wanted for 'body/content'.");
  if (subject !== undefined && typeof subject !== 'string') throw badRequest("A text is wanted for 'subject'.");
  return {
    ...(typeof body?.content === 'string' && { body: { isText: body.contentType?.toLowerCase() === 'text', content: body.content } }),
    ...(typeof subject === 'string' && { subject }),
    ...(start !== undefined && { start: readTime(start, 'start') }),
    ...(end !== undefined && { end: readTime(end, 'end') }),
  };
}

function readTime(posted: unknown, name: string): string {
  const { dateTime, timeZone } = (posted ?? {}) as { dateTime?: unknown; timeZone?: unknown };
  if (typeof dateTime !== 'string' || typeof timeZone !== 'string') throw badRequest(`A dateTime and a timeZone are wanted for '${name}'.`);
  return toUtc({ dateTime, timeZone });
}
