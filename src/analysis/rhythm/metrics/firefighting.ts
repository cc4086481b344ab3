import type { Metric } from '../metric.ts';
import { ofJudged, one } from '../of-judged.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { shareOfCounts } from '../value-of.ts';

/** Meetings that came suddenly, moved, or took the evening. */
export const FIREFIGHTING: readonly Metric[] = [
  {
    id: 'short-notice', unit: 'share', formula: `judged meetings called less than ${THRESHOLDS.noticeHours} h ahead / judged meetings whose notice is known`, source: 'product, "Leader summary"; Viva Insights, habit metrics',
    part: ofJudged(({ noticeHours }) => one(noticeHours === undefined || Number.isNaN(noticeHours) ? undefined : noticeHours < THRESHOLDS.noticeHours)), value: shareOfCounts,
  },
  {
    id: 'rescheduled', unit: 'share', formula: 'judged meetings whose start was changed / judged meetings where that is known', source: 'product, "Leader summary"',
    part: ofJudged(({ rescheduled }) => one(rescheduled)), value: shareOfCounts,
  },
  {
    id: 'outside-hours', unit: 'share', formula: 'judged meetings outside working hours / judged meetings whose organizer\'s working hours could be read', source: 'product, "Leader summary"',
    part: ofJudged(({ outsideHours }) => one(outsideHours)), value: shareOfCounts,
  },
];
