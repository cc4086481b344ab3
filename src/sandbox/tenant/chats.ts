import type { Chat, ChatMessage } from '@microsoft/microsoft-graph-types';
import { collection, entity, json, noContent } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { callEndedLines, prefersNames, type Line } from './call-ended.ts';
import { readMessage, toChatMessage } from './chat-message.ts';
import { base64Url, eventId } from './derived-ids.ts';
import { needs } from './guard.ts';
import type { Room } from './meeting-index.ts';
import { compare, pageOf, readFilter, select, wholeNumber } from './query.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { Message } from './state.ts';

/** https://learn.microsoft.com/graph/api/chat-list-messages */
const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 50;

export function addChats(app: GraphApp): void {
  app.get('/chats/:chat', needs('GET /chats/{id}'), ({ env: { call }, req }) =>
    json(entity(call, 'chats/$entity', select(call, toChat(roomOfChat(call, req.param('chat')), call), 'microsoft.graph.chat'))));

  app.get('/chats/:chat/members', needs('GET /chats/{id}/members'), ({ env: { call }, req }) => {
    const room = roomOfChat(call, req.param('chat'));
    const value = room.members.map((id) => toMember(id, room, call));
    return json(collection(call, `chats('${encodeURIComponent(room.threadId)}')/members`, value, { count: value.length }));
  });

  app.get('/chats/:chat/messages', needs('GET /chats/{id}/messages'), ({ env: { call }, req }) => listMessages(call, roomOfChat(call, req.param('chat'))));

  app.post('/chats/:chat/messages', needs('POST /chats/{id}/messages'), async ({ env: { call }, req }) => {
    const room = roomOfChat(call, req.param('chat'));
    const written = readMessage(call.text);
    const kept = messagesOf(call, room);
    const at = Math.max(call.tenancy.now(), ...shownOf(call, room).map(({ id }) => Number(id) + 1));
    const message: Message = { id: String(at), from: call.person.id, createdAt: at, modifiedAt: at, ...written };
    call.tenancy.state.messages[room.threadId] = [...kept, message];
    await call.tenancy.save();
    return json(entity(call, `${contextOf(room)}/$entity`, wire(message, room, call)), 201, { location: `${call.base}/chats('${room.threadId}')/messages('${message.id}')` });
  });

  app.get('/chats/:chat/messages/:message', needs('GET /chats/{id}/messages/{id}'), ({ env: { call }, req }) => {
    const room = roomOfChat(call, req.param('chat'));
    return json(entity(call, `${contextOf(room)}/$entity`, lineById(call, room, req.param('message'))));
  });

  app.patch('/chats/:chat/messages/:message', needs('PATCH /chats/{id}/messages/{id}'), async ({ env: { call }, req }) => {
    const room = roomOfChat(call, req.param('chat'));
    const message = ownMessage(call, room, req.param('message'));
    if (message.deletedAt !== undefined) throw new Refusal(404, 'NotFound', 'The message was deleted.');
    const at = Math.max(call.tenancy.now(), message.modifiedAt + 1);
    await replace(call, room, { ...message, ...readMessage(call.text), modifiedAt: at, editedAt: at });
    return noContent();
  });

  app.post('/me/chats/:chat/messages/:message/softDelete', needs('POST /me/chats/{id}/messages/{id}/softDelete'), async ({ env: { call }, req }) => {
    const room = roomOfChat(call, req.param('chat'));
    const message = ownMessage(call, room, req.param('message'));
    const at = Math.max(call.tenancy.now(), message.modifiedAt + 1);
    if (message.deletedAt === undefined) await replace(call, room, { ...message, modifiedAt: at, deletedAt: at });
    return noContent();
  });
}

/** Newest first by the property in `$orderby`; `$filter` counts only for that same property and is ignored otherwise. */
function listMessages(call: Call, room: Room): Response {
  for (const name of ['$select', '$expand', '$search', '$count', '$skip']) {
    if (call.query.has(name)) throw badRequest(`Query option '${name.slice(1)}' is not allowed. To allow it, set the 'AllowedQueryOptions' property on EnableQueryAttribute or QueryValidationSettings.`);
  }
  const top = wholeNumber(call, '$top') ?? DEFAULT_PAGE;
  if (top > LARGEST_PAGE) throw badRequest(`The limit of '${LARGEST_PAGE}' for Top query has been exceeded. The value from the incoming request is '${top}'.`);
  const orderBy = call.query.get('$orderby');
  const [, property = 'lastModifiedDateTime', direction = orderBy === null ? 'desc' : 'asc'] = /^(lastModifiedDateTime|createdDateTime)(?:\s+(asc|desc))?$/i.exec(orderBy ?? '') ?? [];
  if (orderBy !== null && !/^(lastModifiedDateTime|createdDateTime)\s+desc$/i.test(orderBy)) throw badRequest(`QueryOptions to order by '${property} ${direction}' is not supported.`);
  const byCreation = property.toLowerCase() === 'createddatetime';
  const timeOf = (line: Line): number => (byCreation ? line.createdAt : line.modifiedAt);
  const filter = call.query.get('$filter');
  const comparisons = filter && orderBy !== null ? readFilter(filter).filter(({ path }) => path.toLowerCase() === property.toLowerCase()) : [];
  for (const { operator } of comparisons) {
    if (operator !== 'lt' && (byCreation || operator !== 'gt')) throw badRequest(`Filter operator '${operator}' is not supported for '${property}'.`);
  }
  const found = linesOf(call, room)
    .filter((line) => comparisons.every((comparison) => compare(new Date(timeOf(line)).toISOString(), comparison)))
    .sort((a, b) => timeOf(b) - timeOf(a));
  const page = pageOf(call, found, top || DEFAULT_PAGE, '$skiptoken');
  return json(collection(call, contextOf(room), page.items.map((line) => line.show()), { count: page.items.length, nextLink: page.nextLink }));
}

