import type { JudgedRow } from '#domain/meeting-row.ts';
import type { Metric, MetricId } from '../metric.ts';
import { ofJudged, ofTold, one } from '../of-judged.ts';
import { rate, shareOfCounts } from '../value-of.ts';

const ofVerdict = (id: MetricId, verdict: JudgedRow['verdict'], words: string): Metric => ({
  id, unit: 'share', formula: `${words} / judged meetings`, source: 'product, "The verdict"',
  part: ofJudged((row) => one(row.verdict === verdict)), value: shareOfCounts,
});

/** How meetings were judged. Together with the flags the four shares are all judged meetings; the flag rate leaves out what nobody could tell. */
export const VERDICTS: readonly Metric[] = [
  ofVerdict('verdict-decided', 'decided', 'decided meetings'),
  ofVerdict('verdict-light', 'light', 'light meetings'),
  ofVerdict('verdict-possible', 'possible-decision', 'meetings with a possible decision'),
  ofVerdict('verdict-cannot-tell', 'cannot-tell', 'meetings of which nobody can tell'),
  {
    id: 'flag-rate', unit: 'share', formula: 'flagged meetings / judged meetings that could be told', source: 'product, "The verdict"',
    part: ofTold(({ verdict }) => one(verdict === 'no-decision-recorded')), value: shareOfCounts,
  },
  {
    id: 'load-in-flags', unit: 'share', formula: 'person-hours of flagged meetings / person-hours of judged meetings that could be told', source: 'product, "Leader summary"',
    part: ofTold(({ verdict, load }) => ({ sum: verdict === 'no-decision-recorded' ? load : 0, of: load })), value: rate,
  },
];
