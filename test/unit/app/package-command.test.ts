import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ZIP = join(ROOT, 'dist', 'package', 'debrief.zip');
const written = (): number | undefined => (existsSync(ZIP) ? statSync(ZIP).mtimeMs : undefined);

test('npm run package without its settings names them all, writes nothing and fails', { timeout: 30_000 }, () => {
  const before = written();
  const run = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'src/app/commands/package.ts')], {
    cwd: ROOT, encoding: 'utf8', env: { ...process.env, DEBRIEF_CLIENT_ID: '', DEBRIEF_ORIGIN: 'https://debrief.example.test/app' },
  });
  expect({ status: run.status, stdout: run.stdout, lines: run.stderr.trim().split('\n').map((line) => line.split(';').at(-1)) }).toEqual({
    status: 1, stdout: '', lines: ['Nothing was written.', ' it is missing.', ' got https://debrief.example.test/app.'],
  });
  expect(written()).toBe(before);
});
