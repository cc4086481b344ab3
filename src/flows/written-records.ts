import { ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import type { Case } from '#domain/case.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { placeOf, type Target } from '#domain/target.ts';
import { asShown } from '#notes/as-shown.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import { numberOf } from './outbox-order.ts';
import { standingAt, type OutboxAction, type OutboxEntry, type Standing, type Step, type UnreadableEntry, type WrittenRecord } from './outbox-entry.ts';

/** What the person has written to their meetings' notes, as this device knows it, with what undo can go back to. */
export interface WrittenRecords {
  readonly state: Subscribable<ReadonlyMap<string, WrittenRecord>>;
  /** For judging: a recorded decision clears a flag. */
  recorded(meeting: MeetingId): Case['recorded'];
  /** The steps that write this record over what stands in each place, or keep it as copied where there is none; for `outbox.promiseEach`. */
  writing(record: MeetingRecord, targets: readonly Target[]): readonly Step[];
  /**
   * The steps that put back what stood before the last word, in each place that it was written to; undefined where there is
   * none. `unsent`: the entries of the outbox; a word that still waits there is the last one.
   */
  undoing(meeting: MeetingId, unsent?: readonly (OutboxEntry | UnreadableEntry)[]): { readonly key: string; readonly steps: readonly Step[] } | undefined;
  /** Every word of this person that may stand where the entry goes: finding another one there is a conflict. */
  known(entry: OutboxEntry): readonly MeetingRecord[];
  /** The number of the newest word that was delivered about the meeting; 0 if there is none. Promises after it have greater ones. */
  lastPromise(meeting: MeetingId): number;
  /** After a delivery. `replaced` is what stood there before it; what another device wrote there stays within reach of undo. */
  remember(entry: OutboxEntry, replaced: MeetingRecord | undefined): Promise<Result<void, Failure>>;
  /** Another tab may have written or taken back. */
  look(): Promise<Result<void, Failure>>;
}

/** Steps that undo can go back; a card is seldom changed more than twice. */
const MOST_EARLIER = 10;

const COPY: Target = { to: 'copy' };

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
    writing(record, targets) {
      const last = of(record.meeting);
      return (targets.length > 0 ? targets : [COPY]).map((target) => {
        const there = last && standingAt(last, target);
        return { target, action: { does: 'write', record, earlier: there ? [there.record, ...there.earlier] : [], ...(there ? { over: there.record } : {}) } };
      });
    },
    undoing(meeting, unsent = []) {
      const written = of(meeting);
      const waiting = unsent.filter((e): e is OutboxEntry => 'state' in e && e.meeting.id === meeting && e.state.is !== 'refused');
      const newest = waiting.findLast(({ id }) => numberOf(id) >= promiseOf(written))?.action;
      const last = newest?.does === 'write' ? newest.record : newest ? undefined : written?.record;
      if (!last) return undefined;
      const words = new Map((written?.targets ?? []).map((target): [string, Step] => [placeOf(target), { target, action: undo(standingAt(written, target)) }]));
      const said = new Map((written?.targets ?? []).map((target) => [placeOf(target), standingAt(written, target)?.record]));
      for (const { target, action } of waiting) {
        words.set(placeOf(target), { target: bare(target), action: action.does === 'write' ? undo(action) : action });
        said.set(placeOf(target), action.does === 'write' ? action.record : undefined);
      }
      const steps = [...words].flatMap(([place, step]) => (saysTheSame(last, said.get(place)) ? [step] : []));
      return steps.length === 0 ? undefined : { key: recordKey(last), steps };
    },
    known({ action, mine = [], target, meeting }) {
      const last = of(meeting.id);
      const there = last && standingAt(last, target);
      const said = action.does === 'write' ? [action.record, ...action.earlier] : [];
      return [...said, ...(action.over ? [action.over] : []), ...mine, ...(there ? [there.record, ...there.earlier] : [])];
    },
    lastPromise: (meeting) => promiseOf(of(meeting)),
    async remember({ id, meeting, action, target }, replaced) {
      const last = of(meeting.id);
      const value = action.does === 'withdraw' ? without(last, target) : withWord(last, target, action, numberOf(id), replaced);
      const kept = value ? await store.put(meeting.id, value) : await store.delete(meeting.id);
      if (!kept.ok) return kept;
      const next = new Map(state.getSnapshot());
      if (value) next.set(meeting.id, value);
      else next.delete(meeting.id);
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

  function withWord(last: WrittenRecord | undefined, target: Target, action: Write, promise: number, replaced: MeetingRecord | undefined): WrittenRecord {
    const place = placeOf(target);
    const there = last && standingAt(last, target);
    const isKnown = (r: MeetingRecord): boolean => saysTheSame(r, action.record) || [action.over, ...action.earlier].some((other) => saysTheSame(r, other));
    const foreign = replaced && !isKnown(replaced) ? [replaced] : [];
    const isRepeat = there !== undefined && saysTheSame(there.record, action.record);
    const word: Standing = { ...(isRepeat ? there : { record: action.record, earlier: [...foreign, ...action.earlier].slice(0, MOST_EARLIER) }), promise };
    const targets = [...(last?.targets ?? []).filter((t) => placeOf(t) !== place), bare(target)];
    const standing = { ...Object.fromEntries((last?.targets ?? []).map((t) => [placeOf(t), standingAt(last, t) ?? word])), [place]: word };
    // A write to one place may have waited, while a newer word went to another one.
    const newest = last && promiseOf(last) > promise ? last : word;
    return { record: newest.record, earlier: newest.earlier, promise: promiseOf(newest), targets, standing, writtenAt: clock.now() };
  }

  const looked = await records.look();
  return looked.ok ? ok(records) : looked;
}

type Write = Extract<OutboxAction, { does: 'write' }>;

function undo(there: Standing | undefined): OutboxAction {
  const [before, ...earlier] = there?.earlier ?? [];
  const over = there ? { over: there.record } : {};
  return before ? { does: 'write', record: before, earlier, ...over } : { does: 'withdraw', ...over };
}

/** The places that are left; the newest word among them. Undefined when none is left. */
function without(last: WrittenRecord | undefined, target: Target): WrittenRecord | undefined {
  const targets = (last?.targets ?? []).filter((t) => placeOf(t) !== placeOf(target));
  const [first] = targets;
  if (!last || !first) return undefined;
  const standing = Object.fromEntries(targets.flatMap((t) => { const there = standingAt(last, t); return there ? [[placeOf(t), there] as const] : []; }));
  const newest = Object.values(standing).sort((a, b) => promiseOf(b) - promiseOf(a))[0] ?? last;
  return { record: newest.record, earlier: newest.earlier, promise: promiseOf(newest), targets, standing, writtenAt: last.writtenAt };
}

/** What was kept before promises were numbered comes before all others. */
const promiseOf = (word: { readonly promise?: number } | undefined): number => word?.promise ?? 0;

/** What was seen once is of no use later, and holds other people's words. */
const bare = (target: Target): Target =>
  target.to === 'invite' ? { to: 'invite', occurrence: target.occurrence, eventId: target.eventId } : target;

/** Read back from a card, blanks and the like may differ; what people see is compared. */
const saysTheSame = (a: MeetingRecord, b: MeetingRecord | undefined): boolean =>
  b !== undefined && JSON.stringify(asShown(a)) === JSON.stringify(asShown(b));
