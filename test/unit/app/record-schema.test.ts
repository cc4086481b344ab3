import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { readRecord } from '#app/commands/read-record.ts';
import { FULL_RECORD, records } from '../../support/records.ts';

const fits = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('public/schemas/record.schema.json', 'utf8')) as object);

describe('the published schema of a record', () => {
  it('and the command take any record as it is', () => {
    fc.assert(
      fc.property(records(), (record) => {
        expect([fits(record), readRecord(JSON.stringify(record))]).toEqual([true, ok(JSON.parse(JSON.stringify(record)))]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it.each([
    ['no version', { version: undefined }],
    ['another version', { version: 2 }],
    ['an unknown field', { mood: 'good' }],
    ['a subject that is no text', { subject: 4 }],
    ['a time as text', { start: '2026-11-23T09:00Z' }],
    ['a time with a fraction', { end: 0.5 }],
    ['a time beyond the calendar', { end: 9e15 }],
    ['an unknown purpose', { purpose: 'chat' }],
    ['an author without an address', { author: { name: 'Anna' } }],
    ['a decision without an outcome', { decisions: [{ question: 'q' }] }],
    ['an outcome of an unknown kind', { decisions: [{ outcome: { kind: 'maybe', text: 't' } }] }],
    ['an outcome of two kinds', { decisions: [{ outcome: { kind: 'decided', text: 't', because: 'b' } }] }],
    ['a day in another form', { openQuestions: [{ question: 'q', inTheWay: [], by: '1 May' }] }],
    ['no list of what is in the way', { openQuestions: [{ question: 'q' }] }],
    ['an agenda that is no list', { agenda: {} }],
    ['a time budget of no minutes', { agenda: [{ question: 'q', minutes: 0 }] }],
    ['a time budget with a fraction', { agenda: [{ question: 'q', minutes: 2.5 }] }],
    ['a time budget beyond all counting', { agenda: [{ question: 'q', minutes: 1e300 }] }],
    ['a check-in that says nothing', { checkIns: [{ action: 'a', owner: FULL_RECORD.author }] }],
    ['a check-in that says something else', { checkIns: [{ action: 'a', owner: FULL_RECORD.author, is: 'done' }] }],
    ['a close check without one of its signs', { closeCheck: { stated: true, ownerAndDate: true, dissentAsked: true } }],
    ['a sign as a word', { closeCheck: { stated: 'yes', ownerAndDate: true, dissentAsked: true, reasonKept: true } }],
    ['a name beside an objection', { decisions: [{ outcome: { kind: 'decided', text: 't' }, dissent: { text: 'o', by: 'Ben' } }] }],
    ['a commitment that is not asked', { commitments: [{ cue: 'c', action: 'a', owner: FULL_RECORD.author, asked: false }] }],
    ['a commitment without an owner', { commitments: [{ cue: 'c', action: 'a' }] }],
    ['a speaker beside what was in the way', { openQuestions: [{ question: 'q', inTheWay: [{ text: 't', speaker: 's' }] }] }],
  ])('and the command refuse %s', (_, change) => {
    const wrong: unknown = JSON.parse(JSON.stringify({ ...FULL_RECORD, ...change }));
    expect([fits(wrong), readRecord(JSON.stringify(wrong)).ok]).toEqual([false, false]);
  });
});
