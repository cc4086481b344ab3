import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { days, minus, ms, plus, seconds } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { deliverCards } from '#flows/deliver-card.ts';
import type { Deliver, OutboxEntry, Step, WrittenRecord } from '#flows/outbox-entry.ts';
import { openOutbox, type Outbox } from '#flows/outbox.ts';
import { openWrittenRecords } from '#flows/written-records.ts';
import { keyOfCard } from '#notes/card-key.ts';
import type { WrittenIn } from '#notes/labels.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { ChatId, MeetingChat } from '#ports/meeting-chat.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { aMeeting, aRecord } from '../../support/meetings.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryCollection } from '../../support/memory-stores.ts';
import { ADA, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

const OPEN_URL = 'https://debrief.example.test/personal-tab.html';
const POST_MESSAGE = { method: 'POST', path: '/messages' };
const PATCH_MESSAGE = { method: 'PATCH', path: '/messages' };
const inChat = (action: OutboxEntry['action']): readonly Step[] => [{ target: { to: 'chat' }, action }];

const clock = fixedClock(TINY_NOW);
let on: TenantGraph;
let chat: MeetingChat;
let meeting: Meeting;
let record: MeetingRecord;
let store = memoryCollection<OutboxEntry>();
let life = new AbortController();

beforeEach(async () => {
  life = new AbortController();
  on = await graphOnTenant(tinySeed(), ADA, clock);
  const calendar = await createGraphCalendar(on.graph, on.me).meetings({ from: minus(clock.now(), days(7)), to: plus(clock.now(), days(1)) }, life.signal, () => undefined);
  if (!calendar.ok) throw new Error(JSON.stringify(calendar.failure));
  meeting = calendar.value.find((m) => m.subject === 'Weekly sync' && m.end < clock.now()) as Meeting;
  chat = createGraphMeetingChat(on.graph, createOnlineMeetings(on.graph), on.me);
  record = aRecord(meeting, { author: { name: on.me.name, address: on.me.address } });
  store = memoryCollection();
});
afterEach(() => {
  life.abort();
  on.close();
});

/** A device of the person: what it wrote is remembered there, as in the product. */
async function open(own = { store, written: memoryCollection<WrittenRecord>() }, language: () => WrittenIn = () => 'en'): Promise<Outbox> {
  const written = await openWrittenRecords(own.written, clock);
  if (!written.ok) throw new Error('not opened');
  const cards = deliverCards({ chat, openUrl: OPEN_URL, known: (entry) => written.value.known(entry) });
  const deliver: Deliver = async (entry, signal) => {
    const done = await cards(entry, signal);
    const kept = done.ok ? await written.value.remember(entry, done.value.replaced) : done;
    return kept.ok ? done : kept;
  };
  const { lock, tabs } = memoryDevice().tab();
  const outbox = await openOutbox({ store: own.store, deliver, clock, lock, tabs, language });
  if (!outbox.ok) throw new Error('not opened');
  void outbox.value.run(life.signal);
  return outbox.value;
}

const anotherDevice = (): Promise<Outbox> => open({ store: memoryCollection(), written: memoryCollection() });

const writing = (what: MeetingRecord, over?: MeetingRecord): OutboxEntry['action'] =>
  ({ does: 'write', record: what, earlier: over ? [over] : [], ...(over ? { over } : {}) });

const saying = (question: string): MeetingRecord => ({ ...record, openQuestions: [{ question, inTheWay: [] }] });

/** Resolves when the outbox shows what is asked for. */
const until = (outbox: Outbox, holds: (entries: readonly OutboxEntry[]) => boolean): Promise<readonly OutboxEntry[]> =>
  new Promise((resolve) => {
    const look = (): void => {
      const entries = outbox.entries.getSnapshot() as readonly OutboxEntry[];
      if (holds(entries)) resolve(entries);
    };
    outbox.entries.subscribe(look);
    look();
  });

async function cardsInChat(): Promise<readonly MeetingRecord[]> {
  const found = await chat.chatOf(meeting, new AbortController().signal);
  const cards = await chat.ownCards((found.ok ? found.value : '') as ChatId, minus(meeting.start, days(1)), new AbortController().signal);
  if (!cards.ok) throw new Error(JSON.stringify(cards.failure));
  return cards.value.filter((c) => keyOfCard(c.cardJson) === recordKey(record)).map((c) => {
    const parsed = parseCard(c.cardJson);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure));
    return parsed.value;
  });
}

