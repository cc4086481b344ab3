import type { Packed } from '#analysis/decisions/actions/action-model.ts';
import type { ActionModel } from '#analysis/decisions/actions/action-scores.ts';
import { packTable } from '#analysis/decisions/packed-table.ts';

/** Weights beyond this quantile are cut, so that the many small ones keep their differences. */
const CUT = 0.9995;

/** Rounds weights to the few steps that ship. */
export const pack = ({ bias, shape, own, late, before, after }: ActionModel): Packed => ({
  bias: Number(bias.toFixed(4)), shape: packTable(shape), own: packTable(cut(own)), late: packTable(cut(late)), before: packTable(cut(before)), after: packTable(cut(after)),
});

function cut(values: Float32Array): Float32Array {
  const sizes = Float32Array.from(values, Math.abs).sort();
  const most = sizes[Math.floor(CUT * (sizes.length - 1))] ?? 0;
  return values.map((v) => Math.max(-most, Math.min(most, v)));
}
