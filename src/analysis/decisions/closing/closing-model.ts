import { unpackTable, type PackedTable } from '../packed-table.ts';
import type { Signs } from './signs.ts';
import type { WordVector } from './words.ts';

export interface ClosingModel {
  readonly bias: number;
  readonly signs: ReadonlyMap<string, number>;
  readonly words: Float32Array;
}

/** As it ships. */
export interface PackedClosing {
  readonly bias: number;
  readonly signs: { readonly [name: string]: number };
  readonly words: PackedTable;
}

export const unpackClosing = ({ bias, signs, words }: PackedClosing): ClosingModel => ({ bias, signs: new Map(Object.entries(signs)), words: unpackTable(words) });

/** Log-odds that this part of a talk closed with a decision. */
export function closingOf(model: ClosingModel, signs: Signs, words: WordVector): number {
  let sum = model.bias;
  for (const [name, value] of signs) sum += (model.signs.get(name) ?? 0) * value;
  for (let i = 0; i < words.index.length; i++) sum += (model.words[words.index[i] ?? 0] ?? 0) * (words.value[i] ?? 0);
  return sum;
}
