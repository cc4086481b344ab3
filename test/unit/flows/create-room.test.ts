import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { failed, ok } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import { days, minutes, seconds } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Decision } from '#domain/record.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { RunningRoom } from '#flows/create-room.ts';
import type { ViewState } from '#flows/view-state.ts';
import { LABELS } from '#notes/labels.ts';
import type { ChangingCalendar } from '#ports/calendar.ts';
import type { Account } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatId, MeetingChat } from '#ports/meeting-chat.ts';
import type { Lock } from '#ports/stores.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { fixedClock, type FixedClock } from '../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { person } from '../../support/meetings.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { personsDevice, type PersonsDevice } from '../../support/people-in-tenant.ts';
import { ADA, BEN, CLEO, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

/** The third weekly sync has just ended, the second was a week ago. */
let clock: FixedClock;
let on: TenantGraph;
let chatId: ChatId;
let ada: PersonsDevice;
let ben: PersonsDevice;
let open: RunningRoom[] = [];

async function begin(seed: Seed): Promise<void> {
  clock = fixedClock(TINY_NOW);
  on = await graphOnTenant(seed, ADA, clock);
  const view = (await on.graph.send({ method: 'GET', path: '/me/calendarView?startDateTime=2026-11-16T00:00:00Z&endDateTime=2026-11-17T00:00:00Z', scopes: [] }, new AbortController().signal)) as unknown as { value: { value: { onlineMeeting: { joinUrl: string } }[] } };
  const joinUrl = view.value.value[0]?.onlineMeeting.joinUrl ?? '';
  chatId = decodeURIComponent(/meetup-join\/([^/]+)/.exec(joinUrl)?.[1] ?? '') as ChatId;
  ada = await personsDevice(on, ADA, chatId, clock);
  ben = await personsDevice(on, BEN, chatId, clock);
  open = [];
}
beforeEach(() => begin(tinySeed()));
afterEach(() => {
  for (const room of open) room.close();
  on.close();
});

async function roomOf(device: PersonsDevice, given: Parameters<PersonsDevice['open']>[0] = {}) {
  const opened = await device.open(given);
  open.push(opened.room);
  return opened;
}

const until = <T>(state: Subscribable<T>, holds: (value: T) => boolean): Promise<T> =>
  new Promise((resolve) => {
    const look = (): void => { const value = state.getSnapshot(); if (holds(value)) resolve(value); };
    state.subscribe(look);
    look();
  });

const decided = (text: string): Decision => ({ outcome: { kind: 'decided', text } });
const dataOf = <T>(state: ViewState<T>): T | undefined => (state.is === 'ready' || state.is === 'stale' ? state.data : undefined);
const words = (record: SharedRecord | undefined): readonly string[] => (record?.decisions ?? []).map((d) => `${d.by.name}: ${d.what.outcome.kind === 'decided' ? d.what.outcome.text : ''}`);
const isRead = (state: ViewState<unknown>): boolean => state.is === 'ready' && state.complete;
const sent = (room: RunningRoom) => until(room.outbox, (entries) => entries.length === 0);
const shows = (room: RunningRoom, ...expected: readonly string[]) => until(room.shared, (s) => JSON.stringify(words(dataOf(s))) === JSON.stringify(expected));
const requests = async (): Promise<number> => ((await on.control('log')) as { count: number }).count;
/** Everything that goes on by itself has come to rest. */
const rested = async (): Promise<void> => { for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate); };

