import { failed, ok, type Result } from '#base/result.ts';
import { minus } from '#base/time.ts';
import { PREPARING } from '#domain/occurrence-of-chat.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { keyOfCard } from '#notes/card-key.ts';
import { renderCard } from '#notes/card.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatId, MeetingChat, PostedCard } from '#ports/meeting-chat.ts';
import { inWords, saidIn, seenIn, wordsOf } from './card-words.ts';
import type { Deliver, Delivered, OutboxEntry, Refusal } from './outbox-entry.ts';

export interface CardParts {
  readonly chat: MeetingChat;
  /** Where a card's link leads: Debrief; the record's key is added to it. */
  readonly openUrl: string;
  /** Every word of this person that may stand where the entry goes. */
  readonly known: (entry: OutboxEntry) => readonly MeetingRecord[];
}

/** How often it looks again where the service says that a card was changed meanwhile. */
const MOST_ROUNDS = 3;

/**
 * Brings the chat to what the entry says: one card of this key, or none. Safe to repeat, also after an answer was lost:
 * it looks for the key before it posts, leaves a card alone that already says the same, and changes only cards whose words
 * this device knows. Fails with `conflict` where another device of the same person has put other words there.
 *
 * It looks again after it acted, because a browser may send a POST twice by itself when a connection that was used before
 * breaks (seen in Chromium 156), and because two devices may post at the same time: then the older card stands, and the
 * device of the younger one takes it away and asks the person.
 */
export const deliverCards = ({ chat, openUrl, known }: CardParts): Deliver => async (entry, signal) => {
  const { key, action, meeting, shown, target } = entry;
  const found = target.to === 'chat' && target.chat !== undefined ? ok(target.chat as ChatId) : await chat.chatOf(meeting, signal);
  if (!found.ok) return found;
  const where = found.value;
  if (!where) return failed({ kind: 'noChat' });
  const wanted = action.does === 'write' ? renderCard(action.record, { openUrl, ...(entry.language && { language: entry.language }) }) : undefined;
  const mine = new Map(known(entry).flatMap((record) => saidIn(record, openUrl).map((words) => [words, record] as const)));
  const wasShown = shown === undefined ? undefined : inWords(shown);
  const isMine = ({ cardJson }: PostedCard): boolean => mine.has(wordsOf(cardJson)) || wordsOf(cardJson) === wasShown;

  const before = await standing(where);
  if (!before.ok) return before;
  const replaced = stoodThere(before.value[0]);
  let cards = before.value;
  let acted = false;
  for (let round = 1; ; round += 1) {
    const settled = await settle(where, cards);
    const another = !settled.ok && settled.failure.kind === 'conflict' && settled.failure.theirs === undefined;
    if (!another && !settled.ok) return settled;
    if (settled.ok && settled.value) return ok(replaced);
    if (another && round === MOST_ROUNDS) return settled;
    const again = await standing(where);
    if (!again.ok) return again;
    cards = again.value;
  }

  /** One act towards what is wanted; true when nothing is left to do, or to be seen. The older card stands. */
  async function settle(chatId: ChatId, [oldest, ...younger]: readonly PostedCard[]): Promise<Result<boolean, Refusal>> {
    const isForeign = oldest !== undefined && !isMine(oldest);
    const spare = [...(oldest && !wanted && !isForeign ? [oldest] : []), ...younger.filter(isMine)];
    for (const card of spare) {
      const gone = await chat.withdraw(chatId, card.messageId, signal);
      if (!gone.ok) return gone;
    }
    if (isForeign) return failed({ kind: 'conflict', theirs: seenIn(oldest.cardJson) });
    if (!wanted || (oldest && saysTheSame(oldest.cardJson, wanted.cardJson))) return ok(true);
    // What was posted or changed just now may not be listed yet: it is not done twice.
    if (acted) return ok(true);
    const done = oldest ? await chat.replace(chatId, oldest.messageId, wanted, signal) : await chat.post(chatId, wanted, signal);
    acted = done.ok;
    return done.ok ? ok(false) : done;
  }

  /** As this device knows it, where it does: a card that was cut does not say everything. */
  function stoodThere(card: PostedCard | undefined): Delivered {
    const record = card && (mine.get(wordsOf(card.cardJson)) ?? seenIn(card.cardJson));
    return record === undefined || typeof record === 'string' ? {} : { replaced: record };
  }

  /** Cards of this key, oldest first. */
  async function standing(chatId: ChatId): Promise<Result<readonly PostedCard[], Failure>> {
    const own = await chat.ownCards(chatId, minus(meeting.start, PREPARING), signal);
    return own.ok ? ok(own.value.filter((card) => keyOfCard(card.cardJson) === key).sort(byAge)) : own;
  }
};

const byAge = (a: PostedCard, b: PostedCard): number => a.createdAt - b.createdAt || (a.messageId < b.messageId ? -1 : 1);

/** Teams may write the same JSON with other spacing. */
function saysTheSame(a: string, b: string): boolean {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
  } catch {
    return a === b;
  }
}
