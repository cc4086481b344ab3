import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { between, days, minus, minutes, type Instant } from '#base/time.ts';
import { changeNow, changeRecord, saysNothing, type RecordChange } from '#domain/change-record.ts';
import { foldRecords, type FoldAbout, type SeenRecord } from '#domain/fold-records.ts';
import { expectedPeople, type Meeting, type MeetingId } from '#domain/meeting.ts';
import { mergeRecords } from '#domain/merge-records.ts';
import { nearestFirst, occurrenceOfChat } from '#domain/occurrence-of-chat.ts';
import type { Me } from '#domain/person.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import { FEATURE_SCOPES, type Account } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';
import type { ChatId, ChatMeeting, MeetingChat } from '#ports/meeting-chat.ts';
import type { Lock, OtherTabs, Stores } from '#ports/stores.ts';
import { afterFailure } from './after-failure.ts';
import { createChatCards } from './chat-cards.ts';
import { deliverTo } from './deliver.ts';
import { followRecord } from './follow-record.ts';
import type { Deliver, OutboxEntry, Step, UnreadableEntry, WrittenRecord } from './outbox-entry.ts';
import { byPromise } from './outbox-order.ts';
import { openOutbox } from './outbox.ts';
import { ownRecord, wordsShown, type OwnRecord } from './own-record.ts';
import { placeInRound, type Share } from './polling.ts';
import { previousOf, promisedOf, roomBegins, sameLink } from './room-records.ts';
import type { Occurrence, Promised, Room } from './room.ts';
import { createSyncMeetings } from './sync-meetings.ts';
import { failureOf, held, needOf, type ViewState } from './view-state.ts';
import { openWrittenRecords } from './written-records.ts';

export interface RoomParts {
  readonly me: Me;
  readonly account: Account;
  /** The person's mailbox; absent where it is not read: then the chat's cards tell what there is. */
  readonly calendar?: ChangingCalendar;
  readonly chat: MeetingChat;
  /** Whichever tab sends, sends for all of them: invitations too. */
  readonly invites: Invites;
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
}

export interface RunningRoom extends Room {
  /** The network is back: what waits is tried now. */
  wake(): void;
  /** Ends reading and sending; nothing is lost. */
  close(): void;
}

/** The calendar seldom changes while people sit in a meeting; one request each time. */
const CALENDAR_EVERY = minutes(15);
/** Where only cards tell of meetings, those of so many days are looked for. */
const TOLD_WITHIN = days(28);
const MOST_UNDO = 20;

interface Done {
  readonly meeting: MeetingId;
  readonly change: RecordChange;
  readonly before: MeetingRecord | undefined;
  readonly after: MeetingRecord;
}

