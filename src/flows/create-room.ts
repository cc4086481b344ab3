import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { expectedPeople } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { WrittenIn } from '#notes/labels.ts';
import type { Clock } from '#ports/clock.ts';
import type { Account } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';
import type { ChatId, MeetingChat } from '#ports/meeting-chat.ts';
import type { Notebook } from '#ports/notebook.ts';
import type { Lock, OtherTabs, Stores } from '#ports/stores.ts';
import { changeOwnRecord } from './change-own-record.ts';
import { createChatCards } from './chat-cards.ts';
import { createChatMeetings } from './chat-meetings.ts';
import type { Delivery, DeliverParts } from './deliver.ts';
import { followRecord } from './follow-record.ts';
import type { Deliver, OutboxEntry, UnreadableEntry, WrittenRecord } from './outbox-entry.ts';
import { openOutbox } from './outbox.ts';
import { placeInRound, type Share } from './polling.ts';
import { createRoomCalendar } from './room-calendar.ts';
import { createRoomVoices } from './room-voices.ts';
import type { Room } from './room.ts';
import { showRoom } from './show-room.ts';
import { needOf, same } from './view-state.ts';
import { openWrittenRecords } from './written-records.ts';

export interface RoomParts {
  readonly me: Me;
  readonly account: Account;
  /** The person's mailbox; absent where it is not read: then the chat's cards tell what there is. */
  readonly calendar?: ChangingCalendar;
  readonly chat: MeetingChat;
  /** Whichever tab sends, sends for all of them: invitations too. */
  readonly invites: Invites;
  readonly notebook: Notebook;
  /** `deliveryOf`, or what fetches it when it is needed. */
  readonly delivery: (parts: DeliverParts) => Delivery;
  readonly chatId: ChatId;
  readonly stores: Pick<Stores<OutboxEntry, WrittenRecord>, 'calendar' | 'outbox' | 'written'>;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
  readonly clock: Clock;
  /** 0..1, for the spread of looks at the chat. */
  readonly random: () => number;
  /** Nothing is read while nobody can see the page; what was promised is sent all the same. */
  readonly visible: Subscribable<boolean>;
  /** Where a card's link leads: Debrief; the record's key is added to it. */
  readonly openUrl: string;
  /** The language that this page speaks now, in which it writes; English where this is absent. */
  readonly language?: () => WrittenIn;
}

export interface RunningRoom extends Room {
  /** The network is back: what waits is tried now. */
  wake(): void;
  /** Ends reading and sending; nothing is lost. */
  close(): void;
}

