import type { Subscribable } from '#base/subscribable.ts';
import type { Instant } from '#base/time.ts';
import type { SeenRecord } from '#domain/fold-records.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Clock } from '#ports/clock.ts';
import type { CardRecord, ChatCards } from './chat-cards.ts';
import type { OutboxEntry, UnreadableEntry, WrittenRecord } from './outbox-entry.ts';
import { byPromise } from './outbox-order.ts';
import { ownRecord, type OwnRecord } from './own-record.ts';

/** What everybody in a room has said: others as the chat has them, oneself as this device knows it. */
export interface RoomVoices {
  /** One's own newest word; by these entries of the outbox, else by those that this tab shows. */
  own(meeting: MeetingId, stored?: readonly OutboxEntry[]): OwnRecord;
  /** Everybody's. One's own place among them stays once it was given. */
  all(meeting: MeetingId): readonly SeenRecord[];
  /** One's own writes to this chat that are not confirmed yet, in the order of their promises. */
  unsent(meeting: MeetingId): readonly OutboxEntry[];
  /** This device took one's card out of the chat. */
  tookBack(meeting: MeetingId, record: MeetingRecord): void;
}

export interface RoomVoicesParts {
  readonly me: Me;
  readonly cards: ChatCards;
  readonly entries: Subscribable<readonly (OutboxEntry | UnreadableEntry)[]>;
  readonly written: Subscribable<ReadonlyMap<string, WrittenRecord>>;
  readonly readingFrom: () => Instant | undefined;
  readonly clock: Clock;
}

export function createRoomVoices({ me, cards, entries, written, readingFrom, clock }: RoomVoicesParts): RoomVoices {
  const since = new Map<MeetingId, Instant>();
  const takenBack = new Map<MeetingId, { readonly at: Instant; readonly record: MeetingRecord }>();
  const isMine = (card: CardRecord): boolean => card.author.id === me.id;

  const voices: RoomVoices = {
    own(meeting, stored) {
      const card = cards.of(meeting).filter(isMine).toSorted((a, b) => a.createdAt - b.createdAt)[0];
      const from = readingFrom();
      const askedAt = from === undefined ? undefined : cards.askedAt(from);
      return ownRecord({ unsent: unsentOf(meeting, stored ?? entries.getSnapshot()), written: written.getSnapshot().get(meeting), card, askedAt, takenBack: takenBack.get(meeting) });
    },
    all(meeting) {
      const all = cards.of(meeting);
      const others = all.filter((card) => !isMine(card));
      const { record } = voices.own(meeting);
      if (!record) return others;
      const mine = all.find(isMine);
      const changedAt = voices.unsent(meeting).at(-1)?.queuedAt ?? mine?.changedAt ?? written.getSnapshot().get(meeting)?.writtenAt ?? clock.now();
      const createdAt = Math.min(since.get(meeting) ?? Infinity, mine?.createdAt ?? changedAt) as Instant;
      since.set(meeting, createdAt);
      return [...others, { author: { id: me.id, name: me.name }, createdAt, changedAt, record }];
    },
    unsent: (meeting) => unsentOf(meeting, entries.getSnapshot()),
    tookBack(meeting, record) {
      takenBack.set(meeting, { at: clock.now(), record });
    },
  };
  return voices;
}

const unsentOf = (meeting: MeetingId, all: readonly (OutboxEntry | UnreadableEntry)[]): readonly OutboxEntry[] =>
  all.filter((e): e is OutboxEntry => 'state' in e && e.meeting.id === meeting && e.target.to === 'chat').toSorted(byPromise);
