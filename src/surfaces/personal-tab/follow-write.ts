import type { MeetingRecord } from '#domain/record.ts';
import { placeOf, type Target } from '#domain/target.ts';
import { standingAt, type OutboxAction, type OutboxEntry, type WrittenRecord } from '#flows/outbox-entry.ts';

export type WriteOutcome = 'nothing' | 'writing' | 'written' | 'not-written' | 'not-changed' | 'taking-back' | 'taken-back' | 'not-taken-back';

/** The entry about one place that is being followed, and what it was promised for when it was first seen. */
export interface Followed {
  readonly id: string;
  readonly target: Target;
  readonly action: OutboxAction;
  readonly is: 'write' | 'change' | 'undo';
}

/** What became of the last words about a meeting, and in which places. */
export interface Outcome {
  readonly is: WriteOutcome;
  readonly targets: readonly Target[];
}

/** What is followed from now on: per place the newest entry, also after it has left the outbox. The same list where nothing is new. */
export function followed(last: readonly Followed[], entries: readonly OutboxEntry[], written: WrittenRecord | undefined): readonly Followed[] {
  const newest = new Map(entries.map((entry) => [placeOf(entry.target), entry]));
  const fresh = [...newest.values()].filter(({ id }) => !last.some((one) => one.id === id));
  if (fresh.length === 0) return last;
  const places = fresh.map(({ target }) => placeOf(target));
  return [
    ...last.filter(({ target }) => !places.includes(placeOf(target))),
    ...fresh.map(({ id, target, action }) => ({ id, target, action, is: meantFor(action, target, written) })),
  ];
}

/** The outcome that matters most comes first: what needs the person, then what is under way, then what is done. */
const ORDER: readonly WriteOutcome[] = ['not-taken-back', 'not-changed', 'not-written', 'taking-back', 'writing', 'taken-back', 'written', 'nothing'];

/**
 * What became of all of it. An entry leaves the outbox when it has arrived or when the person dismisses it; which of the
 * two, only `written` tells.
 */
export function outcomeOf(last: readonly Followed[], entries: readonly OutboxEntry[], written: WrittenRecord | undefined): Outcome {
  if (last.length === 0) return written ? { is: 'written', targets: written.targets } : { is: 'nothing', targets: [] };
  const all = last.map((one) => ({ target: one.target, is: outcomeAt(one, entries.find(({ id }) => id === one.id), written) }));
  const first = ORDER.find((is) => all.some((one) => one.is === is)) ?? 'nothing';
  return { is: first, targets: all.filter(({ is }) => is === first).map(({ target }) => target) };
}

function outcomeAt(last: Followed, entry: OutboxEntry | undefined, written: WrittenRecord | undefined): WriteOutcome {
  if (entry) return entry.state.is === 'refused' ? UNDONE[last.is] : last.is === 'undo' ? 'taking-back' : 'writing';
  if (hasArrived(last, written)) return last.is === 'undo' ? 'taken-back' : 'written';
  return standingAt(written, last.target) ? (last.is === 'write' ? 'written' : UNDONE[last.is]) : 'nothing';
}

const UNDONE = { write: 'not-written', change: 'not-changed', undo: 'not-taken-back' } as const;

/** A write that leaves less to go back to than there is now puts an earlier one back. */
function meantFor(action: OutboxAction, target: Target, written: WrittenRecord | undefined): Followed['is'] {
  if (action.does === 'withdraw') return 'undo';
  const there = standingAt(written, target);
  if (!there) return 'write';
  return action.earlier.length < there.earlier.length ? 'undo' : 'change';
}

function hasArrived({ action, target }: Followed, written: WrittenRecord | undefined): boolean {
  const there = standingAt(written, target);
  return action.does === 'withdraw' ? !there : there !== undefined && same(action.record, there.record);
}

const same = (a: MeetingRecord, b: MeetingRecord): boolean => JSON.stringify(a) === JSON.stringify(b);
