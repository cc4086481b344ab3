import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { Contest, Judgement } from '#domain/verdict.ts';
import type { Collection } from './store.ts';

/** The calendar as it was last read, with its age. */
export interface KeptCalendar {
  readonly meetings: readonly Meeting[];
  readonly asOf: Instant;
}

/**
 * What one account keeps on this device. Transcripts are not among it: of what was said only findings with short quotes
 * are kept. `Outgoing` and `Written` belong to the flow that writes back.
 */
export interface Stores<Outgoing, Written> {
  readonly calendar: Collection<KeptCalendar>;
  readonly judgements: Collection<Judgement>;
  readonly contests: Collection<Contest>;
  readonly drafts: Collection<ReflectionDraft>;
  readonly outbox: Collection<Outgoing>;
  readonly written: Collection<Written>;
}

/** One holder at a time among all of a browser profile's tabs; the others wait. */
export interface Lock {
  hold<T>(name: string, signal: AbortSignal, work: () => Promise<T>): Promise<T | undefined>;
}
