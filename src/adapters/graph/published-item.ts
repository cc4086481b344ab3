import * as v from 'valibot';
import { readMeetingRow } from '#domain/read-meeting-row.ts';
import { wordsKey } from '#domain/words-key.ts';
import type { SeenPublished, UnreadRow } from '#ports/team-list.ts';

const Text = v.nullish(v.string(), '');
/** An item of the team's list, with those of its columns that were asked for. */
export const TeamItem = v.object({
  '@odata.etag': v.string(), 'id': v.string(),
  'createdBy': v.nullish(v.object({ user: v.nullish(v.object({ id: v.nullish(v.string()) })) })),
  'fields': v.object({ RowKey: Text, ICalUId: Text, Kind: Text, Choice: Text, Row: Text }),
});
export type TeamItem = v.InferOutput<typeof TeamItem>;

/** What a published row's `Kind` says. */
export const PUBLISHED = 'meeting';

/** Undefined for what is no published row at all; `where` for one that cannot be read. */
export function published({ id, '@odata.etag': etag, createdBy, fields: { RowKey, Kind, Row } }: TeamItem): SeenPublished | UnreadRow | undefined {
  if (Kind !== PUBLISHED) return undefined;
  const [key, author = ''] = RowKey.split('/');
  const row = readMeetingRow(inJson(Row));
  if (!row.ok) return { itemId: id, etag, author, where: row.failure };
  // Under another meeting's key it would count twice.
  if (row.value.key !== key || author === '') return { itemId: id, etag, author, where: 'key' };
  const by = createdBy?.user?.id;
  return { itemId: id, etag, author, row: by == null ? row.value : { ...row.value, publisher: wordsKey(by) } };
}

function inJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
