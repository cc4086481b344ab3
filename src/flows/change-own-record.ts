import { failed, ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { changeNow, changeRecord, type RecordChange } from '#domain/change-record.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { mergeRecords } from '#domain/merge-records.ts';
import type { Me } from '#domain/person.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { saysNothing } from '#domain/says-nothing.ts';
import type { Failure } from '#ports/failure.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock } from '#ports/stores.ts';
import type { OutboxEntry, Step } from './outbox-entry.ts';
import type { Outbox } from './outbox.ts';
import type { OwnRecord } from './own-record.ts';
import type { Room } from './room.ts';
import type { RoomVoices } from './room-voices.ts';
import type { WrittenRecords } from './written-records.ts';

/** One's own part of a meeting's record as it is changed in one room; several rooms of a person do not undo each other's words. */
export interface OwnChanges {
  write(meeting: Meeting, change: RecordChange): Promise<Result<void, Failure>>;
  /** Takes back the last change that was made here about this meeting, and leaves what other tabs wrote since. */
  undo(meeting: Meeting): Promise<Result<void, Failure>>;
  readonly undoable: Room['undoable'];
  /** Says what `undo` would take back of this meeting. */
  showUndoable(meeting: MeetingId | undefined): void;
  /** Another device of the same person wrote meanwhile: where that is safe, both words stand. */
  mergeConflicts(meeting: MeetingId): void;
}

export interface OwnChangesParts {
  readonly me: Me;
  readonly chatId: ChatId;
  readonly voices: RoomVoices;
  readonly outbox: Outbox;
  readonly written: WrittenRecords;
  readonly store: Collection<OutboxEntry>;
  readonly lock: Lock;
  readonly life: AbortSignal;
  /** Called after each change. */
  readonly changed: () => void;
}

const MOST_UNDO = 20;

interface Done {
  readonly meeting: MeetingId;
  readonly change: RecordChange;
  readonly before: MeetingRecord | undefined;
  readonly after: MeetingRecord;
}

export function changeOwnRecord({ me, chatId, voices, outbox, written, store, lock, life, changed }: OwnChangesParts): OwnChanges {
  const undoable = source<RecordChange | undefined>(undefined);
  const merging = new Set<string>();
  let done: readonly Done[] = [];

  /** All tabs of a person change their own record one after the other, each from the other's last word. */
  async function alone<T>(work: (stored: readonly OutboxEntry[]) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> {
    const worked = await lock.hold('own-record', life, async () => {
      const entries = await stored();
      return entries.ok ? work(entries.value) : entries;
    });
    return worked ?? failed({ kind: 'cancelled' });
  }

  async function stored(): Promise<Result<readonly OutboxEntry[], Failure>> {
    const kept = await store.all();
    if (!kept.ok) return kept;
    const looked = await written.look();
    return looked.ok ? ok(kept.value.flatMap((k) => ('value' in k ? [k.value] : []))) : looked;
  }

  /** `to` gets the newest own record and gives what becomes of it; undefined where the change is about nothing any more. */
  const changeOwn = (meeting: Meeting, to: (own: MeetingRecord | undefined) => MeetingRecord | undefined): Promise<Result<Omit<Done, 'change'> | undefined, Failure>> =>
    alone(async (entries) => {
      const own = voices.own(meeting.id, entries);
      const after = to(own.record);
      if (!after) return failed({ kind: 'gone' });
      if (JSON.stringify(after) === JSON.stringify(own.record)) return ok(undefined);
      const kept = await outbox.promiseEach(recordKey(own.record ?? after), meeting, [stepTo(after, own)]);
      changed();
      return kept.ok ? ok({ meeting: meeting.id, before: own.record, after }) : kept;
    });

  function stepTo(record: MeetingRecord, { standing }: OwnRecord): Step {
    const target = { to: 'chat', chat: chatId } as const;
    const over = standing ? { over: standing.record } : {};
    if (saysNothing(record)) return { target, action: { does: 'withdraw', ...over } };
    return { target, action: { does: 'write', record, earlier: standing ? [standing.record, ...standing.earlier] : [], ...over } };
  }

  return {
    undoable,
    async write(meeting, change) {
      const seen = voices.own(meeting.id).record;
      const written = await changeOwn(meeting, (own) => {
        const meant = changeNow(change, seen, own);
        return meant && changeRecord(own, meant, { meeting, me });
      });
      if (!written.ok) return written;
      if (written.value) done = [...done, { ...written.value, change }].slice(-MOST_UNDO);
      return ok(undefined);
    },
    async undo(meeting) {
      const last = done.findLast((d) => d.meeting === meeting.id);
      if (!last) return ok(undefined);
      done = done.filter((d) => d !== last);
      let isOverwritten = false;
      const undone = await changeOwn(meeting, (own) => {
        const { record, conflict } = mergeRecords(last.before ?? emptied(last.after), own ?? emptied(last.after), last.after);
        isOverwritten = conflict;
        return conflict ? undefined : record;
      });
      if (isOverwritten) return failed({ kind: 'conflict' });
      return undone.ok ? ok(undefined) : undone;
    },
    showUndoable: (meeting) => undoable.set(done.findLast((d) => d.meeting === meeting)?.change),
    mergeConflicts(meeting) {
      for (const { id } of voices.unsent(meeting).filter((e) => theirsIn(e))) {
        if (merging.has(id)) continue;
        merging.add(id);
        void alone(async (entries) => {
          const entry = entries.find((e) => e.id === id);
          const theirs = entry && theirsIn(entry);
          if (!entry || !theirs || entry.action.does !== 'write') return ok(undefined);
          const { record, conflict } = mergeRecords(entry.action.record, theirs, entry.action.over);
          if (conflict) return ok(undefined);
          return outbox.promiseEach(entry.key, entry.meeting, [stepTo(record, { standing: { record: theirs, earlier: entry.action.earlier } })]);
        });
      }
    },
  };
}

function theirsIn({ state, action }: OutboxEntry): MeetingRecord | undefined {
  if (action.does !== 'write' || state.is !== 'refused' || state.why.kind !== 'conflict') return undefined;
  return typeof state.why.theirs === 'object' && state.why.theirs !== null ? (state.why.theirs as MeetingRecord) : undefined;
}

const emptied = ({ version, meeting, subject, start, end, author }: MeetingRecord): MeetingRecord =>
  ({ version, meeting, subject, start, end, author, decisions: [], openQuestions: [], commitments: [] });
