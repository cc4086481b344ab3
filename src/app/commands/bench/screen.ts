import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NamedError } from './named-error.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const RUN = join(ROOT, 'test/bench/screen/run.ts');

/** How long until My week's list is on screen. It needs the hub that the tests open, so it runs beside them, in a process of its own. */
export function screen(): Promise<void> {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', RUN], { cwd: ROOT, stdio: 'inherit' });
  return status === 0 ? Promise.resolve() : Promise.reject(new NamedError('screen-not-measured', 'see above'));
}