describe('a record that is written back', () => {
  test('stands in the chat exactly once, and its entry leaves', async () => {
    const outbox = await open();
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
    expect(store.kept.size).toBe(0);
  });

  test.each([['the answer was lost after the write', 'after'], ['the request was lost before the write', 'before']])('stands there once when %s', async (_name, drop) => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { drop } });
    const outbox = await open();
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    await until(outbox, (e) => e[0]?.state.is === 'waiting');
    clock.pass(seconds(2));
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
  });

  test('stands there once when the network itself sent the request twice', async () => {
    const once = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      if (init?.method === 'POST' && new Request(input).url.endsWith('/messages')) await once(input, init);
      return once(input, init);
    };
    const outbox = await open();
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
  });

  test('waits as long as a 429 asks, and says so', async () => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { status: 429, retryAfter: 7 } });
    const outbox = await open();
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    const [waiting] = await until(outbox, (e) => e[0]?.state.is === 'waiting');
    const until7 = plus(clock.now(), seconds(7));
    expect(waiting?.state).toEqual({ is: 'waiting', since: clock.now(), until: until7, why: { kind: 'throttled', until: until7 } });
    clock.pass(seconds(7));
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
  });

  test('stays refused until the person tries again', async () => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { status: 403 } });
    const outbox = await open();
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    const [refused] = await until(outbox, (e) => e[0]?.state.is === 'refused');
    expect(refused?.state).toMatchObject({ is: 'refused', why: { kind: 'forbidden' } });
    outbox.retry(refused?.id ?? '');
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
  });

  test('is finished by the next start when the tab died while sending', async () => {
    const first = await open();
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { drop: 'after' } });
    await first.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    await until(first, (e) => e[0]?.state.is === 'waiting');
    life.abort();
    const [kept] = [...store.kept.values()];
    if (kept) store.kept.set(kept.id, { ...kept, state: { is: 'sending' } });
    life = new AbortController();
    const second = await open();
    await until(second, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
  });

  test('is changed in place by a later word about the same meeting', async () => {
    const outbox = await open();
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    await until(outbox, (e) => e.length === 0);
    const later = { ...record, openQuestions: [{ question: 'Do we need a supplier at all?', inTheWay: [] }] };
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(later, record)));
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([later]);
  });

  test('is gone from the chat after it is withdrawn', async () => {
    const outbox = await open();
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    await until(outbox, (e) => e.length === 0);
    await outbox.promiseEach(recordKey(record), meeting, inChat({ does: 'withdraw', over: record }));
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([]);
  });

  test('is refused by name where the meeting has no chat', async () => {
    const outbox = await open();
    const offline = aMeeting({ id: meeting.id });
    await outbox.promiseEach(recordKey(record), offline, inChat(writing(record)));
    const [refused] = await until(outbox, (e) => e[0]?.state.is === 'refused');
    expect(refused?.state).toEqual({ is: 'refused', why: { kind: 'noChat' } });
  });

  test('is not promised at all where the device cannot keep the promise', async () => {
    const outbox = await open();
    store.refuse({ kind: 'storageFull' });
    expect(await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)))).toEqual({ ok: false, failure: { kind: 'storageFull' } });
    expect(outbox.entries.getSnapshot()).toEqual([]);
  });

  test('leaves only when dismissed, where it was refused', async () => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { status: 403 } });
    const outbox = await open();
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    const [refused] = await until(outbox, (e) => e[0]?.state.is === 'refused');
    clock.pass(ms(3_600_000));
    expect(outbox.entries.getSnapshot()).toHaveLength(1);
    outbox.dismiss(refused?.id ?? '');
    expect(await until(outbox, (e) => e.length === 0)).toEqual([]);
  });
});

