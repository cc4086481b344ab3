import type { Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';
import type { MeetingChat } from '#ports/meeting-chat.ts';
import { deliverCards } from './deliver-card.ts';
import { deliverInvites, seeInvite } from './deliver-invite.ts';
import type { SeenInvitation } from './debrief.ts';
import type { Deliver, OutboxEntry } from './outbox-entry.ts';

export interface DeliverParts {
  readonly chat: MeetingChat;
  readonly invites: Invites;
  /** Where a card's link leads: Debrief; the record's key is added to it. */
  readonly openUrl: string;
  /** Every word of this person that may stand where an entry goes (`written.known`). */
  readonly known: (entry: OutboxEntry) => readonly MeetingRecord[];
}

/** What brings words to their places. Most visits write nothing, so the app may fetch it with the first that does. */
export interface Delivery {
  readonly deliver: Deliver;
  /** How an occurrence's invitation stands now, for the preview of what this record would put there. */
  readonly seeInvite: (record: MeetingRecord, occurrence: Meeting, signal: AbortSignal) => Promise<Result<SeenInvitation, Failure>>;
}

export const deliveryOf = (parts: DeliverParts): Delivery => ({
  deliver: deliverTo(parts),
  seeInvite: (record, occurrence, signal) => seeInvite(parts.invites, record, occurrence, signal),
});

/** Brings each place to what its entries say. May be repeated at any point: it looks before it creates, and compares before it changes. */
export function deliverTo(parts: DeliverParts): Deliver {
  const [card, invite] = [deliverCards(parts), deliverInvites(parts)];
  return (entry, signal) => (entry.target.to === 'chat' ? card(entry, signal) : invite(entry, entry.target, signal));
}
