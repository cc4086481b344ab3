import { noContent } from './answer.ts';
import type { GraphApp } from './call.ts';
import { roomOfChat } from './chats.ts';
import { needs } from './guard.ts';
import { badRequest, Refusal } from './refusal.ts';

interface Posted {
  readonly topic?: { readonly source?: string; readonly value?: string; readonly webUrl?: string };
  readonly activityType?: string;
  readonly recipient?: { readonly userId?: string };
  readonly templateParameters?: readonly { readonly name: string; readonly value: string }[];
}

/** Notices in a person's activity feed. Sending the same again sends it twice. https://learn.microsoft.com/graph/api/chat-sendactivitynotification */
export function addActivity(app: GraphApp): void {
  app.post('/chats/:chat/sendActivityNotification', needs('POST /chats/{chat-id}/sendActivityNotification'), async ({ env: { call }, req }) => {
    const room = roomOfChat(call, req.param('chat'));
    const { topic, activityType, recipient, templateParameters = [] } = JSON.parse(call.text) as Posted;
    if (!topic?.value || !activityType || !recipient?.userId) throw badRequest('topic, activityType and recipient are wanted.');
    if (topic.source === 'entityUrl' && !decodeURIComponent(topic.value).endsWith(`/chats/${room.threadId}`)) throw badRequest('The topic is not of this chat.');
    if (topic.source === 'text' && !topic.webUrl) throw badRequest("A topic of source 'text' wants a webUrl.");
    if (!room.members.includes(recipient.userId)) throw new Refusal(403, 'Forbidden', 'The recipient is not a member of the chat.');
    const parameters = Object.fromEntries(templateParameters.map(({ name, value }) => [name, value]));
    call.tenancy.state.activities.push({ chat: room.threadId, from: call.person.id, to: recipient.userId, type: activityType, at: call.tenancy.now(), request: call.headers.get('client-request-id'), parameters });
    await call.tenancy.save();
    return noContent();
  });
}
