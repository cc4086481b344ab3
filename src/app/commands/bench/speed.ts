import { parseArgs } from 'node:util';
import { NamedError } from './named-error.ts';
import { print } from './read-given.ts';
import { measureGrowth } from './speed/measure-growth.ts';
import { measureMemory } from './speed/measure-memory.ts';
import { readTalks } from './speed/read-talks.ts';

const USE = 'speed DIR [--words N] [--hours N]';

/**
 * `speed DIR`: words per second of the whole detector beside a pass of a text decoder, a plain splitter, wink-nlp and
 * compromise over the same talk in the same run; memory on 12 hours; time from 1 to `--hours` hours. `--words` of the
 * folder's talk are taken (compromise, which is slow, gets a small part of them: see its `words`).
 */
export async function speed(args: string[]): Promise<void> {
  const { folder, words, hours } = given(args);
  // Loads two libraries that no other command needs.
  const { measurePasses } = await import('./speed/measure-passes.ts');
  const talks = readTalks(folder, words);
  const passes = measurePasses(talks);
  const { decode, splitter, detector, wink, compromise } = passes;
  const over = (other: { readonly wordsPerSecond: number }): number => Math.round((1000 * detector.wordsPerSecond) / other.wordsPerSecond) / 1000;
  await print({
    words: talks.words,
    passes,
    detectorOver: { decode: over(decode), splitter: over(splitter), wink: over(wink), compromise: over(compromise) },
    memory: measureMemory(talks, 12),
    growth: measureGrowth(talks, hours),
  });
}

function given(args: string[]): { readonly folder: string; readonly words: number; readonly hours: number } {
  const { values, positionals } = parse(args);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new NamedError('bad-arguments', `use: ${USE}`);
  return { folder, words: whole('words', values.words ?? '300000'), hours: whole('hours', values.hours ?? '1000') };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { words: { type: 'string' }, hours: { type: 'string' } } });
  } catch (problem) {
    throw new NamedError('bad-arguments', `${problem instanceof Error ? problem.message : String(problem)}; use: ${USE}`);
  }
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new NamedError('bad-arguments', `--${name} wants a whole number from 1, not "${text}"; use: ${USE}`);
  return value;
}
