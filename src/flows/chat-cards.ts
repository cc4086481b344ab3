import { ok, type Result } from '#base/result.ts';
import { minus, minutes, seconds, type Instant } from '#base/time.ts';
import type { SeenRecord } from '#domain/fold-records.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatId, MeetingChat, SeenCard } from '#ports/meeting-chat.ts';

/** A card as it was read. */
export interface ReadCard {
  readonly record: MeetingRecord;
  /** Whether it is what a record's card says to people, in any language, cut or whole. */
  readonly says: (record: MeetingRecord) => boolean;
}

/** A record as it stands in the chat. */
export interface CardRecord extends SeenRecord, ReadCard {}

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
  /** `readCards`, or what fetches it with the first card that there is. */
  readonly readCards: (texts: readonly string[]) => Promise<Result<readonly (ReadCard | undefined)[], Failure>>;
}

/** A message may appear in the list a little after others that are newer. */
const OVERLAP = seconds(30);
/** What changed longer ago than this is no news when it is read for the first time. */
const NEWS = minutes(2);

export function createChatCards({ chat, chatId, me, clock, readCards }: ChatCardsParts): ChatCards {
  const known = new Map<string, CardRecord>();
  let newest: Instant | undefined;
  let last: { readonly from: Instant; readonly askedAt: Instant } | undefined;

  /** Those that change what is known. */
  async function take(cards: readonly SeenCard[]): Promise<Result<readonly SeenCard[], Failure>> {
    const changed = cards.filter(({ messageId, changedAt }) => known.get(messageId)?.changedAt !== changedAt);
    const texts = changed.flatMap(({ cardJson }) => cardJson ?? []);
    const read = texts.length === 0 ? ok([]) : await readCards(texts);
    if (!read.ok) return read;
    const found = new Map(texts.map((text, i) => [text, read.value[i]]));
    return ok(changed.filter(({ messageId, author, createdAt, changedAt, cardJson }) => {
      const card = cardJson === undefined ? undefined : found.get(cardJson);
      if (!card) return known.delete(messageId);
      known.set(messageId, { author, createdAt, changedAt, ...card });
      return true;
    }));
  }

  return {
    async read(from, signal) {
      const askedAt = clock.now();
      const isCatchingUp = last !== undefined && last.from <= from;
      const read = await chat.cards(chatId, isCatchingUp && newest !== undefined ? minus(newest, OVERLAP) : from, signal);
      if (!read.ok) return read;
      const taken = await take(read.value.cards);
      if (!taken.ok) return taken;
      newest = read.value.newest ?? newest;
      last = { from: isCatchingUp && last ? last.from : from, askedAt };
      return ok({ isNew: taken.value.some((card) => isCatchingUp || card.changedAt > minus(askedAt, NEWS)) });
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
