/** A row of few numbers among many: where they stand and what they are. */
export interface Row {
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** Corrections remembered. */
const MEMORY = 8;

/**
 * Weights of a logistic regression with a penalty on their squares, the bias (last, not penalised). By L-BFGS with
 * halving steps: the same input gives the same weights.
 */
export function learnLogistic(rows: readonly Row[], isTrue: readonly boolean[], weight: readonly number[], size: number, penalty: number, rounds = 40): Float64Array {
  let at: Float64Array = new Float64Array(size + 1);
  const slope = new Float64Array(size + 1);
  let loss = lossOf(rows, isTrue, weight, penalty, at, slope);
  const steps: { by: Float64Array; turn: Float64Array; rho: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const way = direction(slope, steps);
    const descent = -dot(way, slope);
    const nextSlope = new Float64Array(size + 1);
    let next: Float64Array | undefined;
    let nextLoss = 0;
    for (let length = 1; length > 1e-6; length /= 2) {
      const tried = at.map((v, j) => v - length * (way[j] ?? 0));
      nextLoss = lossOf(rows, isTrue, weight, penalty, tried, nextSlope);
      if (nextLoss <= loss + 1e-4 * length * descent) {
        next = tried;
        break;
      }
    }
    if (!next) break;
    const from = at;
    const by = next.map((v, j) => v - (from[j] ?? 0));
    const turn = nextSlope.map((v, j) => v - (slope[j] ?? 0));
    const curve = dot(by, turn);
    if (curve > 1e-12) steps.push({ by, turn, rho: 1 / curve });
    if (steps.length > MEMORY) steps.shift();
    const gain = loss - nextLoss;
    at = next;
    loss = nextLoss;
    slope.set(nextSlope);
    if (gain < 1e-6 * Math.abs(loss)) break;
  }
  return at;
}

/** What a row comes to. */
export function sumOf(weights: Float64Array, { index, value }: Row): number {
  let sum = weights.at(-1) ?? 0;
  for (let k = 0; k < index.length; k++) sum += (weights[index[k] ?? 0] ?? 0) * (value[k] ?? 0);
  return sum;
}

function lossOf(rows: readonly Row[], isTrue: readonly boolean[], weight: readonly number[], penalty: number, at: Float64Array, slope: Float64Array): number {
  const bias = at.length - 1;
  let loss = 0;
  slope.fill(0);
  for (const [r, row] of rows.entries()) {
    const sum = sumOf(at, row);
    const w = weight[r] ?? 1;
    const wrong = isTrue[r] ? -sum : sum;
    loss += w * (Math.log1p(Math.exp(-Math.abs(wrong))) + Math.max(0, wrong));
    const pull = w * (1 / (1 + Math.exp(-sum)) - (isTrue[r] ? 1 : 0));
    const { index, value } = row;
    for (let k = 0; k < index.length; k++) {
      const j = index[k] ?? 0;
      slope[j] = (slope[j] ?? 0) + pull * (value[k] ?? 0);
    }
    slope[bias] = (slope[bias] ?? 0) + pull;
  }
  for (let j = 0; j < bias; j++) {
    const v = at[j] ?? 0;
    loss += 0.5 * penalty * v * v;
    slope[j] = (slope[j] ?? 0) + penalty * v;
  }
  return loss;
}

function direction(slope: Float64Array, steps: readonly { by: Float64Array; turn: Float64Array; rho: number }[]): Float64Array {
  const way = slope.slice();
  const taken = steps.map(() => 0);
  for (let k = steps.length - 1; k >= 0; k--) {
    const step = steps[k];
    if (!step) continue;
    const a = step.rho * dot(step.by, way);
    taken[k] = a;
    addTo(way, step.turn, -a);
  }
  const last = steps.at(-1);
  const scale = last ? 1 / (last.rho * dot(last.turn, last.turn)) : 1 / Math.max(1, Math.sqrt(dot(slope, slope)));
  for (let j = 0; j < way.length; j++) way[j] = (way[j] ?? 0) * scale;
  for (const [k, step] of steps.entries()) addTo(way, step.by, (taken[k] ?? 0) - step.rho * dot(step.turn, way));
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}

function addTo(to: Float64Array, what: Float64Array, times: number): void {
  for (let j = 0; j < to.length; j++) to[j] = (to[j] ?? 0) + times * (what[j] ?? 0);
}
