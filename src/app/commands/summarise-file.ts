import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { tally, type Summary } from '#analysis/rhythm/floors/tally.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { readPolicy } from '#templates/read-policy.ts';
import { NamedError } from './bench/named-error.ts';
import { readRows } from './read-rows.ts';

/** Cells of a file of rows: every period of it counts as over. `ROWS.jsonl[.gz] [--policy POLICY.json]`. */
export async function summariseFile(args: string[], usage: string): Promise<Summary> {
  const { file, policy } = given(args, usage);
  const { add, finish } = tally(policy === undefined ? NO_POLICY.floors : await floorsOf(policy), METRICS);
  for await (const row of readRows(file)) add(row);
  return finish();
}

function given(args: string[], usage: string): { readonly file: string; readonly policy: string | undefined } {
  try {
    const { values: { policy }, positionals: [file, ...more] } = parseArgs({ args, allowPositionals: true, options: { policy: { type: 'string' } } });
    if (file !== undefined && more.length === 0) return { file, policy };
  } catch {
    // Said below.
  }
  throw new NamedError('bad-arguments', `use: ${usage} ROWS.jsonl[.gz] [--policy POLICY.json]`);
}

async function floorsOf(file: string): Promise<Policy['floors']> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new NamedError('unreadable-file', `${file}: ${error.code ?? error.message}`);
  });
  const read = readPolicy(text, Object.keys(FEATURE_SCOPES));
  if (!read.ok) throw new NamedError('bad-policy', `${file}: ${JSON.stringify(read.failure)}`);
  return read.value.floors;
}
