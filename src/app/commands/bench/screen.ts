import { besideTests } from './beside-tests.ts';

/** How long until My week's list is on screen. */
export function screen(): Promise<void> {
  process.stdout.write(besideTests('screen/run.ts'));
  return Promise.resolve();
}
