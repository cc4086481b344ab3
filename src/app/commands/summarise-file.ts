import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { NotInOrder, tallyByQuarter } from '#analysis/rhythm/floors/tally-by-quarter.ts';
import { tally, type Summary, type Tally } from '#analysis/rhythm/floors/tally.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import type { PublishedRow, Quarter } from '#domain/meeting-row.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { quarterOf } from '#domain/quarter-of.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { readPolicy } from '#templates/read-policy.ts';
import { NamedError } from './bench/named-error.ts';
import { rowsOfFile } from './rows-of-file.ts';

/**
 * Cells of a file of rows, quarter by quarter: every period of it counts as over. `ROWS.jsonl[.gz] [--policy POLICY.json]`.
 *
 * One quarter is held at a time. A file is read once to see that all of it can be read and in which order its quarters come,
 * then once more, or, where quarters are mixed, once for each. What is no file (a pipe) is read once, so there quarters must
 * come oldest first; the first row that does not is an error with its line.
 */
export async function* summariseFile(args: string[], usage: string): AsyncGenerator<Summary> {
  const { file, policy } = given(args, usage);
  const floors = policy === undefined ? NO_POLICY.floors : await floorsOf(policy);
  const begin = (): Tally => tally(floors, METRICS);
  const quarters = await isFile(file) ? await quartersOf(file) : undefined;
  if (quarters === undefined || quarters.inOrder) yield* inOrder(file, begin);
  else for (const quarter of quarters.all) yield* tallyByQuarter(onlyOf(quarter, rowsOfFile(file)), begin);
}

async function* inOrder(file: string, begin: () => Tally): AsyncGenerator<Summary> {
  try {
    yield* tallyByQuarter(rowsOfFile(file), begin);
  } catch (error) {
    throw error instanceof NotInOrder ? new NamedError('not-in-order', `${file}: row ${error.at}: ${error.message}; a pipe is read once, so its quarters must come oldest first`) : error;
  }
}

async function* onlyOf(quarter: Quarter, rows: AsyncIterable<PublishedRow>): AsyncGenerator<PublishedRow> {
  for await (const row of rows) if (quarterOf(row.week).quarter === quarter) yield row;
}

async function quartersOf(file: string): Promise<{ readonly all: readonly Quarter[]; readonly inOrder: boolean }> {
  const all = new Set<Quarter>();
  let last: Quarter | undefined;
  let isInOrder = true;
  for await (const { week } of rowsOfFile(file)) {
    const { quarter } = quarterOf(week);
    isInOrder &&= last === undefined || quarter >= last;
    last = quarter;
    all.add(quarter);
  }
  return { all: [...all].sort(), inOrder: isInOrder };
}

/** What cannot be looked at is told of by whoever reads it. */
const isFile = async (file: string): Promise<boolean> => (await stat(file).catch(() => undefined))?.isFile() ?? true;

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
