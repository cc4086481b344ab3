import type { Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import type { Instant } from '#base/time.ts';
import type { Attendee } from '#domain/meeting.ts';
import type { Person } from '#domain/person.ts';
import type { Failure } from './failure.ts';

/** The code of a `rejected` write of an invitation that is longer than Outlook takes. */
export const INVITATION_TOO_LONG = 'invitation_too_long';

/** So many characters of HTML Outlook takes. Source: learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins */
export const LONGEST_INVITATION = 1_000_000;

/** The appointment beside which Outlook shows the pane: an item that may not be saved yet, and may be one that nobody but its organizer knows. */
export interface Appointment {
  /** `compose`: its organizer is writing it; `read`: somebody looks at it. */
  readonly mode: 'compose' | 'read';
  /** Counts up when people, time or series were changed in Outlook's own form, another item was chosen, or a write that had not been answered in time was done after all. */
  readonly changes: Subscribable<number>;
  /** How often another item was chosen beside a pinned pane, before `changes` tells of it. */
  chosen(): number;
  /** What its form says now. */
  facts(signal: AbortSignal): Promise<Result<AppointmentFacts, Failure>>;
  /** The invitation as HTML. */
  readBody(signal: AbortSignal): Promise<Result<string, Failure>>;
  /**
   * Puts another invitation in its place; `conflict` where it is not `expected` any more. Nothing is saved or sent before the
   * person does it in Outlook. After `unavailable` it may still be done: then `changes` tells. Absent where the invitation can
   * only be read.
   */
  writeBody?(html: string, expected: string, signal: AbortSignal): Promise<Result<void, Failure>>;
}

export interface AppointmentFacts {
  /** Graph's id of the event; absent before it is first saved, and where Outlook gives none (an occurrence, on a Mac). */
  readonly eventId?: string;
  /** Graph's id of the series this is an occurrence of, or of the series itself. */
  readonly seriesId?: string;
  /** The whole series is open, not one of its occurrences. */
  readonly isWholeSeries: boolean;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly organizer?: Person;
  /** Everyone invited; without the organizer while it is written, as Outlook has it. */
  readonly attendees: readonly Attendee[];
}