describe('words that another device of the same person put there', () => {
  test('are shown, and not overwritten', async () => {
    const [mine, theirs] = [await open(), await anotherDevice()];
    await theirs.promiseEach(recordKey(record), meeting, inChat(writing(saying('from the phone'))));
    await until(theirs, (e) => e.length === 0);
    await mine.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    const [refused] = await until(mine, (e) => e[0]?.state.is === 'refused');
    expect([refused?.state, await cardsInChat()]).toEqual([{ is: 'refused', why: { kind: 'conflict', theirs: saying('from the phone') } }, [saying('from the phone')]]);
  });

  test('are overwritten once the person has seen them, and stay within reach of undo', async () => {
    const own = { store, written: memoryCollection<WrittenRecord>() };
    const [mine, theirs] = [await open(own), await anotherDevice()];
    await theirs.promiseEach(recordKey(record), meeting, inChat(writing(saying('from the phone'))));
    await until(theirs, (e) => e.length === 0);
    await mine.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    const [refused] = await until(mine, (e) => e[0]?.state.is === 'refused');
    mine.retry(refused?.id ?? '');
    await until(mine, (e) => e.length === 0);
    expect([await cardsInChat(), own.written.kept.get(meeting.id)?.earlier]).toEqual([[record], [saying('from the phone')]]);
  });

  test('are not overwritten by others than those that the person has seen', async () => {
    const [mine, theirs] = [await open(), await anotherDevice()];
    await theirs.promiseEach(recordKey(record), meeting, inChat(writing(saying('first'))));
    await until(theirs, (e) => e.length === 0);
    await mine.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    const [refused] = await until(mine, (e) => e[0]?.state.is === 'refused');
    await theirs.promiseEach(recordKey(record), meeting, inChat(writing(saying('second'), saying('first'))));
    await until(theirs, (e) => e.length === 0);
    mine.retry(refused?.id ?? '');
    const [again] = await until(mine, (e) => e[0]?.state.is === 'refused' && e[0].attempts === 2);
    expect(again?.state).toEqual({ is: 'refused', why: { kind: 'conflict', theirs: saying('second') } });
  });

  test('are not taken back by an undo that meant others', async () => {
    const [mine, theirs] = [await open(), await anotherDevice()];
    await mine.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    await until(mine, (e) => e.length === 0);
    await theirs.promiseEach(recordKey(record), meeting, inChat(writing(saying('from the phone'), record)));
    await until(theirs, (e) => e.length === 0);
    await mine.promiseEach(recordKey(record), meeting, inChat({ does: 'withdraw', over: record }));
    await until(mine, (e) => e[0]?.state.is === 'refused');
    expect(await cardsInChat()).toEqual([saying('from the phone')]);
  });

  test('do not lose to an old word whose answer was lost', async () => {
    const mine = await open();
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { drop: 'after' } });
    await mine.promiseEach(recordKey(record), meeting, inChat(writing(record)));
    await until(mine, (e) => e[0]?.state.is === 'waiting');
    const theirs = await anotherDevice();
    await theirs.promiseEach(recordKey(record), meeting, inChat(writing(saying('newer'), record)));
    await until(theirs, (e) => e.length === 0);
    clock.pass(seconds(2));
    const [refused] = await until(mine, (e) => e[0]?.state.is === 'refused');
    expect([refused?.state, await cardsInChat()]).toEqual([{ is: 'refused', why: { kind: 'conflict', theirs: saying('newer') } }, [saying('newer')]]);
  });

  test('stand alone where both devices posted at the same time: the older card stays, the other person is asked', async () => {
    const inner = chat;
    let looked: () => void = () => undefined;
    const bothLooked = new Promise<void>((resolve) => { looked = resolve; });
    let looks = 0;
    chat = { ...inner, async ownCards(...given) {
      const cards = await inner.ownCards(...given);
      looks += 1;
      if (looks === 2) looked();
      await bothLooked;
      return cards;
    } };
    const [mine, theirs] = [await open(), await anotherDevice()];
    await Promise.all([mine.promiseEach(recordKey(record), meeting, inChat(writing(saying('mine')))), theirs.promiseEach(recordKey(record), meeting, inChat(writing(saying('theirs'))))]);
    await Promise.all([mine, theirs].map((outbox) => until(outbox, (e) => e.length === 0 || e[0]?.state.is === 'refused')));
    const left = [mine, theirs].flatMap((outbox) => outbox.entries.getSnapshot() as readonly OutboxEntry[]);
    const [standing] = await cardsInChat();
    expect([(await cardsInChat()).length, left.map((e) => e.state)]).toEqual([1, [{ is: 'refused', why: { kind: 'conflict', theirs: standing } }]]);
  });
});

