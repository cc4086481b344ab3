import { mergeHistories, type CommitmentHistory } from '#domain/commitment-history.ts';
import type { Instant } from '#base/time.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import type { PreferenceName, Preferences } from '#domain/preferences.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { mergeDrafts } from './merge-drafts.ts';

/** A choice, and what another device chose at the same time, until the person says which holds. */
export interface Preference {
  readonly value: Preferences[PreferenceName];
  readonly other?: Preferences[PreferenceName];
}

/** One file of a person's own: a month's drafts and commitments, or their preferences. Version 1. */
export interface OwnDocument {
  readonly version: 1;
  /** By meeting. */
  readonly drafts?: Entries<ReflectionDraft>;
  /** By commitment key. */
  readonly commitments?: Entries<CommitmentHistory>;
  readonly preferences?: Entries<Preference>;
  /** What was published, by meeting; in the month in which the meeting was first to begin. */
  readonly published?: Entries<PublishedNote>;
  /** When an owner was reminded in a week, by their id and the week's Monday. */
  readonly reminded?: Entries<Instant>;
}

/** What this person's devices know of a meeting of theirs that is published. */
export interface PublishedNote {
  /** Of the series, or of the meeting itself. */
  readonly of: SeriesId | MeetingId;
  /** Its start when it was first seen, before it began. */
  readonly firstStart?: Instant;
  /** What was last promised to the list of a site. */
  readonly sent?: { readonly site: string; readonly row: MeetingRow };
}

export type Entries<T> = { readonly [key: string]: T };

export const EMPTY: OwnDocument = { version: 1 };
export { PREFERENCES } from '#domain/preferences.ts';

/** The file of the month in which a moment lies, by UTC, so that all devices agree. */
export const monthOf = (at: Instant): string => `${new Date(at).toISOString().slice(0, 7)}.json`;

/** Puts an entry in, or takes it out where there is no value. */
export function withEntry<Part extends keyof Omit<OwnDocument, 'version'>>(doc: OwnDocument, part: Part, key: string, value: NonNullable<OwnDocument[Part]>[string] | undefined): OwnDocument {
  const rest = Object.entries(doc[part] ?? {}).filter(([name]) => name !== key);
  const entries = Object.fromEntries([...rest, ...(value === undefined ? [] : [[key, value] as const])].toSorted(byKey));
  return { ...doc, [part]: entries };
}

/** What each part makes of an entry that both sides changed. */
const MERGES: { readonly [Part in keyof Omit<OwnDocument, 'version'>]-?: (mine: never, theirs: never, base: never) => unknown } = {
  drafts: mergeDrafts,
  commitments: mergeHistories,
  preferences: (mine: Preference, theirs: Preference): Preference => ({ value: mine.value, ...(same(mine.value, theirs.value) ? {} : { other: theirs.value }) }),
  published: (mine: PublishedNote, theirs: PublishedNote): PublishedNote => ({ ...theirs, ...mine, ...(theirs.firstStart === undefined ? {} : { firstStart: theirs.firstStart }) }),
  reminded: (mine: Instant, theirs: Instant) => Math.max(mine, theirs),
};
const PARTS = Object.keys(MERGES) as (keyof typeof MERGES)[];

/**
 * Joins two versions of a document that were both made from `base`, entry by entry: what one side alone changed is that side's,
 * what one took away while the other changed it stays. An entry that both changed is merged by field.
 */
export function mergeOwn(mine: OwnDocument, theirs: OwnDocument, base: OwnDocument | undefined): OwnDocument {
  const parts = PARTS.flatMap((part) => {
    const [own, other, before] = [mine[part] ?? {}, theirs[part] ?? {}, base?.[part] ?? {}] as Entries<unknown>[];
    if (!own || !other || !before) return [];
    const keys = [...new Set([...Object.keys(own), ...Object.keys(other)])];
    const entries = keys.flatMap((key) => {
      const value = merged(own[key], other[key], before[key], MERGES[part] as (mine: unknown, theirs: unknown, base: unknown) => unknown);
      return value === undefined ? [] : [[key, value] as const];
    });
    return entries.length === 0 ? [] : [[part, Object.fromEntries(entries.toSorted(byKey))] as const];
  });
  return { version: 1, ...Object.fromEntries(parts) };
}

function merged(mine: unknown, theirs: unknown, base: unknown, join: (mine: unknown, theirs: unknown, base: unknown) => unknown): unknown {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  // Taken away here and changed there, or the other way round: nobody's words are lost.
  if (mine === undefined || theirs === undefined) return mine ?? theirs;
  return join(mine, theirs, base);
}

/** The document that a text holds; undefined for anything that this release cannot read, which then is never written over. */
export function readOwn(text: string): OwnDocument | undefined {
  try {
    const read = JSON.parse(text) as OwnDocument | null;
    const isRead = read?.version === 1 && PARTS.every((part) => read[part] === undefined || (typeof read[part] === 'object' && read[part] !== null));
    return isRead ? read : undefined;
  } catch {
    return undefined;
  }
}

export const sameOwn = (a: OwnDocument | undefined, b: OwnDocument | undefined): boolean => same(inOrder(a), inOrder(b));

/** Whatever order its keys came in; an empty part is none. */
const inOrder = (doc: OwnDocument | undefined): unknown =>
  doc && PARTS.map((part) => Object.entries(doc[part] ?? {}).toSorted(byKey));

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