describe('two people in a meeting', () => {
  test('see what the other wrote down when they look next, and their own words at once', async () => {
    const [one, other] = [await roomOf(ada), await roomOf(ben)];
    await until(other.room.shared, isRead);
    await until(one.room.shared, isRead);
    await one.room.write({ does: 'decide', decision: decided('We ship') });
    expect(words(dataOf(one.room.shared.getSnapshot()))).toEqual(['Ada Brandt: We ship']);
    await sent(one.room);
    clock.pass(minutes(1));
    expect(await shows(other.room, 'Ada Brandt: We ship')).toMatchObject({ is: 'ready', complete: true });
  });

  test('ask and accept: what was asked stands once, as the owner’s', async () => {
    const [one, other] = [await roomOf(ada), await roomOf(ben)];
    await until(one.room.shared, isRead);
    await until(other.room.shared, isRead);
    const asking: Commitment = { cue: '', action: 'Compare offers', owner: { ...person('Ben Okafor'), address: other.me.address } };
    await one.room.write({ does: 'commit', commitment: asking });
    await sent(one.room);
    clock.pass(minutes(1));
    const asked = await until(other.room.shared, (s) => dataOf(s)?.commitments.length === 1);
    expect(dataOf(asked)?.commitments[0]?.what.asked).toBe(true);
    await other.room.write({ does: 'accept', commitment: asking });
    expect(dataOf(other.room.shared.getSnapshot())?.commitments.map((c) => [c.by.name, c.what.asked])).toEqual([['Ben Okafor', undefined]]);
  });

  test('no longer see what was taken back', async () => {
    const [one, other] = [await roomOf(ada), await roomOf(ben)];
    await until(one.room.shared, isRead);
    await one.room.write({ does: 'decide', decision: decided('We ship') });
    await sent(one.room);
    await until(other.room.shared, isRead);
    other.room.refresh();
    await shows(other.room, 'Ada Brandt: We ship');
    expect(one.room.undoable.getSnapshot()).toEqual({ does: 'decide', decision: decided('We ship') });
    await one.room.undo();
    await shows(one.room);
    await sent(one.room);
    other.room.refresh();
    await shows(other.room);
    expect(one.room.undoable.getSnapshot()).toBeUndefined();
  });
});

test('three people whose cards are in three languages have one record, and each reads all of it', async () => {
  on.close();
  const seed = tinySeed();
  await begin({ ...seed, meetings: seed.meetings.map((one) => (one.series === 'weekly' ? { ...one, attendees: [...one.attendees, { person: CLEO, type: 'required', response: 'accepted' }] } : one)) });
  const cleo = await personsDevice(on, CLEO, chatId, clock);
  const [german, arabic, english] = [await roomOf(ada, { language: () => 'de' }), await roomOf(ben, { language: () => 'ar' }), await roomOf(cleo, { language: () => 'en' })];
  const rooms = [german, arabic, english];
  const asking: Commitment = { cue: '', action: 'Compare offers', owner: { ...person('Ben Okafor'), address: arabic.me.address } };
  for (const { room, me } of rooms) {
    await until(room.shared, isRead);
    await room.write({ does: 'decide', decision: decided(`${me.name} has agreed`) });
  }
  await german.room.write({ does: 'commit', commitment: asking });
  for (const { room } of rooms) await sent(room);
  arabic.room.refresh();
  await until(arabic.room.shared, (s) => dataOf(s)?.commitments.length === 1);
  await arabic.room.write({ does: 'accept', commitment: asking });
  await sent(arabic.room);
  const cards = JSON.stringify(await on.control('state'));
  expect((['de', 'ar', 'en'] as const).map((tag) => cards.includes(LABELS[tag].label.author))).toEqual([true, true, true]);
  for (const { room } of rooms) {
    room.refresh();
    const seen = await until(room.shared, (s) => dataOf(s)?.decisions.length === 3 && dataOf(s)?.commitments[0]?.what.asked === undefined);
    expect([words(dataOf(seen)).toSorted(), dataOf(seen)?.commitments.map(({ by, what }) => [by.name, what.action])]).toEqual([rooms.map(({ me }) => `${me.name}: ${me.name} has agreed`).toSorted(), [['Ben Okafor', 'Compare offers']]]);
  }
});

describe('two rooms of one person', () => {
  test('on one device keep each other’s words', async () => {
    const [panel, tab] = [await roomOf(ada), await roomOf(ada)];
    await until(panel.room.shared, isRead);
    await until(tab.room.shared, isRead);
    await Promise.all([panel.room.write({ does: 'decide', decision: decided('from the panel') }), tab.room.write({ does: 'decide', decision: decided('from the tab') })]);
    await sent(panel.room);
    const reader = await roomOf(ben);
    await shows(reader.room, 'Ada Brandt: from the panel', 'Ada Brandt: from the tab');
  });

  test('undo the last change of their own alone', async () => {
    const [panel, tab] = [await roomOf(ada), await roomOf(ada)];
    await until(panel.room.shared, isRead);
    await panel.room.write({ does: 'decide', decision: decided('from the panel') });
    await tab.room.write({ does: 'decide', decision: decided('from the tab') });
    await panel.room.undo();
    await shows(panel.room, 'Ada Brandt: from the tab');
    await sent(panel.room);
  });

  test('on two devices merge where both wrote without having seen the other’s words', async () => {
    const phone = await personsDevice(on, ADA, chatId, clock);
    const [one, other] = [await roomOf(ada), await roomOf(phone)];
    await until(one.room.shared, isRead);
    await until(other.room.shared, isRead);
    await one.room.write({ does: 'decide', decision: decided('at the desk') });
    await sent(one.room);
    await other.room.write({ does: 'decide', decision: decided('on the phone') });
    await shows(other.room, 'Ada Brandt: at the desk', 'Ada Brandt: on the phone');
    await sent(other.room);
    const reader = await roomOf(ben);
    await shows(reader.room, 'Ada Brandt: at the desk', 'Ada Brandt: on the phone');
  });
});

