import type { Instant } from '#base/time.ts';
import type { AimDraft } from '#domain/aim.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { SummaryItem } from '#domain/summary-list.ts';
import type { Contest, Judgement } from '#domain/verdict.ts';
import type { WorkingHours } from '#domain/working-hours.ts';
import type { ChangeMark, TimeWindow } from './calendar.ts';
import type { Collection } from './store.ts';

/** The calendar as it was last read, with its age. */
export interface KeptCalendar {
  readonly meetings: readonly Meeting[];
  /** When what stands here was last known to be true. */
  readonly asOf: Instant;
  /** The last time all of it was read, and where change detection goes on from there. */
  readonly whole?: { readonly at: Instant; readonly window: TimeWindow; readonly mark: ChangeMark };
}

/** What was read of one finished period of the leaders' summary; another site has other cells. */
export interface KeptPeriod {
  readonly site: string;
  readonly items: readonly SummaryItem[];
  readonly asOf: Instant;
}

/** The person's own working hours as they were last read; without `hours` none are set there. */
export interface KeptHours {
  readonly hours?: WorkingHours;
  readonly asOf: Instant;
}

/** What was typed about what an appointment is for, and does not stand in its invitation yet. */
export interface KeptAim {
  readonly draft: AimDraft;
  /** What stood in the invitation when it was typed. */
  readonly base: AimDraft;
  readonly at: Instant;
}

/**
 * What one account keeps on this device. Transcripts are not among it: of what was said only findings with short quotes
 * are kept. `Outgoing`, `Written`, `Own` and `Errand` belong to the flows that write.
 */
export interface Stores<Outgoing, Written, Own = unknown, Errand = unknown> {
  readonly calendar: Collection<KeptCalendar>;
  readonly judgements: Collection<Judgement>;
  readonly contests: Collection<Contest>;
  readonly drafts: Collection<ReflectionDraft>;
  readonly outbox: Collection<Outgoing>;
  readonly written: Collection<Written>;
  /** Drafts, commitments and preferences, as files of a month; the person's own folder may have them too. */
  readonly own: Collection<Own>;
  /** Promises to write that are no meeting's notes. */
  readonly errands: Collection<Errand>;
  readonly summary: Collection<KeptPeriod>;
  readonly hours: Collection<KeptHours>;
  /** By what identifies the appointment (`flows/keep-aim.ts`). */
  readonly aims: Collection<KeptAim>;
}

/** One holder at a time among all of a browser profile's tabs; the others wait. */
export interface Lock {
  hold<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined>;
}

/** The other tabs of this browser profile in which the same person has Debrief open. */
export interface OtherTabs {
  /** Something kept on this device has changed. */
  tell(what: string): void;
  /** Hears what other tabs tell, never what this one does. Returns how to stop. */
  hear(listener: (what: string) => void): () => void;
}