/** The chat, for one of its members. */
export function roomOfChat(call: Call, id: string): Room {
  const room = [...call.tenancy.index().rooms.values()].find(({ threadId }) => threadId === id);
  if (!room) throw new Refusal(404, 'NotFound', 'The chat was not found.');
  if (!room.members.includes(call.person.id)) throw new Refusal(403, 'Forbidden', 'The caller is not a member of the chat.');
  return room;
}

/** People's messages and Teams' own. */
const linesOf = (call: Call, room: Room): Line[] => [
  ...shownOf(call, room).map((message) => ({ createdAt: message.createdAt, modifiedAt: message.modifiedAt, show: () => wire(message, room, call) })),
  ...callEndedLines(room, call.tenancy.now(), prefersNames(call.headers)),
];

const messagesOf = (call: Call, room: Room): Message[] => [...(call.tenancy.state.messages[room.threadId] ?? [])];

/** Those of the seed are there from their time on; what was posted in one moment may carry times a little ahead. */
const shownOf = (call: Call, room: Room): Message[] => messagesOf(call, room).filter(({ createdAt }) => createdAt <= call.tenancy.now() + 60_000);

function messageOf(call: Call, room: Room, id: string): Message {
  const message = shownOf(call, room).find((candidate) => candidate.id === id);
  if (!message) throw new Refusal(404, 'NotFound', 'The message was not found.');
  return message;
}

function lineById(call: Call, room: Room, id: string): ChatMessage {
  const line = linesOf(call, room).map(({ show }) => show()).find((message) => message.id === id);
  if (!line) throw new Refusal(404, 'NotFound', 'The message was not found.');
  return line;
}

function ownMessage(call: Call, room: Room, id: string): Message {
  const message = messageOf(call, room, id);
  if (message.from !== call.person.id) throw new Refusal(403, 'Forbidden', 'Only the author of a message can change or delete it.');
  return message;
}

async function replace(call: Call, room: Room, message: Message): Promise<void> {
  call.tenancy.state.messages[room.threadId] = messagesOf(call, room).map((kept) => (kept.id === message.id ? message : kept));
  await call.tenancy.save();
}

const contextOf = (room: Room): string => `chats('${encodeURIComponent(room.threadId)}')/messages`;

const wire = (message: Message, room: Room, call: Call): ChatMessage =>
  toChatMessage(message, room.threadId, call.tenancy.index().people.get(message.from), call.tenancy.state.seed.tenant.id);

function toMember(id: string, room: Room, call: Call): object {
  const person = call.tenancy.index().people.get(id);
  return {
    '@odata.type': '#microsoft.graph.aadUserConversationMember',
    id: base64Url(`1##${call.tenancy.state.seed.tenant.id}##${room.threadId}##${id}`),
    roles: ['owner'], displayName: person?.name ?? null, visibleHistoryStartDateTime: '0001-01-01T00:00:00Z',
    userId: id, email: person?.address ?? null, tenantId: call.tenancy.state.seed.tenant.id,
  };
}

function toChat(room: Room, call: Call): Chat {
  const { seed } = call.tenancy.state;
  const made = new Date(Date.parse(room.meetings[0]?.start ?? '') - 14 * 86_400_000).toISOString();
  const newest = shownOf(call, room).at(-1);
  return {
    id: room.threadId, topic: room.subject, createdDateTime: made,
    lastUpdatedDateTime: newest ? new Date(newest.modifiedAt).toISOString() : made,
    chatType: 'meeting', tenantId: seed.tenant.id,
    webUrl: `https://teams.microsoft.com/l/chat/${encodeURIComponent(room.threadId)}/0?tenantId=${seed.tenant.id}`,
    viewpoint: { isHidden: false, lastMessageReadDateTime: '0001-01-01T00:00:00Z' },
    onlineMeetingInfo: {
      calendarEventId: eventId(room.organizer, room.key, false),
      joinWebUrl: room.joinUrl,
      organizer: { '@odata.type': '#microsoft.graph.teamworkUserIdentity', id: room.organizer, displayName: null, userIdentityType: 'aadUser' } as object,
    },
  };
}
