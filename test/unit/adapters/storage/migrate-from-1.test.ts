import { expect, test } from 'vitest';
import { outboxEntryFrom1, writtenRecordFrom1 } from '#adapters/storage/migrate-from-1.ts';

test('an outbox entry keeps its id and gets the chat as its place', () => {
  const entry = { version: 1, id: 'key#1', key: 'key', action: { does: 'withdraw' }, attempts: 2, state: { is: 'pending' } };
  expect(outboxEntryFrom1(entry)).toEqual({ ...entry, version: 2, target: { to: 'chat' } });
});

test('a written record stands in the chat', () => {
  const written = { record: { version: 1, meeting: 'm' }, writtenAt: 1, earlier: [] };
  expect(writtenRecordFrom1(written)).toEqual({ ...written, targets: [{ to: 'chat' }] });
});

test.each<[string, unknown]>([
  ['text', '{"version":1'],
  ['an entry of another version', { version: 7, id: 'x', key: 'k', action: { does: 'write' } }],
  ['an entry without an action', { version: 1, id: 'x', key: 'k' }],
  ['nothing', null],
])('%s is kept as it is', (_what, raw) => {
  expect(outboxEntryFrom1(raw)).toBe(raw);
});

test('a written record that has its places already is kept as it is', () => {
  const written = { record: {}, targets: [{ to: 'chat' }] };
  expect(writtenRecordFrom1(written)).toBe(written);
});
