import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NamedError } from './named-error.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');

/** Runs a measurement that needs the hub which the tests open: beside them, in a process of its own. Gives what it printed. */
export function besideTests(script: string): string {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'test/bench', script)], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new NamedError('not-measured', `${script} ended early; see above`);
  return stdout;
}
