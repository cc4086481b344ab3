import * as v from 'valibot';
import { failed, ok } from '#base/result.ts';
import { fromIso, toIso, type Instant } from '#base/time.ts';
import type { Me } from '#domain/person.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { ChatCard, ChatId, MeetingChat, PostedCard } from '#ports/meeting-chat.ts';
import type { Graph } from './graph.ts';
import type { OnlineMeetings } from './online-meetings.ts';
import { readAll, readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES['chat-card'];
const CARD = 'application/vnd.microsoft.card.adaptive';
/** Refers the message's HTML to its one attachment, as Teams wants it. */
const ATTACHMENT_ID = 'debrief';

const Message = v.object({
  id: v.string(),
  createdDateTime: v.string(),
  deletedDateTime: v.nullish(v.string()),
  from: v.nullish(v.object({ user: v.nullish(v.object({ id: v.string() })) })),
  body: v.nullish(v.object({ content: v.nullish(v.string(), '') })),
  attachments: v.nullish(v.array(v.object({ contentType: v.nullish(v.string(), ''), content: v.nullish(v.string()) })), []),
});
type Message = v.InferOutput<typeof Message>;

/** https://learn.microsoft.com/graph/api/resources/chatmessage: only its author can edit or delete a message. */
export const createGraphMeetingChat = (graph: Graph, onlineMeetings: OnlineMeetings, me: Me): MeetingChat => ({
  async chatOf(meeting, signal) {
    const online = await onlineMeetings.of(meeting, scopes, signal);
    return online.ok ? ok(online.value?.threadId as ChatId | undefined) : online;
  },

  async ownCards(chat, since, signal) {
    const filter = encodeURIComponent(`lastModifiedDateTime gt ${toIso((since - 1) as Instant)}`);
    const path = `${messages(chat)}?$top=50&$orderby=${encodeURIComponent('lastModifiedDateTime desc')}&$filter=${filter}`;
    const items = await graph.pages({ method: 'GET', path, scopes }, signal);
    if (!items.ok) return items;
    const read = readAll('messages', items.value, (item) => v.parse(Message, item));
    if (!read.ok) return read;
    return ok(read.value.filter((m) => m.from?.user?.id === me.id && !m.deletedDateTime).flatMap((m) => postedCard(m) ?? []));
  },

  async post(chat, card, signal) {
    const answer = await graph.send({ method: 'POST', path: messages(chat), scopes, body: toGraphMessage(card) }, signal);
    if (!answer.ok) return answer;
    const message = readOne('message', answer.value, (item) => v.parse(Message, item));
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

const messages = (chat: ChatId): string => `/chats/${encodeURIComponent(chat)}/messages`;

const toGraphMessage = (card: ChatCard): object => ({
  body: { contentType: 'html', content: `${card.summaryHtml}<attachment id="${ATTACHMENT_ID}"></attachment>` },
  attachments: [{ id: ATTACHMENT_ID, contentType: CARD, content: card.cardJson }],
});

function postedCard(message: Message): PostedCard | undefined {
  const cardJson = message.attachments.find((a) => a.contentType === CARD)?.content;
  const createdAt = fromIso(message.createdDateTime);
  if (!cardJson || createdAt === undefined) return undefined;
  return { messageId: message.id, createdAt, cardJson, summaryHtml: (message.body?.content ?? '').replace(/<attachment[^>]*><\/attachment>/, '') };
}
