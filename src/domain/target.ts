import type { MeetingId } from './meeting.ts';

/** Where a notes block is written (docs/rules.md, "The record and the notes block"). */
export type Target =
  /** `chat`: its thread, where the person stood in it; else the meeting's is looked up. */
  | { readonly to: 'chat'; readonly chat?: string }
  /** The invitation of an occurrence in the person's own calendar; without `seen` only our own block is looked at (undo). */
  | { readonly to: 'invite'; readonly occurrence: MeetingId; readonly eventId: string; readonly seen?: SeenInvite }
  /** A page about the meeting in the person's own OneNote. */
  | { readonly to: 'onenote' }
  /** Nowhere but with the person, who copies it; this device knows it as the record all the same. */
  | { readonly to: 'copy' };

/** An invitation's body as the person saw it in the preview: what differs later is shown, not overwritten. */
export interface SeenInvite {
  /** Everything but our block, as normalised text. */
  readonly rest: string;
  /** Our block as normalised text, where one stood. */
  readonly block?: string;
}

/** Says whether two targets are the same place. */
export const placeOf = (target: Target): string => (target.to === 'invite' ? `invite:${target.occurrence}` : target.to);
