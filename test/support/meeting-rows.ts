import type { IsoWeek, JudgedRow, MeetingRow, SeriesKey } from '#domain/meeting-row.ts';
import { personHours } from '#domain/verdict.ts';

/** A judged meeting of six for an hour, of which nothing more is known; a test states only what matters to it. */
export const aRow = (given: Partial<Extract<MeetingRow, JudgedRow>> = {}): Extract<MeetingRow, JudgedRow> => ({
  version: 1, key: 'meeting-1', week: '2026-W47' as IsoWeek, team: 'Launch', series: 'series-1' as SeriesKey, people: 6, load: personHours(6), hours: 1,
  purpose: 'decide', verdict: 'decided', coverage: 'complete', decisions: 0, decisionsWithOwnerAndDate: 0, toDecision: [], reopened: 0,
  questionsRolledOver: 0, commitmentsRolledOver: 0, reflections: 0, commitments: { made: 0, withOwnerAndDate: 0, kept: 0, changed: 0, dropped: 0 },
  ...given,
});

/** One that has all there is. */
export const FULL_ROW = aRow({
  title: 'Steering', contest: 'decided', decisions: 2, decisionsWithOwnerAndDate: 1, signs: { stated: true, ownerAndDate: false, dissent: true, reason: true },
  toDecision: [{ days: 14, occurrences: 2 }, { days: 0, occurrences: 0 }], reopened: 1, questionsRolledOver: 1, commitmentsRolledOver: 2, noticeHours: 12.5,
  rescheduled: true, outsideHours: false, reflections: 3, reflectionDelayHours: 4.25, agreement: { answers: 5, share: 0.8 },
  commitments: { made: 3, withOwnerAndDate: 2, kept: 1, changed: 1, dropped: 0 },
});
