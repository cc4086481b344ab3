import { describe, expect, it } from 'vitest';
import { days, hours, instant, plus, type Instant } from '#base/time.ts';
import type { CommitmentHistory, CommitmentKey } from '#domain/commitment-history.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import { personHours, type Judgement, type Verdict } from '#domain/verdict.ts';
import type { WorkingHours } from '#domain/working-hours.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import { outsideHours } from '#flows/outside-hours.ts';
import { ownRhythm } from '#flows/own-rhythm.ts';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';

/** A Wednesday. */
const NOW = at('2026-11-18T12:00:00Z');
const FLAG: Verdict = { kind: 'no-decision-recorded', how: 'found' };
const DECIDED: Verdict = { kind: 'decided', how: 'recorded' };

function seen(end: string, verdict: Verdict, given: Partial<Meeting> & { readonly reflectedAfter?: number; readonly load?: number } = {}): MeetingOverview {
  const { reflectedAfter, load = 6, ...rest } = given;
  const ends = at(end);
  const meeting = aMeeting({ id: `${rest.subject ?? 'meeting'}-${end}` as MeetingId, start: plus(ends, hours(-1)), end: ends, ...rest });
  const judgement = { meeting: meeting.id, verdict, load: personHours(load), coverage: [], findings: [], judgedAt: ends, analysis: 1 } as unknown as Judgement;
  return {
    meeting, judgement, purpose: 'unset', hasDraft: false,
    ...(reflectedAfter === undefined ? {} : { written: { record: aRecord(meeting), targets: [], writtenAt: plus(ends, hours(reflectedAfter)), earlier: [] } }),
  };
}

const settled = (n: number, is: 'kept' | 'dropped', on: Instant): MyCommitment => {
  const history: CommitmentHistory = { key: `${n}` as CommitmentKey, commitment: {} as CommitmentHistory['commitment'], from: {} as CommitmentHistory['from'], events: [{ is: 'accepted', at: instant(n) }, { is, at: on }] };
  return { history, words: history.commitment, standing: is };
};

const of = (meetings: readonly MeetingOverview[], mine: readonly MyCommitment[] = [], now = NOW) => ownRhythm({ meetings }, mine, now);

describe('a manager’s own rhythm', () => {
  it('counts flags week by week, over the last eight, the newest last', () => {
    const { weeks } = of([seen('2026-11-16T10:00:00Z', FLAG), seen('2026-11-17T10:00:00Z', DECIDED), seen('2026-11-04T10:00:00Z', FLAG), seen('2026-11-17T11:00:00Z', { kind: 'not-judged', why: 'private' })]);
    expect(weeks).toHaveLength(8);
    expect(weeks.filter(({ judged }) => judged > 0)).toEqual([{ week: '2026-W45', judged: 1, flags: 1 }, { week: '2026-W47', judged: 2, flags: 1 }]);
  });

  it('names the series that I organize, by name, and no others', () => {
    const series = (name: string) => ({ series: name as SeriesId, subject: name });
    const { series: mine } = of([
      seen('2026-11-16T10:00:00Z', FLAG, series('Steering')), seen('2026-11-09T10:00:00Z', DECIDED, series('Steering')),
      seen('2026-11-16T12:00:00Z', FLAG, series('Budget')), seen('2026-11-16T13:00:00Z', FLAG, { ...series('Of others'), iOrganize: false }),
    ]);
    expect(mine.map(({ subject, judged, flags }) => ({ subject, judged, flags }))).toEqual([{ subject: 'Budget', judged: 1, flags: 1 }, { subject: 'Steering', judged: 2, flags: 1 }]);
  });

  it.each([[48, 1], [48.1, 0]])('counts what was written %d hours after a flag as within 48: %d', (reflectedAfter, within48h) => {
    expect(of([seen('2026-11-10T10:00:00Z', FLAG, { reflectedAfter })]).reflections).toEqual({ flags: 1, reflected: 1, within48h });
  });

  it('counts judged meetings that lie at least partly outside working hours', () => {
    const worked: WorkingHours = { days: ['monday', 'tuesday'], from: 9 * 60, to: 10 * 60, zone: 'UTC' };
    const meetings = [seen('2026-11-16T10:00:00Z', FLAG), seen('2026-11-17T10:15:00Z', DECIDED), seen('2026-11-18T10:00:00Z', DECIDED), seen('2026-11-18T09:00:00Z', { kind: 'not-judged', why: 'private' })];
    expect(outsideHours({ meetings }, worked)).toEqual({ outside: 2, of: 3 });
  });

  it('counts commitments by what became of them', () => {
    expect(of([], [settled(1, 'kept', NOW), settled(2, 'dropped', NOW)]).commitments).toEqual({ open: 0, kept: 1, changed: 0, dropped: 1 });
  });
});

describe('the one suggestion of a week', () => {
  const stuck = ['2026-10-26', '2026-11-02', '2026-11-09'].map((day) => seen(`${day}T10:00:00Z`, FLAG, { series: 'steering' as SeriesId, subject: 'Steering' }));

  it('is a series that comes to no decision, before all else', () => {
    expect(of([...stuck, seen('2026-11-12T10:00:00Z', FLAG, { subject: 'Heavy', load: 40 })]).suggestion).toMatchObject({ is: 'series-without-closure', subject: 'Steering', times: 3, isDone: false });
  });

  it('else the heaviest flag of last week that nothing was written about', () => {
    const heavy = seen('2026-11-12T10:00:00Z', FLAG, { subject: 'Heavy', load: 40 });
    expect(of([heavy, seen('2026-11-13T10:00:00Z', FLAG, { subject: 'Light' }), seen('2026-11-03T10:00:00Z', FLAG, { subject: 'Long ago', load: 90 })]).suggestion)
      .toEqual({ is: 'not-reflected', subject: 'Heavy', meeting: heavy.meeting.id, flags: 2, isDone: false });
  });

  it.each([[3, 1, undefined], [2, 2, undefined], [1, 3, { is: 'slipping', settled: 4, slipped: 3 }], [0, 3, undefined]])('else commitments that slip: of %d kept and %d dropped it is %j', (kept, dropped, suggestion) => {
    const on = at('2026-11-10T09:00:00Z');
    const mine = Array.from({ length: kept + dropped }, (_, n) => settled(n, n < kept ? 'kept' : 'dropped', on));
    expect(of([], mine).suggestion).toEqual(suggestion);
  });

  it('stays the same from Monday to Sunday, whatever is done or flagged meanwhile, and says when it is done', () => {
    const heavy = seen('2026-11-12T10:00:00Z', FLAG, { subject: 'Heavy', load: 40, reflectedAfter: 24 * 6 });
    const other = seen('2026-11-13T10:00:00Z', FLAG, { subject: 'Light' });
    const fresh = seen('2026-11-17T10:00:00Z', FLAG, { subject: 'Fresh', load: 90 });
    expect(of([heavy, other, fresh]).suggestion).toMatchObject({ is: 'not-reflected', subject: 'Heavy', isDone: true });
    expect(of([heavy, other, fresh], [], plus(NOW, days(4))).suggestion).toMatchObject({ subject: 'Heavy' });
    expect(of([heavy, other, fresh], [], plus(NOW, days(5))).suggestion).toMatchObject({ subject: 'Fresh' });
  });

  it('is none where there is nothing to say', () => expect(of([seen('2026-11-12T10:00:00Z', DECIDED)]).suggestion).toBeUndefined());
});
