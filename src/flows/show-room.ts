import { source } from '#base/subscribable.ts';
import { foldRecords, type FoldAbout } from '#domain/fold-records.ts';
import type { Meeting } from '#domain/meeting.ts';
import { nearestFirst } from '#domain/occurrence-of-chat.ts';
import type { Me } from '#domain/person.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatCards } from './chat-cards.ts';
import type { ChatMeetings } from './chat-meetings.ts';
import type { RoomCalendar } from './room-calendar.ts';
import { previousOf, promisedOf } from './room-records.ts';
import type { RoomVoices } from './room-voices.ts';
import type { Occurrence, Promised, Room } from './room.ts';
import { failureOf, held, needOf, unchanged, type ViewState } from './view-state.ts';

export interface ShownRoom extends Pick<Room, 'occurrence' | 'shared' | 'promised'> {
  /** Shows what is there by now. `failure`: why the last look saw nothing. */
  show(meeting: Meeting | undefined, failure: Failure | undefined): void;
}

export interface ShownRoomParts {
  readonly me: Me;
  readonly calendar: RoomCalendar;
  readonly cards: ChatCards;
  readonly meetings: ChatMeetings;
  readonly voices: RoomVoices;
  readonly clock: Clock;
}

/** What a room's screen may say of its meeting, its record and its promises, by what was read so far. */
export function showRoom({ me, calendar, cards, meetings, voices, clock }: ShownRoomParts): ShownRoom {
  const occurrence = source<ViewState<Occurrence>>({ is: 'loading' });
  const shared = source<ViewState<SharedRecord>>({ is: 'loading' });
  const promised = source<ViewState<readonly Promised[]>>({ is: 'loading' });
  let failure: Failure | undefined;

  function foldAbout(meeting: Meeting): FoldAbout {
    const organizerId = meetings.about()?.is?.organizerId;
    return { me, meeting, ...(organizerId ? { organizerId } : {}) };
  }

  function occurrenceNow(meeting: Meeting | undefined): ViewState<Occurrence> {
    if (!meetings.about()) return lacking();
    const now = clock.now();
    const all = nearestFirst(meetings.all().filter((m) => !m.isCancelled), now);
    const [read, settled] = [calendar.state.getSnapshot(), calendar.settled()];
    const ofCalendar = settled?.failure ?? (all.length > 0 ? failureOf(read) : undefined);
    // A guest's mailbox is at home elsewhere: nothing is missing where there is no calendar.
    const why = ofCalendar && ofCalendar.kind !== 'gone' ? ofCalendar : all.length === 0 ? failure : undefined;
    const asOf = held(read)?.asOf ?? settled?.at ?? now;
    const known = (data: Occurrence): ViewState<Occurrence> => ({ is: 'ready', data, asOf, complete: why === undefined, ...(why ? { why } : {}) });
    if (meeting) return known({ is: 'known', meeting, me, others: all.filter((m) => m.id !== meeting.id) });
    if (all.length > 0) return known({ is: 'ask', me, candidates: all });
    const from = meetings.readingFrom();
    if (from === undefined || cards.askedAt(from) === undefined) return lacking();
    // Where no card tells of a meeting either, the calendar is the only way to know it.
    const need = settled?.failure && needOf(settled.failure, 'my-week');
    return need ? { is: 'blocked', need } : known({ is: 'none', me });
  }

  /** What was read so far, and whether that is all and how old. */
  function readAs<T>(data: T, meeting: Meeting, isWorthShowing: boolean): ViewState<T> {
    const asOf = cards.askedAt(meetings.readingFrom() ?? meeting.start);
    if (asOf !== undefined) return failure ? { is: 'stale', data, asOf, why: failure } : { is: 'ready', data, asOf, complete: true };
    if (!isWorthShowing || (failure && needOf(failure, 'chat-card'))) return lacking();
    return { is: 'ready', data, asOf: clock.now(), complete: false, ...(failure ? { why: failure } : {}) };
  }

  function promisedNow(meeting: Meeting, record: SharedRecord): ViewState<readonly Promised[]> {
    const previous = previousOf(meeting, meetings.all());
    const data = previous ? promisedOf(record, voices.all(previous.id), foldAbout(previous)) : [];
    const state = readAs(data, meeting, data.length > 0);
    return state.is === 'ready' && state.complete && data.length === 0 ? { is: 'empty', asOf: state.asOf } : state;
  }

  function withoutMeeting(): ViewState<never> {
    const state = occurrence.getSnapshot();
    if (state.is === 'blocked' || state.is === 'failed') return state;
    return state.is === 'ready' && state.data.is === 'none' ? { is: 'empty', asOf: state.asOf } : { is: 'loading' };
  }

  function lacking(): ViewState<never> {
    if (!failure) return { is: 'loading' };
    const need = needOf(failure, 'chat-card');
    return need ? { is: 'blocked', need } : { is: 'failed', failure };
  }

  return {
    occurrence, shared, promised,
    show(meeting, now) {
      failure = now;
      occurrence.update((before) => unchanged(before, occurrenceNow(meeting)));
      const record = meeting && foldRecords(voices.all(meeting.id), foldAbout(meeting));
      shared.update((before) => unchanged(before, record ? readAs(record, meeting, voices.own(meeting.id).record !== undefined) : withoutMeeting()));
      promised.update((before) => unchanged(before, record ? promisedNow(meeting, record) : withoutMeeting()));
    },
  };
}
