import type { Skipped } from '#domain/transcript.ts';
import { meansTiming, readTiming, type Timing } from './read-timing.ts';

/** One cue as it stands in the file. A block without timing is kept if it may continue the one before, or is JSON. */
export interface RawCue {
  /** Line of the timing (or of the first text), from 1. */
  readonly line: number;
  readonly id: string | null;
  readonly timing: Timing | undefined;
  readonly payload: string;
}

export interface Scan {
  readonly hasHeader: boolean;
  readonly cues: readonly RawCue[];
  readonly skipped: readonly Skipped[];
}

/** No one speaks this much in one cue; what is beyond is reported, so that a damaged file cannot fill the memory. */
const CUE_LIMIT = 50_000;

export const skip = (line: number, why: Skipped['why'], text: string): Skipped => ({ line, why, text: text.trim().slice(0, 80) });

/**
 * Cuts WebVTT text into cues, line by line, once. A timing line begins a cue even where the blank line before it is
 * missing. NOTE, STYLE and REGION blocks and the header's own lines are passed over without a word.
 */
export function scanCues(text: string): Scan {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const hasHeader = isHeader(lines[0] ?? '');
  const cues: RawCue[] = [];
  const skipped: Skipped[] = [];

  for (let at = hasHeader ? afterHeader(lines) : 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (isBlank(line)) { at++; continue; }
    const here = timingAt(lines, at);
    if (here !== undefined) {
      const stop = payloadEnd(lines, here + 1);
      const timing = readTiming(lines[here] ?? '');
      const id = here > at ? line.trim() : null;
      if (timing) cues.push({ line: here + 1, id, timing, payload: payloadOf(lines, here + 1, stop, skipped) });
      else skipped.push(skip(here + 1, 'bad-timing', lines[here] ?? ''));
      at = stop;
      continue;
    }
    const stop = payloadEnd(lines, at + 1);
    if (!/^(NOTE|STYLE|REGION)(\s|$)/.test(line)) cues.push({ line: at + 1, id: null, timing: undefined, payload: payloadOf(lines, at, stop, skipped) });
    at = stop;
  }
  return { hasHeader, cues, skipped };
}

/** The header has a name, which some writers leave in lower case, and may be followed by more on its line. */
export const isHeader = (line: string): boolean => /^WEBVTT(\s|$)/i.test(line);

const isBlank = (line: string): boolean => line.trim() === '';

/** The header goes on to the first blank line, or to a cue that follows without one. */
function afterHeader(lines: readonly string[]): number {
  let at = 1;
  while (at < lines.length && !isBlank(lines[at] ?? '') && timingAt(lines, at) === undefined) at++;
  return at;
}

/** A cue begins here: at its timing, or at its id with the timing below. */
function timingAt(lines: readonly string[], at: number): number | undefined {
  if (meansTiming(lines[at] ?? '')) return at;
  return at + 1 < lines.length && meansTiming(lines[at + 1] ?? '') ? at + 1 : undefined;
}

/** To the blank line, or to the next cue where that line is missing (its id then looks like one). */
function payloadEnd(lines: readonly string[], from: number): number {
  let at = from;
  for (; at < lines.length && !isBlank(lines[at] ?? ''); at++) {
    if (meansTiming(lines[at] ?? '')) break;
    if (looksLikeId(lines[at] ?? '') && meansTiming(lines[at + 1] ?? '')) break;
  }
  return at;
}

const looksLikeId = (line: string): boolean => line.length < 100 && /^\s*([\w-]+\/)?\d+(-\d+)?\s*$/.test(line);

function payloadOf(lines: readonly string[], from: number, to: number, skipped: Skipped[]): string {
  const payload = lines.slice(from, to).join('\n');
  if (payload.length <= CUE_LIMIT) return payload;
  skipped.push(skip(from + 1, 'too-long', payload.slice(CUE_LIMIT, CUE_LIMIT + 80)));
  return payload.slice(0, CUE_LIMIT);
}
