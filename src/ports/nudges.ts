import type { Result } from '#base/result.ts';
import type { Failure } from './failure.ts';
import type { ChatId } from './meeting-chat.ts';

export interface Nudge {
  readonly chat: ChatId;
  /** The owner's directory id. */
  readonly to: string;
  /** What they said they would do. */
  readonly commitment: string;
}

/** A notice in another person's activity feed. It cannot be looked for, and not taken back: whoever sends in doubt sends twice. */
export interface Nudges {
  send(nudge: Nudge, signal: AbortSignal): Promise<Result<void, Failure>>;
}
