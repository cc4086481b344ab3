// Runs one of this project's commands. Plain JavaScript, so that it works on a fresh clone: it installs the packages
// first if they are missing or the lock file has changed since. Everything it says goes to stderr; stdout belongs to the command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..', '..');
const [command, ...args] = process.argv.slice(2);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Debrief needs Node 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const mark = join(root, 'node_modules', '.debrief-installed');
const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  process.stderr.write('Installing packages (about a minute, once) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const installed = spawnSync(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], { cwd: root, stdio: ['ignore', process.stderr, process.stderr], shell: process.platform === 'win32' });
  if (installed.status !== 0) {
    process.stderr.write('The packages could not be installed: see the lines above.\n');
    process.exit(installed.status ?? 1);
  }
  writeFileSync(mark, lock);
}

const run = spawnSync(process.execPath, ['--import', 'tsx', join(here, `${command}.ts`), ...args], { cwd: root, stdio: 'inherit' });
process.exit(run.status ?? 1);
