import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { failed, ok } from '#base/result.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { readMeetingRow, readPublishedRow } from '#domain/read-meeting-row.ts';
import { aRow, FULL_ROW } from '../../support/meeting-rows.ts';

const fits = new Ajv2020({ strict: true }).compile(JSON.parse(readFileSync('public/schemas/meeting-row.schema.json', 'utf8')) as object);
const LEARNED = { version: 1, key: 'k', week: '2026-W53', team: 'Launch', series: 's', people: 12, load: 12, hours: 1, purpose: 'learn' };

describe('the published schema of a meeting’s row', () => {
  it.each([['the least there is', aRow()], ['all there is', FULL_ROW], ['a meeting for learning', LEARNED], ['a reflection before the end', aRow({ reflectionDelayHours: -0.5 })]])('and the reader take %s', (_, row) => {
    expect([fits(row), readMeetingRow(row)]).toEqual([true, ok(row)]);
  });

  it.each<[string, object, string]>([
    ['no version', { version: undefined }, 'version'],
    ['another version', { version: 2 }, 'version'],
    ['a name', { organizer: 'Ada' }, 'organizer'],
    ['no key', { key: '' }, 'key'],
    ['a day in place of a week', { week: '2026-11-16' }, 'week'],
    ['a week that no year has', { week: '2026-W54' }, 'week'],
    ['a team without a name', { team: '' }, 'team'],
    ['an empty title', { title: '' }, 'title'],
    ['nobody', { people: 0 }, 'people'],
    ['half a person', { people: 2.5 }, 'people'],
    ['a load below nothing', { load: -1 }, 'load'],
    ['hours as text', { hours: '1' }, 'hours'],
    ['an unknown purpose', { purpose: 'chat' }, 'purpose'],
    ['a verdict that is none', { verdict: 'not-judged' }, 'verdict'],
    ['an unknown contest', { contest: 'no' }, 'contest'],
    ['an unknown coverage', { coverage: 'most' }, 'coverage'],
    ['more decisions than there can be', { decisions: 1e7 }, 'decisions'],
    ['half of the signs', { signs: { stated: true } }, 'signs'],
    ['a sign as a word', { signs: { stated: 'yes', ownerAndDate: true, dissent: true, reason: true } }, 'signs'],
    ['days alone', { toDecision: [{ days: 3 }] }, 'toDecision'],
    ['a longer list than there can be', { toDecision: Array.from({ length: 201 }, () => ({ days: 1, occurrences: 1 })) }, 'toDecision'],
    ['a share above all', { agreement: { answers: 4, share: 1.2 } }, 'agreement'],
    ['words beside an agreement', { agreement: { answers: 4, share: 1, what: 'We ship' } }, 'agreement'],
    ['commitments as a number', { commitments: 3 }, 'commitments'],
    ['a field that is there and says nothing', { rescheduled: null }, 'rescheduled'],
  ])('and the reader refuse %s', (_, change, where) => {
    const wrong: unknown = JSON.parse(JSON.stringify({ ...FULL_ROW, ...change }));
    expect([fits(wrong), readMeetingRow(wrong)]).toEqual([false, failed(where)]);
  });

  it('takes any week 53, and the reader only one that its year has', () => {
    const row = aRow({ week: '2025-W53' as IsoWeek });
    expect([fits(row), readMeetingRow(row)]).toEqual([true, failed('week')]);
  });

  it.each([['a verdict', { verdict: 'light' }], ['decisions', { decisions: 1 }]])('and the reader refuse %s of a meeting for learning', (_, change) => {
    expect([fits({ ...LEARNED, ...change }), readMeetingRow({ ...LEARNED, ...change }).ok]).toEqual([false, false]);
  });

  it.each([null, 4, 'row', [], [aRow()]])('and the reader refuse %j', (wrong) => {
    expect([fits(wrong), readMeetingRow(wrong)]).toEqual([false, failed('row')]);
  });

  it('takes the mark of who published it where rows are taken out of the list, and only there', () => {
    const row = { ...FULL_ROW, publisher: 'a1' };
    expect([fits(row), readPublishedRow(row), readMeetingRow(row)]).toEqual([true, ok(row), failed('publisher')]);
  });
});