describe.each([['de', 'ar'], ['ar', 'en'], ['en', 'de']] as const)('a card that was cut, written in %s by a device that speaks %s since', (first, since) => {
  let spoken: WrittenIn;
  let outbox: Outbox;
  let large: MeetingRecord;
  beforeEach(async () => {
    spoken = first;
    outbox = await open(undefined, () => spoken);
    large = { ...record, decisions: Array.from({ length: 80 }, (_, i) => ({ outcome: { kind: 'decided', text: `${i}: ${'word '.repeat(60).trim()}` } })) };
  });
  const sent = async (action: OutboxEntry['action']): Promise<readonly MeetingRecord[]> => {
    await outbox.promiseEach(recordKey(record), meeting, inChat(action));
    await until(outbox, (e) => e.length === 0);
    return cardsInChat();
  };
  const isCut = ({ decisions }: MeetingRecord): boolean => decisions.length > 0 && decisions.length < large.decisions.length;

  test('is changed in place by a later word, put back by undo, and taken away', async () => {
    const begun = await sent(writing(large));
    spoken = since;
    const later = await sent(writing(saying('later'), large));
    const back = await sent(writing(large, saying('later')));
    spoken = first;
    const gone = await sent({ does: 'withdraw', over: large });
    expect([begun.map(isCut), later, back.map(isCut), gone]).toEqual([[true], [saying('later')], [true], []]);
  });

  test('stands once where its answer was lost and it is promised again', async () => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { drop: 'after' } });
    await outbox.promiseEach(recordKey(record), meeting, inChat(writing(large)));
    await until(outbox, (e) => e[0]?.state.is === 'waiting');
    spoken = since;
    expect((await sent(writing(large))).map(isCut)).toEqual([true]);
  });
});

test('a later word finds an earlier one of its own whose answer was lost, and asks nobody', async () => {
  const outbox = await open();
  await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { drop: 'after' } });
  await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
  await until(outbox, (e) => e[0]?.state.is === 'waiting');
  await outbox.promiseEach(recordKey(record), meeting, inChat(writing(saying('later'))));
  await until(outbox, (e) => e.length === 0);
  expect(await cardsInChat()).toEqual([saying('later')]);
});

test('a card that the service says was changed meanwhile is looked at again', async () => {
  const outbox = await open();
  await outbox.promiseEach(recordKey(record), meeting, inChat(writing(record)));
  await until(outbox, (e) => e.length === 0);
  await on.control('faults', { match: PATCH_MESSAGE, times: 1, fault: { status: 412 } });
  await outbox.promiseEach(recordKey(record), meeting, inChat(writing(saying('later'), record)));
  await until(outbox, (e) => e.length === 0);
  expect(await cardsInChat()).toEqual([saying('later')]);
});

test('a card that was written days before the meeting is changed in place when the meeting comes', async () => {
  const coming: Meeting = { ...meeting, start: plus(clock.now(), days(1)), end: plus(clock.now(), days(1.5)) };
  const outbox = await open();
  await outbox.promiseEach(recordKey(record), coming, inChat(writing(record)));
  await until(outbox, (e) => e.length === 0);
  clock.pass(days(1));
  await outbox.promiseEach(recordKey(record), coming, inChat(writing(saying('later'), record)));
  await until(outbox, (e) => e.length === 0);
  expect(await cardsInChat()).toEqual([saying('later')]);
});
