import { failed, ok, type Result } from '#base/result.ts';
import { minus, minutes } from '#base/time.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { keyOfCard } from '#notes/card-key.ts';
import { renderCard } from '#notes/card.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatId, MeetingChat, PostedCard } from '#ports/meeting-chat.ts';
import type { OutboxEntry, Refusal } from './outbox-entry.ts';

/** Gives what the chat held before, where it held something of this key. */
export type DeliverCard = (entry: OutboxEntry, signal: AbortSignal) => Promise<Result<{ readonly replaced?: MeetingRecord }, Refusal>>;

/** A meeting's part of its chat begins this long before it starts (product: "Identity"). */
const GATHERING = minutes(15);

/**
 * Brings the chat to what the entry says: one card of this key, or none. Safe to repeat, also after an answer was lost:
 * it looks for the key before it posts, and leaves a card alone that already says the same. It looks again after posting,
 * because a browser may send a POST twice by itself when a connection that was used before breaks (seen in Chromium 156).
 */
export const deliverCards = (chat: MeetingChat, openUrl: string): DeliverCard => async ({ key, action, meeting }, signal) => {
  const found = await chat.chatOf(meeting, signal);
  if (!found.ok) return found;
  const where = found.value;
  if (!where) return failed({ kind: 'noChat' });
  const wanted = action.does === 'write' ? renderCard(action.record, { openUrl }) : undefined;

  const before = await standing(where);
  if (!before.ok) return before;
  let cards = before.value;
  if (wanted && cards.length === 0) {
    const posted = await chat.post(where, wanted, signal);
    if (!posted.ok) return posted;
    const after = await standing(where);
    if (!after.ok) return after;
    cards = after.value;
  }

  const [first, ...spare] = cards;
  for (const card of wanted ? spare : cards) {
    const gone = await chat.withdraw(where, card.messageId, signal);
    if (!gone.ok) return gone;
  }
  const stood = before.value[0] && parseCard(before.value[0].cardJson);
  const replaced = stood?.ok ? { replaced: stood.value } : {};
  if (!wanted || !first || saysTheSame(first.cardJson, wanted.cardJson)) return ok(replaced);
  const changed = await chat.replace(where, first.messageId, wanted, signal);
  return changed.ok ? ok(replaced) : changed;

  async function standing(chatId: ChatId): Promise<Result<readonly PostedCard[], Failure>> {
    const own = await chat.ownCards(chatId, minus(meeting.start, GATHERING), signal);
    return own.ok ? ok(own.value.filter((card) => keyOfCard(card.cardJson) === key)) : own;
  }
};

/** Teams may write the same JSON with other spacing. */
function saysTheSame(a: string, b: string): boolean {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
  } catch {
    return a === b;
  }
}
