import type { JudgedRow } from '#domain/meeting-row.ts';
import type { Metric, MetricId } from '../metric.ts';
import { ofJudged } from '../of-judged.ts';
import { rate, shareOfCounts } from '../value-of.ts';

const ofCheckIns = (id: MetricId, outcome: 'kept' | 'changed' | 'dropped'): Metric => ({
  id, unit: 'share', formula: `${outcome} / (kept + changed + dropped)`, source: 'product, "Commitments"; asking for progress: Harkin et al. 2016, 138 studies, d = .40',
  part: ofJudged(({ commitments: { kept, changed, dropped } }) => {
    const checked = { kept, changed, dropped };
    const of = kept + changed + dropped;
    return of === 0 ? undefined : { sum: checked[outcome], of };
  }), value: shareOfCounts,
});

/** What is open shows up again at each occurrence, so it is told by the meeting and never added up as if it were new. */
const rolledOver = (id: MetricId, what: string, count: (row: JudgedRow) => number): Metric => ({
  id, unit: 'per-meeting', formula: `${what} carried over at least twice / judged meetings`, source: 'product, "Leader summary"',
  part: ofJudged((row) => ({ sum: count(row), of: 1 })), value: rate,
});

/** What came of what was promised or asked. */
export const FOLLOW_THROUGH: readonly Metric[] = [
  ofCheckIns('commitments-kept', 'kept'),
  ofCheckIns('commitments-changed', 'changed'),
  ofCheckIns('commitments-dropped', 'dropped'),
  rolledOver('questions-rolled-over', 'open questions', (row) => row.questionsRolledOver),
  rolledOver('commitments-rolled-over', 'commitments', (row) => row.commitmentsRolledOver),
];
