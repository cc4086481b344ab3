import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Utterance } from '#domain/transcript.ts';
import { decodeText } from '#analysis/transcript/decode-text.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { readItem } from '../items.ts';
import { NamedError } from '../named-error.ts';

export interface Talks {
  readonly talks: readonly (readonly Utterance[])[];
  readonly words: number;
}

/**
 * Talk from all `.vtt`, `.jsonl` and `.jsonl.gz` files of a folder, at most `most` words: one talk from each file in
 * turn, so that a sample is of all of them.
 */
export function readTalks(folder: string, most: number): Talks {
  const piles = namesIn(folder).map((name) => readPile(join(folder, name)));
  const talks: (readonly Utterance[])[] = [];
  let words = 0;
  for (let round = 0; words < most && piles.some((pile) => round < pile.length); round++) {
    for (const pile of piles) {
      const talk = pile[round]?.();
      if (!talk || words >= most) continue;
      talks.push(talk);
      words += wordsOf(talk);
    }
  }
  if (words === 0) throw new NamedError('no-talk', `${folder}: no .vtt, .jsonl or .jsonl.gz file with talk in it`);
  return { talks, words };
}

export const wordsOf = (talk: readonly Utterance[]): number => talk.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /\.(vtt|jsonl(\.gz)?)$/.test(name)).sort();
  } catch (error) {
    throw new NamedError('unreadable-folder', `${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The talks of a file, each read when it is asked for. Lines without utterances (labels) are left out. */
function readPile(file: string): (() => readonly Utterance[])[] {
  const bytes = readFileSync(file);
  const text = decodeText(file.endsWith('.gz') ? gunzipSync(bytes) : bytes);
  if (file.endsWith('.vtt')) return [() => parseVtt(text).utterances];
  return text.split('\n').filter((line) => line.includes('"utterances"')).map((line, i) => () => readItem(line, `${file}: line ${i + 1}`).utterances);
}
