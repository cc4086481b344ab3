import { ok, type Result } from '#base/result.ts';
import { minus, minutes, seconds, type Instant } from '#base/time.ts';
import type { SeenRecord } from '#domain/fold-records.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatId, MeetingChat, SeenCard } from '#ports/meeting-chat.ts';
import { inWords } from './card-words.ts';

/** A record as it stands in the chat; `words` are what its card says to people. */
export interface CardRecord extends SeenRecord {
  readonly words: string;
}

/** Everybody's records that stand in one chat, as far as it was read. */
export interface ChatCards {
  /** Reads what changed since the last time; all from `from` on, where it was not read so far back yet. */
  read(from: Instant, signal: AbortSignal): Promise<Result<{ readonly isNew: boolean }, Failure>>;
  /** When the last whole read began that reached so far back; undefined if there is none. */
  askedAt(from: Instant): Instant | undefined;
  of(meeting: MeetingId): readonly CardRecord[];
  /** The meetings that the cards tell of, for people whose calendar has none of them. */
  meetings(): readonly Meeting[];
}

export interface ChatCardsParts {
  readonly chat: MeetingChat;
  readonly chatId: ChatId;
  readonly me: Me;
  readonly clock: Clock;
}

/** A message may appear in the list a little after others that are newer. */
const OVERLAP = seconds(30);
/** What changed longer ago than this is no news when it is read for the first time. */
const NEWS = minutes(2);

export function createChatCards({ chat, chatId, me, clock }: ChatCardsParts): ChatCards {
  const known = new Map<string, CardRecord>();
  let newest: Instant | undefined;
  let last: { readonly from: Instant; readonly askedAt: Instant } | undefined;

  /** Whether it changes what is known. */
  function take(card: SeenCard): boolean {
    const before = known.get(card.messageId);
    if (before?.changedAt === card.changedAt) return false;
    const parsed = card.cardJson === undefined ? undefined : parseCard(card.cardJson);
    if (!parsed?.ok) return known.delete(card.messageId);
    const { author, createdAt, changedAt } = card;
    known.set(card.messageId, { author, createdAt, changedAt, record: parsed.value, words: inWords(parsed.value) });
    return true;
  }

  return {
    async read(from, signal) {
      const askedAt = clock.now();
      const isCatchingUp = last !== undefined && last.from <= from;
      const read = await chat.cards(chatId, isCatchingUp && newest !== undefined ? minus(newest, OVERLAP) : from, signal);
      if (!read.ok) return read;
      const changed = read.value.cards.filter(take);
      newest = read.value.newest ?? newest;
      last = { from: isCatchingUp && last ? last.from : from, askedAt };
      return ok({ isNew: changed.some((card) => isCatchingUp || card.changedAt > minus(askedAt, NEWS)) });
    },
    askedAt: (from) => (last !== undefined && last.from <= from ? last.askedAt : undefined),
    of: (meeting) => [...known.values()].filter((card) => card.record.meeting === meeting),
    meetings() {
      const byMeeting = new Map<MeetingId, CardRecord[]>();
      for (const card of known.values()) byMeeting.set(card.record.meeting, [...(byMeeting.get(card.record.meeting) ?? []), card]);
      return [...byMeeting.values()].flatMap((cards) => toldMeeting(cards, me) ?? []);
    },
  };
}

/** The newest card knows best when the meeting is; who is expected nobody tells but by having written. */
function toldMeeting(cards: readonly CardRecord[], me: Me): Meeting | undefined {
  const newest = cards.toSorted((a, b) => b.changedAt - a.changedAt)[0]?.record;
  if (!newest) return undefined;
  const { meeting, subject, start, end } = newest;
  const people = new Map([me, ...cards.map((c) => c.record.author)].map(({ name, address }) => [address, { name, address }]));
  return {
    id: meeting, origin: { from: 'chat' }, subject, start, end,
    organizer: { name: '', address: '' as Me['address'] }, iOrganize: false,
    attendees: [...people.values()].map((p) => ({ ...p, kind: 'required', response: 'none' })),
    isAllDay: false, isPrivate: false, isCancelled: false, showAs: 'unknown',
  };
}
