import { describe, expect, it } from 'vitest';
import { days, hours, minus, plus } from '#base/time.ts';
import { readMeetingRow } from '#domain/read-meeting-row.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import type { CheckIn } from '#domain/record.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import type { WrittenRecord } from '#flows/outbox-entry.ts';
import { isoWeek, rowOf, type NoRow, type RowFacts } from '#flows/row-of.ts';
import { aMeeting, aRecord, at, person } from '../../support/meetings.ts';
import { aSharedRecord, BEN, decided, said } from '../../support/shared-records.ts';

const meeting = aMeeting({ series: 'series' as SeriesId });
const judgement: Judgement = {
  meeting: meeting.id, verdict: { kind: 'light' }, load: personHours(3), coverage: {}, findings: [], judgedAt: meeting.end, analysis: 1,
  explanation: { line: { is: 'verdict', verdict: { kind: 'light' } }, because: [] },
};
const FACTS: RowFacts = { me: { id: 'ada', tenant: 'tiny' }, now: plus(meeting.end, hours(1)), zone: 'Europe/Paris', team: 'Launch', showsTitle: false, meeting, judgement, before: [] };

const written = (given: Parameters<typeof aRecord>[1] = {}, later = 2): WrittenRecord =>
  ({ record: aRecord(meeting, { openQuestions: [], ...given }), targets: [], writtenAt: plus(meeting.end, hours(later)), earlier: [] });
const promise = (action: string, given: Partial<Commitment> = {}): Commitment => ({ cue: 'When it is Monday', action, owner: person('Ben Okafor'), ...given });
const checkIn = (action: string, is: CheckIn['is']): CheckIn => ({ action, owner: person('Ben Okafor'), is });
/** The occurrence so many weeks before. */
const earlier = (weeks: number, given: Parameters<typeof aRecord>[1] = {}, of: Partial<Meeting> = {}): RowFacts['before'][number] => {
  const then = { ...meeting, id: `before-${weeks}` as MeetingId, start: minus(meeting.start, days(7 * weeks)), end: minus(meeting.end, days(7 * weeks)), ...of };
  return { meeting: then, record: aRecord(then, { openQuestions: [], ...given }) };
};
const QUESTION = 'Which supplier do we take?';

const BARE = {
  version: 1, key: expect.stringMatching(/^[0-9a-f]{16}$/) as string, week: '2026-W47', team: 'Launch', series: expect.stringMatching(/^[0-9a-f]{16}$/) as string, people: 3, load: 3, hours: 1,
  purpose: 'unset', verdict: 'light', coverage: 'none', decisions: 0, decisionsWithOwnerAndDate: 0, toDecision: [], reopened: 0, questionsRolledOver: 0, commitmentsRolledOver: 0,
  reflections: 0, commitments: { made: 0, withOwnerAndDate: 0, kept: 0, changed: 0, dropped: 0 },
};

function made(given: Partial<RowFacts>): MeetingRow {
  const row = rowOf({ ...FACTS, ...given });
  if (typeof row === 'string') throw new Error(row);
  return row;
}

