import type { DoneKeep } from './keeps.ts';
import type { Place, Schedule } from './schedule.ts';

/** What a page is asked to play, and where. */
export interface Play {
  readonly schedule: Schedule;
  /** Path of this schedule's tenant: `/s12`. */
  readonly tenant: string;
  /** Begins the names of everything its devices keep. */
  readonly prefix: string;
}

/** An entry that was put into the outbox's store while somebody acted. */
export interface PromisedEntry {
  readonly id: string;
  readonly key: string;
  /** `chat`, or `invite:` and the occurrence. */
  readonly place: string;
  /** What is to stand there afterwards; absent for nothing. */
  readonly mark?: string;
}

/** What a person did, and what they were told. `unknown`: the tab died before it told; `void`: there was nothing to do. */
export interface DoneAct {
  readonly do: 'write' | 'undo';
  readonly at: Place;
  readonly meeting: string;
  readonly mark?: string;
  readonly invite: boolean;
  readonly outcome: 'acknowledged' | 'refused' | 'unknown' | 'void';
  readonly entries: readonly PromisedEntry[];
  /** Counted over all acts: one that ended before another began is the earlier one. */
  readonly from: number;
  readonly to: number;
}

/** An entry as a tab shows it to its person. */
export interface ShownEntry {
  readonly id: string;
  readonly state: string;
  /** Kind of failure, where it was refused or waits. */
  readonly why?: string;
  /** When a wait ends, by the device's clock. */
  readonly until?: number;
}

export interface KeptValue {
  readonly device: number;
  readonly database: string;
  readonly store: string;
  readonly key: string;
  readonly value: unknown;
}

/** Everything that happened on the devices. */
export interface Story {
  readonly acts: readonly DoneAct[];
  readonly keeps: readonly DoneKeep[];
  readonly faults: number;
  /** Entry ids that a person was shown as refused, by why; and those that were dismissed. */
  readonly refusals: readonly { readonly device: number; readonly id: string; readonly why: string }[];
  readonly dismissed: readonly string[];
  /** What the person still sees in the end. */
  readonly shown: readonly (ShownEntry & Place)[];
  readonly kept: readonly KeptValue[];
  /** Exceptions, and what never came to an end. */
  readonly problems: readonly string[];
}
