import type { JudgedRow } from '#domain/meeting-row.ts';
import type { Metric, MetricId } from '../metric.ts';
import { ofJudged, one } from '../of-judged.ts';
import { shareOfCounts } from '../value-of.ts';

const ofSign = (id: MetricId, sign: keyof NonNullable<JudgedRow['signs']>, words: string): Metric => ({
  id, unit: 'share', formula: `judged meetings where ${words} / judged meetings whose close is known`, source: 'product, "Templates" (close check)',
  part: ofJudged(({ signs }) => one(signs?.[sign])), value: shareOfCounts,
});

/** The four signs of closure. */
export const CLOSURE: readonly Metric[] = [
  ofSign('sign-stated', 'stated', 'the decision was stated'),
  ofSign('sign-owner-and-date', 'ownerAndDate', 'it had an owner and a date'),
  ofSign('sign-dissent', 'dissent', 'dissent was asked for'),
  ofSign('sign-reason', 'reason', 'the reason was kept'),
];
