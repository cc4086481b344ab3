import { ok, type Result } from '#base/result.ts';
import { fromIso, toIso, type Instant } from '#base/time.ts';
import { readJoinAddress } from '#domain/join-address.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { ChatLines } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import { isUnknown } from './below-meeting.ts';
import { CARD_TYPE, cardIn, fromGraphMessage, type ChatMessage } from './from-graph-message.ts';
import type { Graph } from './graph.ts';
import type { LinesOf, RecordedIn } from './lines-of.ts';
import { readAll } from './read-wire.ts';
import { askSource, type Whose } from './source-read.ts';

const scopes = FEATURE_SCOPES['chat-evidence'];
/** The most that Graph gives at a time: https://learn.microsoft.com/graph/api/chat-list-messages */
const PAGE = 50;
/** A meeting with more messages than this is read from its end: decisions are written down late. Source: our choice. */
const MOST_MESSAGES = 10 * PAGE;

/** The chat's words between two times, and what others recorded. The words of cards are left out: only programs post them. */
export function createGraphChatLines(graph: Graph, whose: Whose, linesOf: LinesOf, recordedIn: RecordedIn): ChatLines {
  let threadsInAddresses = true;

  async function messages(thread: string, from: Instant, to: Instant, signal: AbortSignal): Promise<Result<readonly ChatMessage[], Failure>> {
    // `$filter` counts only beside `$orderby` by the same property, and knows only `lt` for this one.
    const filter = encodeURIComponent(`createdDateTime lt ${toIso(to)}`);
    const path = `/chats/${encodeURIComponent(thread)}/messages?$top=${PAGE}&$orderby=${encodeURIComponent('createdDateTime desc')}&$filter=${filter}`;
    const enough = (items: readonly unknown[]): boolean => items.length >= MOST_MESSAGES || beganBefore(items.at(-1), from);
    const items = await graph.pages({ method: 'GET', path, scopes, together: true }, signal, undefined, enough);
    return items.ok ? readAll('messages', items.value, fromGraphMessage) : items;
  }

  /** The thread that the join address tells saves the look-up; where there is no such chat, it is looked up, then and from then on. */
  async function found(meeting: Meeting, from: Instant, to: Instant, signal: AbortSignal): Promise<Result<readonly ChatMessage[] | undefined, Failure>> {
    const { onlineMeetings } = whose;
    const known = onlineMeetings.known(meeting)?.threadId;
    const told = known ?? (threadsInAddresses ? readJoinAddress(meeting.joinUrl ?? '')?.thread : undefined);
    if (told !== undefined) {
      const short = await messages(told, from, to, signal);
      if (short.ok || known !== undefined || !isUnknown(short.failure)) return short;
    }
    const online = await onlineMeetings.of(meeting, scopes, signal);
    if (!online.ok) return online;
    const thread = online.value?.threadId;
    if (thread === undefined || thread === told) return ok(undefined);
    if (told !== undefined) threadsInAddresses = false;
    return messages(thread, from, to, signal);
  }

  return {
    between: (meeting, from, to, signal) => askSource('chat', meeting, whose, async () => {
      const all = await found(meeting, from, to, signal);
      if (!all.ok || !all.value) return all.ok ? ok(undefined) : all;
      const cut = all.value.length >= MOST_MESSAGES && !startsBefore(all.value.at(-1), from);
      const talk = all.value.filter((message) => isTalk(message)).flatMap((message) => toLines(message, from, to, linesOf)).reverse();
      const recorded = await recordedBy(all.value.filter((message) => isByOther(message, whose.me)), meeting, recordedIn);
      if (!recorded.ok) return recorded;
      return ok({ state: 'read', value: [...talk, ...recorded.value], complete: !cut, gaps: cut ? ['page-limit'] : [] });
    }),
  };
}

const beganBefore = (item: unknown, from: Instant): boolean => {
  const at = (item as { createdDateTime?: unknown } | null | undefined)?.createdDateTime;
  return typeof at === 'string' && (fromIso(at) ?? from) < from;
};

const startsBefore = (message: ChatMessage | undefined, from: Instant): boolean => message !== undefined && beganBefore(message, from);

/** Written by a person, and still there. Teams' own lines have no author. */
const isTalk = ({ from, deletedDateTime, attachments }: ChatMessage): boolean =>
  Boolean(from?.user) && !deletedDateTime && !attachments.some(({ contentType }) => contentType === CARD_TYPE);

const isByOther = ({ from, deletedDateTime }: ChatMessage, me: Me): boolean => Boolean(from?.user) && !deletedDateTime && from?.user?.id !== me.id;

/** A card names its meeting: one that was begun before the meeting, and holds by now what was decided in it, counts. */
async function recordedBy(messages: readonly ChatMessage[], meeting: Meeting, recordedIn: RecordedIn): Promise<Result<readonly WrittenLine[], Failure>> {
  const cards = messages.flatMap((message) => {
    const json = cardIn(message);
    return json ? [{ json, at: fromIso(message.lastEditedDateTime ?? message.createdDateTime) ?? null, author: message.from?.user?.displayName || null }] : [];
  });
  if (cards.length === 0) return ok([]);
  const read = await recordedIn(cards.map(({ json }) => json));
  if (!read.ok) return read;
  return ok(cards.flatMap(({ at, author }, i) => {
    const card = read.value[i];
    return card?.meeting === meeting.id ? card.lines.map((line): WrittenLine => ({ ...line, at, author })) : [];
  }));
}

/** The newest first, as the messages are: the lines of one stand in reverse, and all are turned round at the end. */
function toLines({ createdDateTime, from: author, body }: ChatMessage, from: Instant, to: Instant, linesOf: LinesOf): readonly WrittenLine[] {
  const at = fromIso(createdDateTime);
  if (at === undefined || at < from || at >= to) return [];
  const content = body?.content ?? '';
  const texts = body?.contentType === 'text' ? content.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '') : linesOf(content);
  return texts.map((text): WrittenLine => ({ text, at, author: author?.user?.displayName || null })).reverse();
}
