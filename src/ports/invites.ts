import type { Result } from '#base/result.ts';
import type { Failure } from './failure.ts';

/** The body of an event in the person's own calendar. */
export interface Invite {
  readonly html: string;
  /** Changes with every change of the event; whether the service compares it when written is not promised. */
  readonly etag: string;
  readonly joinUrl?: string;
}

export interface Invites {
  /** The body as HTML, with no more than the right to read the calendar; absent where that cannot be had alone. */
  see?(eventId: string, signal: AbortSignal): Promise<Result<string, Failure>>;
  /** With the right to change it; `gone` where there is no such event any more. */
  read(eventId: string, signal: AbortSignal): Promise<Result<Invite, Failure>>;
  /** Puts another body in its place; `conflict` where the service noticed another change since `etag`. Guests may be mailed. */
  write(eventId: string, html: string, etag: string, signal: AbortSignal): Promise<Result<void, Failure>>;
}
