import { expect, test } from 'vitest';
import { mergeRecords } from '#domain/merge-records.ts';
import type { Decision } from '#domain/record.ts';
import { aMeeting, aRecord } from '../../support/meetings.ts';

const decided = (text: string): Decision => ({ outcome: { kind: 'decided', text } });
const base = aRecord(aMeeting(), { decisions: [decided('a'), decided('b')], intent: 'old' });

test('what either side added is there, what either side took away is not, and each field is of the side that changed it', () => {
  const mine = { ...base, decisions: [decided('a'), decided('b'), decided('mine')], intent: 'new' };
  const theirs = { ...base, decisions: [decided('b'), decided('theirs')], successCondition: 'done' };
  expect(mergeRecords(mine, theirs, base)).toEqual({ conflict: false, record: { ...base, decisions: [decided('b'), decided('theirs'), decided('mine')], intent: 'new', successCondition: 'done' } });
});

test('without a common ground both stand', () => {
  expect(mergeRecords({ ...base, decisions: [decided('mine')] }, { ...base, decisions: [decided('theirs')] }, undefined).record.decisions).toEqual([decided('theirs'), decided('mine')]);
});

test('one field changed on both sides is a conflict', () => {
  expect(mergeRecords({ ...base, intent: 'mine' }, { ...base, intent: 'theirs' }, base).conflict).toBe(true);
});
