import * as v from 'valibot';
import { fromIso } from '#base/time.ts';
import type { PostedCard, SeenCard } from '#ports/meeting-chat.ts';

/** Adaptive cards, Debrief's own among them. */
export const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

const Message = v.object({
  id: v.string(),
  createdDateTime: v.string(),
  lastModifiedDateTime: v.nullish(v.string()),
  lastEditedDateTime: v.nullish(v.string()),
  deletedDateTime: v.nullish(v.string()),
  from: v.nullish(v.object({ user: v.nullish(v.object({ id: v.string(), displayName: v.nullish(v.string(), ''), userIdentityType: v.nullish(v.string()), tenantId: v.nullish(v.string()) })) })),
  body: v.nullish(v.object({ contentType: v.nullish(v.string()), content: v.nullish(v.string(), '') })),
  attachments: v.nullish(v.array(v.object({ contentType: v.nullish(v.string(), ''), content: v.nullish(v.string()) })), []),
});
export type ChatMessage = v.InferOutput<typeof Message>;

/** https://learn.microsoft.com/graph/api/resources/chatmessage. Throws a ValiError for anything else. */
export const fromGraphMessage = (item: unknown): ChatMessage => v.parse(Message, item);

/** One's own card; undefined where the message carries none. */
export function postedCard(message: ChatMessage): PostedCard | undefined {
  const cardJson = cardIn(message);
  const createdAt = fromIso(message.createdDateTime);
  if (!cardJson || createdAt === undefined) return undefined;
  return { messageId: message.id, createdAt, cardJson, summaryHtml: (message.body?.content ?? '').replace(/<attachment[^>]*><\/attachment>/, '') };
}

/** Anybody's card; undefined for messages that never were one: talk, and what Teams itself writes. */
export function seenCard(message: ChatMessage, tenant: string): SeenCard | undefined {
  const user = message.from?.user;
  const createdAt = fromIso(message.createdDateTime);
  if (!user || createdAt === undefined) return undefined;
  const cardJson = message.deletedDateTime ? undefined : cardIn(message);
  if (!cardJson && !message.deletedDateTime && !message.lastEditedDateTime) return undefined;
  return {
    messageId: message.id,
    author: { id: user.id, name: user.displayName, ...(isOutside(user, tenant) ? { isOutside: true } : {}) },
    createdAt,
    changedAt: fromIso(message.lastModifiedDateTime ?? '') ?? createdAt,
    ...(cardJson ? { cardJson } : {}),
  };
}

type User = NonNullable<NonNullable<ChatMessage['from']>['user']>;

/** Where the service says neither, it is taken for one of ours. https://learn.microsoft.com/graph/api/resources/teamworkuseridentity */
const isOutside = ({ userIdentityType, tenantId }: User, tenant: string): boolean =>
  (userIdentityType ? !OURS.has(userIdentityType) : false) || (tenantId ? tenantId !== tenant : false);
const OURS: ReadonlySet<string> = new Set(['aadUser', 'onPremiseAadUser']);

/** The JSON text of the message's adaptive card. */
export const cardIn = (message: ChatMessage): string | null | undefined => message.attachments.find((a) => a.contentType === CARD_TYPE)?.content;
