import type { Metric } from '../metric.ts';
import { ofJudged, one } from '../of-judged.ts';
import { shareOfCounts, total } from '../value-of.ts';

/** How much there was, and how much of it could be read. */
export const AMOUNT: readonly Metric[] = [
  {
    id: 'judged-meetings', unit: 'count', formula: 'judged meetings', source: 'counted',
    part: ofJudged(() => one(true)), value: total,
  },
  {
    id: 'person-hours', unit: 'hours', formula: 'Σ hours × people of judged meetings', source: 'counted',
    part: ofJudged(({ load }) => ({ sum: load, of: 1 })), value: total,
  },
  {
    id: 'learn-hours', unit: 'hours', formula: 'Σ hours × people of meetings for learning', source: 'counted',
    part: ({ purpose, load }) => (purpose === 'learn' ? { sum: load, of: 1 } : undefined), value: total,
  },
  {
    id: 'coverage', unit: 'share', formula: 'judged meetings with a supporting source read in full / judged meetings', source: 'product, "The verdict"',
    part: ofJudged(({ coverage }) => one(coverage === 'complete')), value: shareOfCounts,
  },
];