describe('the row of a meeting', () => {
  it('of which only the verdict is known says nothing else', () => {
    expect(made({})).toEqual(BARE);
  });

  const flagged = { ...judgement, verdict: { kind: 'no-decision-recorded', how: 'found' } } as const;
  it.each<[string, Partial<RowFacts>, Partial<MeetingRow> | { readonly [field: string]: unknown }]>([
    ['the title where the organizer shares it', { showsTitle: true }, { title: 'Supplier choice' }],
    ['no title where the meeting has none', { showsTitle: true, meeting: { ...meeting, subject: ' ' } }, {}],
    ['who came and for how long, where the report tells', { judgement: { ...judgement, attendance: { people: 2, hours: 0.5 } } }, { people: 2, hours: 0.5, load: 1 }],
    ['the corrected verdict, and that it was corrected', { judgement: { ...judgement, verdict: { kind: 'decided', how: 'answered' } }, contest: { says: 'decided', what: 'the hall' } }, { verdict: 'decided', contest: 'decided', decisions: 1 }],
    ['a purpose that a person gave', { contest: { says: 'purpose', purpose: 'plan' } }, { purpose: 'plan', contest: 'purpose' }],
    ['a flag', { judgement: flagged }, { verdict: 'no-decision-recorded' }],
    ['that a transcript was read in full', { judgement: { ...judgement, coverage: { transcript: { state: 'read', complete: true, gaps: [] } } } }, { coverage: 'complete' }],
    ['that a transcript was read in part', { judgement: { ...judgement, coverage: { transcript: { state: 'read', complete: false, gaps: ['x'] } } } }, { coverage: 'part' }],
    ['no coverage by what can support no flag', { judgement: { ...judgement, coverage: { chat: { state: 'read', complete: true, gaps: [] } } } }, { coverage: 'none' }],
    ['one decision where one was found and none recorded', { judgement: { ...judgement, verdict: { kind: 'decided', how: 'found' } } }, { verdict: 'decided', decisions: 1 }],
    ['recorded decisions, and with an owner and a date as many as have a promise with both', {
      written: written({ decisions: [decided('the hall'), decided('the date')], commitments: [promise('book it', { due: '2026-12-01' as never }), promise('ask them')] }),
    }, { decisions: 2, decisionsWithOwnerAndDate: 1, commitments: { made: 2, withOwnerAndDate: 1, kept: 0, changed: 0, dropped: 0 }, reflections: 1, reflectionDelayHours: 2 }],
    ['all decisions with an owner and a date where the close check says so', {
      written: written({ decisions: [decided('the hall')], closeCheck: { stated: true, ownerAndDate: true, dissentAsked: false, reasonKept: true } }),
    }, { decisions: 1, decisionsWithOwnerAndDate: 1, signs: { stated: true, ownerAndDate: true, dissent: false, reason: true }, reflections: 1, reflectionDelayHours: 2 }],
    ['a deferral as no decision', { written: written({ decisions: [{ outcome: { kind: 'deferred', because: 'no offer' } }] }) }, { reflections: 1, reflectionDelayHours: 2 }],
    ['how long a question was open', { before: [earlier(3, { openQuestions: [{ question: QUESTION, inTheWay: [] }] }), earlier(2), earlier(1)], written: written({ decisions: [decided('the second', 'which  supplier do we take?')] }) },
      { decisions: 1, toDecision: [{ days: 21, occurrences: 3 }], reflections: 1, reflectionDelayHours: 2 }],
    ['of occurrences those that were held', { before: [earlier(3, { agenda: [{ question: QUESTION }] }), earlier(2, {}, { isCancelled: true }), earlier(1)], written: written({ decisions: [decided('the second', QUESTION)] }) },
      { decisions: 1, toDecision: [{ days: 21, occurrences: 2 }], reflections: 1, reflectionDelayHours: 2 }],
    ['a question of its own agenda as no time', { written: written({ agenda: [{ question: QUESTION }], decisions: [decided('the second', QUESTION)] }) },
      { decisions: 1, toDecision: [{ days: 0, occurrences: 0 }], reflections: 1, reflectionDelayHours: 2 }],
    ['nothing of a question that nobody had seen', { before: [earlier(1)], written: written({ decisions: [decided('the second', QUESTION)] }) }, { decisions: 1, reflections: 1, reflectionDelayHours: 2 }],
    ['decisions that came back here', { signs: { reopened: [{ series: 'series' as SeriesId, before: once('before-1'), again: once(meeting.id), similarity: 0.6 }, { series: 'series' as SeriesId, before: once('x'), again: once('y'), similarity: 0.6 }] } }, { reopened: 1 }],
    ['a question that was carried over twice', { before: [2, 1].map((weeks) => earlier(weeks, { openQuestions: [{ question: QUESTION, inTheWay: [] }] })), written: written({ openQuestions: [{ question: QUESTION, inTheWay: [] }] }) }, { questionsRolledOver: 1, reflections: 1, reflectionDelayHours: 2 }],
    ['no question that was carried over once', { before: [earlier(1, { openQuestions: [{ question: QUESTION, inTheWay: [] }] })], written: written({ openQuestions: [{ question: QUESTION, inTheWay: [] }] }) }, { reflections: 1, reflectionDelayHours: 2 }],
    ['a promise that was carried over twice', { before: [2, 1].map((weeks) => earlier(weeks, { commitments: [promise('ask them')] })), written: written({ checkIns: [checkIn('ask them', 'changed')], commitments: [promise('ask them')] }) },
      { commitmentsRolledOver: 1, commitments: { made: 1, withOwnerAndDate: 0, kept: 0, changed: 1, dropped: 0 }, reflections: 1, reflectionDelayHours: 2 }],
    ['what became of promises', { written: written({ checkIns: [checkIn('a', 'kept'), checkIn('b', 'kept'), checkIn('c', 'dropped')] }) }, { commitments: { made: 0, withOwnerAndDate: 0, kept: 2, changed: 0, dropped: 1 }, reflections: 1, reflectionDelayHours: 2 }],
    ['no promise that was only asked for', { written: written({ commitments: [promise('a', { asked: true })] }) }, { reflections: 1, reflectionDelayHours: 2 }],
    ['how long before it people were invited', { invitedAt: minus(meeting.start, hours(20)) }, { noticeHours: 20 }],
    ['that it was moved', { firstStart: minus(meeting.start, hours(1)) }, { rescheduled: true }],
    ['that it stood where it was', { firstStart: meeting.start }, { rescheduled: false }],
    ['that it took the evening', { outsideHours: true }, { outsideHours: true }],
    ['the earliest reflection, where it was written anew later', { written: written({}, 90), knownDelayHours: 30 }, { reflections: 1, reflectionDelayHours: 30 }],
    ['how far people agree', { agreement: { answers: 5, agreement: 0.8 } }, { agreement: { answers: 5, share: 0.8 } }],
    ['what everybody wrote, each of them once', {
      written: written({ decisions: [decided('mine alone')] }),
      shared: aSharedRecord(meeting, { decisions: [said(decided('a')), said(decided('b'), BEN)], closeChecks: [said({ stated: false, ownerAndDate: false, dissentAsked: false, reasonKept: false }, BEN), said({ stated: true, ownerAndDate: false, dissentAsked: true, reasonKept: true })], understood: [said({ is: 'nothing' }, BEN)] }),
    }, { decisions: 2, signs: { stated: true, ownerAndDate: false, dissent: true, reason: true }, reflections: 2, reflectionDelayHours: 2 }],
    ['that others reflected, and not when', { shared: aSharedRecord(meeting, { understood: [said({ is: 'nothing' }, BEN)], reflection: [said({ asked: 'q', answer: 'a' }, BEN)] }) }, { reflections: 1 }],
  ])('says %s', (_, given, says) => {
    const row = made(given);
    expect(row).toEqual({ ...BARE, ...says });
    expect(readMeetingRow(JSON.parse(JSON.stringify(row)))).toEqual({ ok: true, value: row });
  });

  it('for learning has its hours and nothing else, and only where a person said so', () => {
    const learned: Partial<RowFacts> = { judgement: { ...judgement, verdict: { kind: 'not-judged', why: 'purpose' } }, written: written({ decisions: [decided('x')] }) };
    const { version, key, week, team, series, people, load, hours: long } = BARE;
    expect([rowOf({ ...FACTS, ...learned, contest: { says: 'purpose', purpose: 'learn' } }), rowOf({ ...FACTS, ...learned, contest: { says: 'purpose', purpose: 'inform' } })])
      .toEqual([{ version, key, week, team, series, people, load, hours: long, purpose: 'learn' }, 'not-judged']);
  });

  it('has the purpose that its invitation was set to say, and not one that is guessed from it', () => {
    const invited = (invite: RowFacts['meeting']['invite']) => rowOf({ ...FACTS, meeting: { ...meeting, ...(invite && { invite }) } });
    const purposeIn = (row: ReturnType<typeof rowOf>) => (typeof row === 'string' ? row : row.purpose);
    expect([purposeIn(invited({ set: 'plan', questions: [] })), purposeIn(invited({ purpose: { guess: 'plan', words: 'Planning' }, questions: [] }))]).toEqual(['plan', 'unset']);
  });

  it.each<[string, Partial<RowFacts>, NoRow]>([
    ['of somebody else', { meeting: { ...meeting, iOrganize: false } }, 'not-organizer'],
    ['that goes on', { now: minus(meeting.end, hours(0.5)) }, 'not-ended'],
    ['that was cancelled', { judgement: { ...judgement, verdict: { kind: 'not-judged', why: 'cancelled' } } }, 'not-judged'],
    ['guessed to be for learning', { judgement: { ...judgement, verdict: { kind: 'not-judged', why: 'guessed-purpose' } } }, 'not-judged'],
    ['to which nobody came', { judgement: { ...judgement, attendance: { people: 0, hours: 0 } } }, 'not-judged'],
  ])('there is none of a meeting %s', (_, given, why) => {
    expect(rowOf({ ...FACTS, ...given })).toBe(why);
  });

  it('there is none of a meeting that nothing has judged yet', () => {
    expect(rowOf(without('judgement', FACTS))).toBe('not-judged');
  });

  it('has no word of the meeting, of its people, or of its ids in it', () => {
    const text = JSON.stringify(made({ written: written({ decisions: [decided('the hall', QUESTION)], commitments: [promise('book it')] }) }));
    expect(['hall', 'supplier', 'Supplier', 'book', 'Ada', 'Ben', '@', meeting.id, '"series"', 'ada', 'tiny'].filter((word) => text.replaceAll('"series":', '').includes(word))).toEqual([]);
  });

  it('has the same series key for each meeting of a series, another for each organizer, and one of its own where there is no series', () => {
    const key = (given: Partial<RowFacts>): string => made(given).series;
    const alone = (id: string): Partial<RowFacts> => ({ meeting: { ...without('series', meeting), id: id as MeetingId } });
    expect([key({ meeting: { ...meeting, id: 'other' as MeetingId } }) === key({}), key({ me: { id: 'ben', tenant: 'tiny' } }) === key({}), key(alone('a')) === key(alone('b'))]).toEqual([true, false, false]);
  });
});

const without = <T extends object, K extends keyof T>(field: K, of: T): Omit<T, K> => Object.fromEntries(Object.entries(of).filter(([name]) => name !== field)) as Omit<T, K>;

function once(id: string) {
  return { meeting: id as MeetingId, at: meeting.start, from: 'record' as const, quote: 'the hall' };
}

describe('the week of a moment', () => {
  it.each([
    ['2026-11-22T23:30:00Z', 'Europe/Paris', '2026-W48'],
    ['2026-11-22T23:30:00Z', 'America/New_York', '2026-W47'],
    ['2027-01-01T12:00:00Z', 'UTC', '2026-W53'],
    ['2024-12-30T12:00:00Z', 'UTC', '2025-W01'],
  ])('%s in %s is %s', (moment, zone, week) => {
    expect(isoWeek(at(moment), zone)).toBe(week);
  });
});
