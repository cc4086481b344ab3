import { describe, expect, it } from 'vitest';
import type { Coverage } from '#domain/evidence.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { personHours, type Contest, type Verdict } from '#domain/verdict.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { formatIn } from '#ui/format.ts';
import { groupByDay, isWithin, nextWeek, pickForWeek, sevenDays } from '#views/week-picks.ts';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';

const FLAG: Verdict = { kind: 'no-decision-recorded', how: 'found' };
const READ: Coverage = { transcript: { state: 'read', complete: true, gaps: [] } };
const CLOSED: Coverage = { transcript: { state: 'not-permitted' } };

function overview(id: string, verdict: Verdict, load: number, more: { coverage?: Coverage; contest?: Contest; written?: boolean; start?: string } = {}): MeetingOverview {
  const start = at(more.start ?? '2026-11-16T09:00:00Z');
  const meeting = aMeeting({ id: id as MeetingId, start });
  return {
    meeting,
    purpose: 'unset',
    hasDraft: false,
    judgement: {
      meeting: meeting.id, verdict, load: personHours(load), coverage: more.coverage ?? READ, findings: [],
      explanation: { line: { is: 'verdict', verdict }, because: [] }, judgedAt: start, analysis: 1,
    },
    ...(more.contest ? { contest: more.contest } : {}),
    ...(more.written ? { written: { record: aRecord(meeting), targets: [], writtenAt: start, earlier: [] } } : {}),
  };
}

const ids = (picked: readonly MeetingOverview[]) => picked.map(({ meeting }) => meeting.id);
const pick = (meetings: readonly MeetingOverview[], outgoing: readonly string[] = []) => {
  const { flags, moreFlags, questions, handled } = pickForWeek(meetings, ({ meeting }) => outgoing.includes(meeting.id));
  return { flags: ids(flags), moreFlags, questions: ids(questions), handled };
};

describe('what a week asks for', () => {
  it('is its three flags with the largest load, and how many more there are', () => {
    expect(pick([overview('a', FLAG, 2), overview('b', FLAG, 9), overview('c', FLAG, 5), overview('d', FLAG, 7), overview('e', { kind: 'light' }, 1)]))
      .toEqual({ flags: ['b', 'd', 'c'], moreFlags: 1, questions: [], handled: 0 });
  });

  it('is at most three questions, largest load first', () => {
    const asked = [1, 4, 3, 2].map((load) => overview(`q${load}`, { kind: 'cannot-tell' }, load, { coverage: CLOSED }));
    expect(pick(asked)).toEqual({ flags: [], moreFlags: 0, questions: ['q4', 'q3', 'q2'], handled: 0 });
  });

  it('shrinks by each flag whose notes are written or on their way, and no other flag moves up', () => {
    const flags = [overview('a', FLAG, 9, { written: true }), overview('b', FLAG, 8), overview('c', FLAG, 7), overview('d', FLAG, 6), overview('e', FLAG, 5)];
    expect(pick(flags, ['b'])).toEqual({ flags: ['c'], moreFlags: 2, questions: [], handled: 2 });
  });

  it('shrinks by each answered question, also when the answer made it a flag', () => {
    const no: Contest = { says: 'not-decided' };
    const asked = [
      overview('answered', { kind: 'no-decision-recorded', how: 'answered' }, 9, { coverage: CLOSED, contest: no }),
      ...[4, 3, 2].map((load) => overview(`q${load}`, { kind: 'cannot-tell' }, load, { coverage: CLOSED })),
    ];
    expect(pick(asked)).toEqual({ flags: ['answered'], moreFlags: 0, questions: ['q4', 'q3'], handled: 1 });
  });

  it('keeps its flags as they are while an answer just given makes another one', () => {
    const no: Contest = { says: 'not-decided' };
    const flags = [4, 3, 2, 1].map((load) => overview(`f${load}`, FLAG, load));
    const answered = overview('answered', { kind: 'no-decision-recorded', how: 'answered' }, 9, { coverage: CLOSED, contest: no });
    expect(pickForWeek([...flags, answered], () => false, ({ meeting }) => meeting.id === 'answered'))
      .toMatchObject({ flags: flags.slice(0, 3), moreFlags: 1, held: 1, handled: 1 });
  });

  it('never asks again what was answered and is still being judged', () => {
    const asked = [4, 3, 2, 1].map((load) => overview(`q${load}`, { kind: 'cannot-tell' }, load, { coverage: CLOSED, ...(load === 4 ? { contest: { says: 'not-decided' } } : {}) }));
    expect(pick(asked)).toEqual({ flags: [], moreFlags: 0, questions: ['q3', 'q2'], handled: 1 });
  });

  it('counts a contested flag as dealt with', () => {
    const contested = overview('a', { kind: 'not-judged', why: 'purpose' }, 9, { contest: { says: 'purpose', purpose: 'inform' } });
    expect(pick([contested])).toEqual({ flags: [], moreFlags: 0, questions: [], handled: 1 });
  });
});

