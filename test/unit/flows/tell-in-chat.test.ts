import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '#base/result.ts';
import { minutes } from '#base/time.ts';
import type { CheckIn, MeetingRecord } from '#domain/record.ts';
import type { OutboxEntry, WrittenRecord } from '#flows/outbox-entry.ts';
import { openOutbox, type Outbox } from '#flows/outbox.ts';
import { changeOwnWords, type ChangeOwnWords } from '#flows/own-words.ts';
import { settledWords } from '#flows/settled-words.ts';
import { tellInChat, untell, type Telling } from '#flows/tell-in-chat.ts';
import { openWrittenRecords, type WrittenRecords } from '#flows/written-records.ts';
import { fixedClock, type FixedClock } from '../../support/fixed-clock.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryCollection } from '../../support/memory-stores.ts';
import { aMeeting, aRecord, person } from '../../support/meetings.ts';
import { when } from '../../support/own-device.ts';

const MEETING = aMeeting();
const ADA = person('Ada Brandt');
let clock: FixedClock;
let outbox: Outbox;
let written: WrittenRecords;
let change: ChangeOwnWords;
let life: AbortController;
/** What was brought to each place, as the places have it. */
let places: Map<string, MeetingRecord>;

beforeEach(async () => {
  clock = fixedClock('2026-11-16T12:00:00Z');
  life = new AbortController();
  places = new Map();
  const store = memoryCollection<OutboxEntry>();
  const { lock, tabs } = memoryDevice().tab();
  const opened = await openWrittenRecords(memoryCollection<WrittenRecord>(), clock);
  if (!opened.ok) throw new Error('not opened');
  written = opened.value;
  const box = await openOutbox({
    store, clock, lock, tabs, lastPromise: (meeting) => written.lastPromise(meeting),
    deliver: async (entry) => {
      if (entry.action.does === 'write') places.set(entry.target.to, entry.action.record);
      else places.delete(entry.target.to);
      const kept = await written.remember(entry, undefined);
      return kept.ok ? ok({}) : kept;
    },
  });
  if (!box.ok) throw new Error('not opened');
  outbox = box.value;
  change = changeOwnWords({ outbox, written, store, lock, life: life.signal });
});
afterEach(() => life.abort());

const kept = (action: string): CheckIn => ({ action, owner: ADA, is: 'kept' });
async function tell(action: string): Promise<Telling> {
  const told = await tellInChat(change, MEETING, ADA, [{ does: 'check in', checkIn: kept(action) }]);
  if (!told.ok || !told.value) throw new Error('not told');
  return told.value;
}
async function sent(): Promise<void> {
  const run = new AbortController();
  const running = outbox.run(run.signal);
  await when(outbox.entries, (entries) => entries.length === 0);
  run.abort();
  await running;
}
const toldInChat = (): readonly string[] | undefined => places.get('chat')?.checkIns?.map(({ action }) => action);

const BETWEEN: readonly (readonly [string, () => Promise<void>])[] = [['sent meanwhile', () => sent()], ['not sent yet', async () => undefined]];
describe.each(BETWEEN)('an answer that was told in the chat, %s', (_, between) => {
  test('is taken back from among what was told since, which stays', async () => {
    const first = await tell('compare the offers');
    await between();
    await tell('ask for a third offer');
    await between();
    await untell(change, first);
    await sent();
    expect(toldInChat()).toEqual(['ask for a third offer']);
  });

  test('is taken back from among notes that were written since, which stay', async () => {
    const first = await tell('compare the offers');
    await between();
    await change(MEETING, ({ record }) => record && { ...record, intent: 'Choose a supplier' });
    await between();
    await untell(change, first);
    await sent();
    expect([places.get('chat')?.intent, toldInChat()]).toEqual(['Choose a supplier', []]);
  });

  test('leaves no card where nothing else was said', async () => {
    const [first, second] = [await tell('compare the offers'), await tell('ask for a third offer')];
    await between();
    await untell(change, second);
    await untell(change, first);
    await sent();
    expect([places, written.state.getSnapshot().size]).toEqual([new Map(), 0]);
  });

  test('leaves the newer word about the same commitment', async () => {
    const first = await tell('compare the offers');
    await between();
    await change(MEETING, ({ record }) => record && { ...record, checkIns: [{ ...kept('compare the offers'), is: 'dropped' }] });
    await untell(change, first);
    await sent();
    expect(places.get('chat')?.checkIns).toEqual([{ ...kept('compare the offers'), is: 'dropped' }]);
  });
});

test('notes that stand in the invitation alone stay there, and no card is left of them', async () => {
  const record = aRecord(MEETING, { decisions: [{ outcome: { kind: 'decided', text: 'We take Nordlicht' } }] });
  await outbox.promiseEach('meeting-1/ada', MEETING, written.writing(record, [{ to: 'invite', occurrence: MEETING.id, eventId: 'event-1' }]));
  await sent();
  const told = await tell('compare the offers');
  await sent();
  const isTold = places.has('chat');
  await untell(change, told);
  await sent();
  expect([isTold, [...places.keys()], places.get('invite')?.decisions]).toEqual([true, ['invite'], record.decisions]);
});

test('what stands is not taken note of while a later word about it is on its way', async () => {
  const noted = (): readonly (readonly string[])[] => settledWords(written.state.getSnapshot(), outbox.entries.getSnapshot()).map(({ record }) => (record.checkIns ?? []).map(({ action }) => action));
  const first = await tell('compare the offers');
  await tell('ask for a third offer');
  await sent();
  const before = noted();
  clock.pass(minutes(1));
  await untell(change, first);
  const during = noted();
  await sent();
  expect([before, during, noted()]).toEqual([[['compare the offers', 'ask for a third offer']], [], [['ask for a third offer']]]);
});
