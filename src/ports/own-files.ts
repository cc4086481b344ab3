import type { Subscribable } from '#base/subscribable.ts';
import type { Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';

/** Calendars and transcripts that a person drops onto Debrief: read on this device, sent nowhere. */
export interface OwnFiles {
  /**
   * Reads the files and adds what they hold to what was read before. A file that cannot be read stands in `problems`.
   * The same file again changes nothing; another one of the same name is kept beside the first, as `name (2)`.
   */
  add(files: readonly GivenFile[]): Promise<ImportReport>;
  /** What became of all files so far; undefined before the first. */
  readonly report: Subscribable<ImportReport | undefined>;
  /** Says which meeting an unmatched transcript belongs to; `file` as the report names it. */
  assign(file: string, meeting: MeetingId): void;
}

/** A file as the browser hands it over; its `File` fits. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface ImportReport {
  readonly calendars: readonly { readonly file: string; readonly meetings: number }[];
  readonly matched: readonly { readonly file: string; readonly meeting: MeetingLabel; readonly because: MatchReason }[];
  readonly unmatched: readonly UnmatchedFile[];
  readonly problems: readonly FileProblem[];
}

export interface MeetingLabel {
  readonly id: MeetingId;
  readonly subject: string;
  readonly start: Instant;
}

/** How a transcript found its meeting. */
export type MatchReason = 'time' | 'name' | 'name-and-time' | 'chosen';

export interface UnmatchedFile {
  readonly file: string;
  /** `taken`: another transcript, perhaps of the same time, belongs to the meeting that fits best or fits it as well. */
  readonly why: 'no-meeting' | 'several-fit' | 'taken';
  /** Meetings to pick from, likeliest first, then nearest in time; at most 20, empty only while no meeting is known. */
  readonly candidates?: readonly MeetingLabel[];
}

export interface FileProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** Of a file that holds others: `word/document.xml`. */
  readonly part?: string;
  /** The parser's name for what is wrong; words/ has a sentence for each it knows. */
  readonly kind: string;
  /** Shown where there are no words for `kind`. */
  readonly detail: string;
  /** The rest of the file was read. */
  readonly isPart?: true;
  /** What stands there in the file, at most 80 characters; absent where it is no readable text. */
  readonly quote?: string;
  /** How many parts are like this one; absent for one. */
  readonly count?: number;
}
