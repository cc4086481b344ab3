import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Utterance } from '#domain/transcript.ts';
import { hoursOf } from './measure-growth.ts';
import type { Talks } from './read-talks.ts';

export interface Memory {
  readonly hours: number;
  /** Megabytes of the whole process at its highest: Node, the loader of TypeScript, and the work. */
  readonly peakMB: number;
  /** What of it was there before the transcript was read. */
  readonly baseMB: number;
}

/** Peak memory while one long transcript is parsed and judged, in a process of its own. */
export function measureMemory(talks: Talks, hours: number): Memory {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-'));
  try {
    const file = join(folder, 'long.vtt');
    writeFileSync(file, asVtt(hoursOf(talks, hours), hours));
    const printed = execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'judge-once.ts'), file], { encoding: 'utf8', cwd: join(import.meta.dirname, '../../../../..') });
    const { base, peak } = JSON.parse(printed) as { base: number; peak: number };
    return { hours, peakMB: inMB(peak), baseMB: inMB(base) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inMB = (bytes: number): number => Math.round(bytes / 1e5) / 10;

function asVtt(utterances: readonly Utterance[], hours: number): string {
  const step = (hours * 3_600_000) / utterances.length;
  const cues = utterances.map(({ speaker, text }, i) => {
    const plain = text.replaceAll('-->', '').replace(/[<>&\r\n]/g, ' ');
    return `${stamp(i * step)} --> ${stamp((i + 0.9) * step)}\n${speaker === null ? plain : `<v ${speaker.replace(/[<>&]/g, ' ')}>${plain}</v>`}`;
  });
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

function stamp(at: number): string {
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  return `${two(at / 3_600_000)}:${two((at / 60_000) % 60)}:${two((at / 1000) % 60)}.${String(Math.floor(at % 1000)).padStart(3, '0')}`;
}
