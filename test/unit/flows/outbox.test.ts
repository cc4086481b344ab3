import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { hours, ms, plus, seconds } from '#base/time.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { placeOf, type Target } from '#domain/target.ts';
import type { Delivered, OutboxEntry, Refusal, Step } from '#flows/outbox-entry.ts';
import { numberOf } from '#flows/outbox-order.ts';
import { openOutbox, type Outbox } from '#flows/outbox.ts';
import type { Failure } from '#ports/failure.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { aMeeting, aRecord } from '../../support/meetings.ts';
import { memoryDevice, type MemoryTab } from '../../support/memory-device.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const CHAT: Target = { to: 'chat' };
const INVITE: Target = { to: 'invite', occurrence: aMeeting().id, eventId: 'event-2' };
const meeting = aMeeting();
const saying = (question: string): MeetingRecord => aRecord(meeting, { openQuestions: [{ question, inTheWay: [] }] });
const writing = (question: string): OutboxEntry['action'] => ({ does: 'write', record: saying(question), earlier: [] });
const steps = (action: OutboxEntry['action'], targets: readonly Target[]): readonly Step[] => targets.map((target) => ({ target, action }));
const wordOf = ({ action }: OutboxEntry): string => (action.does === 'write' ? (action.record.openQuestions[0]?.question ?? '') : 'withdrawn');

let clock = fixedClock('2026-11-16T12:00:00Z');
let store = memoryCollection<OutboxEntry>();
let device = memoryDevice();
let life = new AbortController();
/** What was delivered, in order, and how the world answers next; without an answer it takes everything. */
let world: string[] = [];
let answers: (Result<Delivered, Refusal> | Promise<Result<Delivered, Refusal>>)[] = [];
/** Without room what is there can still be deleted. */
let hasRoom = true;

beforeEach(() => {
  clock = fixedClock('2026-11-16T12:00:00Z');
  store = memoryCollection();
  device = memoryDevice();
  life = new AbortController();
  world = [];
  answers = [];
  hasRoom = true;
});
afterEach(() => life.abort());

interface OpenTab extends MemoryTab {
  readonly outbox: Outbox;
  readonly looked: () => number;
}

async function openTab(given: { readonly sends?: boolean; readonly lastPromise?: number; readonly language?: () => 'en' | 'de' } = {}): Promise<OpenTab> {
  const tab = device.tab();
  let looked = 0;
  const opened = await openOutbox({
    store: tab.sees({ ...store, put: async (key, value) => (hasRoom ? store.put(key, value) : failed({ kind: 'storageFull' })) }), clock, lock: tab.lock, tabs: tab.tabs,
    lastPromise: () => given.lastPromise ?? 0,
    ...(given.language && { language: given.language }),
    endedElsewhere: async () => { looked += 1; },
    deliver: async (entry) => {
      world.push(`${entry.key} ${placeOf(entry.target).split(':')[0]} ${wordOf(entry)}`);
      return answers.shift() ?? ok({});
    },
  });
  if (!opened.ok) throw new Error(opened.failure.kind);
  if (given.sends !== false) void opened.value.run(life.signal);
  return { ...tab, outbox: opened.value, looked: () => looked };
}

const shown = ({ outbox }: OpenTab): readonly OutboxEntry[] => outbox.entries.getSnapshot() as readonly OutboxEntry[];

/** Resolves when the tab shows what is asked for. */
const until = (tab: OpenTab, holds: (entries: readonly OutboxEntry[]) => boolean): Promise<readonly OutboxEntry[]> =>
  new Promise((resolve) => {
    const look = (): void => { if (holds(shown(tab))) resolve(shown(tab)); };
    tab.outbox.entries.subscribe(look);
    look();
  });
const empty = (entries: readonly OutboxEntry[]): boolean => entries.length === 0;
const first = (is: OutboxEntry['state']['is']) => (entries: readonly OutboxEntry[]): boolean => entries[0]?.state.is === is;

