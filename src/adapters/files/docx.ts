import { failed, ok, type Result } from '#base/result.ts';
import { ms, type Ms } from '#base/time.ts';
import { readTeamsDocument, type Turn } from './teams-document.ts';
import { unzipPart, type ZipProblem } from './unzip-part.ts';
import { wordLines, type XmlProblem } from './word-lines.ts';

/** A transcript that Teams gave as a Word file, as WebVTT text. */
export interface DocxTranscript {
  readonly vtt: string;
  /** Its lines before the talk: subject, date, duration. */
  readonly heading: readonly string[];
  /** Something stands before the talk that is no heading: perhaps talk in a layout that is not known. */
  readonly complete: boolean;
}

export interface DocxProblem {
  readonly kind: Exclude<ZipProblem['kind'], 'no-such-part'> | XmlProblem['kind'] | 'no-document-part' | 'no-speech';
  /** The part of the file that it was found in. */
  readonly part?: string;
  readonly detail: string;
}

const PART = 'word/document.xml';
/** Word on the web has written `document2.xml`. */
const PART_NAMES = /^word\/document\d?\.xml$/;

/** Longer than a subject, a date, a duration and a line of Teams' own, in characters. */
const LONGEST_HEADING = 1_000;

/** Reads the whole of it or nothing. Best effort: Microsoft describes the layout nowhere. */
export async function readDocx(bytes: Uint8Array): Promise<Result<DocxTranscript, DocxProblem>> {
  const part = await unzipPart(bytes, PART_NAMES);
  if (!part.ok) {
    const { kind, detail } = part.failure;
    if (kind === 'no-such-part') return failed({ kind: 'no-document-part', part: PART, detail: 'The file is no Word document: its text is not in it.' });
    return failed({ kind, ...(kind === 'not-a-zip' ? {} : { part: PART }), detail });
  }
  const xml = decode(part.value);
  if (xml === undefined) return failed({ kind: 'bad-xml', part: PART, detail: 'Its signs cannot be read.' });
  const paragraphs = wordLines(xml);
  if (!paragraphs.ok) return failed({ ...paragraphs.failure, part: PART });
  const { heading, turns } = readTeamsDocument(paragraphs.value);
  if (turns.length === 0) return failed({ kind: 'no-speech', part: PART, detail: 'No line in it has a name and a time, as transcripts of Teams have.' });
  return ok({ vtt: vttOf(turns), heading, complete: heading.join('').length <= LONGEST_HEADING });
}

/** XML is UTF-8, or UTF-16 with its mark. */
function decode(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Each line is a cue, because talk is quoted and weighed in short pieces; the lines of a turn share its times. */
function vttOf(turns: readonly Turn[]): string {
  const cues = turns.flatMap((turn, i) => {
    // Without a time of its own a turn ends at the latest where the next one begins.
    const end = ms(Math.max(turn.start, turn.end ?? turns[i + 1]?.start ?? turn.start));
    const voice = turn.speaker === null ? '' : `<v ${escaped(turn.speaker)}>`;
    return turn.lines.map((line) => `${clock(turn.start)} --> ${clock(end)}\n${voice}${escaped(line)}${voice && '</v>'}\n`);
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const clock = (time: Ms): string => {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${two(time / 3_600_000)}:${two((time / 60_000) % 60)}:${two((time / 1000) % 60)}.${String(time % 1000).padStart(3, '0')}`;
};
