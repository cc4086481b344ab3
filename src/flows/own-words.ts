import { failed, ok, type Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { saysNothing } from '#domain/says-nothing.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock } from '#ports/stores.ts';
import { standingAt, type OutboxEntry } from './outbox-entry.ts';
import type { Outbox } from './outbox.ts';
import { unsentIn } from './settled-words.ts';
import type { WrittenRecords } from './written-records.ts';

/** One's own newest words about a meeting, sent or not. */
export interface OwnWords {
  readonly record?: MeetingRecord;
  /** They stand in the meeting's chat, or are on their way there. */
  readonly areInChat: boolean;
}

/** Puts into the meeting's chat what becomes of one's own words; a record that says nothing is taken away, undefined changes nothing. */
export type ChangeOwnWords = (meeting: Meeting, to: (own: OwnWords) => MeetingRecord | undefined) => Promise<Result<void, Failure>>;

export interface OwnWordsParts {
  readonly outbox: Outbox;
  readonly written: WrittenRecords;
  readonly store: Collection<OutboxEntry>;
  readonly lock: Lock;
  readonly life: AbortSignal;
}

const CHAT = { to: 'chat' } as const;

/** Under the lock that a room has for it, too: all tabs of a person change their words one after the other. */
export function changeOwnWords({ outbox, written, store, lock, life }: OwnWordsParts): ChangeOwnWords {
  return async (meeting, to) => await lock.hold('own-record', life, async () => {
    const kept = await store.all();
    if (!kept.ok) return kept;
    const looked = await written.look();
    if (!looked.ok) return looked;
    const stands = written.state.getSnapshot().get(meeting.id);
    const unsent = unsentIn(kept.value.flatMap((entry) => ('value' in entry ? [entry.value] : [])), meeting.id).at(-1)?.action;
    const record = unsent ? (unsent.does === 'write' ? unsent.record : undefined) : stands?.record;
    const areInChat = unsent ? unsent.does === 'write' : standingAt(stands, CHAT) !== undefined;
    const after = to({ ...(record ? { record } : {}), areInChat });
    if (!after || (areInChat && JSON.stringify(after) === JSON.stringify(record))) return ok(undefined);
    const there = standingAt(stands, CHAT);
    const steps = saysNothing(after) ? [{ target: CHAT, action: { does: 'withdraw' as const, ...(there ? { over: there.record } : {}) } }] : written.writing(after, [CHAT]);
    return outbox.promiseEach(recordKey(record ?? after), meeting, steps);
  }) ?? failed({ kind: 'cancelled' });
}