describe('days', () => {
  const format = formatIn('en-GB', 'America/New_York');

  it('go by the zone of the reader, newest day first, in a day the earliest meeting first', () => {
    const grouped = groupByDay([
      overview('late', FLAG, 1, { start: '2026-11-17T02:00:00Z' }),
      overview('early', FLAG, 1, { start: '2026-11-16T14:00:00Z' }),
      overview('next', FLAG, 1, { start: '2026-11-17T14:00:00Z' }),
    ], format);
    expect(grouped.map(({ key, meetings }) => [key, ids(meetings)])).toEqual([['2026-11-17', ['next']], ['2026-11-16', ['early', 'late']]]);
  });

  it('are seven, from midnight to midnight, also across a change of clocks', () => {
    const now = at('2026-11-05T15:00:00Z');
    expect([sevenDays(now, 0, format), sevenDays(now, 1, format)]).toEqual([
      { from: at('2026-10-30T04:00:00Z'), to: at('2026-11-06T05:00:00Z') },
      { from: at('2026-10-23T04:00:00Z'), to: at('2026-10-30T04:00:00Z') },
    ]);
  });

  it('hold their first moment and not the moment after their last', () => {
    const range = { from: at('2026-11-10T00:00:00Z'), to: at('2026-11-17T00:00:00Z') };
    expect([isWithin(range, range.from), isWithin(range, range.to)]).toEqual([true, false]);
  });
});

describe('what may not be asked', () => {
  const meetings = [overview('flag', FLAG, 9), overview('question', { kind: 'cannot-tell' }, 8, { coverage: CLOSED }), overview('other', FLAG, 7), overview('done', FLAG, 6, { written: true })];

  it('is picked no more, neither as a flag nor as a question, and makes room for others', () => {
    const { flags, questions } = pickForWeek(meetings, () => false, () => false, ({ meeting }) => meeting.id === 'other');
    expect([ids(flags), ids(questions)]).toEqual([['other'], []]);
  });

  it('counts as done where something was done about it before', () => {
    expect(pickForWeek(meetings, () => false, () => false, () => false).handled).toBe(1);
  });
});

describe('next week', () => {
  const zoned = formatIn('en-GB', 'Europe/London');
  it.each([
    ['a Friday', '2026-11-20T16:30:00Z', '2026-11-23T00:00:00Z'],
    ['a Sunday, in its last minute', '2026-11-22T23:59:00Z', '2026-11-23T00:00:00Z'],
    ['a Monday, in its first minute', '2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z'],
    ['the week in which the clocks go forward', '2026-03-27T12:00:00Z', '2026-03-29T23:00:00Z'],
  ])('after %s begins on Monday by the reader’s clock', (_, now, monday) => {
    expect(nextWeek(at(now), zoned)).toBe(at(monday));
  });
});
