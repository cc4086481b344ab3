import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { days, minus, ms, plus, seconds } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { deliverCards } from '#flows/deliver-card.ts';
import type { OutboxEntry } from '#flows/outbox-entry.ts';
import { openOutbox, type Outbox } from '#flows/outbox.ts';
import { keyOfCard } from '#notes/card-key.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { ChatId, MeetingChat } from '#ports/meeting-chat.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { aMeeting, aRecord } from '../../support/meetings.ts';
import { memoryCollection, memoryLock } from '../../support/memory-stores.ts';
import { ADA, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

const OPEN_URL = 'https://debrief.example.test/personal-tab.html';
const POST_MESSAGE = { method: 'POST', path: '/messages' };

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

async function open(): Promise<Outbox> {
  const outbox = await openOutbox({ store, deliver: deliverCards(chat, OPEN_URL), clock, lock: memoryLock() });
  if (!outbox.ok) throw new Error('not opened');
  void outbox.value.run(life.signal);
  return outbox.value;
}

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
    await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
    expect(store.kept.size).toBe(0);
  });

  test.each([['the answer was lost after the write', 'after'], ['the request was lost before the write', 'before']])('stands there once when %s', async (_name, drop) => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { drop } });
    const outbox = await open();
    await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
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
    await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
  });

  test('waits as long as a 429 asks, and says so', async () => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { status: 429, retryAfter: 7 } });
    const outbox = await open();
    await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
    const [waiting] = await until(outbox, (e) => e[0]?.state.is === 'waiting');
    const until7 = plus(clock.now(), seconds(7));
    expect(waiting?.state).toEqual({ is: 'waiting', until: until7, why: { kind: 'throttled', until: until7 } });
    clock.pass(seconds(7));
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
  });

  test('stays refused until the person tries again', async () => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { status: 403 } });
    const outbox = await open();
    await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
    const [refused] = await until(outbox, (e) => e[0]?.state.is === 'refused');
    expect(refused?.state).toMatchObject({ is: 'refused', why: { kind: 'forbidden' } });
    outbox.retry(refused?.id ?? '');
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([record]);
  });

  test('is finished by the next start when the tab died while sending', async () => {
    const first = await open();
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { drop: 'after' } });
    await first.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
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
    await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
    await until(outbox, (e) => e.length === 0);
    const later = { ...record, openQuestions: [{ question: 'Do we need a supplier at all?', inTheWay: [] }] };
    await outbox.promise(recordKey(record), meeting, { does: 'write', record: later, earlier: [record], over: record });
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([later]);
  });

  test('is gone from the chat after it is withdrawn', async () => {
    const outbox = await open();
    await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
    await until(outbox, (e) => e.length === 0);
    await outbox.promise(recordKey(record), meeting, { does: 'withdraw' });
    await until(outbox, (e) => e.length === 0);
    expect(await cardsInChat()).toEqual([]);
  });

  test('is refused by name where the meeting has no chat', async () => {
    const outbox = await open();
    const offline = aMeeting({ id: meeting.id });
    await outbox.promise(recordKey(record), offline, { does: 'write', record, earlier: [] });
    const [refused] = await until(outbox, (e) => e[0]?.state.is === 'refused');
    expect(refused?.state).toEqual({ is: 'refused', why: { kind: 'noChat' } });
  });

  test('is not promised at all where the device cannot keep the promise', async () => {
    const outbox = await open();
    store.refuse({ kind: 'storageFull' });
    expect(await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] })).toEqual({ ok: false, failure: { kind: 'storageFull' } });
    expect(outbox.entries.getSnapshot()).toEqual([]);
  });

  test('leaves only when dismissed, where it was refused', async () => {
    await on.control('faults', { match: POST_MESSAGE, times: 1, fault: { status: 403 } });
    const outbox = await open();
    await outbox.promise(recordKey(record), meeting, { does: 'write', record, earlier: [] });
    const [refused] = await until(outbox, (e) => e[0]?.state.is === 'refused');
    clock.pass(ms(3_600_000));
    expect(outbox.entries.getSnapshot()).toHaveLength(1);
    outbox.dismiss(refused?.id ?? '');
    expect(outbox.entries.getSnapshot()).toEqual([]);
  });
});
