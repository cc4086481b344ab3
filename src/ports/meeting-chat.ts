import type { Brand } from '#base/brand.ts';
import type { Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Author } from '#domain/shared-record.ts';
import type { Failure } from './failure.ts';

/** The Teams chat of a meeting; a whole series shares one. */
export type ChatId = Brand<string, 'ChatId'>;

/** A notes block as the chat takes it: one summary line as HTML and an adaptive card as JSON text. */
export interface ChatCard {
  readonly summaryHtml: string;
  readonly cardJson: string;
}

/** A card of one's own that stands in the chat. */
export interface PostedCard extends ChatCard {
  readonly messageId: string;
  readonly createdAt: Instant;
}

/** A card of anybody's, as the chat has it now. */
export interface SeenCard {
  readonly messageId: string;
  readonly author: Omit<Author, 'isMe'>;
  readonly createdAt: Instant;
  /** Also moves when the card is withdrawn. */
  readonly changedAt: Instant;
  /** Absent once its author has withdrawn it, or taken the card out of it. */
  readonly cardJson?: string;
}

export interface SeenCards {
  /**
   * Messages that carry no adaptive card are left out, withdrawn and changed ones are not: whether they were cards before
   * nobody can tell any more.
   */
  readonly cards: readonly SeenCard[];
  /** When the newest of all messages that were read changed, whether or not it is among the cards. */
  readonly newest?: Instant;
}

export interface ChatMeeting {
  readonly joinUrl: string;
  /** The organizer's directory id. */
  readonly organizerId?: string;
}

export interface MeetingChat {
  /** The meeting's chat; undefined if the meeting has none. */
  chatOf(meeting: Meeting, signal: AbortSignal): Promise<Result<ChatId | undefined, Failure>>;
  /** One's own cards in the chat, written or changed at or after `since`, newest first; withdrawn ones are left out. */
  ownCards(chat: ChatId, since: Instant, signal: AbortSignal): Promise<Result<readonly PostedCard[], Failure>>;
  /** Every author's cards that were written, changed or withdrawn at or after `since`, newest change first. */
  cards(chat: ChatId, since: Instant, signal: AbortSignal): Promise<Result<SeenCards, Failure>>;
  /** What meeting or series the chat belongs to; undefined if it is no meeting's chat. */
  meetingOf(chat: ChatId, signal: AbortSignal): Promise<Result<ChatMeeting | undefined, Failure>>;
  post(chat: ChatId, card: ChatCard, signal: AbortSignal): Promise<Result<PostedCard, Failure>>;
  replace(chat: ChatId, messageId: string, card: ChatCard, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** Deletes one's own message; a message that is gone already counts as withdrawn. */
  withdraw(chat: ChatId, messageId: string, signal: AbortSignal): Promise<Result<void, Failure>>;
}