test('what was promised last time comes with what its owner says of it now', async () => {
  const last = await roomOf(ben);
  const asked = await until(last.room.occurrence, (s) => dataOf(s) !== undefined);
  const known = dataOf(asked);
  const before = known?.is === 'known' ? known.others.find((m) => m.start < known.meeting.start) : undefined;
  last.room.choose(before?.id ?? ('' as never));
  await until(last.room.shared, (s) => isRead(s) && dataOf(s)?.meeting === before?.id);
  await last.room.write({ does: 'commit', commitment: { cue: 'the list arrives', action: 'compare offers', owner: last.me } });
  await sent(last.room);
  const now = await roomOf(ben);
  const promised = dataOf(await until(now.room.promised, (s) => (dataOf(s)?.length ?? 0) > 0)) ?? [];
  expect(promised.map((p) => [p.commitment.what.action, p.from.meeting, p.isMine, p.checkIn])).toEqual([['compare offers', before?.id, true, undefined]]);
  await now.room.write({ does: 'check in', checkIn: { action: 'compare offers', owner: now.me, is: 'kept' } });
  expect(dataOf(now.room.promised.getSnapshot())?.[0]?.checkIn?.what.is).toBe('kept');
  await sent(now.room);
});

describe('a room that nobody sees', () => {
  test('asks for nothing, stops at once, and looks at once when it is seen again', async () => {
    const { room, visible } = await roomOf(ada);
    await until(room.shared, isRead);
    await rested();
    visible.set(false);
    const before = await requests();
    clock.pass(minutes(30));
    await rested();
    expect(await requests()).toBe(before);
    visible.set(true);
    await until(room.shared, (s) => s.is === 'ready' && s.asOf === clock.now());
    expect(await requests()).toBeGreaterThan(before);
  });
});

