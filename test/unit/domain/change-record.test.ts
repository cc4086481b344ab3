import { expect, test } from 'vitest';
import { changeNow, changeRecord, type RecordChange } from '#domain/change-record.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Me } from '#domain/person.ts';
import type { Decision, MeetingRecord } from '#domain/record.ts';
import { saysNothing } from '#domain/says-nothing.ts';
import { aMeeting, aRecord, person } from '../../support/meetings.ts';

const meeting = aMeeting();
const me: Me = { ...person('Ada Brandt'), id: 'ada-id', tenant: 't' };
const EMPTY = aRecord(meeting, { openQuestions: [] });
const decided = (text: string): Decision => ({ outcome: { kind: 'decided', text } });
const promise = (owner: string, asked?: true): Commitment => ({ cue: '', action: 'Call them', owner: person(owner), ...(asked ? { asked } : {}) });
const after = (own: MeetingRecord | undefined, ...changes: readonly RecordChange[]): MeetingRecord | undefined => changes.reduce<MeetingRecord | undefined>((r, change) => changeRecord(r, change, { meeting, me }), own);

test.each<[string, readonly RecordChange[], Partial<MeetingRecord>]>([
  ['a decision', [{ does: 'decide', decision: decided('yes') }], { decisions: [decided('yes')] }],
  ['a decision said twice once', [{ does: 'decide', decision: decided('yes') }, { does: 'decide', decision: decided('Yes ') }], { decisions: [decided('yes')] }],
  ['an aim in parts, and an emptied part not', [{ does: 'aim', intent: 'fewer', purpose: 'decide' }, { does: 'aim', successCondition: 'one' }, { does: 'aim', intent: '' }], { purpose: 'decide', successCondition: 'one' }],
  ['no purpose where it is unset again', [{ does: 'aim', purpose: 'decide' }, { does: 'aim', purpose: 'unset' }], {}],
  ['the agenda as a whole', [{ does: 'plan', agenda: [{ question: 'a?' }] }, { does: 'plan', agenda: [{ question: 'b?' }] }], { agenda: [{ question: 'b?' }] }],
  ['one’s own promise', [{ does: 'commit', commitment: promise('Ada Brandt', true) }], { commitments: [promise('Ada Brandt')] }],
  ['another’s promise as asked', [{ does: 'commit', commitment: promise('Ben Okafor') }], { commitments: [promise('Ben Okafor', true)] }],
  ['an asked promise as one’s own, once accepted', [{ does: 'accept', commitment: promise('Ada Brandt', true) }], { commitments: [promise('Ada Brandt')] }],
  ['the last word about a promise', [{ does: 'check in', checkIn: { action: 'pay', owner: me, is: 'kept' } }, { does: 'check in', checkIn: { action: 'Pay', owner: me, is: 'dropped' } }], { checkIns: [{ action: 'Pay', owner: person('Ada Brandt'), is: 'dropped' }] }],
  ['a reworded decision in its place', [{ does: 'decide', decision: decided('a') }, { does: 'decide', decision: decided('b') }, { does: 'reword', at: 0, decision: decided('c') }], { decisions: [decided('c'), decided('b')] }],
  ['nothing of what was taken away', [{ does: 'leave open', question: { question: 'q?', inTheWay: [] } }, { does: 'take away', what: 'open question', at: 0 }], {}],
])('the own record holds %s', (_name, changes, expected) => {
  expect(after(undefined, ...changes)).toEqual({ ...EMPTY, ...expected });
});

test('a change keeps the key of the record that stands, and follows the meeting', () => {
  const old = aRecord({ ...meeting, subject: 'Old name' }, { author: person('Ada Alias') });
  expect(after(old, { does: 'close', closeCheck: { stated: true, ownerAndDate: true, dissentAsked: false, reasonKept: true } })).toMatchObject({ subject: 'Supplier choice', author: person('Ada Alias') });
});

test('an entry is found again where the record has moved on meanwhile; one that is gone is not taken for another', () => {
  const [seen, now] = [{ ...EMPTY, decisions: [decided('a'), decided('b')] }, { ...EMPTY, decisions: [decided('new'), decided('b')] }];
  expect([changeNow({ does: 'take away', what: 'decision', at: 1 }, seen, now), changeNow({ does: 'take away', what: 'decision', at: 0 }, seen, now), changeNow({ does: 'reword', at: 1, decision: decided('c') }, seen, { ...now, decisions: [decided('b')] })])
    .toEqual([{ does: 'take away', what: 'decision', at: 1 }, undefined, { does: 'reword', at: 0, decision: decided('c') }]);
});

test('a record from which all was taken says nothing', () => {
  expect(saysNothing({ ...EMPTY, agenda: [], checkIns: [] })).toBe(true);
});

test.each<[string, Partial<MeetingRecord>]>([
  ['a decision', { decisions: [decided('yes')] }],
  ['an open question', { openQuestions: [{ question: 'q?', inTheWay: [] }] }],
  ['a commitment', { commitments: [promise('Ada Brandt')] }],
  ['an agenda', { agenda: [{ question: 'a?' }] }],
  ['a check-in', { checkIns: [{ action: 'pay', owner: me, is: 'kept' }] }],
  ['an intent', { intent: 'fewer' }],
  ['a purpose', { purpose: 'decide' }],
  ['a success condition', { successCondition: 'one' }],
  ['a close check', { closeCheck: { stated: false, ownerAndDate: false, dissentAsked: false, reasonKept: false } }],
])('a record with nothing but %s says something', (_name, part) => {
  expect(saysNothing({ ...EMPTY, ...part })).toBe(false);
});
