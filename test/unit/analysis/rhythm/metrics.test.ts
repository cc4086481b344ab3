import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { MetricId } from '#analysis/rhythm/metric.ts';
import { metricOf, METRICS } from '#analysis/rhythm/metrics.ts';
import { commitments, judged, learned, signs } from './a-row.ts';
import { measureOf } from '../../../support/measure-of.ts';

const FLAG = { verdict: 'no-decision-recorded' } as const;
const CANNOT_TELL = { verdict: 'cannot-tell', coverage: 'none' } as const;
const DECIDED = { verdict: 'decided', decisions: 1 } as const;
const times = (count: number, row: MeetingRow): MeetingRow[] => Array.from({ length: count }, () => row);

/** Of each metric one small organisation, its sums by hand and the number they make. */
const TABLE: readonly { of: MetricId; rows: readonly MeetingRow[]; sums: string; value: string }[] = [
  { of: 'judged-meetings', rows: [judged(), judged(CANNOT_TELL), learned()], sums: '2 of 2, 0 missing', value: '2' },
  { of: 'person-hours', rows: [judged({ load: 6 }), judged({ load: 2.5 }), learned({ load: 9 })], sums: '8.5 of 2, 0 missing', value: '8.5' },
  { of: 'learn-hours', rows: [judged({ load: 6 }), learned({ load: 9 }), learned({ load: 0.25 })], sums: '9.25 of 2, 0 missing', value: '9.25' },
  { of: 'coverage', rows: [...times(3, judged()), judged({ coverage: 'part' }), judged({ coverage: 'none' }), learned()], sums: '3 of 5, 0 missing', value: '0.6 (0.231 to 0.882)' },
  { of: 'verdict-decided', rows: [...times(2, judged(DECIDED)), judged(FLAG), judged(), judged(CANNOT_TELL)], sums: '2 of 5, 0 missing', value: '0.4 (0.118 to 0.769)' },
  { of: 'verdict-light', rows: [...times(4, judged()), judged(DECIDED), learned()], sums: '4 of 5, 0 missing', value: '0.8 (0.376 to 0.964)' },
  { of: 'verdict-possible', rows: [judged({ verdict: 'possible-decision' }), ...times(4, judged())], sums: '1 of 5, 0 missing', value: '0.2 (0.036 to 0.624)' },
  { of: 'verdict-cannot-tell', rows: [judged(CANNOT_TELL), ...times(4, judged())], sums: '1 of 5, 0 missing', value: '0.2 (0.036 to 0.624)' },
  { of: 'flag-rate', rows: [...times(2, judged(FLAG)), judged(DECIDED), judged(), judged({ verdict: 'possible-decision' }), ...times(3, judged(CANNOT_TELL))], sums: '2 of 5, 3 missing', value: '0.4 (0.118 to 0.769)' },
  { of: 'load-in-flags', rows: [judged({ ...FLAG, load: 12 }), judged({ load: 10 }), judged({ load: 4 }), judged({ load: 2 }), judged({ load: 2 }), judged({ ...CANNOT_TELL, load: 50 })], sums: '12 of 30, 1 missing', value: '0.4' },
  { of: 'decisions-per-hour', rows: [judged({ decisions: 3, hours: 2 }), judged({ decisions: 1, hours: 0.5 }), ...times(3, judged({ hours: 0.5 })), judged({ ...CANNOT_TELL, hours: 9 })], sums: '4 of 4, 1 missing', value: '1' },
  {
    of: 'days-to-decision', value: '15.6', sums: '78 of 5, 1 missing, spread 1 0 3 0 0 0 1',
    rows: [judged({ ...DECIDED, toDecision: [{ days: 0, occurrences: 0 }, { days: 7, occurrences: 1 }] }), judged({ ...DECIDED, toDecision: [{ days: 7, occurrences: 1 }, { days: 57, occurrences: 8 }] }), judged({ ...DECIDED, toDecision: [{ days: 7, occurrences: 1 }] }), judged(DECIDED), judged()],
  },
  {
    of: 'occurrences-to-decision', value: '2.6', sums: '13 of 5, 0 missing, spread 1 2 1 0 0 0 1',
    rows: [judged({ ...DECIDED, toDecision: [0, 1, 1, 2, 9].map((occurrences) => ({ days: occurrences, occurrences })) }), judged()],
  },
  { of: 'reopened', rows: [judged({ decisions: 3, reopened: 1 }), judged({ decisions: 2, reopened: 1 }), judged(), learned()], sums: '2 of 5, 0 missing', value: '0.4' },
  {
    of: 'clear-ownership', sums: '3 of 5, 0 missing', value: '0.6 (0.231 to 0.882)',
    rows: [judged({ decisions: 2, decisionsWithOwnerAndDate: 1 }), judged({ decisions: 1, ...commitments({ made: 2, withOwnerAndDate: 2 }) }), judged(), learned()],
  },
  { of: 'decision-load', rows: [judged({ decisions: 2, people: 6, load: 6 }), judged({ decisions: 1, people: 4, load: 2 }), ...times(3, judged({ people: 4, load: 8 })), judged({ ...CANNOT_TELL, load: 90 })], sums: '16 of 4, 1 missing', value: '4' },
  { of: 'sign-stated', rows: [...times(3, judged(signs({ stated: true }))), ...times(2, judged(signs({}))), judged()], sums: '3 of 5, 1 missing', value: '0.6 (0.231 to 0.882)' },
  { of: 'sign-owner-and-date', rows: [...times(2, judged(signs({ ownerAndDate: true }))), ...times(3, judged(signs({ stated: true })))], sums: '2 of 5, 0 missing', value: '0.4 (0.118 to 0.769)' },
  { of: 'sign-dissent', rows: [judged(signs({ dissent: true })), ...times(4, judged(signs({}))), learned()], sums: '1 of 5, 0 missing', value: '0.2 (0.036 to 0.624)' },
  { of: 'sign-reason', rows: times(5, judged(signs({ reason: true }))), sums: '5 of 5, 0 missing', value: '1 (0.566 to 1)' },
  {
    of: 'reflection-within-48h', sums: '2 of 5, 1 missing', value: '0.4 (0.118 to 0.769)',
    rows: [
      judged({ ...FLAG, reflections: 2, reflectionDelayHours: 48 }), judged({ ...FLAG, reflections: 1, reflectionDelayHours: -0.5 }), judged({ ...FLAG, reflections: 1, reflectionDelayHours: 48.5 }),
      ...times(2, judged(FLAG)), judged({ ...FLAG, reflections: 1 }), judged({ ...DECIDED, reflections: 1, reflectionDelayHours: 1 }),
    ],
  },
  {
    of: 'outcome-agreement', sums: '3.5 of 5, 1 missing', value: '0.7',
    rows: [...[1, 0.75, 0.5, 0.5, 0.75].map((share) => judged({ agreement: { answers: 4, share } })), judged(), learned()],
  },
  { of: 'commitments-kept', rows: [judged(commitments({ kept: 2, changed: 1 })), judged(commitments({ kept: 1, dropped: 1 })), judged(commitments({ made: 4 }))], sums: '3 of 5, 0 missing', value: '0.6 (0.231 to 0.882)' },
  { of: 'commitments-changed', rows: [judged(commitments({ kept: 2, changed: 1 })), judged(commitments({ kept: 1, dropped: 1 }))], sums: '1 of 5, 0 missing', value: '0.2 (0.036 to 0.624)' },
  { of: 'commitments-dropped', rows: [judged(commitments({ kept: 2, changed: 1 })), judged(commitments({ kept: 1, dropped: 1 }))], sums: '1 of 5, 0 missing', value: '0.2 (0.036 to 0.624)' },
  { of: 'questions-rolled-over', rows: [judged({ questionsRolledOver: 2 }), judged({ questionsRolledOver: 1 }), ...times(3, judged({ commitmentsRolledOver: 9 }))], sums: '3 of 5, 0 missing', value: '0.6' },
  { of: 'commitments-rolled-over', rows: [judged({ commitmentsRolledOver: 4 }), ...times(4, judged({ questionsRolledOver: 9 }))], sums: '4 of 5, 0 missing', value: '0.8' },
  { of: 'short-notice', rows: [judged({ noticeHours: 23.9 }), judged({ noticeHours: -1 }), judged({ noticeHours: 24 }), ...times(2, judged({ noticeHours: 200 })), judged()], sums: '2 of 5, 1 missing', value: '0.4 (0.118 to 0.769)' },
  { of: 'rescheduled', rows: [judged({ rescheduled: true }), ...times(4, judged({ rescheduled: false })), ...times(2, judged())], sums: '1 of 5, 2 missing', value: '0.2 (0.036 to 0.624)' },
  { of: 'outside-hours', rows: [...times(5, judged({ outsideHours: false })), judged(), learned()], sums: '0 of 5, 1 missing', value: '0 (0 to 0.434)' },
];

