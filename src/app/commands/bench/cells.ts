import type { Hidden } from '#domain/summary-cell.ts';
import { summariseFile } from '../summarise-file.ts';
import { print } from './read-given.ts';

/** `cells ROWS.jsonl[.gz] [--policy POLICY.json]`: one cell a line as the page would show it; those that it would not as `{at, hidden: true}`. */
export async function cells(args: string[]): Promise<void> {
  const allHidden: Hidden[] = [];
  for await (const { cells: some, hidden } of summariseFile(args, 'cells')) {
    for (const cell of some) await print(cell);
    allHidden.push(...hidden);
  }
  for (const cell of allHidden) await print(cell);
}
