import type { ChatMessage } from '@microsoft/microsoft-graph-types';
import { badRequest, Refusal } from './refusal.ts';
import type { SeedPerson } from './seed.ts';
import type { Message } from './state.ts';

/** Bytes of a message with its cards. https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const LARGEST_MESSAGE = 28 * 1024;

/** What a person may write of a message, checked as Teams checks it. */
export type Written = Pick<Message, 'subject' | 'importance' | 'body' | 'attachments'>;

export function readMessage(text: string): Written {
  const posted = parse(text);
  const { body, attachments = [], subject = null, importance = 'normal' } = posted as { body?: { content?: unknown; contentType?: unknown }; attachments?: unknown; subject?: string | null; importance?: string };
  if (typeof body?.content !== 'string') throw badRequest('Missing body content.');
  if (!Array.isArray(attachments)) throw badRequest('Attachments must be a list.');
  if (new TextEncoder().encode(text).length > LARGEST_MESSAGE) throw new Refusal(413, 'RequestEntityTooLarge', 'The message is too large.');
  const cards = (attachments as { id?: unknown; contentType?: unknown; content?: unknown }[]).map((attachment) => {
    if (typeof attachment.id !== 'string' || typeof attachment.contentType !== 'string') throw badRequest('An attachment needs an id and a content type.');
    if (attachment.contentType === 'application/vnd.microsoft.card.adaptive') checkCard(attachment.content);
    return { contentUrl: null, content: null, name: null, thumbnailUrl: null, teamsAppId: null, ...attachment };
  });
  const ids = new Set(cards.map((card) => (card as { id?: unknown }).id));
  for (const [, id] of body.content.matchAll(/<attachment id="([^"]+)">/g)) {
    if (!ids.has(id)) throw badRequest(`The body refers to the attachment '${id}', which the message does not have.`);
  }
  return { subject, importance, body: { contentType: body.contentType === 'html' ? 'html' : 'text', content: body.content }, attachments: cards };
}

/** A message as Graph shows it. A deleted one stays in its place, without its words. */
export function toChatMessage(message: Message, chat: string, author: SeedPerson | undefined, tenant: string): ChatMessage {
  const deleted = message.deletedAt !== undefined;
  return {
    id: message.id,
    replyToId: null,
    etag: String(message.modifiedAt),
    messageType: 'message',
    createdDateTime: iso(message.createdAt),
    lastModifiedDateTime: iso(message.modifiedAt),
    lastEditedDateTime: message.editedAt === undefined ? null : iso(message.editedAt),
    deletedDateTime: message.deletedAt === undefined ? null : iso(message.deletedAt),
    subject: message.subject,
    summary: null,
    chatId: chat,
    importance: message.importance as 'normal',
    locale: 'en-us',
    webUrl: null,
    channelIdentity: null,
    policyViolation: null,
    eventDetail: null,
    from: { application: null, device: null, user: { '@odata.type': '#microsoft.graph.teamworkUserIdentity', id: message.from, displayName: author?.name ?? null, userIdentityType: 'aadUser', tenantId: tenant } as object },
    body: deleted ? { contentType: 'html', content: '' } : (message.body as { contentType: 'html'; content: string }),
    attachments: deleted ? [] : [...message.attachments],
    mentions: [],
    reactions: [],
  };
}

function checkCard(content: unknown): void {
  if (typeof content !== 'string') throw badRequest('The content of an adaptive card must be a text of JSON.');
  const card = parse(content) as { type?: unknown };
  if (card.type !== 'AdaptiveCard') throw badRequest("The content of an adaptive card must be of type 'AdaptiveCard'.");
}

function parse(text: string): object {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw badRequest('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
  }
  if (typeof found !== 'object' || found === null) throw badRequest('The payload must be a JSON object.');
  return found;
}

const iso = (at: number): string => new Date(at).toISOString();
