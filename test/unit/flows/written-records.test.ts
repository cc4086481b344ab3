import { expect, test } from 'vitest';
import type { MeetingRecord } from '#domain/record.ts';
import type { Target } from '#domain/target.ts';
import type { OutboxEntry, Step, WrittenRecord } from '#flows/outbox-entry.ts';
import { openWrittenRecords, type WrittenRecords } from '#flows/written-records.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const meeting = aMeeting();
const CHAT: Target = { to: 'chat' };
const INVITE: Target = { to: 'invite', occurrence: meeting.id, eventId: 'event-2' };
const saying = (question: string): MeetingRecord => aRecord(meeting, { openQuestions: [{ question, inTheWay: [] }] });
const [first, second, third] = [saying('first'), saying('second'), saying('third')];

async function open(store = memoryCollection<WrittenRecord>()): Promise<WrittenRecords> {
  const opened = await openWrittenRecords(store, fixedClock('2026-11-16T12:00:00Z'));
  if (!opened.ok) throw new Error('not opened');
  return opened.value;
}

const entryOf = (step: Step, number: number, is: 'sending' | 'pending' = 'sending'): OutboxEntry =>
  ({ version: 2, id: `x@chat#${number}`, key: 'x', ...step, meeting, queuedAt: at('2026-11-16T12:00:00Z'), attempts: 1, state: { is } });

/** Delivers steps of one promise; each is a new one unless its number is given. */
async function delivered(records: WrittenRecords, steps: readonly Step[], { replaced, promise = records.lastPromise(meeting.id) + 1 }: { replaced?: MeetingRecord; promise?: number } = {}): Promise<void> {
  for (const step of steps) await records.remember(entryOf(step, promise), replaced);
}

const told = (steps: readonly Step[] = []): readonly string[] =>
  steps.map(({ target, action }) => `${target.to}: ${action.does === 'write' ? (action.record.openQuestions[0]?.question ?? '') : 'nothing'}`);

test('undo goes back step by step, and takes away what was written first', async () => {
  const records = await open();
  for (const record of [first, second, third]) await delivered(records, records.writing(record, [CHAT]));
  const steps: (readonly string[])[] = [];
  for (let undo = records.undoing(meeting.id); undo; undo = records.undoing(meeting.id)) {
    steps.push(told(undo.steps));
    await delivered(records, undo.steps);
  }
  expect(steps).toEqual([['chat: second'], ['chat: first'], ['chat: nothing']]);
});

test('undo puts back in each place what stood in that place', async () => {
  const records = await open();
  await delivered(records, records.writing(first, [CHAT]));
  await delivered(records, records.writing(second, [CHAT, INVITE]));
  expect(told(records.undoing(meeting.id)?.steps)).toEqual(['chat: first', 'invite: nothing']);
});

test('undo leaves a place alone that the last word was not written to', async () => {
  const records = await open();
  await delivered(records, records.writing(first, [CHAT, INVITE]));
  await delivered(records, records.writing(second, [CHAT]));
  expect(told(records.undoing(meeting.id)?.steps)).toEqual(['chat: first']);
});

test('undo takes back a word that has not even been sent, to what stands', async () => {
  const records = await open();
  await delivered(records, records.writing(first, [CHAT]));
  const unsent = records.writing(second, [CHAT, INVITE]).map((step) => entryOf(step, 2, 'pending'));
  expect(told(records.undoing(meeting.id, unsent)?.steps)).toEqual(['chat: first', 'invite: nothing']);
});

test('undo takes back the newest word, though an older one still waits to be sent elsewhere', async () => {
  const records = await open();
  const [toChat, toInvite] = records.writing(first, [CHAT, INVITE]);
  await delivered(records, toChat ? [toChat] : []);
  await delivered(records, records.writing(second, [CHAT]));
  await delivered(records, records.writing(third, [CHAT]));
  const waiting = toInvite ? [entryOf(toInvite, 1, 'pending')] : [];
  expect(told(records.undoing(meeting.id, waiting)?.steps)).toEqual(['chat: second']);
});

test('undo knows the newest word where what was said before it never arrived', async () => {
  const records = await open();
  const [, toInvite] = records.writing(first, [CHAT, INVITE]);
  await delivered(records, records.writing(second, [CHAT]), { promise: 2 });
  const waiting = toInvite ? [entryOf(toInvite, 1, 'pending')] : [];
  expect(told(records.undoing(meeting.id, waiting)?.steps)).toEqual(['chat: nothing']);
});

test('a place is forgotten when its part is taken away, the record with the last one', async () => {
  const store = memoryCollection<WrittenRecord>();
  const records = await open(store);
  await delivered(records, records.writing(first, [CHAT, INVITE]));
  const targets: (readonly Target[] | undefined)[] = [];
  for (const step of records.undoing(meeting.id)?.steps ?? []) {
    await delivered(records, [step]);
    targets.push(store.kept.get(meeting.id)?.targets);
  }
  expect(targets).toEqual([[INVITE], undefined]);
});

test('a write that waited does not become the newest word when a newer one went elsewhere', async () => {
  const records = await open();
  const [toChat, toInvite] = records.writing(first, [CHAT, INVITE]);
  await delivered(records, toChat ? [toChat] : []);
  await delivered(records, records.writing(second, [CHAT]));
  await delivered(records, toInvite ? [toInvite] : [], { promise: 1 });
  const kept = records.state.getSnapshot().get(meeting.id);
  expect([kept?.record, kept?.targets, told(records.undoing(meeting.id)?.steps)]).toEqual([second, [CHAT, INVITE], ['chat: first']]);
});

test('what a person saw of an invitation is not kept', async () => {
  const store = memoryCollection<WrittenRecord>();
  const records = await open(store);
  await delivered(records, records.writing(first, [{ ...INVITE, seen: { rest: 'words of others' } }]));
  expect(store.kept.get(meeting.id)?.targets).toEqual([INVITE]);
});

test('what another device had written stays within reach of undo', async () => {
  const records = await open();
  await delivered(records, records.writing(first, [CHAT]), { replaced: saying('from another device') });
  expect(told(records.undoing(meeting.id)?.steps)).toEqual(['chat: from another device']);
});

test('a repeated delivery that found its own card adds no step', async () => {
  const records = await open();
  const steps = records.writing(first, [CHAT]);
  await delivered(records, [...steps, ...steps], { replaced: first });
  expect(told(records.undoing(meeting.id)?.steps)).toEqual(['chat: nothing']);
});

test('what was kept before there were several places can be undone', async () => {
  const store = memoryCollection<WrittenRecord>();
  store.kept.set(meeting.id, { record: second, targets: [CHAT], writtenAt: at('2026-11-16T12:00:00Z'), earlier: [first] });
  const records = await open(store);
  expect(told(records.undoing(meeting.id)?.steps)).toEqual(['chat: first']);
});

test('a written decision counts as recorded, a deferral as deferred', async () => {
  const records = await open();
  const record = aRecord(meeting, { decisions: [{ outcome: { kind: 'decided', text: 'We take the second' } }, { outcome: { kind: 'deferred', because: 'no figures' } }] });
  await delivered(records, records.writing(record, [CHAT]));
  expect(records.recorded(meeting.id)).toEqual({ decisions: 1, deferred: 1 });
});
