import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NamedError } from './named-error.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const DATA = join(ROOT, '../shared/corpora/dev');
/** Learning and measuring belong to the tests; nothing in `src` imports them. */
const RUN = join(ROOT, 'test/bench/report/run.ts');

/**
 * `report`: figures of detection on the labelled meetings beside the project, 5-fold by group, one JSON row a line; a
 * table of the same on stderr. Without those meetings it says so on stderr and is content.
 */
export async function report(args: string[]): Promise<void> {
  if (args.length > 0) throw new NamedError('bad-arguments', 'use: report');
  if (!existsSync(DATA)) {
    process.stderr.write('No report: the labelled meetings (../shared/corpora/dev) are not beside the project.\n');
    return;
  }
  await import(pathToFileURL(RUN).href);
}
