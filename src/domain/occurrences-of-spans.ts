import { minutes, minus, plus, type Instant, type Ms } from '#base/time.ts';
import type { Meeting, MeetingId } from './meeting.ts';
import { GATHERING } from './occurrence-of-chat.ts';

/** Something that Teams keeps for a whole series, with the time it covers. */
export interface TimeSpan {
  readonly id: string;
  readonly start: Instant;
  /** Where it is not said, its beginning alone decides. */
  readonly end?: Instant;
}

export interface Assigned<S extends TimeSpan> {
  /** Spans of each occurrence, in order of time: one that was restarted has several. */
  readonly of: ReadonlyMap<MeetingId, readonly S[]>;
  /** The person has to say; the nearest first. */
  readonly unclear: readonly { readonly span: S; readonly among: readonly MeetingId[] }[];
}

/** A meeting may run over by so much and its span still be its own beyond doubt. Source: our choice. */
const RUNS_OVER = minutes(15);
