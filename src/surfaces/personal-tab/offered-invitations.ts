import type { Instant } from '#base/time.ts';
import { occurrenceAfter, type Meeting } from '#domain/meeting.ts';

/** An invitation that a record can be carried into. */
export interface InvitationOffer {
  readonly is: 'next' | 'same';
  readonly occurrence: Meeting;
  readonly eventId: string;
  /** Its people would be mailed about a meeting that is over: asked about once more. */
  readonly isOver: boolean;
}

/** The invitations of an organizer's own: the next occurrence that is still to come, then this one. Others have none. */
export function offeredInvitations(meeting: Meeting, all: readonly Meeting[], now: Instant): readonly InvitationOffer[] {
  const next = occurrenceAfter(meeting.start > now ? meeting.start : now, meeting.series, all);
  return [...(next ? offer('next', next, now) : []), ...offer('same', meeting, now)];
}

function offer(is: InvitationOffer['is'], occurrence: Meeting, now: Instant): readonly InvitationOffer[] {
  const { origin, iOrganize, isCancelled, end } = occurrence;
  if (!iOrganize || isCancelled || origin.from !== 'calendar') return [];
  return [{ is, occurrence, eventId: origin.eventId, isOver: end <= now }];
}
