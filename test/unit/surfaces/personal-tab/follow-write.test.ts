import { describe, expect, it } from 'vitest';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Target } from '#domain/target.ts';
import type { OutboxAction, OutboxEntry, OutboxState, WrittenRecord } from '#flows/outbox-entry.ts';
import { followed, outcomeOf } from '#surfaces/personal-tab/follow-write.ts';
import { aMeeting, aRecord, at } from '../../../support/meetings.ts';

const MEETING = aMeeting();
const NOW = at('2026-11-16T11:00:00Z');
const CHAT: Target = { to: 'chat' };
const INVITE: Target = { to: 'invite', occurrence: 'next' as MeetingId, eventId: 'event-2' };
const said = (question: string): MeetingRecord => aRecord(MEETING, { openQuestions: [{ question, inTheWay: [] }] });
const [FIRST, SECOND] = [said('first'), said('second')];

const entryOf = (action: OutboxAction, state: OutboxState = { is: 'pending' }, target: Target = CHAT): OutboxEntry =>
  ({ version: 2, id: `${target.to}#1`, key: 'key', target, action, meeting: MEETING, queuedAt: NOW, attempts: 0, state });
const written = (record: MeetingRecord, ...earlier: MeetingRecord[]): WrittenRecord => ({ record, targets: [CHAT], writtenAt: NOW, earlier });
const write = (record: MeetingRecord, ...earlier: MeetingRecord[]): OutboxAction => ({ does: 'write', record, earlier });
const REFUSED: OutboxState = { is: 'refused', why: { kind: 'noChat' } };

/** What the page says while the entry is there, when it is refused, and when it has left with `after` written. */
const told = (action: OutboxAction, before: WrittenRecord | undefined, after: WrittenRecord | undefined) => {
  const last = followed([], [entryOf(action)], before);
  return [outcomeOf(last, [entryOf(action)], before), outcomeOf(last, [entryOf(action, REFUSED)], before), outcomeOf(followed(last, [], after), [], after)].map(({ is }) => is);
};

describe('what the page says about a write', () => {
  it('looks at what stands in the place that it goes to, not at what was delivered last', () => {
    const third = said('third');
    const before: WrittenRecord = {
      record: SECOND, earlier: [FIRST, said('zeroth')], targets: [CHAT, INVITE], writtenAt: NOW,
      standing: { chat: { record: SECOND, earlier: [FIRST, said('zeroth')] }, 'invite:next': { record: SECOND, earlier: [] } },
    };
    const entry = entryOf(write(third, SECOND), { is: 'pending' }, INVITE);
    expect(outcomeOf(followed([], [entry], before), [entry], before)).toEqual({ is: 'writing', targets: [INVITE] });
  });

  it('comes to rest where two wait for the same place: the newer one is followed', () => {
    const entries = [entryOf({ does: 'withdraw' }), { ...entryOf({ does: 'withdraw' }), id: 'chat#2' }];
    const first = followed([], entries.slice(0, 1), written(FIRST));
    const both = followed(first, entries, written(FIRST));
    expect([both.map(({ id }) => id), followed(both, entries, written(FIRST)) === both]).toEqual([['chat#2'], true]);
  });

  it.each([
    ['a first write that arrives', write(FIRST), undefined, written(FIRST), ['writing', 'not-written', 'written']],
    ['a first write that is dismissed', write(FIRST), undefined, undefined, ['writing', 'not-written', 'nothing']],
    ['a change that arrives', write(SECOND, FIRST), written(FIRST), written(SECOND, FIRST), ['writing', 'not-changed', 'written']],
    ['a change that is dismissed', write(SECOND, FIRST), written(FIRST), written(FIRST), ['writing', 'not-changed', 'not-changed']],
    ['a withdrawal that arrives', { does: 'withdraw' }, written(FIRST), undefined, ['taking-back', 'not-taken-back', 'taken-back']],
    ['a withdrawal that is dismissed', { does: 'withdraw' }, written(FIRST), written(FIRST), ['taking-back', 'not-taken-back', 'not-taken-back']],
    ['going back that arrives', write(FIRST), written(SECOND, FIRST), written(FIRST), ['taking-back', 'not-taken-back', 'taken-back']],
    ['going back that is dismissed', write(FIRST), written(SECOND, FIRST), written(SECOND, FIRST), ['taking-back', 'not-taken-back', 'not-taken-back']],
  ] as const)('follows %s', (_, action, before, after, says) => {
    expect(told(action, before, after)).toEqual(says);
  });

  it.each([
    ['nothing written', undefined, { is: 'nothing', targets: [] }],
    ['a card', written(FIRST), { is: 'written', targets: [CHAT] }],
  ] as const)('says only what is there, where no entry was seen, with %s', (_, there, says) => {
    expect(outcomeOf([], [], there)).toEqual(says);
  });

  it('still takes a withdrawal for one after what was written is already gone from this device', () => {
    const last = followed([], [entryOf({ does: 'withdraw' })], written(FIRST));
    expect(outcomeOf(followed(last, [entryOf({ does: 'withdraw' })], undefined), [entryOf({ does: 'withdraw' })], undefined).is).toBe('taking-back');
  });
});

describe('what the page says about a write to two places', () => {
  const [toChat, toInvite] = [entryOf(write(FIRST)), entryOf(write(FIRST), { is: 'pending' }, INVITE)];
  const last = followed([], [toChat, toInvite], undefined);

  it.each([
    ['both are on their way', [toChat, toInvite], undefined, { is: 'writing', targets: [CHAT, INVITE] }],
    ['one has arrived', [toInvite], written(FIRST), { is: 'writing', targets: [INVITE] }],
    ['one has arrived and the other is refused', [entryOf(write(FIRST), REFUSED, INVITE)], written(FIRST), { is: 'not-written', targets: [INVITE] }],
    ['one has arrived and the other was dismissed', [], written(FIRST), { is: 'written', targets: [CHAT] }],
    ['both have arrived', [], { ...written(FIRST), targets: [CHAT, INVITE] }, { is: 'written', targets: [CHAT, INVITE] }],
  ] as const)('names the places that matter where %s', (_, entries, there, says) => {
    expect(outcomeOf(last, entries, there)).toEqual(says);
  });
});
