import { unpackTable, type PackedTable } from '../packed-table.ts';
import type { ACTION_TABLES, ActionModel } from './action-scores.ts';
import { ACTION_WEIGHTS } from './action-weights.ts';

export interface Learned {
  /** Score from which a sentence is taken for an action item: out of fold, most was right there (F1). */
  readonly from: number;
  /** [score, share 0–1 of sentences with about this score that annotators had marked], out of fold, rising. */
  readonly seen: readonly (readonly [number, number])[];
}

export type PackedModel = Packed & Learned;

export type Packed = { readonly bias: number } & { readonly [table in keyof typeof ACTION_TABLES]: PackedTable };

export function unpack({ bias, shape, own, late, before, after }: Packed): ActionModel {
  return { bias, shape: unpackTable(shape), own: unpackTable(own), late: unpackTable(late), before: unpackTable(before), after: unpackTable(after) };
}

let model: ActionModel | undefined;

/** What ships, unpacked at its first use. */
export const actionModel = (): ActionModel => (model ??= unpack(ACTION_WEIGHTS));
