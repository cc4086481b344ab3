import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measureGrowth } from '#app/commands/bench/speed/measure-growth.ts';
import { measurePasses } from '#app/commands/bench/speed/measure-passes.ts';
import { readTalks } from '#app/commands/bench/speed/read-talks.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const item = (id: string, ...texts: readonly string[]): string =>
  JSON.stringify({ id, utterances: texts.map((text, i) => ({ speaker: i % 2 === 0 ? 'Kim' : 'Dana', start_s: i, end_s: i + 1, text })) });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'debrief-'));
  writeFileSync(join(folder, 'a.jsonl.gz'), gzipSync([item('a1', 'The crates came late.', 'All of them?'), item('a2', 'We take the blue one.', 'Agreed.')].join('\n')));
  writeFileSync(join(folder, 'b.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Kim>Hello to all of you.</v>\n');
  writeFileSync(join(folder, 'labels.jsonl'), '{"file": "b.vtt", "decided": true}\n');
  writeFileSync(join(folder, 'read.me'), 'not talk');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('bench decisions', () => {
  it('prints one prediction a line, with positions of evidence and actions', () => {
    const file = join(folder, 'given.jsonl');
    const weather = Array.from({ length: 200 }, (_, i) => `The weather on day ${i} was grey.`);
    writeFileSync(file, `${item('one', ...weather, 'Dana, you will work on the user interface design.', 'Okay.')}\n`);
    const printed = execFileSync(process.execPath, ['--import', 'tsx', 'src/app/commands/bench.ts', 'decisions', file], { cwd: ROOT, encoding: 'utf8' });
    rmSync(file);
    expect(printed.trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'one', decided: expect.any(Boolean) as boolean, score: expect.any(Number) as number, evidence: expect.any(Array) as number[], actions: [200] },
    ]);
  }, 60_000);
});

describe('bench speed', () => {
  it('takes one talk of each file in turn, up to a number of words', () => {
    const words = (most: number): readonly (string | undefined)[] => readTalks(folder, most).talks.map((talk) => talk[0]?.text);
    expect(words(100)).toEqual(['The crates came late.', 'Hello to all of you.', 'We take the blue one.']);
    expect(words(10)).toEqual(['The crates came late.', 'Hello to all of you.']);
  });

  it('names a folder without talk', () => expect(() => readTalks(join(folder, 'nothing'), 100)).toThrow(expect.objectContaining({ name: 'unreadable-folder' })));

  it('measures every pass over the same words', () => {
    const talks = readTalks(folder, 100);
    const speeds = measurePasses(talks);
    expect(Object.keys(speeds)).toEqual(['decode', 'splitter', 'detector', 'wink', 'compromise']);
    expect(Object.values(speeds).map((s) => s.words)).toEqual(Array(5).fill(talks.words));
    expect(Object.values(speeds).every((s) => s.wordsPerSecond > 0)).toBe(true);
  }, 60_000);

  it('doubles the hours up to the most that is asked for', () => {
    expect(measureGrowth(readTalks(folder, 100), 3).steps.map((s) => s.hours)).toEqual([1, 2, 3]);
  }, 60_000);
});