describe('where something cannot be read', () => {
  test('a chat that was not permitted is asked for at the moment of use: nothing is promised before, all goes on after', async () => {
    const refused: Failure = { kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'person' };
    const inner = createGraphMeetingChat(on.graph, createOnlineMeetings(on.graph), on.me);
    let isPermitted = false;
    const chat: MeetingChat = { ...inner, meetingOf: async (...given) => (isPermitted ? inner.meetingOf(...given) : failed(refused)) };
    const account: Account = { me: async () => ok(on.me), ask: async () => { isPermitted = true; return ok(undefined); }, forget: async () => undefined };
    const { room } = await roomOf(ada, { chat, account });
    const need = { is: 'blocked', need: { to: 'consent', feature: 'chat-card', by: 'person' } };
    expect([await until(room.shared, (s) => s.is !== 'loading'), room.occurrence.getSnapshot()]).toEqual([need, need]);
    await room.permit('chat-card');
    await until(room.shared, isRead);
  });

  test('a write without permission fails with what is needed, and is not kept', async () => {
    const refused: Failure = { kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'admin' };
    const chat: MeetingChat = { ...createGraphMeetingChat(on.graph, createOnlineMeetings(on.graph), on.me), cards: async () => failed(refused) };
    const { room } = await roomOf(ada, { chat });
    await until(room.shared, (s) => s.is === 'blocked');
    expect([await room.write({ does: 'decide', decision: decided('x') }), room.outbox.getSnapshot()]).toEqual([failed(refused), []]);
  });

  test('what was read stays, marked as old, with the reason', async () => {
    const { room } = await roomOf(ada);
    await until(room.shared, isRead);
    await on.control('faults', { match: { method: 'GET', path: '/messages' }, times: 1, fault: { status: 429, retryAfter: 40 } });
    room.refresh();
    expect(await until(room.shared, (s) => s.is === 'stale')).toMatchObject({ why: { kind: 'throttled' }, data: { subject: 'Weekly sync' } });
    const before = await requests();
    clock.pass(seconds(39));
    room.refresh();
    await rested();
    expect(await requests()).toBe(before);
    clock.pass(seconds(20));
    await until(room.shared, isRead);
  });

  test('a guest without a calendar is told of the meeting by the cards in its chat', async () => {
    const writer = await roomOf(ada);
    await until(writer.room.shared, isRead);
    await writer.room.write({ does: 'decide', decision: decided('We ship') });
    await sent(writer.room);
    const closed = (): never => { throw new Error('not asked'); };
    const calendar: ChangingCalendar = { meetings: async () => failed({ kind: 'gone' }), mark: async () => failed({ kind: 'gone' }), changes: closed };
    const guest = await roomOf(ben, { calendar });
    const known = dataOf(await until(guest.room.occurrence, (s) => dataOf(s)?.is === 'known'));
    expect(known?.is === 'known' ? [known.meeting.subject, known.meeting.origin] : known).toEqual(['Weekly sync', { from: 'chat' }]);
    await guest.room.write({ does: 'decide', decision: decided('I agree') });
    await sent(guest.room);
    await shows(guest.room, 'Ada Brandt: We ship', 'Ben Okafor: I agree');
  });

  test('a calendar that was not permitted is asked for where no card tells of a meeting either', async () => {
    const refused = async () => failed<Failure>({ kind: 'consentNeeded', scopes: ['Calendars.Read'], by: 'person' });
    const { room } = await roomOf(ada, { calendar: { meetings: refused, mark: refused, changes: refused } });
    expect(await until(room.occurrence, (s) => s.is !== 'loading')).toEqual({ is: 'blocked', need: { to: 'consent', feature: 'my-week', by: 'person' } });
  });

  test('somebody without a mailbox here misses nothing, before there are cards and after', async () => {
    const gone = async () => failed<Failure>({ kind: 'gone' });
    const calendar = { meetings: gone, mark: gone, changes: gone };
    const guest = await roomOf(ben, { calendar });
    expect(await until(guest.room.occurrence, (s) => s.is === 'ready')).toMatchObject({ data: { is: 'none' }, complete: true });
    const one = await roomOf(ada);
    await until(one.room.shared, isRead);
    await one.room.write({ does: 'decide', decision: decided('We ship') });
    await sent(one.room);
    guest.room.refresh();
    await shows(guest.room, 'Ada Brandt: We ship');
    expect(guest.room.occurrence.getSnapshot()).toMatchObject({ is: 'ready', data: { is: 'known' }, complete: true });
  });

  test('where neither calendar nor cards tell of a meeting there is none', async () => {
    const { room } = await roomOf(ada, { calendar: { meetings: async () => failed({ kind: 'forbidden' }), mark: async () => failed({ kind: 'forbidden' }), changes: async () => failed({ kind: 'forbidden' }) } });
    expect(await until(room.occurrence, (s) => s.is === 'ready')).toMatchObject({ data: { is: 'none' }, complete: false, why: { kind: 'forbidden' } });
  });
});

test('what a room waited for leaves nothing behind, however long it stays open', async () => {
  const lives = new Set<AbortSignal>();
  const lock: Lock = { hold: (name, signal, work) => { lives.add(signal); return inner.hold(name, signal, work); } };
  const inner = memoryDevice().tab().lock;
  const { room } = await roomOf(ada, { lock });
  await until(room.shared, isRead);
  for (let n = 0; n < 5; n += 1) {
    await room.write({ does: 'decide', decision: decided(`decision ${n}`) });
    await sent(room);
    clock.pass(minutes(1));
    await rested();
  }
  // Whatever is under way listens, and no more.
  expect(Math.max(...[...lives].map((life) => getEventListeners(life, 'abort').length))).toBeLessThan(6);
});

test('between two meetings the person is asked which one is meant', async () => {
  clock.pass(days(3));
  const { room } = await roomOf(await personsDevice(on, ADA, chatId, clock));
  const state = dataOf(await until(room.occurrence, (s) => dataOf(s) !== undefined));
  expect(state?.is === 'ask' ? state.candidates.map((m) => new Date(m.start).getUTCDate()) : state).toEqual([16, 9, 2]);
});
