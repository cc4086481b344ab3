import type { Metric, MetricId } from './metric.ts';
import { AMOUNT } from './metrics/amount.ts';
import { CLOSURE } from './metrics/closure.ts';
import { DECISIONS } from './metrics/decisions.ts';
import { FIREFIGHTING } from './metrics/firefighting.ts';
import { FOLLOW_THROUGH } from './metrics/follow-through.ts';
import { REFLECTION } from './metrics/reflection.ts';
import { VERDICTS } from './metrics/verdicts.ts';

/** Every number of the leaders' summary, each id once. */
export const METRICS: readonly Metric[] = [...AMOUNT, ...VERDICTS, ...DECISIONS, ...CLOSURE, ...REFLECTION, ...FOLLOW_THROUGH, ...FIREFIGHTING];

const byId: ReadonlyMap<MetricId, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]));

export function metricOf(id: MetricId): Metric {
  const metric = byId.get(id);
  if (!metric) throw new Error(`No metric ${id}`);
  return metric;
}
