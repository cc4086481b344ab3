import { expect, test } from 'vitest';
import type { MeetingRecord } from '#domain/record.ts';
import type { OutboxAction, OutboxEntry, WrittenRecord } from '#flows/outbox-entry.ts';
import { openWrittenRecords, type WrittenRecords } from '#flows/written-records.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const meeting = aMeeting();
const saying = (question: string): MeetingRecord => aRecord(meeting, { openQuestions: [{ question, inTheWay: [] }] });
const [first, second, third] = [saying('first'), saying('second'), saying('third')];

async function open(): Promise<WrittenRecords> {
  const opened = await openWrittenRecords(memoryCollection<WrittenRecord>(), fixedClock('2026-11-16T12:00:00Z'));
  if (!opened.ok) throw new Error('not opened');
  return opened.value;
}

async function delivered(records: WrittenRecords, action: OutboxAction, replaced?: MeetingRecord): Promise<void> {
  const entry: OutboxEntry = { version: 1, id: 'x#1', key: 'x', action, meeting, queuedAt: at('2026-11-16T12:00:00Z'), attempts: 1, state: { is: 'sending' } };
  await records.remember(entry, replaced);
}

test('undo goes back step by step, and withdraws what was written first', async () => {
  const records = await open();
  for (const [record, replaced] of [[first, undefined], [second, first], [third, second]] as const) await delivered(records, records.writing(record), replaced);
  const steps: (string | undefined)[] = [];
  for (let undo = records.undoing(meeting.id); undo; undo = records.undoing(meeting.id)) {
    steps.push(undo.action.does === 'write' ? undo.action.record.openQuestions[0]?.question : 'withdrawn');
    await delivered(records, undo.action, undo.record);
  }
  expect(steps).toEqual(['second', 'first', 'withdrawn']);
});

test('what another device had written stays within reach of undo', async () => {
  const records = await open();
  const elsewhere = saying('from another device');
  await delivered(records, records.writing(first), elsewhere);
  expect(records.undoing(meeting.id)?.action).toMatchObject({ does: 'write', record: elsewhere });
});

test('a repeated delivery that found its own card adds no step', async () => {
  const records = await open();
  await delivered(records, records.writing(first), first);
  expect(records.undoing(meeting.id)?.action).toEqual({ does: 'withdraw' });
});

test('a written decision counts as recorded, a deferral as deferred', async () => {
  const records = await open();
  const record = aRecord(meeting, { decisions: [{ outcome: { kind: 'decided', text: 'We take the second' } }, { outcome: { kind: 'deferred', because: 'no figures' } }] });
  await delivered(records, records.writing(record));
  expect(records.recorded(meeting.id)).toEqual({ decisions: 1, deferred: 1 });
});
