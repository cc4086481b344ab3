import { describe, expect, test } from 'vitest';
import type { Commitment } from '#domain/commitment.ts';
import { openPromises } from '#domain/open-promises.ts';
import { address } from '#domain/person.ts';
import type { CheckIn } from '#domain/record.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { aMeeting } from '../../support/meetings.ts';
import { aSharedRecord, BEN, ME, said } from '../../support/shared-records.ts';

const ben = { name: 'Ben Okafor', address: address('ben@tiny.example') };
const promise = (action: string, more: Partial<Commitment> = {}): Commitment => ({ cue: '', action, owner: ben, ...more });
const told = (action: string, is: CheckIn['is']): CheckIn => ({ action, owner: ben, is });
const record = (given: Partial<SharedRecord>): SharedRecord => aSharedRecord(aMeeting(), given);
const openOf = (...records: [SharedRecord, SharedRecord?]): readonly string[] => openPromises(...records).map(({ what }) => what.action);

describe('what others took on and is open', () => {
  test('is theirs and accepted', () => {
    expect(openOf(record({ commitments: [said(promise('mine'), ME), said(promise('asked', { asked: true }), ME), said(promise('taken'), BEN)] }))).toEqual(['taken']);
  });

  test.each(['kept', 'changed', 'dropped'] as const)('is not what they said they %s, in its own record or the next one', (is) => {
    const taken = record({ commitments: [said(promise('Write it'), BEN), said(promise('Book it'), BEN)] });
    expect([openOf({ ...taken, checkIns: [said(told('write  it', is), BEN)] }), openOf(taken, record({ checkIns: [said(told('Book it', is), BEN)] }))]).toEqual([['Book it'], ['Write it']]);
  });

  test('stays so whatever somebody else says of it', () => {
    expect(openOf(record({ commitments: [said(promise('Write it'), BEN)], checkIns: [said(told('Write it', 'kept'), ME)] }))).toEqual(['Write it']);
  });
});
