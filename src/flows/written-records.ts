import { ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import type { Case } from '#domain/case.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { asShown } from '#notes/as-shown.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { OutboxAction, OutboxEntry, WrittenRecord } from './outbox-entry.ts';

/** What the person has written to their meetings' chats, as this device knows it, with what undo can go back to. */
export interface WrittenRecords {
  readonly state: Subscribable<ReadonlyMap<string, WrittenRecord>>;
  /** For judging: a recorded decision clears a flag. */
  recorded(meeting: MeetingId): Case['recorded'];
  /** The action that writes this record over what stands there. */
  writing(record: MeetingRecord): OutboxAction;
  /** The action that takes the last write back; undefined if nothing is known to be written. */
  undoing(meeting: MeetingId): { readonly record: MeetingRecord; readonly action: OutboxAction } | undefined;
  /** After a delivery. `replaced` is what the chat held before it; what another device wrote there stays within reach of undo. */
  remember(entry: OutboxEntry, replaced: MeetingRecord | undefined): Promise<Result<void, Failure>>;
  /** Another tab may have written or taken back. */
  look(): Promise<Result<void, Failure>>;
}

/** Steps that undo can go back; a card is seldom changed more than twice. */
const MOST_EARLIER = 10;

export async function openWrittenRecords(store: Collection<WrittenRecord>, clock: Clock): Promise<Result<WrittenRecords, Failure>> {
  const state = source<ReadonlyMap<string, WrittenRecord>>(new Map());
  const of = (meeting: MeetingId): WrittenRecord | undefined => state.getSnapshot().get(meeting);

  const records: WrittenRecords = {
    state,
    recorded(meeting) {
      const decisions = of(meeting)?.record.decisions ?? [];
      const deferred = decisions.filter((d) => d.outcome.kind === 'deferred').length;
      return { decisions: decisions.length - deferred, deferred };
    },
    writing(record) {
      const last = of(record.meeting);
      return { does: 'write', record, earlier: last ? [last.record, ...last.earlier] : [], ...(last ? { over: last.record } : {}) };
    },
    undoing(meeting) {
      const last = of(meeting);
      if (!last) return undefined;
      const [before, ...earlier] = last.earlier;
      return { record: last.record, action: before ? { does: 'write', record: before, earlier, over: last.record } : { does: 'withdraw' } };
    },
    async remember({ meeting, action }, replaced) {
      const next = new Map(state.getSnapshot());
      if (action.does === 'withdraw') {
        const gone = await store.delete(meeting.id);
        if (!gone.ok) return gone;
        next.delete(meeting.id);
      } else {
        const foreign = replaced && !saysTheSame(replaced, action.over) && !saysTheSame(replaced, action.record) ? [replaced] : [];
        const value: WrittenRecord = { record: action.record, writtenAt: clock.now(), earlier: [...foreign, ...action.earlier].slice(0, MOST_EARLIER) };
        const kept = await store.put(meeting.id, value);
        if (!kept.ok) return kept;
        next.set(meeting.id, value);
      }
      state.set(next);
      return ok(undefined);
    },
    async look() {
      const all = await store.all();
      if (!all.ok) return all;
      state.set(new Map(all.value.flatMap((k) => ('value' in k ? [[k.key, k.value]] : []))));
      return ok(undefined);
    },
  };
  const looked = await records.look();
  return looked.ok ? ok(records) : looked;
}

/** Read back from a card, blanks and the like may differ; what people see is compared. */
const saysTheSame = (a: MeetingRecord, b: MeetingRecord | undefined): boolean =>
  b !== undefined && JSON.stringify(asShown(a)) === JSON.stringify(asShown(b));
