import * as v from 'valibot';
import { ok, type Result } from '#base/result.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatId, ChatMeeting } from '#ports/meeting-chat.ts';
import type { Graph } from './graph.ts';
import { readOne } from './read-wire.ts';

const Chat = v.object({
  onlineMeetingInfo: v.nullish(v.object({ joinWebUrl: v.nullish(v.string()), organizer: v.nullish(v.object({ id: v.nullish(v.string()) })) })),
});

/** https://learn.microsoft.com/graph/api/chat-get; whose mailbox its `calendarEventId` belongs to is not documented, so it is not used. */
export async function meetingOfChat(graph: Graph, chat: ChatId, signal: AbortSignal): Promise<Result<ChatMeeting | undefined, Failure>> {
  const answer = await graph.send({ method: 'GET', path: `/chats/${encodeURIComponent(chat)}`, scopes: FEATURE_SCOPES['chat-card'] }, signal);
  if (!answer.ok) return answer;
  const read = readOne('chat', answer.value, (item) => v.parse(Chat, item));
  if (!read.ok) return read;
  const info = read.value.onlineMeetingInfo;
  const organizerId = info?.organizer?.id;
  return ok(info?.joinWebUrl ? { joinUrl: info.joinWebUrl, ...(organizerId ? { organizerId } : {}) } : undefined);
}
