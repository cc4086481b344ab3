import type { Result } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import type { Failure } from '#ports/failure.ts';

/** Reads HTML as people see it: lines of text, never empty, without scripts. Handed in, since it is not Graph's business. */
export type LinesOf = (html: string) => readonly string[];

/** What a card's author recorded of a meeting. */
export interface RecordedLines {
  readonly meeting: MeetingId;
  readonly lines: readonly Required<Pick<WrittenLine, 'text' | 'recorded'>>[];
}

/** Reads the JSON texts of adaptive cards; undefined for what is none of Debrief's. Handed in, too. */
export type RecordedIn = (cards: readonly string[]) => Promise<Result<readonly (RecordedLines | undefined)[], Failure>>;
