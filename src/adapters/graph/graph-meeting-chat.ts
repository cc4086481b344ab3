import { failed, ok, type Result } from '#base/result.ts';
import { fromIso, toIso, type Instant } from '#base/time.ts';
import type { Me } from '#domain/person.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatCard, ChatId, MeetingChat } from '#ports/meeting-chat.ts';
import { CARD_TYPE, fromGraphMessage, postedCard, seenCard, type ChatMessage } from './from-graph-message.ts';
import type { Graph } from './graph.ts';
import { meetingOfChat } from './meeting-of-chat.ts';
import type { OnlineMeetings } from './online-meetings.ts';
import { readAll, readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES['chat-card'];
/** Refers the message's HTML to its one attachment, as Teams wants it. */
const ATTACHMENT_ID = 'debrief';

/** https://learn.microsoft.com/graph/api/resources/chatmessage: only its author can edit or delete a message. */
export const createGraphMeetingChat = (graph: Graph, onlineMeetings: OnlineMeetings, me: Me): MeetingChat => ({
  async chatOf(meeting, signal) {
    const online = await onlineMeetings.of(meeting, scopes, signal);
    return online.ok ? ok(online.value?.threadId as ChatId | undefined) : online;
  },

  async ownCards(chat, since, signal) {
    const read = await changedSince(graph, chat, since, {}, signal);
    return read.ok ? ok(read.value.filter((m) => m.from?.user?.id === me.id && !m.deletedDateTime).flatMap((m) => postedCard(m) ?? [])) : read;
  },

  async cards(chat, since, signal) {
    // Who reads every few seconds anyway does not repeat a refused read besides.
    const read = await changedSince(graph, chat, since, { once: true }, signal);
    if (!read.ok) return read;
    const changes = read.value.flatMap((m) => fromIso(m.lastModifiedDateTime ?? m.createdDateTime) ?? []);
    return ok({ cards: read.value.flatMap((m) => seenCard(m, me.tenant) ?? []), ...(changes.length > 0 ? { newest: changes.reduce(later) } : {}) });
  },

  meetingOf: (chat, signal) => meetingOfChat(graph, chat, signal),

  async post(chat, card, signal) {
    const answer = await graph.send({ method: 'POST', path: messages(chat), scopes, body: toGraphMessage(card) }, signal);
    if (!answer.ok) return answer;
    const message = readOne('message', answer.value, fromGraphMessage);
    if (!message.ok) return message;
    const posted = postedCard(message.value);
    return posted ? ok(posted) : failed({ kind: 'badAnswer', where: 'message.attachments' });
  },

  async replace(chat, messageId, card, signal) {
    const answer = await graph.send({ method: 'PATCH', path: `${messages(chat)}/${encodeURIComponent(messageId)}`, scopes, body: toGraphMessage(card) }, signal);
    return answer.ok ? ok(undefined) : answer;
  },

  async withdraw(chat, messageId, signal) {
    const path = `/users/${encodeURIComponent(me.id)}${messages(chat)}/${encodeURIComponent(messageId)}/softDelete`;
    const answer = await graph.send({ method: 'POST', path, scopes }, signal);
    return answer.ok || answer.failure.kind === 'gone' ? ok(undefined) : answer;
  },
});

/**
 * Newest change first. `$filter` counts only beside `$orderby` by the same property, and knows `gt` but not `ge`:
 * https://learn.microsoft.com/graph/api/chat-list-messages
 */
async function changedSince(graph: Graph, chat: ChatId, since: Instant, how: { readonly once?: true }, signal: AbortSignal): Promise<Result<readonly ChatMessage[], Failure>> {
  const filter = encodeURIComponent(`lastModifiedDateTime gt ${toIso((since - 1) as Instant)}`);
  const path = `${messages(chat)}?$top=50&$orderby=${encodeURIComponent('lastModifiedDateTime desc')}&$filter=${filter}`;
  const items = await graph.pages({ method: 'GET', path, scopes, ...how }, signal);
  return items.ok ? readAll('messages', items.value, fromGraphMessage) : items;
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const messages = (chat: ChatId): string => `/chats/${encodeURIComponent(chat)}/messages`;

const toGraphMessage = (card: ChatCard): object => ({
  body: { contentType: 'html', content: `${card.summaryHtml}<attachment id="${ATTACHMENT_ID}"></attachment>` },
  attachments: [{ id: ATTACHMENT_ID, contentType: CARD_TYPE, content: card.cardJson }],
});
