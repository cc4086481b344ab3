import { never, ok, type Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';
import type { MeetingChat } from '#ports/meeting-chat.ts';
import type { Notebook } from '#ports/notebook.ts';
import { readCards } from './card-words.ts';
import type { ChatCardsParts } from './chat-cards.ts';
import { deliverCards } from './deliver-card.ts';
import { deliverInvites, seeInvite } from './deliver-invite.ts';
import { deliverPages } from './deliver-page.ts';
import type { SeenInvitation } from './debrief.ts';
import type { Deliver, OutboxEntry } from './outbox-entry.ts';
import { findTraces, type FoundTraces, type TellProgress, type TraceParts } from './own-traces.ts';
import { changeOwnWords, type ChangeOwnWords, type OwnWordsParts } from './own-words.ts';
import { readShared } from './read-shared.ts';

export interface DeliverParts {
  readonly chat: MeetingChat;
  readonly invites: Invites;
  readonly notebook: Notebook;
  /** Where a card's link leads: Debrief; the record's key is added to it. */
  readonly openUrl: string;
  /** Every word of this person that may stand where an entry goes (`written.known`). */
  readonly known: (entry: OutboxEntry) => readonly MeetingRecord[];
}

/** What brings words to their places, and finds them there. Most visits write nothing, so the app may fetch it with the first that does. */
export interface Delivery {
  readonly deliver: Deliver;
  /** How an occurrence's invitation stands now, for the preview of what this record would put there. */
  readonly seeInvite: (record: MeetingRecord, occurrence: Meeting, signal: AbortSignal) => Promise<Result<SeenInvitation, Failure>>;
  /** What all of a meeting's chat say together; undefined where it has none. */
  readonly readShared: (me: Me, meeting: Meeting, signal: AbortSignal) => Promise<Result<SharedRecord | undefined, Failure>>;
  /** What cards of a chat say. */
  readonly readCards: ChatCardsParts['readCards'];
  /** Puts into a meeting's chat what becomes of this person's newest words about it (`ChangeOwnWords`). */
  readonly changeOwn: (parts: OwnWordsParts, ...change: Parameters<ChangeOwnWords>) => ReturnType<ChangeOwnWords>;
  /** Where this person's words stand, besides this device. */
  readonly findTraces: (about: Omit<TraceParts, keyof DeliverParts>, signal: AbortSignal, tell: TellProgress) => Promise<Result<readonly FoundTraces[], Failure>>;
}

export const deliveryOf = (parts: DeliverParts): Delivery => ({
  deliver: deliverTo(parts),
  seeInvite: (record, occurrence, signal) => seeInvite(parts.invites, record, occurrence, signal),
  readShared: (me, meeting, signal) => readShared(parts.chat, me, meeting, signal),
  readCards,
  changeOwn: (own, meeting, to) => changeOwnWords(own)(meeting, to),
  findTraces: async (about, signal, tell) => ok(await findTraces({ ...about, ...parts }, signal, tell)),
});

/** Brings each place to what its entries say. May be repeated at any point: it looks before it creates, and compares before it changes. */
function deliverTo(parts: DeliverParts): Deliver {
  const [card, invite, page] = [deliverCards(parts), deliverInvites(parts), deliverPages(parts)];
  return async (entry, signal) => {
    const { target } = entry;
    switch (target.to) {
      case 'chat': return card(entry, signal);
      case 'invite': return invite(entry, target, signal);
      case 'onenote': return page(entry, signal);
      // The person brought it wherever it went.
      case 'copy': return ok({});
      default: return never(target);
    }
  };
}
