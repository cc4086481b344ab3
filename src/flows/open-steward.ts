import { tally } from '#analysis/rhythm/floors/tally.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { createSummarise, type Summarise, type SummariseParts } from './summarise.ts';

/** The steward's work with the product's own floors and metrics. */
export const openSteward = (parts: Omit<SummariseParts, 'tally'>): Summarise =>
  createSummarise({ ...parts, tally: (floors) => tally(floors, METRICS) });
