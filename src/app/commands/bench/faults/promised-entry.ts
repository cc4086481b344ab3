import type { ErrandEntry } from '#flows/errand.ts';
import type { PromisedEntry } from './story.ts';

const MARK = /m\d+q\d+z/;

/** The mark of a record, wherever in a value it stands. */
export const markIn = (value: unknown): string | undefined => MARK.exec(JSON.stringify(value) ?? '')?.[0];

/** One promise about a place among all. */
export const errandId = ({ id, number }: { readonly id: string; readonly number: number }): string => `${id}#${number}`;

/** An errand that has not been tried yet, as its store keeps it. */
export function promisedErrand(value: unknown): ErrandEntry | undefined {
  const entry = value as Partial<ErrandEntry>;
  return entry.attempts === 0 && entry.state?.is === 'pending' && entry.id !== undefined ? (entry as ErrandEntry) : undefined;
}

/** An entry that has not been tried yet, as the outbox keeps it. */
export function promisedEntry(value: unknown): PromisedEntry | undefined {
  const entry = value as { id?: string; key?: string; attempts?: number; target?: { to: string; occurrence?: string }; action?: { does: string; record?: unknown } };
  if (entry.attempts !== 0 || entry.id === undefined || entry.key === undefined) return undefined;
  const mark = entry.action?.does === 'write' ? markIn(entry.action.record) : undefined;
  return { id: entry.id, key: entry.key, place: entry.target?.to === 'invite' ? `invite:${entry.target.occurrence}` : 'chat', ...(mark ? { mark } : {}) };
}