/** One meeting of a chat while people sit in it: shows what this device knows, then follows the chat while it is seen. */
export async function createRoom(parts: RoomParts): Promise<Result<RunningRoom, Failure>> {
  const { me, chat, chatId, stores, lock, tabs, clock, visible, random } = parts;
  const life = new AbortController();
  const keptWritten = await openWrittenRecords(stores.written, clock);
  if (!keptWritten.ok) return keptWritten;
  const written = keptWritten.value;
  const opened = await openOutbox({ store: stores.outbox, deliver: delivering(), clock, lock, tabs, lastPromise: (meeting) => written.lastPromise(meeting), endedElsewhere: () => written.look() });
  if (!opened.ok) return opened;
  const outbox = opened.value;
  const sync = createSyncMeetings({ ...parts, files: { meetings: () => Promise.resolve(ok([])) }, kept: stores.calendar });
  await sync.open();

  const cards = createChatCards(parts);
  let about: { readonly is: ChatMeeting | undefined } | undefined;
  let calendarSeen: { readonly at: Instant; readonly failure?: Failure } | undefined;
  let failure: Failure | undefined;
  let picked: MeetingId | undefined;
  let current: MeetingId | undefined;
  let done: readonly Done[] = [];
  const since = new Map<MeetingId, Instant>();
  const takenBack = new Map<MeetingId, { readonly at: Instant; readonly words: string }>();
  const places = new Map<string, number>();

  const occurrence = source<ViewState<Occurrence>>({ is: 'loading' });
  const shared = source<ViewState<SharedRecord>>({ is: 'loading' });
  const promised = source<ViewState<readonly Promised[]>>({ is: 'loading' });
  const unsent = source<readonly (OutboxEntry | UnreadableEntry)[]>([]);
  const undoable = source<RecordChange | undefined>(undefined);
  const follower = followRecord({ look, share, visible, clock, random });

  // What is there

  /** Of the calendar; where it has none of this chat, of the cards. */
  function candidates(): readonly Meeting[] {
    const joinUrl = about?.is?.joinUrl;
    const mine = joinUrl === undefined ? [] : (held(sync.state.getSnapshot())?.data ?? []).filter((m) => sameLink(m.joinUrl, joinUrl));
    return mine.length > 0 || !isCalendarSettled() ? mine : cards.meetings();
  }

  const isCalendarSettled = (): boolean => parts.calendar === undefined || calendarSeen !== undefined;

  function meetingNow(): Meeting | undefined {
    const all = candidates();
    const chosen = all.find((m) => m.id === picked);
    if (chosen) return chosen;
    const meant = occurrenceOfChat(all, clock.now());
    // Once known it stays so: time alone does not make a person choose again.
    return meant.is === 'one' ? meant.meeting : all.find((m) => m.id === current);
  }

  function readingFrom(): Instant | undefined {
    const meeting = meetingNow();
    if (meeting && meeting.origin.from !== 'chat') return roomBegins(meeting, previousOf(meeting, candidates()));
    return candidates().some((m) => m.origin.from !== 'chat') || !isCalendarSettled() ? undefined : minus(clock.now(), TOLD_WITHIN);
  }

  const entriesOf = (meeting: MeetingId, all: readonly (OutboxEntry | UnreadableEntry)[]): readonly OutboxEntry[] =>
    all.filter((e): e is OutboxEntry => 'state' in e && e.meeting.id === meeting && e.target.to === 'chat').toSorted(byPromise);

  function ownOf(meeting: MeetingId, entries = entriesOf(meeting, outbox.entries.getSnapshot())): OwnRecord {
    const card = cards.of(meeting).filter((c) => c.author.id === me.id).toSorted((a, b) => a.createdAt - b.createdAt)[0];
    const from = readingFrom();
    const askedAt = from === undefined ? undefined : cards.askedAt(from);
    return ownRecord({ unsent: entries, written: written.state.getSnapshot().get(meeting), card, askedAt, takenBack: takenBack.get(meeting) });
  }

  /** Others as the chat has them, oneself as this device knows it. One's own place among them stays once it is shown. */
  function recordsOf(meeting: MeetingId): readonly SeenRecord[] {
    const [mine, others] = [cards.of(meeting).filter((c) => c.author.id === me.id), cards.of(meeting).filter((c) => c.author.id !== me.id)];
    const { record } = ownOf(meeting);
    if (!record) return others;
    const [entry] = entriesOf(meeting, outbox.entries.getSnapshot()).slice(-1);
    const changedAt = entry?.queuedAt ?? mine[0]?.changedAt ?? written.state.getSnapshot().get(meeting)?.writtenAt ?? clock.now();
    const createdAt = Math.min(since.get(meeting) ?? Infinity, mine[0]?.createdAt ?? changedAt) as Instant;
    since.set(meeting, createdAt);
    return [...others, { author: { id: me.id, name: me.name }, createdAt, changedAt, record }];
  }

  const foldAbout = (meeting: Meeting): FoldAbout => ({ me, meeting, ...(about?.is?.organizerId ? { organizerId: about.is.organizerId } : {}) });

  // What is shown

  function show(): void {
    const meeting = meetingNow();
    current = meeting?.id ?? current;
    occurrence.update((before) => unchanged(before, occurrenceNow(meeting)));
    const record = meeting && foldRecords(recordsOf(meeting.id), foldAbout(meeting));
    shared.update((before) => unchanged(before, record ? readAs(record, meeting, ownOf(meeting.id).record !== undefined) : withoutMeeting()));
    promised.update((before) => unchanged(before, record ? promisedNow(meeting, record) : withoutMeeting()));
    unsent.update((before) => same(before, meeting ? entriesOf(meeting.id, outbox.entries.getSnapshot()) : []));
    undoable.set(done.findLast((d) => d.meeting === meeting?.id)?.change);
    mergeConflicts();
  }

  function occurrenceNow(meeting: Meeting | undefined): ViewState<Occurrence> {
    if (!about) return failure ? withNeed(failure) : { is: 'loading' };
    const now = clock.now();
    const all = nearestFirst(candidates().filter((m) => !m.isCancelled), now);
    const ofCalendar = calendarSeen?.failure ?? (all.length > 0 ? failureOf(sync.state.getSnapshot()) : undefined);
    // A guest's mailbox is at home elsewhere: nothing is missing where there is no calendar.
    const why = ofCalendar && ofCalendar.kind !== 'gone' ? ofCalendar : all.length === 0 ? failure : undefined;
    const asOf = held(sync.state.getSnapshot())?.asOf ?? calendarSeen?.at ?? now;
    const known = (data: Occurrence): ViewState<Occurrence> => ({ is: 'ready', data, asOf, complete: why === undefined, ...(why ? { why } : {}) });
    if (meeting) return known({ is: 'known', meeting, me, others: all.filter((m) => m.id !== meeting.id) });
    if (all.length > 0) return known({ is: 'ask', me, candidates: all });
    const from = readingFrom();
    if (from !== undefined && cards.askedAt(from) !== undefined) {
      // Where no card tells of a meeting either, the calendar is the only way to know it.
      const need = calendarSeen?.failure && needOf(calendarSeen.failure, 'my-week');
      return need ? { is: 'blocked', need } : known({ is: 'none', me });
    }
    return failure ? withNeed(failure) : { is: 'loading' };
  }

  /** What was read so far, and whether that is all and how old. */
  function readAs<T>(data: T, meeting: Meeting, isWorthShowing: boolean): ViewState<T> {
    const from = readingFrom() ?? meeting.start;
    const asOf = cards.askedAt(from);
    if (asOf !== undefined) return failure ? { is: 'stale', data, asOf, why: failure } : { is: 'ready', data, asOf, complete: true };
    if (failure && needOf(failure, 'chat-card')) return withNeed(failure);
    if (isWorthShowing) return { is: 'ready', data, asOf: clock.now(), complete: false, ...(failure ? { why: failure } : {}) };
    return failure ? withNeed(failure) : { is: 'loading' };
  }

  function promisedNow(meeting: Meeting, record: SharedRecord): ViewState<readonly Promised[]> {
    const previous = previousOf(meeting, candidates());
    const data = previous ? promisedOf(record, recordsOf(previous.id), foldAbout(previous)) : [];
    const state = readAs(data, meeting, data.length > 0);
    return state.is === 'ready' && state.complete && data.length === 0 ? { is: 'empty', asOf: state.asOf } : state;
  }

  function withoutMeeting(): ViewState<never> {
    const state = occurrence.getSnapshot();
    if (state.is === 'blocked' || state.is === 'failed') return state;
    return state.is === 'ready' && state.data.is === 'none' ? { is: 'empty', asOf: state.asOf } : { is: 'loading' };
  }

  // Reading

  async function look(signal: AbortSignal): Promise<Result<{ readonly isNew: boolean }, Failure>> {
    const seen = await lookAround(signal);
    if (!signal.aborted) failure = seen.ok ? undefined : seen.failure;
    show();
    return seen;
  }

  async function lookAround(signal: AbortSignal): Promise<Result<{ readonly isNew: boolean }, Failure>> {
    if (!about) {
      const found = await chat.meetingOf(chatId, signal);
      if (!found.ok) return found;
      about = { is: found.value };
      show();
    }
    const calendar = seeCalendar(signal);
    if (candidates().length === 0) await calendar;
    const from = readingFrom();
    const read = from === undefined ? ok({ isNew: false }) : await cards.read(from, signal);
    if (read.ok) failure = undefined;
    show();
    const calendarFailure = await calendar;
    return read.ok && calendarFailure && candidates().length === 0 ? failed(calendarFailure) : read;
  }

  /** Gives the failure of a read that may go better soon; a calendar that cannot be read at all is settled too. */
  async function seeCalendar(signal: AbortSignal): Promise<Failure | undefined> {
    const now = clock.now();
    const isFresh = calendarSeen && between(calendarSeen.at, now) >= 0 && between(calendarSeen.at, now) < CALENDAR_EVERY;
    if (!parts.calendar || !about?.is || isFresh) return undefined;
    await sync.sync(signal);
    if (signal.aborted) return undefined;
    const state = sync.state.getSnapshot();
    const why = state.is === 'blocked' ? refusedCalendar(state) : failureOf(state);
    if (why && afterFailure(why, 1, now).next === 'wait') return why;
    calendarSeen = { at: now, ...(why ? { failure: why } : {}) };
    return undefined;
  }

  function share(): Share {
    const meeting = meetingNow();
    const people = meeting ? expectedPeople(meeting).map((a) => a.address as string) : [];
    const key = meeting?.id ?? '';
    const phase = places.get(key) ?? placeInRound(chatId, me.address, people, random);
    places.set(key, phase);
    return { people: people.length, phase };
  }

  // Writing

  function delivering(): Deliver {
    const deliver = deliverTo({ ...parts, known: (entry) => written.known(entry) });
    return async (entry, signal) => {
      const delivered = await deliver(entry, signal);
      if (!delivered.ok) return delivered;
      const { action, meeting } = entry;
      if (action.does === 'withdraw' && action.over) takenBack.set(meeting.id, { at: clock.now(), words: wordsShown(action.over) });
      const remembered = await written.remember(entry, delivered.value.replaced);
      return remembered.ok ? delivered : remembered;
    };
  }

  /** All tabs of a person change their own record one after the other, each from the other's last word. */
  async function alone<T>(work: () => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    return (await lock.hold('own-record', life.signal, work)) ?? failed({ kind: 'cancelled' });
  }

  async function stored(): Promise<Result<readonly OutboxEntry[], Failure>> {
    const kept = await stores.outbox.all();
    if (!kept.ok) return kept;
    const looked = await written.look();
    return looked.ok ? ok(kept.value.flatMap((k) => ('value' in k ? [k.value] : []))) : looked;
  }

  /** `to` gets the newest own record and gives what becomes of it; undefined where the change is about nothing any more. */
  function changeOwn(meeting: Meeting, to: (own: MeetingRecord | undefined) => MeetingRecord | undefined): Promise<Result<Omit<Done, 'change'> | undefined, Failure>> {
    return alone(async () => {
      const entries = await stored();
      if (!entries.ok) return entries;
      const own = ownOf(meeting.id, entriesOf(meeting.id, entries.value));
      const after = to(own.record);
      if (!after) return failed({ kind: 'gone' });
      if (JSON.stringify(after) === JSON.stringify(own.record)) return ok(undefined);
      const kept = await outbox.promiseEach(recordKey(own.record ?? after), meeting, [stepTo(after, own)]);
      follower.stir();
      return kept.ok ? ok({ meeting: meeting.id, before: own.record, after }) : kept;
    });
  }

  function stepTo(record: MeetingRecord, { standing }: OwnRecord): Step {
    const target = { to: 'chat', chat: chatId } as const;
    const over = standing ? { over: standing.record } : {};
    if (saysNothing(record)) return { target, action: { does: 'withdraw', ...over } };
    return { target, action: { does: 'write', record, earlier: standing ? [standing.record, ...standing.earlier] : [], ...over } };
  }

  const merging = new Set<string>();
  /** Another device of the same person wrote meanwhile: where that is safe, both words stand. */
  function mergeConflicts(): void {
    if (current === undefined) return;
    for (const { id } of entriesOf(current, outbox.entries.getSnapshot()).filter((e) => theirsIn(e))) {
      if (merging.has(id)) continue;
      merging.add(id);
      void alone(async () => {
        const entries = await stored();
        const entry = entries.ok ? entries.value.find((e) => e.id === id) : undefined;
        const theirs = entry && theirsIn(entry);
        if (!entry || !theirs || entry.action.does !== 'write') return ok(undefined);
        const { record, conflict } = mergeRecords(entry.action.record, theirs, entry.action.over);
        if (conflict) return ok(undefined);
        return outbox.promiseEach(entry.key, entry.meeting, [stepTo(record, { standing: { record: theirs, earlier: entry.action.earlier } })]);
      });
    }
  }

  const room: RunningRoom = {
    occurrence, shared, promised, undoable,
    outbox: unsent,
    choose(meeting) {
      picked = meeting;
      show();
      follower.lookNow();
    },
    refresh() {
      calendarSeen = undefined;
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
      const meeting = meetingNow();
      if (!meeting) return failed({ kind: 'gone' });
      if (failure && needOf(failure, 'chat-card')) return failed(failure);
      const seen = ownOf(meeting.id).record;
      const changed = await changeOwn(meeting, (own) => {
        const meant = changeNow(change, seen, own);
        return meant && changeRecord(own, meant, { meeting, me });
      });
      if (!changed.ok) return changed;
      if (changed.value) done = [...done, { ...changed.value, change }].slice(-MOST_UNDO);
      show();
      return ok(undefined);
    },
    async undo() {
      const meeting = meetingNow();
      const last = done.findLast((d) => d.meeting === meeting?.id);
      if (!meeting || !last) return ok(undefined);
      done = done.filter((d) => d !== last);
      let isOverwritten = false;
      const undone = await changeOwn(meeting, (own) => {
        const { record, conflict } = mergeRecords(last.before ?? emptied(last.after), own ?? emptied(last.after), last.after);
        isOverwritten = conflict;
        return conflict ? undefined : record;
      });
      show();
      if (isOverwritten) return failed({ kind: 'conflict' });
      return undone.ok ? ok(undefined) : undone;
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
  for (const part of [sync.state, written.state, outbox.entries]) part.subscribe(show);
  show();
  void outbox.run(life.signal);
  void follower.run(life.signal);
  return ok(room);
}

function theirsIn({ state, action }: OutboxEntry): MeetingRecord | undefined {
  if (action.does !== 'write' || state.is !== 'refused' || state.why.kind !== 'conflict') return undefined;
  return typeof state.why.theirs === 'object' && state.why.theirs !== null ? (state.why.theirs as MeetingRecord) : undefined;
}

const emptied = ({ version, meeting, subject, start, end, author }: MeetingRecord): MeetingRecord =>
  ({ version, meeting, subject, start, end, author, decisions: [], openQuestions: [], commitments: [] });

function withNeed(failure: Failure): ViewState<never> {
  const need = needOf(failure, 'chat-card');
  return need ? { is: 'blocked', need } : { is: 'failed', failure };
}

const refusedCalendar = ({ need }: Extract<ViewState<never>, { is: 'blocked' }>): Failure =>
  need.to === 'sign-in' ? { kind: 'signInNeeded' } : { kind: 'consentNeeded', scopes: FEATURE_SCOPES['my-week'], by: need.by };

/** What says the same stays the very same object, so that a screen draws again only what has changed. */
function unchanged<T>(before: ViewState<T>, next: ViewState<T>): ViewState<T> {
  const had = held(before);
  return same(before, had && 'data' in next ? { ...next, data: same(had.data, next.data) } : next);
}

const same = <T>(before: T, next: T): T => (JSON.stringify(before) === JSON.stringify(next) ? before : next);
