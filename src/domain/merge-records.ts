import type { MeetingRecord } from './record.ts';
import { samePromise } from './same-words.ts';

export interface MergedRecord {
  readonly record: MeetingRecord;
  /** Some field was changed on both sides, to something else: `mine` stands in it. */
  readonly conflict: boolean;
}

const WORDS = ['intent', 'purpose', 'successCondition', 'closeCheck', 'understood'] as const;
const LISTS = ['agenda', 'checkIns', 'decisions', 'openQuestions', 'commitments', 'reflection'] as const;

/**
 * Joins two versions of one person's record that were both made from `base`, field by field: what only one side changed is
 * that side's; of a list, what either side added is there, and what either side took away is not.
 */
export function mergeRecords(mine: MeetingRecord, theirs: MeetingRecord, base: MeetingRecord | undefined): MergedRecord {
  let conflict = false;
  const words = Object.fromEntries(WORDS.flatMap((field) => {
    const [own, other, before] = [mine[field], theirs[field], base?.[field]];
    if (!same(own, other) && !same(own, before) && !same(other, before)) conflict = true;
    const value = same(own, before) ? other : own;
    return value === undefined ? [] : [[field, value]];
  }));
  const lists = Object.fromEntries(LISTS.flatMap((field) => {
    const value = merged<unknown>(mine[field] ?? [], theirs[field] ?? [], base?.[field] ?? []);
    return value.length === 0 && mine[field] === undefined && theirs[field] === undefined ? [] : [[field, value]];
  }));
  const { version, meeting, subject, start, end, author } = mine;
  const record = { version, meeting, subject, start, end, author, ...words, ...lists } as MeetingRecord;
  const checkIns = record.checkIns ?? [];
  const isToldTwice = checkIns.some((c, at) => checkIns.slice(0, at).some((other) => samePromise(c, other)));
  return { record, conflict: conflict || isToldTwice };
}

function merged<T>(mine: readonly T[], theirs: readonly T[], base: readonly T[]): readonly T[] {
  if (same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  const added = mine.filter((entry) => !has(base, entry) && !has(theirs, entry));
  return [...theirs.filter((entry) => has(mine, entry) || !has(base, entry)), ...added];
}

const has = <T>(list: readonly T[], entry: T): boolean => list.some((other) => same(other, entry));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
