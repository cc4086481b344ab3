import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FULL_RECORD } from '../../support/records.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'debrief-notes-'));
afterAll(() => { rmSync(FOLDER, { recursive: true }); });

/** Starting Node with the TypeScript loader takes about a second, longer on a busy machine. */
const LONG = 60_000;

const file = (name: string, text: string): string => {
  writeFileSync(join(FOLDER, name), text);
  return name;
};

const notes = (...args: string[]): { out: string; err: string; code: number | null } => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/app/commands/notes.ts', ...args], { encoding: 'utf8', env: { ...process.env, INIT_CWD: FOLDER } });
  return { out: run.stdout, err: run.stderr, code: run.status };
};

describe('the notes command', () => {
  it.each(['html', 'card', 'md', 'text'])('gives back as JSON the record that it wrote as %s, whatever the file is called', (as) => {
    const written = notes('render', file('record.json', JSON.stringify(FULL_RECORD)), '--as', as).out;
    const read = notes('parse', file(`block-${as}`, written));
    expect({ ...read, out: JSON.parse(read.out) as unknown }).toEqual({ out: FULL_RECORD, err: '', code: 0 });
  }, LONG);

  it.each(['de', 'ar'])('reads back what it wrote in another language: %s', (language) => {
    const written = notes('render', file('record.json', JSON.stringify(FULL_RECORD)), '--as', 'text', '--language', language).out;
    const read = notes('parse', file('block.txt', written));
    expect([written.includes('Success condition'), JSON.parse(read.out) as unknown]).toEqual([false, FULL_RECORD]);
  }, LONG);

  it.each([
    [['render', 'bad.json', '--as', 'html'], 'notes: bad.json: decisions.0.outcome.until: is no day like 2026-11-22\n'],
    [['render', 'bad.json', '--as', 'pdf'], 'notes: --as pdf is none of html, md, text, card\n'],
    [['parse', 'none.html'], 'notes: none.html: no-block: Debrief\n'],
    [[], 'notes: usage: notes render RECORD.json --as html|card|md|text [--open-url URL] [--language en|de|ar] | notes parse FILE\n'],
    [['render', 'bad.json', '--as', 'html', '--language', 'fr'], 'notes: --language fr is none of en, de, ar\n'],
  ])('names what is wrong with %j and fails', (args, err) => {
    file('bad.json', JSON.stringify({ ...FULL_RECORD, decisions: [{ outcome: { kind: 'deferred', because: '', until: '2026-02-30' } }] }));
    file('none.html', '<p>nothing</p>');
    expect(notes(...args)).toEqual({ out: '', err, code: 1 });
  }, LONG);
});
