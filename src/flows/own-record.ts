import { plus, seconds, type Instant } from '#base/time.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { CardRecord } from './chat-cards.ts';
import { standingAt, type OutboxEntry, type Standing, type WrittenRecord } from './outbox-entry.ts';

export interface OwnSources {
  /** Entries of the outbox that write to this chat about this meeting, in the order of their promises. */
  readonly unsent: readonly OutboxEntry[];
  readonly written: WrittenRecord | undefined;
  /** One's own card, as the chat listed it last. */
  readonly card: CardRecord | undefined;
  /** When that list was asked for; undefined if the chat was not read yet. */
  readonly askedAt: Instant | undefined;
  /** What this device took out of the chat last. */
  readonly takenBack: { readonly at: Instant; readonly record: MeetingRecord } | undefined;
}

/** One's own part of a meeting's record. */
export interface OwnRecord {
  /** The newest word, sent or not. */
  readonly record?: MeetingRecord;
  /** What stands in the chat, as far as this device knows. */
  readonly standing?: Standing;
}

/** A list of messages may be older than the write before it. */
const LISTED_WITHIN = seconds(60);

/**
 * The newest of what waits here to be sent, what this device has written, and what another device of the same person has
 * put into the chat. The device's and the service's clocks are never compared with each other.
 */
export function ownRecord(from: OwnSources): OwnRecord {
  const standing = standingIn(from);
  const newest = from.unsent.at(-1)?.action;
  const record = newest ? (newest.does === 'write' ? newest.record : undefined) : standing?.record;
  return { ...(record ? { record } : {}), ...(standing ? { standing } : {}) };
}

function standingIn({ written, card, askedAt, takenBack }: OwnSources): Standing | undefined {
  const there = standingAt(written, { to: 'chat' });
  if (askedAt === undefined) return there;
  const mayBeUnlisted = (at: Instant | undefined): boolean => at !== undefined && askedAt < plus(at, LISTED_WITHIN);
  if (!card) return mayBeUnlisted(written?.writtenAt) ? there : undefined;
  if (there && card.says(there.record)) return there;
  const isOld = (mayBeUnlisted(written?.writtenAt) && (there?.earlier ?? []).some((earlier) => card.says(earlier)))
    || (takenBack !== undefined && mayBeUnlisted(takenBack.at) && card.says(takenBack.record));
  if (isOld) return there;
  return { record: card.record, earlier: there ? [there.record, ...there.earlier] : [] };
}
