import type { Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Notes } from './evidence.ts';
import type { GivenFile } from './own-files.ts';

/**
 * Meeting notes that a person gives to one meeting: in memory only, sent nowhere, gone with the page. What was found in
 * them is kept with the judgement, as of any source, and stands without them until they are taken back: then they are read
 * as no lines at all.
 */
export interface GivenNotes extends Notes {
  /** Adds them to what was given to this meeting before; the same again changes nothing. All of it is taken or nothing. */
  give(meeting: MeetingId, notes: PersonsNotes): Promise<Result<HeldNotes, NotesRefused>>;
  /** One of `pieces`, by its place; without one all that was given to this meeting, also before the page was loaded. */
  takeBack(meeting: MeetingId, piece?: number): void;
  /** What is held now. */
  readonly state: Subscribable<ReadonlyMap<MeetingId, HeldNotes>>;
}

/** Pasted, as the clipboard has it, or dropped: `.txt`, `.md`, `.html`. */
export type PersonsNotes = { readonly text: string } | { readonly html: string } | { readonly file: GivenFile };

export interface HeldNotes {
  readonly lines: number;
  /** As they were given; `name` is the file's, or the first line. */
  readonly pieces: readonly { readonly name: string; readonly lines: number }[];
  /** A notes block of Debrief was among them and does not count: it is the record. */
  readonly hadBlock: boolean;
}

export interface NotesRefused {
  /** `only-block`: nothing but Debrief's own notes block. */
  readonly kind: 'too-large' | 'empty' | 'only-block' | 'unknown-kind' | 'not-readable';
  /** Absent for what was pasted. */
  readonly file?: string;
  /** A plain sentence, for where there are no words for `kind`. */
  readonly detail: string;
}
