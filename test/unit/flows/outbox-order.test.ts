import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { OutboxEntry } from '#flows/outbox-entry.ts';
import { byPromise, numberOf } from '#flows/outbox-order.ts';
import { aMeeting } from '../../support/meetings.ts';

const promise = (key: string, number: number, queuedAt: number): OutboxEntry => ({
  version: 2, id: `${key}@chat#${number}`, key, target: { to: 'copy' }, action: { does: 'withdraw' }, meeting: aMeeting({ id: key as MeetingId }), queuedAt: instant(queuedAt), attempts: 0, state: { is: 'pending' },
});

test('what was promised about one record stands in the order of its promises, however the clock went between them', () => {
  const some = fc.array(fc.record({ key: fc.constantFrom('a', 'b', 'c'), time: fc.nat(50) }), { maxLength: 12 });
  fc.assert(fc.property(some, fc.nat(), (drawn, turn) => {
    const all = drawn.map(({ key, time }, number) => promise(key, 100 + number, time));
    const sorted = [...all.slice(turn % 12), ...all.slice(0, turn % 12)].sort(byPromise);
    for (const key of ['a', 'b', 'c']) {
      const numbers = sorted.filter((e) => e.key === key).map(({ id }) => numberOf(id));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    }
  }));
});
