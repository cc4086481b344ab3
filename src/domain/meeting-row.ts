import type { Brand } from '#base/brand.ts';
import type { Purpose } from './purpose.ts';
import type { PersonHours, VerdictKind } from './verdict.ts';

/** ISO 8601 week, `2026-W47`. */
export type IsoWeek = Brand<string, 'IsoWeek'>;

/** Calendar quarter, `2026-Q4`. A week belongs to the quarter of its Thursday, as it belongs to that year. */
export type Quarter = Brand<string, 'Quarter'>;

/** Of a series, the same for all its rows and no words of it; a meeting of no series has one of its own. */
export type SeriesKey = Brand<string, 'SeriesKey'>;

/**
 * What an organizer publishes of one meeting to the list of the team (docs/rules.md, "Leader summary"). No names, no words of
 * anybody; the title only where the organizer shares it. Published as `public/schemas/meeting-row.schema.json`.
 */
export type MeetingRow = RowFrame & (LearnedRow | JudgedRow);

interface RowFrame {
  readonly version: 1;
  /** The meeting, and nobody who does not know it finds it: unique in the list. */
  readonly key: string;
  /** In which it ended, by the organizer's clock. */
  readonly week: IsoWeek;
  /** Of the policy file. */
  readonly team: string;
  readonly series: SeriesKey;
  readonly title?: string;
  /** Who did not decline, or came. */
  readonly people: number;
  readonly load: PersonHours;
  /** Length of the meeting. */
  readonly hours: number;
}

/** Of a meeting for learning only its hours are told. */
export interface LearnedRow {
  readonly purpose: 'learn';
}

export interface JudgedRow {
  readonly purpose: Exclude<Purpose, 'learn'>;
  readonly verdict: Exclude<VerdictKind, 'not-judged'>;
  /** A person corrected the verdict; it is the corrected one that stands above. */
  readonly contest?: 'purpose' | 'decided' | 'not-decided';
  /** `complete`: a source that supports a flag was read in full; `part`: one was read in part; `none`: none could be read. */
  readonly coverage: 'complete' | 'part' | 'none';
  readonly decisions: number;
  readonly decisionsWithOwnerAndDate: number;
  /** Absent where nobody made the close check and nothing else tells. */
  readonly signs?: { readonly stated: boolean; readonly ownerAndDate: boolean; readonly dissent: boolean; readonly reason: boolean };
  /** One of each decision whose question was seen before: days and occurrences since it was first raised (0: in the same meeting). */
  readonly toDecision: readonly { readonly days: number; readonly occurrences: number }[];
  /** Decisions that came back here after they had been decided. */
  readonly reopened: number;
  /** Open questions and commitments that have been carried over at least twice. */
  readonly questionsRolledOver: number;
  readonly commitmentsRolledOver: number;
  /** Hours from the invitation to the start, where that is known. */
  readonly noticeHours?: number;
  /** Its start changed between two looks of the organizer's. */
  readonly rescheduled?: boolean;
  /** At least partly outside the organizer's working hours; absent where those cannot be read. */
  readonly outsideHours?: boolean;
  readonly reflections: number;
  /** From the end to the organizer's own reflection; absent where there is none. When others reflected stands nowhere. */
  readonly reflectionDelayHours?: number;
  /** Only where enough answered to show a spread (domain/outcome-agreement.ts). */
  readonly agreement?: { readonly answers: number; readonly share: number };
  /** Made in this meeting, and what the check-ins of this meeting said about earlier ones. */
  readonly commitments: { readonly made: number; readonly withOwnerAndDate: number; readonly kept: number; readonly changed: number; readonly dropped: number };
}

export const isJudgedRow = (row: MeetingRow): row is RowFrame & JudgedRow => row.purpose !== 'learn';

/**
 * A row as the steward reads it: SharePoint knows who made it, and floors count organizers. The name itself is not kept,
 * only a mark that tells two of them apart. Rows without one count as of one and the same organizer.
 */
export type PublishedRow = MeetingRow & { readonly publisher?: string };
