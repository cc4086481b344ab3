/** A table of weights as text: a character for each, and what one step of it is worth. */
export interface PackedTable {
  readonly step: number;
  readonly weights: string;
}

/** Weights lie between -45 and 45 steps; 0 is "P". Printable, and short once the file is compressed. */
const ZERO = 80;
const MOST_STEPS = 45;

/** The way in, for whoever learns the weights (`npm run train`). */
export function packTable(table: Float32Array): PackedTable {
  const step = table.reduce((most, w) => Math.max(most, Math.abs(w)), 0) / MOST_STEPS || 1;
  return { step: Number(step.toPrecision(4)), weights: Array.from(table, (w) => String.fromCharCode(ZERO + Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(w / step))))).join('') };
}

export function unpackTable({ step, weights }: PackedTable): Float32Array {
  const table = new Float32Array(weights.length);
  for (let i = 0; i < table.length; i++) table[i] = (weights.charCodeAt(i) - ZERO) * step;
  return table;
}
