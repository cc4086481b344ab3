import type { LocalDate } from '#base/time.ts';
import type { Result } from '#base/result.ts';
import type { SeenList } from '#domain/list-set-up.ts';
import type { SummaryItem } from '#domain/summary-list.ts';
import type { Failure } from './failure.ts';

export interface SummaryReading {
  readonly items: readonly SummaryItem[];
  /** What stands there and cannot be read, by its key: written by a newer Debrief, or by hand. Nothing of it is guessed. */
  readonly unread: readonly UnreadItem[];
}

export type UnreadItem = { readonly key: string } & ({ readonly why: 'version'; readonly version: string } | { readonly why: 'shape'; readonly where: string });

/** The leaders' list of a site, as far as this person's own rights reach. */
export interface SummaryList {
  /** Looks at what is there; makes nothing. */
  check(signal: AbortSignal): Promise<Result<SeenList, Failure>>;
  /** Makes what is missing, after the person has agreed; `forbidden` where the app's grant does not reach that far. */
  setUp(signal: AbortSignal): Promise<Result<void, Failure>>;
  /** Of all periods that end on this day or later; of all there are without it. Read by pages, all or nothing. */
  read(since: LocalDate | undefined, signal: AbortSignal, tell?: (read: number) => void): Promise<Result<SummaryReading, Failure>>;
  /** `conflict` where an item of that key stands already: nothing of it is changed. */
  add(item: SummaryItem, signal: AbortSignal): Promise<Result<void, Failure>>;
}
