import type { Metric } from '../metric.ts';
import { ofJudged, one } from '../of-judged.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { mean, shareOfCounts } from '../value-of.ts';

/** Whether people look back in time, and whether they understood the same. */
export const REFLECTION: readonly Metric[] = [
  {
    id: 'reflection-within-48h', unit: 'share', formula: `flagged meetings that their organizer reflected on within ${THRESHOLDS.reflectionHours} h / flagged meetings, but for those that only others reflected on`, source: 'product, "The idea behind it"',
    part: ofJudged(({ verdict, reflections, reflectionDelayHours: delay }) => {
      if (verdict !== 'no-decision-recorded') return undefined;
      return one(reflections === 0 ? false : delay === undefined || Number.isNaN(delay) ? undefined : delay <= THRESHOLDS.reflectionHours);
    }), value: shareOfCounts,
  },
  {
    // Each meeting counts once: answers of one meeting hang together, so they are no counts to make an interval of.
    id: 'outcome-agreement', unit: 'share', formula: 'Σ share of answers that are the most frequent one / meetings where enough answered', source: 'product, "Templates" (outcome agreement)',
    part: ofJudged(({ agreement }) => (agreement ? { sum: agreement.share, of: 1 } : 'missing')), value: mean,
  },
];
