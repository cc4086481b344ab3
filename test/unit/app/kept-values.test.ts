import { expect, test } from 'vitest';
import { isOutboxEntry } from '#app/kept-values.ts';
import type { OutboxEntry } from '#flows/outbox-entry.ts';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';
import { FULL_RECORD } from '../../support/records.ts';

const meeting = aMeeting();
const record = aRecord(meeting);
const entry: OutboxEntry = {
  version: 2, id: 'k@chat#1', key: 'k', target: { to: 'chat' }, action: { does: 'write', record, earlier: [record], over: record },
  meeting, queuedAt: at('2026-11-16T12:00:00Z'), attempts: 0, state: { is: 'pending' },
};

test.each<[string, OutboxEntry]>([
  ['to the chat', entry],
  ['of everything that a room records', {
    ...entry,
    action: { does: 'write', record: FULL_RECORD, earlier: [] },
  }],
  ['to an invitation', { ...entry, target: { to: 'invite', occurrence: meeting.id, eventId: 'e', seen: { rest: 'Agenda' } } }],
  ['kept as copied', { ...entry, target: { to: 'copy' } }],
  ['that takes back', { ...entry, action: { does: 'withdraw' } }],
  ['that waits', { ...entry, state: { is: 'waiting', until: at('2026-11-16T12:00:00Z'), why: { kind: 'offline' } } }],
  ['that waits since a known time', { ...entry, state: { is: 'waiting', since: at('2026-11-16T11:59:00Z'), until: at('2026-11-16T12:00:00Z'), why: { kind: 'offline' } } }],
  ['after a conflict that was seen', { ...entry, mine: [record], shown: record, state: { is: 'refused', why: { kind: 'conflict', theirs: record } } }],
])('a kept entry %s can be read', (_name, value) => {
  expect(isOutboxEntry(structuredClone(value))).toBe(true);
});

test.each<[string, unknown]>([
  ['of another version', { ...entry, version: 1 }],
  ['without a place', { ...entry, target: undefined }],
  ['to a place that nobody knows', { ...entry, target: { to: 'fax' } }],
  ['without a record', { ...entry, action: { does: 'write', earlier: [] } }],
  ['with an agenda that is no list', { ...entry, action: { does: 'write', record: { ...record, agenda: 'later' }, earlier: [] } }],
  ['with check-ins that are no list', { ...entry, action: { does: 'write', record: { ...record, checkIns: {} }, earlier: [] } }],
  ['with a close check that is a word', { ...entry, action: { does: 'write', record: { ...record, closeCheck: 'yes' }, earlier: [] } }],
  ['that waits for nothing', { ...entry, state: { is: 'waiting' } }],
  ['that is text', JSON.stringify(entry)],
])('a kept entry %s cannot be read', (_name, value) => {
  expect(isOutboxEntry(value)).toBe(false);
});
