import { fromIso, ms, type Instant, type Ms } from '#base/time.ts';
import type { Transcript } from '#domain/transcript.ts';
import { headingStart } from './heading-start.ts';
import { readTranscriptName } from './transcript-name.ts';

/** What is known of a transcript that came as a file. */
export interface TranscriptFacts {
  readonly file: string;
  /** From the file name; empty where it says nothing. */
  readonly title: string;
  readonly wholeTitle: string;
  /** When it may have begun: one start, or two where the zone of the file name is unknown. Empty if unknown. */
  readonly startedAt: readonly Instant[];
  readonly day?: { readonly from: Instant; readonly to: Instant };
  /** When the file was last written: a hint between meetings of one title, never a reason by itself. */
  readonly modified?: Instant;
  readonly durationMs: Ms;
  readonly speakers: readonly string[];
}

/** What can be known of a transcript before it has a meeting. `zone` is the device's; a Word file has a heading. */
export function transcriptFacts(file: string, text: string, read: Transcript, zone: string, modified?: Instant, heading: readonly string[] = []): TranscriptFacts {
  const { day, ...name } = readTranscriptName(file, zone);
  const inside = startInText(text);
  const startedAt = inside !== undefined ? [inside] : name.startedAt.length > 0 ? name.startedAt : startInHeading(heading, zone);
  return {
    file,
    ...name,
    startedAt,
    ...(day && startedAt.length === 0 ? { day } : {}),
    ...(modified === undefined ? {} : { modified }),
    durationMs: durationOf(read),
    speakers: [...new Set(read.utterances.map((u) => u.speaker).filter((s) => s !== null))],
  };
}

/** Wall clock of the beginning: `startDateTime` of Graph's metadata, else the first full date and time of a NOTE. */
function startInText(text: string): Instant | undefined {
  const head = text.slice(0, 20_000);
  const spoken = /"startDateTime"\s*:\s*"([^"]{10,40})"/i.exec(head)?.[1];
  if (spoken) return fromIso(spoken);
  for (const block of head.split(/\r?\n[ \t]*\r?\n/)) {
    if (!/^(?:\ufeff?WEBVTT|NOTE)\b/.test(block) || block.includes('-->')) continue;
    const found = /20\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?/.exec(block)?.[0];
    const at = found && fromIso(found.replace(' ', 'T'));
    if (at !== undefined && at !== '') return at;
  }
  return undefined;
}

/** A Word file may be renamed; its first line is the name that Teams gave it. */
function startInHeading(heading: readonly string[], zone: string): readonly Instant[] {
  const named = readTranscriptName(heading[0] ?? '', zone).startedAt;
  return named.length > 0 ? named : headingStart(heading, zone);
}

/** From the beginning of the recording to the last word: a recording that starts in silence still started. */
function durationOf(read: Transcript): Ms {
  return ms(read.utterances.reduce((latest, u) => Math.max(latest, u.end ?? u.start ?? 0), 0));
}
