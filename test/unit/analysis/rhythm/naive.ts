import { isJudgedRow, type JudgedRow, type MeetingRow } from '#domain/meeting-row.ts';
import type { MetricId } from '#analysis/rhythm/metric.ts';

interface Plain {
  /** Undefined where it is divided by nothing. */
  readonly value: number | undefined;
  readonly n: number;
  readonly needs: number;
  readonly missing: number;
}

type Judged = MeetingRow & JudgedRow;
type Reading = (rows: readonly MeetingRow[]) => Plain;

const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const over = (sum: number, of: number): number | undefined => (of > 0 ? sum / of : undefined);
const flagged = ({ verdict }: Judged): boolean => verdict === 'no-decision-recorded';
const told = ({ verdict }: Judged): boolean => verdict !== 'cannot-tell';

/** The formulas once more, all rows at hand and no sums in between: what the metrics are held against. Written for this alone. */
export const naive: { readonly [id in MetricId]: Reading } = {
  'judged-meetings': (rows) => all(rows.filter(isJudgedRow), () => 1),
  'person-hours': (rows) => all(rows.filter(isJudgedRow), ({ load }) => load),
  'learn-hours': (rows) => all(rows.filter((row) => !isJudgedRow(row)), ({ load }) => load),
  coverage: shareOf(() => true, ({ coverage }) => coverage === 'complete'),
  'verdict-decided': shareOf(() => true, ({ verdict }) => verdict === 'decided'),
  'verdict-light': shareOf(() => true, ({ verdict }) => verdict === 'light'),
  'verdict-possible': shareOf(() => true, ({ verdict }) => verdict === 'possible-decision'),
  'verdict-cannot-tell': shareOf(() => true, (row) => !told(row)),
  'flag-rate': shareOf(() => true, (row) => (told(row) ? flagged(row) : undefined)),
  'load-in-flags': perTold((row) => (flagged(row) ? row.load : 0), ({ load }) => load),
  'decisions-per-hour': perTold(({ decisions }) => decisions, ({ hours }) => hours),
  'decision-load': perTold(({ decisions, people }) => decisions * people, ({ load }) => load / 8),
  'days-to-decision': long(({ days }) => days),
  'occurrences-to-decision': long(({ occurrences }) => occurrences),
  reopened: (rows) => {
    const meetings = rows.filter(isJudgedRow).filter(({ decisions, reopened }) => decisions + reopened > 0);
    const decisions = add(meetings.map((row) => row.decisions));
    return { value: over(add(meetings.map(({ reopened }) => reopened)), decisions), n: decisions, needs: 5, missing: 0 };
  },
  'clear-ownership': (rows) => {
    const meetings = rows.filter(isJudgedRow);
    const made = add(meetings.map((row) => row.decisions)) + add(meetings.map((row) => row.commitments.made));
    const owned = add(meetings.map((row) => row.decisionsWithOwnerAndDate)) + add(meetings.map((row) => row.commitments.withOwnerAndDate));
    return { value: over(owned, made), n: made, needs: 5, missing: 0 };
  },
  'sign-stated': shareOf(() => true, ({ signs }) => signs?.stated),
  'sign-owner-and-date': shareOf(() => true, ({ signs }) => signs?.ownerAndDate),
  'sign-dissent': shareOf(() => true, ({ signs }) => signs?.dissent),
  'sign-reason': shareOf(() => true, ({ signs }) => signs?.reason),
  'reflection-within-48h': shareOf(flagged, ({ reflections, reflectionDelayHours: delay }) => {
    if (reflections === 0) return false;
    return delay === undefined ? undefined : delay <= 48;
  }),
  'outcome-agreement': (rows) => {
    const [meetings, shares] = [rows.filter(isJudgedRow), rows.filter(isJudgedRow).flatMap(({ agreement }) => (agreement ? [agreement.share] : []))];
    return { value: over(add(shares), shares.length), n: shares.length, needs: 5, missing: meetings.length - shares.length };
  },
  'commitments-kept': checked(({ kept }) => kept),
  'commitments-changed': checked(({ changed }) => changed),
  'commitments-dropped': checked(({ dropped }) => dropped),
  'questions-rolled-over': perMeeting(({ questionsRolledOver }) => questionsRolledOver),
  'commitments-rolled-over': perMeeting(({ commitmentsRolledOver }) => commitmentsRolledOver),
  'short-notice': shareOf(() => true, ({ noticeHours }) => (noticeHours === undefined ? undefined : noticeHours < 24)),
  rescheduled: shareOf(() => true, ({ rescheduled }) => rescheduled),
  'outside-hours': shareOf(() => true, ({ outsideHours }) => outsideHours),
};

function all<Row extends MeetingRow>(rows: readonly Row[], amount: (row: Row) => number): Plain {
  return { value: add(rows.map(amount)), n: rows.length, needs: 1, missing: 0 };
}

function shareOf(asked: (row: Judged) => boolean, isSo: (row: Judged) => boolean | undefined): Reading {
  return (rows) => {
    const answers = rows.filter(isJudgedRow).filter(asked).map(isSo);
    const [yes, no] = [answers.filter((answer) => answer === true).length, answers.filter((answer) => answer === false).length];
    return { value: over(yes, yes + no), n: yes + no, needs: 5, missing: answers.length - yes - no };
  };
}

function perTold(amount: (row: Judged) => number, by: (row: Judged) => number): Reading {
  return (rows) => {
    const meetings = rows.filter(isJudgedRow);
    const known = meetings.filter(told);
    return { value: over(add(known.map(amount)), add(known.map(by))), n: known.length, needs: 5, missing: meetings.length - known.length };
  };
}

function perMeeting(amount: (row: Judged) => number): Reading {
  return (rows) => {
    const meetings = rows.filter(isJudgedRow);
    return { value: over(add(meetings.map(amount)), meetings.length), n: meetings.length, needs: 5, missing: 0 };
  };
}

function checked(outcome: (of: JudgedRow['commitments']) => number): Reading {
  return (rows) => {
    const check = rows.filter(isJudgedRow).map(({ commitments }) => commitments);
    const asked = add(check.map(({ kept, changed, dropped }) => kept + changed + dropped));
    return { value: over(add(check.map(outcome)), asked), n: asked, needs: 5, missing: 0 };
  };
}

function long(of: (decision: { readonly days: number; readonly occurrences: number }) => number): Reading {
  return (rows) => {
    const meetings = rows.filter(isJudgedRow);
    const values = meetings.flatMap(({ toDecision }) => toDecision.map(of));
    return { value: over(add(values), values.length), n: values.length, needs: 5, missing: meetings.filter(({ decisions, toDecision }) => decisions > 0 && toDecision.length === 0).length };
  };
}
