import type { Features } from './features.ts';
import { BIAS, WEIGHTS, type FeatureName } from './weights.ts';

/** How likely it is, 0 to 1, that anything was decided. See the model card in weights.ts. */
export function scoreOf(features: Features): number {
  const sum = NAMES.reduce((total, name) => total + WEIGHTS[name] * features[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}

const NAMES = Object.keys(WEIGHTS) as readonly FeatureName[];
