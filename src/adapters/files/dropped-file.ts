import { instant, type Instant } from '#base/time.ts';
import type { GivenFile } from '#ports/own-files.ts';
import { decodeFile } from './decode-file.ts';
import { readDocx, type DocxTranscript } from './docx.ts';
import { largestFile, type FileProblem } from './file-problem.ts';

export interface ReadFile {
  readonly name: string;
  /** Empty where there is a problem. */
  readonly text: string;
  /** When it was last written. */
  readonly modified?: Instant;
  /** It was a Word file; `text` is WebVTT made from it. */
  readonly docx?: Omit<DocxTranscript, 'vtt'>;
  readonly problem?: FileProblem;
}

/** Takes the text out of a file; one that is too large is not even opened. Never rejects. */
export async function readFile(file: GivenFile & { readonly lastModified?: number }): Promise<ReadFile> {
  const { name, size, lastModified } = file;
  const without = (problem: Omit<FileProblem, 'file'>): ReadFile => ({ name, text: '', problem: { ...problem, file: name } });
  if (size > largestFile) return without({ kind: 'too-large', detail: `The file has ${size} bytes; at most ${largestFile} are read.` });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const written = lastModified !== undefined && Number.isFinite(lastModified) ? { modified: instant(lastModified) } : {};
    if (bytes.length > 0 && /\.docx$/i.test(name)) {
      const read = await readDocx(bytes);
      if (!read.ok) return without(read.failure);
      const { vtt, ...docx } = read.value;
      return { name, text: vtt, docx, ...written };
    }
    const text = decodeFile(bytes);
    if (!text.trim()) return without({ kind: 'empty', detail: 'The file has no text.' });
    return { name, text, ...written };
  } catch {
    return without({ kind: 'not-readable', detail: 'The device could not open the file; it may have been moved or changed.' });
  }
}

/** What a file is, by what stands in it and then by its name. */
export function kindOf(name: string, text: string): 'calendar' | 'transcript' | FileProblem {
  if (/^\s*BEGIN:(?:VCALENDAR|VEVENT)\s*$/im.test(text) || /\.(?:ics|ical|icalendar)$/i.test(name)) return 'calendar';
  if (/\.vtt$/i.test(name) || /^\ufeff?WEBVTT/.test(text)) return 'transcript';
  return { kind: 'unknown-kind', file: name, detail: 'Only calendars (.ics) and transcripts (.vtt, .docx) are read.' };
}
