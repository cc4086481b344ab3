// npm run --silent summarise -- ROWS.jsonl[.gz] [--policy POLICY.json]
// The finished cells go to stdout, one a line as JSON, quarter by quarter; what is wrong goes to stderr, with exit code 1. A file
// may have its rows in any order, and nothing of it is printed unless all of it can be read; a pipe needs its quarters in order.
import { NamedError } from './bench/named-error.ts';
import { print } from './bench/read-given.ts';
import { summariseFile } from './summarise-file.ts';

try {
  for await (const { cells } of summariseFile(process.argv.slice(2), 'summarise')) for (const cell of cells) await print(cell);
} catch (error) {
  if (!(error instanceof NamedError)) throw error;
  process.stderr.write(`${error.name}: ${error.message}\n`);
  process.exitCode = 1;
}
