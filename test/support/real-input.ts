import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { seedFromFiles, type SeedReport } from '#app/commands/seed-from-files.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { icsForTranscripts } from './ics-for-transcripts.ts';

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'vtt');

/** Thirty transcripts of real meetings with a calendar made for them. Undefined, with the reason printed, where they are not beside the project. */
export async function realInput(now: Date): Promise<{ readonly seed: Seed; readonly report: SeedReport } | undefined> {
  if (!existsSync(CORPUS)) {
    console.log('Skipped: the real transcripts (../shared/corpora/vtt) are not here.');
    return undefined;
  }
  const topics = new Map(
    readFileSync(join(CORPUS, 'labels.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { file: string; topic?: string | null }).map((label) => [label.file, label.topic ?? null]),
  );
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.vtt')).sort();
  const ics = icsForTranscripts(
    files.map((file) => ({ id: basename(file, '.vtt'), topic: topics.get(file) ?? null, transcript: parseVtt(readFileSync(join(CORPUS, file), 'utf8')) })),
    { now, me: { name: 'Robin Example', address: 'robin@example.com' } },
  );
  const folder = mkdtempSync(join(tmpdir(), 'debrief-'));
  try {
    const calendar = join(folder, 'made.ics');
    writeFileSync(calendar, ics);
    return await seedFromFiles({ calendar, transcripts: CORPUS, me: 'robin@example.com', now });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
