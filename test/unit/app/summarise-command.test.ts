import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SeriesKey } from '#domain/meeting-row.ts';
import { aRow } from '../../support/meeting-rows.ts';

const ROOT = join(import.meta.dirname, '../../..');
const ROWS = ['kim', 'dana', 'lee'].map((publisher, i) => JSON.stringify({ ...aRow({ key: `m${i}`, series: `s${i}` as SeriesKey }), publisher }));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', `src/app/commands/${command}.ts`, ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

const at = (stdout: string): unknown => stdout.trim().split('\n').map((line) => {
  const { at: { team, purpose }, hidden } = JSON.parse(line) as { at: { team?: string; purpose?: string }; hidden?: true };
  return [team, purpose, hidden ?? false];
});

it('prints the finished cells of a file of rows, one a line', () => {
  const { status, stdout } = run('summarise', [file('rows.jsonl', `${ROWS.join('\n')}\n\n`)]);
  expect(status).toBe(0);
  expect(at(stdout)).toEqual([['all', 'all', false], ['Launch', 'all', false], ['Launch', 'decide', false]]);
}, 60_000);

it('prints hidden cells too for the bench, of a packed file and with the floors of a policy', () => {
  const policy = file('policy.json', JSON.stringify({ version: 1, floors: { organizers: 4 } }));
  const { status, stdout } = run('bench', ['cells', file('rows.jsonl.gz', gzipSync(ROWS.join('\n'))), '--policy', policy]);
  expect(status).toBe(0);
  expect(at(stdout)).toEqual([['all', 'all', true], ['Launch', 'all', true], ['Launch', 'decide', true]]);
}, 60_000);

it.each([
  ['a line that is no row', () => file('bad.jsonl', `${ROWS[0]}\n{"version": 1}\n`), /^bad-row: .*bad\.jsonl: line 2: \w+\n$/],
  ['a line that is no JSON', () => file('bad.jsonl', `\n${ROWS[0]}\nrow`), /^bad-json: .*bad\.jsonl: line 3\n$/],
  ['a file that is not there', () => join(folder, 'none.jsonl'), /^unreadable-file: .*none\.jsonl: ENOENT\n$/],
  ['a file that is not packed though it says so', () => file('plain.jsonl.gz', 'row'), /^unreadable-file: .*plain\.jsonl\.gz: Z_DATA_ERROR\n$/],
])('names %s, and prints nothing', (_, path, says) => {
  expect(run('summarise', [path()])).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(says) as string });
}, 60_000);
