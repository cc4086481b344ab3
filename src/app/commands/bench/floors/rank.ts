/** Elimination modulo a prime: what holds over the fractions holds here, unless a determinant happens to be a multiple of it. */
const PRIME = 67_108_859;

/** A row of a reduced basis: 1 at `lead`, where every other row has 0. */
export interface Reduced {
  readonly lead: number;
  readonly values: Float64Array;
}

/** Rows that span the same space as those given. */
export function reduced(rows: readonly ArrayLike<number>[]): readonly Reduced[] {
  const basis: Reduced[] = [];
  for (const row of rows) {
    const values = Float64Array.from(row);
    for (const { lead, values: other } of basis) subtract(values, other, values[lead] ?? 0);
    const lead = values.findIndex((value) => value !== 0);
    if (lead < 0) continue;
    scale(values, inverse(values[lead] ?? 1));
    for (const { values: other } of basis) subtract(other, values, other[lead] ?? 0);
    basis.push({ lead, values });
  }
  return basis;
}

/** How many independent combinations of a basis are 0 in every column but the allowed ones. A row whose lead is not allowed has no part in any. */
export function within(basis: readonly Reduced[], isAllowed: readonly boolean[]): number {
  const may = basis.filter(({ lead }) => isAllowed[lead]);
  const outside = [...isAllowed.keys()].filter((column) => isAllowed[column] === false);
  return may.length - reduced(may.map(({ values }) => outside.map((column) => values[column] ?? 0))).length;
}

/** Whether a vector is a combination of a basis. */
export function spans(basis: readonly Reduced[], vector: readonly number[]): boolean {
  const left = Float64Array.from(vector);
  for (const { lead, values } of basis) subtract(left, values, left[lead] ?? 0);
  return left.every((value) => value === 0);
}

function subtract(from: Float64Array, row: Float64Array, times: number): void {
  if (times === 0) return;
  for (let i = 0; i < from.length; i++) {
    const value = row[i] ?? 0;
    // The product stays below 2^53.
    if (value !== 0) from[i] = ((from[i] ?? 0) + (PRIME - times) * value) % PRIME;
  }
}

function scale(values: Float64Array, by: number): void {
  if (by !== 1) for (let i = 0; i < values.length; i++) values[i] = ((values[i] ?? 0) * by) % PRIME;
}

/** By Fermat: value^(PRIME − 2). */
function inverse(value: number): number {
  if (value === 1) return 1;
  let [result, base] = [1, value];
  for (let left = PRIME - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}
