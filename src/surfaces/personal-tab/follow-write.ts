import type { MeetingRecord } from '#domain/record.ts';
import type { OutboxAction, OutboxEntry, WrittenRecord } from '#flows/outbox-entry.ts';

export type WriteOutcome = 'nothing' | 'writing' | 'written' | 'not-written' | 'not-changed' | 'taking-back' | 'taken-back' | 'not-taken-back';

/** The entry that is being followed, and what it was promised for when it was first seen. */
export interface Followed {
  readonly id: string;
  readonly action: OutboxAction;
  readonly is: 'write' | 'change' | 'undo';
}

/** The entry about a meeting that is followed from now on: the last one seen, also after it has left the outbox. */
export const followed = (last: Followed | undefined, entry: OutboxEntry | undefined, written: WrittenRecord | undefined): Followed | undefined =>
  !entry || entry.id === last?.id ? last : { id: entry.id, action: entry.action, is: meantFor(entry.action, written) };

/**
 * What became of it. An entry leaves the outbox when the chat has it or when the person dismisses it; which of the two,
 * only `written` tells.
 */
export function outcomeOf(last: Followed | undefined, entry: OutboxEntry | undefined, written: WrittenRecord | undefined): WriteOutcome {
  if (!last) return written ? 'written' : 'nothing';
  if (entry) return entry.state.is === 'refused' ? UNDONE[last.is] : last.is === 'undo' ? 'taking-back' : 'writing';
  if (stands(last.action, written)) return last.is === 'undo' ? 'taken-back' : 'written';
  return written ? (last.is === 'write' ? 'written' : UNDONE[last.is]) : 'nothing';
}

const UNDONE = { write: 'not-written', change: 'not-changed', undo: 'not-taken-back' } as const;

/** A write that leaves less to go back to than there is now puts an earlier card back. */
function meantFor(action: OutboxAction, written: WrittenRecord | undefined): Followed['is'] {
  if (action.does === 'withdraw') return 'undo';
  if (!written) return 'write';
  return action.earlier.length < written.earlier.length ? 'undo' : 'change';
}

const stands = (action: OutboxAction, written: WrittenRecord | undefined): boolean =>
  action.does === 'withdraw' ? written === undefined : written !== undefined && same(action.record, written.record);

const same = (a: MeetingRecord, b: MeetingRecord): boolean => JSON.stringify(a) === JSON.stringify(b);
