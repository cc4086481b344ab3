import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { guid } from './derived-ids.ts';
import type { Room } from './meeting-index.ts';

/** A line in a chat, whoever wrote it, with the times that lists are ordered by. */
export interface Line {
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly show: () => ChatMessage;
}

/**
 * What Teams itself writes into a meeting's chat: "the meeting has ended", once per occurrence that took place. It has no
 * author, and its type shows by name only to callers that ask for unknown members.
 * https://learn.microsoft.com/graph/system-messages
 */
export function callEndedLines(room: Room, now: number, preferNames: boolean): Line[] {
  return room.meetings
    .filter(({ isCancelled, end }) => !isCancelled && Date.parse(end) <= now)
    .map(({ id, start, end }) => {
      const at = Date.parse(end);
      return { createdAt: at, modifiedAt: at, show: () => toMessage(room, id, at, (at - Date.parse(start)) / 60_000, preferNames) };
    });
}

/** `Prefer: include-unknown-enum-members` */
export const prefersNames = (headers: Headers): boolean => /include-unknown-enum-members/i.test(headers.get('prefer') ?? '');

function toMessage(room: Room, meeting: string, at: number, minutes: number, preferNames: boolean): ChatMessage {
  const time = new Date(at).toISOString();
  const person = (id: string): object => ({ application: null, device: null, user: { '@odata.type': '#microsoft.graph.teamworkUserIdentity', id, displayName: null, userIdentityType: 'aadUser' } });
  const detail = {
    '@odata.type': '#microsoft.graph.callEndedEventMessageDetail',
    callId: guid(`${meeting}/call`), callDuration: `PT${Math.round(minutes)}M`, callEventType: 'meeting',
    callParticipants: room.members.map((id) => ({ participant: person(id) })), initiator: person(room.organizer),
  };
  return {
    id: String(at), replyToId: null, etag: String(at),
    messageType: (preferNames ? 'systemEventMessage' : 'unknownFutureValue'),
    createdDateTime: time, lastModifiedDateTime: time, lastEditedDateTime: null, deletedDateTime: null,
    subject: null, summary: null, chatId: room.threadId, importance: 'normal', locale: 'en-us', webUrl: null,
    channelIdentity: null, policyViolation: null, from: null,
    body: { contentType: 'html', content: '<systemEventMessage/>' }, attachments: [], mentions: [], reactions: [],
    eventDetail: detail,
  };
}
