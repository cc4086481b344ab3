import type { MeetingRow } from '#domain/meeting-row.ts';
import type { Metric, Part } from '../metric.ts';
import { ofJudged, ofTold } from '../of-judged.ts';
import { THRESHOLDS } from '../thresholds.ts';
import { mean, rate, shareOfCounts } from '../value-of.ts';

/** How many decisions come out, how soon, whose they are, and whether they hold. */
export const DECISIONS: readonly Metric[] = [
  {
    id: 'decisions-per-hour', unit: 'per-hour', formula: 'decisions / hours of judged meetings that could be told', source: 'product, "The idea behind it"; yield, one of four qualities of deciding (Rogers & Blenko 2006)',
    part: ofTold(({ decisions, hours }) => ({ sum: decisions, of: hours })), value: rate,
  },
  {
    id: 'days-to-decision', unit: 'days', formula: 'Σ days from first raised to decided / decisions whose question was seen before', source: 'product, "The idea behind it"; speed (Rogers & Blenko 2006)',
    buckets: [0, 1, 7, 14, 28, 56], part: untilDecided(({ days }) => days), value: mean,
  },
  {
    id: 'occurrences-to-decision', unit: 'occurrences', formula: 'Σ occurrences from first raised to decided / decisions whose question was seen before', source: 'product, "The idea behind it"',
    buckets: [0, 1, 2, 3, 5, 8], part: untilDecided(({ occurrences }) => occurrences), value: mean,
  },
  {
    id: 'reopened', unit: 'per-decision', formula: 'decisions that came back / decisions', source: 'product, "Leader summary"',
    part: ofJudged(({ reopened, decisions }) => (reopened === 0 && decisions === 0 ? undefined : { sum: reopened, of: decisions })), value: mean,
  },
  {
    id: 'clear-ownership', unit: 'share', formula: 'decisions and commitments with one owner and a date / decisions and commitments made', source: 'product, "Leader summary"',
    part: ofJudged(({ decisions, decisionsWithOwnerAndDate, commitments: { made, withOwnerAndDate } }) =>
      (decisions + made === 0 ? undefined : { sum: decisionsWithOwnerAndDate + withOwnerAndDate, of: decisions + made })), value: shareOfCounts,
  },
  {
    id: 'decision-load', unit: 'per-day', formula: `Σ decisions × people / (person-hours / ${THRESHOLDS.hoursOfDay}), of judged meetings that could be told`, source: 'product, "Leader summary"',
    part: ofTold(({ decisions, people, load }) => ({ sum: decisions * people, of: load / THRESHOLDS.hoursOfDay })), value: rate,
  },
];

/** Of a decision whose question nobody had seen before it cannot be said how long it took. */
function untilDecided(long: (one: { readonly days: number; readonly occurrences: number }) => number): (row: MeetingRow) => Part {
  return ofJudged(({ decisions, toDecision }) => {
    if (toDecision.length === 0) return decisions > 0 ? 'missing' : undefined;
    const values = toDecision.map(long);
    return { sum: values.reduce((sum, value) => sum + value, 0), of: values.length, values };
  });
}