/** One meeting of a chat while people sit in it: shows what this device knows, then follows the chat while it is seen. */
export async function createRoom(parts: RoomParts): Promise<Result<RunningRoom, Failure>> {
  const { me, chat, chatId, stores, lock, tabs, clock, visible, random } = parts;
  const life = new AbortController();
  const keptWritten = await openWrittenRecords(stores.written, clock);
  if (!keptWritten.ok) return keptWritten;
  const written = keptWritten.value;
  const delivery = parts.delivery({ ...parts, known: (entry) => written.known(entry) });
  const opened = await openOutbox({ store: stores.outbox, deliver: delivering(), clock, lock, tabs, lastPromise: (meeting) => written.lastPromise(meeting), ...(parts.language && { language: parts.language }), endedElsewhere: () => written.look() });
  if (!opened.ok) return opened;
  const outbox = opened.value;
  const calendar = createRoomCalendar({ ...(parts.calendar ? { calendar: parts.calendar } : {}), kept: stores.calendar, clock });
  await calendar.open();

  const cards = createChatCards({ ...parts, readCards: delivery.readCards });
  const meetings = createChatMeetings({ calendar, cards, clock });
  const voices = createRoomVoices({ me, cards, entries: outbox.entries, written: written.state, readingFrom: () => meetings.readingFrom(), clock });
  const shown = showRoom({ me, calendar, cards, meetings, voices, clock });
  const follower = followRecord({ look, share, visible, clock, random });
  const own = changeOwnRecord({ me, chatId, voices, outbox, written, store: stores.outbox, lock, life: life.signal, changed: () => follower.stir() });
  const unsent = source<readonly (OutboxEntry | UnreadableEntry)[]>([]);
  /** The part of the round at which this person looks, by meeting. */
  const phases = new Map<string, number>();
  let failure: Failure | undefined;

  function show(): void {
    const meeting = meetings.meant();
    if (meeting) meetings.keepTo(meeting.id);
    shown.show(meeting, failure);
    unsent.update((before) => same(before, meeting ? voices.unsent(meeting.id) : []));
    own.showUndoable(meeting?.id);
    if (meeting) own.mergeConflicts(meeting.id);
  }

  async function look(signal: AbortSignal): Promise<Result<{ readonly isNew: boolean }, Failure>> {
    const seen = await lookAround(signal);
    if (!signal.aborted) failure = seen.ok ? undefined : seen.failure;
    show();
    return seen;
  }

  async function lookAround(signal: AbortSignal): Promise<Result<{ readonly isNew: boolean }, Failure>> {
    if (!meetings.about()) {
      const found = await chat.meetingOf(chatId, signal);
      if (!found.ok) return found;
      meetings.hear(found.value);
      show();
    }
    const calendarSeen = meetings.about()?.is ? calendar.see(signal) : undefined;
    if (meetings.all().length === 0) await calendarSeen;
    const from = meetings.readingFrom();
    const read = from === undefined ? ok({ isNew: false }) : await cards.read(from, signal);
    if (read.ok) failure = undefined;
    show();
    const unseen = await calendarSeen;
    return read.ok && unseen && meetings.all().length === 0 ? failed(unseen) : read;
  }

  function share(): Share {
    const meeting = meetings.meant();
    const people = meeting ? expectedPeople(meeting).map((a) => a.address as string) : [];
    const key = meeting?.id ?? '';
    const phase = phases.get(key) ?? placeInRound(chatId, me.address, people, random);
    phases.set(key, phase);
    return { people: people.length, phase };
  }

  function delivering(): Deliver {
    return async (entry, signal) => {
      const delivered = await delivery.deliver(entry, signal);
      if (!delivered.ok) return delivered;
      const { action, meeting } = entry;
      if (action.does === 'withdraw' && action.over) voices.tookBack(meeting.id, action.over);
      const remembered = await written.remember(entry, delivered.value.replaced);
      return remembered.ok ? delivered : remembered;
    };
  }

  const room: RunningRoom = {
    occurrence: shown.occurrence, shared: shown.shared, promised: shown.promised, undoable: own.undoable, outbox: unsent,
    choose(meeting) {
      meetings.choose(meeting);
      show();
      follower.lookNow();
    },
    refresh() {
      calendar.distrust();
      follower.lookNow();
    },
    async permit(feature) {
      const asked = await parts.account.ask(feature);
      if (!asked.ok) return asked;
      outbox.permitted();
      room.refresh();
      return asked;
    },
    async write(change) {
      const meeting = meetings.meant();
      if (!meeting) return failed({ kind: 'gone' });
      if (failure && needOf(failure, 'chat-card')) return failed(failure);
      const written = await own.write(meeting, change);
      if (written.ok) show();
      return written;
    },
    async undo() {
      const meeting = meetings.meant();
      if (!meeting) return ok(undefined);
      const undone = await own.undo(meeting);
      show();
      return undone;
    },
    retry: (id) => outbox.retry(id),
    dismiss: (id) => outbox.dismiss(id),
    wake() {
      void written.look();
      outbox.wake();
      follower.lookNow();
    },
    close: () => life.abort(),
  };
  for (const part of [calendar.state, written.state, outbox.entries]) part.subscribe(show);
  show();
  void outbox.run(life.signal);
  void follower.run(life.signal);
  return ok(room);
}
