import { ok, type Result } from '#base/result.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Failure } from '#ports/failure.ts';
import type { Errand, ErrandEntry } from './errand.ts';
import type { Errands } from './errands.ts';
import type { OwnCopy } from './own-copy.ts';
import { withEntry, type PublishedNote } from './own-document.ts';

/** A note with the file of the own copy that it stands in. */
export interface KeptNote {
  readonly file: string;
  readonly note: PublishedNote;
}

/** What this person's devices have promised to the team's list, noted in their own copy. */
export interface PublishedRows {
  all(): ReadonlyMap<MeetingId, KeptNote>;
  keep(id: MeetingId, file: string, note: PublishedNote | undefined): Promise<Result<void, Failure>>;
  /** Promises the row to the site, and takes it away from where it stood; without a row it leaves. */
  send(id: MeetingId, kept: KeptNote, site: string, row: MeetingRow | undefined): Promise<Result<void, Failure>>;
  /** Takes rows away that any device of this person has written. */
  takeAway(site: string, keys: readonly MeetingRow['key'][]): Promise<Result<void, Failure>>;
  /** What was refused is not promised any more; `theirs`: what stands there instead, if anything does. */
  letGo(entry: ErrandEntry, theirs?: MeetingRow): Promise<Result<void, Failure>>;
}

/** `author`: under whose mark its rows stand. */
export function publishedRows(author: string, copy: OwnCopy, errands: Errands): PublishedRows {
  const errandOf = (site: string, key: string, wants: MeetingRow | 'gone', over?: MeetingRow): Errand => ({ to: 'published', site, key, author, wants, ...(over ? { over } : {}) });

  function all(): ReadonlyMap<MeetingId, KeptNote> {
    return new Map([...copy.documents.getSnapshot()].flatMap(([file, doc]) => Object.entries(doc.published ?? {}).map(([id, note]) => [id as MeetingId, { file, note }] as const)));
  }

  const keep = (id: MeetingId, file: string, note: PublishedNote | undefined): Promise<Result<void, Failure>> =>
    copy.change(file, (doc) => withEntry(doc, 'published', id, note));

  return {
    all,
    keep,
    /** Noted after it was promised: promised twice it stands once. */
    async send(id, { file, note: { of, firstStart, sent: before } }, site, row) {
      const leaves = before && (row === undefined || before.site !== site) ? [errandOf(before.site, before.row.key, 'gone')] : [];
      const comes = row ? [errandOf(site, row.key, row, before?.site === site ? before.row : undefined)] : [];
      const wanted = await errands.want([...leaves, ...comes]);
      if (!wanted.ok) return wanted;
      const rest: PublishedNote = { of, ...(firstStart === undefined ? {} : { firstStart }) };
      return keep(id, file, row ? { ...rest, sent: { site, row } } : firstStart === undefined ? undefined : rest);
    },
    async takeAway(site, keys) {
      return keys.length > 0 ? errands.want(keys.map((key) => errandOf(site, key, 'gone'))) : ok(undefined);
    },
    async letGo({ id: entryId, errand }, theirs) {
      errands.dismiss(entryId);
      if (errand.to !== 'published' || errand.wants === 'gone') return ok(undefined);
      const found = [...all()].find(([, { note }]) => note.sent?.row.key === errand.key && note.sent.site === errand.site);
      if (!found) return ok(undefined);
      const [id, { file, note: { of, firstStart } }] = found;
      return keep(id, file, { of, ...(firstStart === undefined ? {} : { firstStart }), ...(theirs ? { sent: { site: errand.site, row: theirs } } : {}) });
    },
  };
}
