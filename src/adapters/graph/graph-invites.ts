import * as v from 'valibot';
import { ok } from '#base/result.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Invites } from '#ports/invites.ts';
import type { Graph } from './graph.ts';
import { readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES.invite;
const FIELDS = 'id,changeKey,body,isOnlineMeeting,onlineMeeting';

const READ_AS_HTML = { Prefer: 'outlook.body-content-type="html", IdType="ImmutableId"' };

const Seen = v.object({ body: v.object({ contentType: v.literal('html'), content: v.string() }) });

const Event = v.object({
  ...Seen.entries,
  '@odata.etag': v.string(),
  onlineMeeting: v.nullish(v.object({ joinUrl: v.nullish(v.string()) })),
});

const pathOf = (eventId: string): string => `/me/events/${encodeURIComponent(eventId)}`;

/**
 * https://learn.microsoft.com/graph/api/event-update. The body is sent alone: what is not named stays. `If-Match` is sent
 * though the page does not promise that it is honoured: the outbox compares by itself.
 */
export const createGraphInvites = (graph: Graph): Invites => ({
  async see(eventId, signal) {
    const answer = await graph.send({ method: 'GET', path: `${pathOf(eventId)}?$select=id,body`, headers: READ_AS_HTML, scopes: FEATURE_SCOPES['my-week'] }, signal);
    if (!answer.ok) return answer;
    const event = readOne('event', answer.value, (item) => v.parse(Seen, item));
    return event.ok ? ok(event.value.body.content) : event;
  },

  async read(eventId, signal) {
    const answer = await graph.send({ method: 'GET', path: `${pathOf(eventId)}?$select=${FIELDS}`, headers: READ_AS_HTML, scopes }, signal);
    if (!answer.ok) return answer;
    const event = readOne('event', answer.value, (item) => v.parse(Event, item));
    if (!event.ok) return event;
    const { '@odata.etag': etag, body, onlineMeeting } = event.value;
    const joinUrl = onlineMeeting?.joinUrl;
    return ok({ html: body.content, etag, ...(joinUrl ? { joinUrl } : {}) });
  },

  async write(eventId, html, etag, signal) {
    const headers = { 'Prefer': 'IdType="ImmutableId"', 'If-Match': etag };
    const body = { body: { contentType: 'html', content: html } };
    const answer = await graph.send({ method: 'PATCH', path: pathOf(eventId), headers, scopes, body }, signal);
    return answer.ok ? ok(undefined) : answer;
  },
});