/** Lets everything run that needs no time to pass. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const OFFLINE: Failure = { kind: 'offline' };
const CONFLICT: Failure = { kind: 'conflict', theirs: 'what stands there' };

describe('a promise', () => {
  test('to several places is one entry for each, kept before it is acknowledged', async () => {
    const tab = await openTab({ sends: false });
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT, INVITE]));
    expect([...store.kept.values()].map((e) => [e.id, e.version, e.target, e.state])).toEqual([
      [`k@chat#${clock.now()}`, 2, CHAT, { is: 'pending' }],
      [`k@invite:meeting-1#${clock.now()}`, 2, INVITE, { is: 'pending' }],
    ]);
  });

  test('keeps the language in which it was made, whatever the page speaks later; English needs no word', async () => {
    let language: 'en' | 'de' = 'de';
    const tab = await openTab({ sends: false, language: () => language });
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    language = 'en';
    await tab.outbox.promiseEach('l', meeting, steps(writing('b'), [CHAT]));
    expect(shown(tab).map((entry) => [entry.key, entry.language])).toEqual([['k', 'de'], ['l', undefined]]);
  });

  test('that the device has no room for is refused for all places, and an older one stays', async () => {
    const tab = await openTab({ sends: false });
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    store.refuse({ kind: 'storageFull' });
    const promised = await tab.outbox.promiseEach('k', meeting, steps(writing('b'), [CHAT, INVITE]));
    expect([promised, shown(tab).map(wordOf)]).toEqual([failed({ kind: 'storageFull' }), ['a']]);
  });

  test('replaces an unsent older one about the same record and place, and knows its words', async () => {
    const tab = await openTab({ sends: false });
    for (const word of ['a', 'b']) await tab.outbox.promiseEach('k', meeting, steps(writing(word), [CHAT]));
    expect([...store.kept.values()].map((e) => [wordOf(e), e.mine])).toEqual([['b', [saying('a')]]]);
  });

  test('grows its number also where the clock went back', async () => {
    const tab = await openTab({ sends: false });
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    clock.pass(ms(-3_600_000));
    await tab.outbox.promiseEach('k', meeting, steps(writing('b'), [CHAT]));
    expect(shown(tab).map(wordOf)).toEqual(['b']);
  });

  test('grows its number beyond that of a delivered word, also where the clock went back since', async () => {
    const delivered = clock.now() + 3_600_000;
    const tab = await openTab({ sends: false, lastPromise: delivered });
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT, INVITE]));
    expect(shown(tab).map(({ id }) => numberOf(id))).toEqual([delivered + 1, delivered + 1]);
  });

  test('never overtakes an older one about the same record and place that is being sent', async () => {
    let answer: (r: Result<Delivered, Refusal>) => void = () => undefined;
    answers = [new Promise((resolve) => { answer = resolve; })];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await until(tab, first('sending'));
    await tab.outbox.promiseEach('k', meeting, steps(writing('b'), [CHAT]));
    answer(ok({}));
    await until(tab, empty);
    expect(world).toEqual(['k chat a', 'k chat b']);
  });

  test('about another record does not wait for the pause of the first', async () => {
    answers = [failed(OFFLINE)];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await until(tab, first('waiting'));
    await tab.outbox.promiseEach('l', meeting, steps(writing('b'), [CHAT]));
    await until(tab, (e) => e.length === 1);
    expect([world, shown(tab).map(wordOf)]).toEqual([['k chat a', 'l chat b'], ['a']]);
  });
});

test('the word that came last stands last, also in another place and after the clock went back', async () => {
  const tab = await openTab({ sends: false });
  await tab.outbox.promiseEach('key', meeting, steps(writing('first'), [INVITE]));
  await tab.outbox.promiseEach('key', meeting, steps(writing('second'), [CHAT]));
  clock.pass(ms(-3_600_000));
  await tab.outbox.promiseEach('key', meeting, steps(writing('third'), [{ ...INVITE, occurrence: 'another' as typeof meeting.id }]));
  expect(shown(tab).map(wordOf)).toEqual(['first', 'second', 'third']);
});

describe('an entry that waits', () => {
  test('goes on by itself when the time has come', async () => {
    answers = [failed(OFFLINE)];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await until(tab, first('waiting'));
    clock.pass(seconds(2));
    await until(tab, empty);
    expect(world).toEqual(['k chat a', 'k chat a']);
  });

  test('for the network is tried at once when the network is back', async () => {
    answers = [failed(OFFLINE)];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await until(tab, first('waiting'));
    tab.outbox.wake();
    await until(tab, empty);
    expect(world).toHaveLength(2);
  });

  test('because the service asked for it is not tried before, whatever wakes it', async () => {
    answers = [failed({ kind: 'throttled', until: (clock.now() + 60_000) as never })];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await until(tab, first('waiting'));
    tab.outbox.wake();
    await settled();
    expect(world).toHaveLength(1);
  });

  test('for hours because the service asked for it waits them out, and says until when', async () => {
    answers = [failed({ kind: 'throttled', until: plus(clock.now(), hours(5)) })];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    const [entry] = await until(tab, first('waiting'));
    expect(entry?.state).toMatchObject({ until: plus(clock.now(), hours(5)) });
    clock.pass(hours(4));
    await settled();
    expect(world).toHaveLength(1);
    clock.pass(hours(1));
    await until(tab, empty);
    expect(world).toHaveLength(2);
  });

  test('does not wait for hours where the clock went back', async () => {
    answers = [failed(OFFLINE)];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await until(tab, first('waiting'));
    clock.pass(ms(-5 * 3_600_000));
    clock.pass(seconds(30));
    tab.outbox.retry('nothing');
    await until(tab, empty);
    expect(world).toHaveLength(2);
  });
});

describe('an entry that was refused', () => {
  test('stays until it is dismissed', async () => {
    answers = [failed({ kind: 'forbidden' })];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    const [entry] = await until(tab, first('refused'));
    clock.pass(hours(24));
    await settled();
    tab.outbox.dismiss(entry?.id ?? '');
    await until(tab, empty);
    expect([world.length, store.kept.size]).toEqual([1, 0]);
  });

  test('for want of consent goes on when it is given', async () => {
    answers = [failed({ kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'person' })];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await until(tab, first('refused'));
    tab.outbox.permitted();
    await until(tab, empty);
    expect(world).toHaveLength(2);
  });

  test('because of a conflict carries what the person has seen when it is tried again', async () => {
    answers = [failed(CONFLICT), failed({ kind: 'forbidden' })];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    const [entry] = await until(tab, first('refused'));
    tab.outbox.retry(entry?.id ?? '');
    const [again] = await until(tab, ([e]) => e?.attempts === 2 && e.state.is === 'refused');
    expect(again?.shown).toBe('what stands there');
  });

  test('because the delivery itself broke stays in sight, and others go on', async () => {
    answers = [new Promise((_resolve, reject) => reject(new Error('broken')))];
    const tab = await openTab();
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await tab.outbox.promiseEach('l', meeting, steps(writing('b'), [CHAT]));
    await until(tab, (e) => e.length === 1 && e[0]?.state.is === 'refused');
    expect(shown(tab)[0]?.state).toEqual({ is: 'refused', why: { kind: 'badAnswer', where: 'broken' } });
  });
});

describe('a device without room', () => {
  test('goes on sending', async () => {
    const tab = await openTab({ sends: false });
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    hasRoom = false;
    void tab.outbox.run(life.signal);
    await until(tab, empty);
    expect([world, store.kept.size]).toEqual([['k chat a'], 0]);
  });

  test('shows what became of an entry though it cannot keep it', async () => {
    answers = [failed({ kind: 'forbidden' })];
    const tab = await openTab({ sends: false });
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    hasRoom = false;
    void tab.outbox.run(life.signal);
    await until(tab, first('refused'));
    expect([world.length, [...store.kept.values()].map((e) => e.state.is)]).toEqual([1, ['pending']]);
  });

  test('sends a confirmed entry again later where it cannot even delete it', async () => {
    const tab = await openTab({ sends: false });
    await tab.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    store.refuse({ kind: 'unavailable' });
    void tab.outbox.run(life.signal);
    await until(tab, first('waiting'));
    store.refuse(undefined);
    clock.pass(seconds(2));
    await until(tab, empty);
    expect([world.length, store.kept.size]).toEqual([2, 0]);
  });
});

describe('several tabs', () => {
  test('what a tab promised is sent though the tab died before it could tell the others', async () => {
    const leader = await openTab();
    await until(leader, empty);
    const promised: OutboxEntry = { version: 2, id: 'key@chat#1', key: 'key', target: CHAT, action: writing('left alone'), meeting, queuedAt: clock.now(), attempts: 0, state: { is: 'pending' } };
    await store.put(promised.id, promised);
    clock.pass(seconds(30));
    await settled();
    clock.pass(seconds(30));
    await settled();
    expect(world).toEqual(['key chat left alone']);
  });

  test('show the same entries, and one of them sends what another one promised', async () => {
    const [leader, other] = [await openTab(), await openTab()];
    answers = [failed({ kind: 'forbidden' })];
    await other.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await Promise.all([until(leader, first('refused')), until(other, first('refused'))]);
    expect([world, shown(other)]).toEqual([['k chat a'], shown(leader)]);
  });

  test('look up what came of an entry before it goes', async () => {
    const [leader, other] = [await openTab(), await openTab()];
    await other.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await Promise.all([until(leader, empty), until(other, (e) => e.length === 0 && world.length === 1)]);
    await settled();
    expect([shown(other), other.looked()]).toEqual([[], 1]);
  });

  test('go on with what a killed one was sending, at once', async () => {
    answers = [new Promise(() => undefined)];
    const [leader, other] = [await openTab(), await openTab()];
    await leader.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    await until(other, first('sending'));
    leader.die();
    await until(other, empty);
    expect([world, store.kept.size]).toEqual([['k chat a', 'k chat a'], 0]);
  });

  test('never undo what another one did: a dismissed entry stays dismissed', async () => {
    answers = [failed(OFFLINE)];
    const [leader, other] = [await openTab(), await openTab()];
    await leader.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    const [entry] = await until(other, first('waiting'));
    other.outbox.dismiss(entry?.id ?? '');
    leader.outbox.wake();
    await Promise.all([until(leader, empty), until(other, empty)]);
    await settled();
    expect([world.length, store.kept.size]).toEqual([1, 0]);
  });

  test('cannot dismiss what one of them is sending', async () => {
    answers = [new Promise(() => undefined)];
    const [leader, other] = [await openTab(), await openTab()];
    await leader.outbox.promiseEach('k', meeting, steps(writing('a'), [CHAT]));
    const [entry] = await until(other, first('sending'));
    other.outbox.dismiss(entry?.id ?? '');
    await settled();
    expect([shown(other).length, store.kept.size]).toEqual([1, 1]);
  });
});

test('a later word sends alone where the tab died before the older one gave way', async () => {
  const tab = await openTab({ sends: false });
  for (const word of ['a', 'b']) await tab.outbox.promiseEach('k', meeting, steps(writing(word), [CHAT]));
  const [b] = [...store.kept.values()];
  if (b) store.kept.set('k@chat#1', { ...b, id: 'k@chat#1', action: writing('a') });
  tab.die();
  const next = await openTab();
  await until(next, empty);
  expect([world, store.kept.size]).toEqual([['k chat b'], 0]);
});
