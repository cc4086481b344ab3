import { days, minus, type Instant } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { occurrenceOfChat } from '#domain/occurrence-of-chat.ts';
import { sameLink } from '#domain/same-link.ts';
import type { Clock } from '#ports/clock.ts';
import type { ChatMeeting } from '#ports/meeting-chat.ts';
import type { ChatCards } from './chat-cards.ts';
import type { RoomCalendar } from './room-calendar.ts';
import { previousOf, roomBegins } from './room-records.ts';
import { held } from './view-state.ts';

/** The meetings that one chat belongs to, and which of them is meant. */
export interface ChatMeetings {
  /** What the chat itself says of its meeting; undefined until it was asked. */
  about(): { readonly is: ChatMeeting | undefined } | undefined;
  hear(about: ChatMeeting | undefined): void;
  /** Of the calendar; where it has none of this chat, of the cards. */
  all(): readonly Meeting[];
  /** Undefined where the person has to say, and where there is none. */
  meant(): Meeting | undefined;
  /** So far back the cards are read; undefined until that can be said. */
  readingFrom(): Instant | undefined;
  /** The person says which one. */
  choose(meeting: MeetingId): void;
  /** This one was shown: time alone does not make a person choose again. */
  keepTo(meeting: MeetingId): void;
}

export interface ChatMeetingsParts {
  readonly calendar: RoomCalendar;
  readonly cards: ChatCards;
  readonly clock: Clock;
}

/** Where only cards tell of meetings, those of so many days are looked for. */
const TOLD_WITHIN = days(28);

export function createChatMeetings({ calendar, cards, clock }: ChatMeetingsParts): ChatMeetings {
  let about: { readonly is: ChatMeeting | undefined } | undefined;
  let picked: MeetingId | undefined;
  let shown: MeetingId | undefined;
  const meetings: ChatMeetings = {
    about: () => about,
    hear(heard) {
      about = { is: heard };
    },
    all() {
      const joinUrl = about?.is?.joinUrl;
      const mine = joinUrl === undefined ? [] : (held(calendar.state.getSnapshot())?.data ?? []).filter((m) => sameLink(m.joinUrl, joinUrl));
      return mine.length > 0 || !calendar.isSettled() ? mine : cards.meetings();
    },
    meant() {
      const all = meetings.all();
      const chosen = all.find((m) => m.id === picked);
      if (chosen) return chosen;
      const meant = occurrenceOfChat(all, clock.now());
      return meant.is === 'one' ? meant.meeting : all.find((m) => m.id === shown);
    },
    readingFrom() {
      const [meeting, all] = [meetings.meant(), meetings.all()];
      if (meeting && meeting.origin.from !== 'chat') return roomBegins(meeting, previousOf(meeting, all));
      return all.some((m) => m.origin.from !== 'chat') || !calendar.isSettled() ? undefined : minus(clock.now(), TOLD_WITHIN);
    },
    choose(meeting) {
      picked = meeting;
    },
    keepTo(meeting) {
      shown = meeting;
    },
  };
  return meetings;
}
