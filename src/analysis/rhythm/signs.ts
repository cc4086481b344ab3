import { evidenceOf, type Evidence, type Weeks } from './evidence.ts';
import type { MetricId } from './metric.ts';
import { THRESHOLDS } from './thresholds.ts';

export type SignId = 'stalling' | 'busy' | 'firefighting' | 'drifting' | 'fatigue';

/** What a number must do. `optional`: where nobody can know it, the sign is told without it. */
export type Condition =
  | { readonly metric: MetricId; readonly is: 'rises' | 'falls' | 'does-not-rise'; readonly optional?: true }
  | { readonly metric: MetricId; readonly is: 'above'; readonly level: number; readonly optional?: true };

export interface Checked {
  readonly condition: Condition;
  readonly now: 'holds' | 'does-not-hold' | 'unknown';
}

/** What would turn the sign: that a condition begins to hold, no longer holds, or can be told at all. */
export type Change =
  | { readonly is: 'begins' | 'ends'; readonly condition: Condition }
  /** `missing`: meetings of those weeks that could have said something and did not. */
  | { readonly is: 'known'; readonly metric: MetricId; readonly weeks: number; readonly needs: number; readonly missing: number };

/** A sign as evidence (docs/rules.md, "Leader summary"). Words for it are not here. */
export interface Sign {
  readonly id: SignId;
  readonly is: 'seen' | 'not-seen' | 'not-enough';
  readonly evidence: readonly Evidence[];
  /** Each of them is enough alone, and needs all its conditions. */
  readonly ways: readonly (readonly Checked[])[];
  readonly wouldChange: readonly Change[];
}

const { levels } = THRESHOLDS;
const much = (metric: MetricId, level: number, optional?: true): readonly (readonly Condition[])[] =>
  [[{ metric, is: 'rises', ...(optional && { optional }) }], [{ metric, is: 'above', level, ...(optional && { optional }) }]];

/** The five, each with the ways in which it shows. */
export const SIGNS: readonly { readonly id: SignId; readonly ways: readonly (readonly Condition[])[] }[] = [
  { id: 'stalling', ways: [...much('questions-rolled-over', levels.rolledOver), ...much('commitments-rolled-over', levels.rolledOver)] },
  { id: 'busy', ways: [...much('flag-rate', levels.flagRate), ...much('load-in-flags', levels.loadInFlags)] },
  { id: 'firefighting', ways: [...much('short-notice', levels.shortNotice), ...much('rescheduled', levels.rescheduled), ...much('outside-hours', levels.outsideHours, true)] },
  {
    id: 'drifting',
    ways: (['decisions-per-hour', 'outcome-agreement'] as const).map((metric) => [{ metric: 'commitments-kept', is: 'rises' }, { metric, is: 'falls' }]),
  },
  { id: 'fatigue', ways: [[{ metric: 'learn-hours', is: 'rises' }, { metric: 'decisions-per-hour', is: 'does-not-rise' }, { metric: 'commitments-kept', is: 'does-not-rise' }]] },
];

export const signs = (weeks: Weeks): readonly Sign[] => SIGNS.map(({ id, ways }) => signOf(id, ways, weeks));

function signOf(id: SignId, conditions: readonly (readonly Condition[])[], weeks: Weeks): Sign {
  const metrics = [...new Set(conditions.flat().map(({ metric }) => metric))];
  // Whoever looks at several numbers finds chance in one of them more often.
  const confidence = 1 - (1 - THRESHOLDS.confidence) / metrics.length;
  const evidence = new Map(metrics.map((metric) => [metric, evidenceOf(metric, weeks, confidence)]));
  const ways = conditions.map((way) => way.map((condition): Checked => ({ condition, now: check(condition, evidence.get(condition.metric)) })));
  return { id, is: verdictOf(ways), evidence: [...evidence.values()], ways, wouldChange: changesOf(ways, evidence) };
}

function check(condition: Condition, evidence: Evidence | undefined): Checked['now'] {
  if (condition.is === 'above') {
    if (evidence?.typical.is !== 'typical') return 'unknown';
    return evidence.typical.low > condition.level ? 'holds' : 'does-not-hold';
  }
  if (evidence?.trend.is !== 'trend') return 'unknown';
  const { goes } = evidence.trend;
  const holds = { rises: goes === 'up', falls: goes === 'down', 'does-not-rise': goes !== 'up' }[condition.is];
  return holds ? 'holds' : 'does-not-hold';
}

/** Not seen is only what could have been seen. */
function verdictOf(ways: readonly (readonly Checked[])[]): Sign['is'] {
  const open = ways.filter((way) => !way.some(({ now }) => now === 'does-not-hold'));
  if (open.some((way) => way.every(({ now }) => now === 'holds'))) return 'seen';
  return open.some((way) => way.some(({ now, condition }) => now === 'unknown' && !condition.optional)) ? 'not-enough' : 'not-seen';
}

function changesOf(ways: readonly (readonly Checked[])[], evidence: ReadonlyMap<MetricId, Evidence>): readonly Change[] {
  const seen = ways.filter((way) => way.every(({ now }) => now === 'holds'));
  const turning = seen.length > 0 ? seen.flat() : ways.flat().filter(({ now }) => now === 'does-not-hold');
  const turns = once(turning).map((condition): Change => ({ is: seen.length > 0 ? 'ends' : 'begins', condition }));
  const unknown = new Set(ways.flat().flatMap(({ condition, now }) => (now === 'unknown' ? [condition.metric] : [])));
  return [...turns, ...[...unknown].flatMap((metric): readonly Change[] => {
    const known = evidence.get(metric);
    return known ? [{ is: 'known', metric, weeks: known.trend.weeks, needs: THRESHOLDS.weeks, missing: known.series.reduce((sum, { value }) => sum + value.missing, 0) }] : [];
  })];
}

/** Two ways may share a condition. */
const once = (checked: readonly Checked[]): readonly Condition[] =>
  [...new Map(checked.map(({ condition }) => [`${condition.metric} ${condition.is}`, condition])).values()];
