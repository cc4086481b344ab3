import type { Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { IsoWeek, PublishedRow } from '#domain/meeting-row.ts';
import type { Period } from '#domain/period.ts';
import type { Policy } from '#domain/policy.ts';
import type { Hidden, SummaryCell } from '#domain/summary-cell.ts';
import type { Failure } from './failure.ts';

/** Both ends are in it. */
export interface Weeks {
  readonly from: IsoWeek;
  readonly to: IsoWeek;
}

/** A published row as the steward's device keeps it while it adds up. */
export interface KeptRow {
  /** Id of its item in the list. */
  readonly item: string;
  /** When somebody last changed it, by SharePoint's clock. */
  readonly changedAt: Instant;
  readonly row: PublishedRow;
}

/** Where the next page is. Means something to the list alone. */
export type PageMark = string;

export interface RowsPage {
  readonly rows: readonly KeptRow[];
  /** What stands there as a published row and cannot be read. */
  readonly unread: number;
  /** Absent after the last page. */
  readonly next?: PageMark;
}

/** The published rows of a site's list, page by page, so that nobody has to hold them all. */
export interface PublishedPages {
  /** The first page of these weeks, or the one that `from` says. `gone` where there is no such page any more. */
  page(weeks: Weeks, from: PageMark | undefined, signal: AbortSignal): Promise<Result<RowsPage, Failure>>;
}

/** How far reading has come. */
export interface RowsMark {
  /** Rows that were changed later than this belong to the next reading. */
  readonly asOf: Instant;
  readonly weeks: readonly Weeks[];
  /** How many of these are read to their end, and where the next page of the one after is. */
  readonly done: number;
  readonly next?: PageMark;
  /** Rows on this device, and those that could not be read. */
  readonly rows: number;
  readonly unread: number;
}

/** Published rows of one site on this device, from the beginning of a reading until they are added up. */
export interface KeptRows {
  mark(): Promise<Result<RowsMark | undefined, Failure>>;
  /** A page and how far that is: both or neither. */
  take(rows: readonly KeptRow[], mark: RowsMark): Promise<Result<void, Failure>>;
  /** All rows of every site go. */
  clear(): Promise<Result<void, Failure>>;
}

/** What is to be added up, and beside what. */
export interface AddUp {
  readonly floors: Policy['floors'];
  readonly now: Instant;
  /** Of the reading. */
  readonly asOf: Instant;
  /** Periods that are written, or begun: rows that were changed after `asOf` are none of theirs. Without it nobody knows which rows are. */
  readonly standing: readonly { readonly period: Period; readonly finished: boolean; readonly asOf?: Instant }[];
  /** Periods that are left as they are. */
  readonly leftAlone: readonly Period[];
  /** What stands of the written periods whose quarter is not written. */
  readonly cells: readonly SummaryCell[];
}

export interface AddedUp {
  readonly cells: readonly SummaryCell[];
  readonly hidden: readonly Hidden[];
}

/** Adds up the rows that this device keeps, away from the screen. `tell`: how many rows so far. Rejects if it is broken (a bug). */
export type AddUpRows = (asked: AddUp, signal: AbortSignal, tell: (rows: number) => void) => Promise<Result<AddedUp, Failure>>;