describe('the metrics, by hand', () => {
  it.each(TABLE)('$of: $sums, $value', ({ of: id, rows, sums, value }) => {
    const measure = measureOf(metricOf(id), rows);
    const { sum, of, missing, spread } = measure;
    expect(`${sum} of ${of}, ${missing} missing${spread ? `, spread ${spread.join(' ')}` : ''}`).toBe(sums);
    expect(shown(id, rows)).toBe(value);
  });

  it('has a row above for every metric, and every metric once', () => {
    expect(TABLE.map((row) => row.of).toSorted()).toEqual(METRICS.map((metric) => metric.id).toSorted());
  });

  it('has every metric in the table of the README', () => {
    const readme = readFileSync(new URL('../../../../src/analysis/rhythm/README.md', import.meta.url), 'utf8');
    expect(METRICS.map(({ id }) => id).filter((id) => !readme.includes(`\`${id}\``))).toEqual([]);
  });

  it('makes the five shares of verdicts a whole, with flags told by all judged meetings', () => {
    const rows = [judged(DECIDED), ...times(2, judged(FLAG)), judged(), judged(CANNOT_TELL), judged({ verdict: 'possible-decision' })];
    const counts = (['verdict-decided', 'verdict-light', 'verdict-possible', 'verdict-cannot-tell', 'flag-rate'] as const).map((id) => measureOf(metricOf(id), rows).sum);
    expect(counts).toEqual([1, 1, 1, 1, 2]);
  });
});

function shown(id: MetricId, rows: readonly MeetingRow[]): string {
  const metric = metricOf(id);
  const value = metric.value(measureOf(metric, rows));
  if (value.is === 'not-enough') return `${value.n} of ${value.needs}`;
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  return value.low === undefined || value.high === undefined ? `${round(value.value)}` : `${round(value.value)} (${round(value.low)} to ${round(value.high)})`;
}
