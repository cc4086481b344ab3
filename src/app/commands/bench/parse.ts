import { extname } from 'node:path';
import { readDocx } from '#adapters/files/docx.ts';
import { readIcs } from '#adapters/files/ics.ts';
import { decodeText } from '#analysis/transcript/decode-text.ts';
import { looksLikeVtt, parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { NamedError } from './named-error.ts';
import { print, readGiven } from './read-given.ts';

/** How many utterances or meetings are shown. */
const SHOWN = 3;

/** `parse FILE`: what was read of a transcript (as WebVTT or from Word) or a calendar, and what was skipped where. */
export async function parse(args: string[]): Promise<void> {
  const { file, bytes } = await readGiven(args, 'parse FILE.vtt|FILE.docx|FILE.ics');
  const kind = extname(file).toLowerCase();
  if (kind === '.docx') return parseWord(file, bytes);
  const text = decodeText(bytes);
  if (kind === '.ics') return parseCalendar(file, text);
  if (kind !== '.vtt' && !looksLikeVtt(text)) throw new NamedError('unknown-format', `${file}: neither .vtt, .docx nor .ics`);

  if (parseVtt(text).utterances.length === 0 && !looksLikeVtt(text)) throw new NamedError('not-webvtt', `${file}: line 1: no WEBVTT header and no cue`);
  await printTalk(file, text);
}

async function parseWord(file: string, bytes: Uint8Array): Promise<void> {
  const read = await readDocx(bytes);
  if (!read.ok) throw new NamedError(read.failure.kind, `${file}: ${read.failure.part ? `${read.failure.part}: ` : ''}${read.failure.detail}`);
  await printTalk(file, read.value.vtt, ['docx', ...(read.value.complete ? [] : ['parts-skipped'])]);
}

async function printTalk(file: string, vtt: string, also: readonly string[] = []): Promise<void> {
  const { utterances, skipped, gaps } = parseVtt(vtt);
  const speakers = new Set(utterances.flatMap((u) => u.speaker ?? [])).size;
  await print({ file, utterances: utterances.length, speakers, skipped, gaps: [...new Set([...also, ...gaps])], first: utterances.slice(0, SHOWN) });
}

async function parseCalendar(file: string, text: string): Promise<void> {
  const read = readIcs(text, file);
  if (!read.ok) throw new NamedError('unreadable-calendar', `${file}: ${JSON.stringify(read.failure)}`);
  const { meetings, skipped } = read.value;
  await print({ file, meetings: meetings.length, skipped, first: meetings.slice(0, SHOWN) });
}
