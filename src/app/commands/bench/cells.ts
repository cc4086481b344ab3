import { summariseFile } from '../summarise-file.ts';
import { print } from './read-given.ts';

/** `cells ROWS.jsonl[.gz] [--policy POLICY.json]`: one cell a line as the page would show it; those that it would not as `{at, hidden: true}`. */
export async function cells(args: string[]): Promise<void> {
  const summary = await summariseFile(args, 'cells');
  for (const cell of [...summary.cells, ...summary.hidden]) await print(cell);
}
