import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { readMeetingRow } from '#domain/read-meeting-row.ts';
import { isChoice, publishedKey, TEAM_COLUMNS, TEAM_LIST, type ListCheck, type TeamColumn } from '#domain/team-list.ts';
import { wordsKey } from '#domain/words-key.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { PublishedRows, SeenItem, SeenPublished, TeamList, SeenRow, UnreadRow } from '#ports/team-list.ts';
import type { Graph } from './graph.ts';
import { readAll, readInTurns, readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES['team-list'];

const Site = v.object({ id: v.string() });
const Column = v.object({ name: v.string(), indexed: v.nullish(v.boolean(), false), enforceUniqueValues: v.nullish(v.boolean(), false) });
const Text = v.nullish(v.string(), '');
const Item = v.object({
  '@odata.etag': v.string(), 'id': v.string(),
  'createdBy': v.nullish(v.object({ user: v.nullish(v.object({ id: v.nullish(v.string()) })) })),
  'fields': v.object({ RowKey: Text, ICalUId: Text, Kind: Text, Choice: Text, Row: Text }),
});
type Item = v.InferOutput<typeof Item>;

/** Whole, also where the list was set up before there was a column for what is published. */
const ALL_FIELDS = '$expand=fields';
/** A year of these is long. */
const PUBLISHED_FIELDS = '$select=id,createdBy&$expand=fields($select=RowKey,Kind,Row)';

/**
 * A list in a SharePoint site that an administrator granted to the app: https://learn.microsoft.com/graph/api/resources/listitem.
 * `site` is its address, `https://contoso.sharepoint.com/teams/launch`.
 */
export function createGraphTeamList(graph: Graph, site: string): TeamList {
  let known: string | undefined;

  async function siteId(signal: AbortSignal): Promise<Result<string, Failure>> {
    if (known !== undefined) return ok(known);
    const { host, pathname } = new URL(site);
    const answer = await graph.send({ method: 'GET', path: `/sites/${host}:${pathname}?$select=id`, scopes }, signal);
    if (!answer.ok) return answer;
    const found = readOne('site', answer.value, (item) => v.parse(Site, item));
    if (found.ok) known = found.value.id;
    return found.ok ? ok(found.value.id) : found;
  }

  async function inList(rest: string, signal: AbortSignal): Promise<Result<string, Failure>> {
    const id = await siteId(signal);
    return id.ok ? ok(`/sites/${id.value}/lists/${encodeURIComponent(TEAM_LIST)}${rest}`) : id;
  }

  /** `filter`: on one column with an index. */
  async function itemsWhere(what: string, filter: string | undefined, signal: AbortSignal, tell?: (read: number) => void): Promise<Result<readonly Item[], Failure>> {
    const path = await inList(`/items?${what}&$top=200${filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`}`, signal);
    if (!path.ok) return path;
    const items = await graph.pages({ method: 'GET', path: path.value, scopes }, signal, (so) => tell?.(so.read));
    return items.ok ? readInTurns('items', items.value, (item) => v.parse(Item, item), graph.clock) : items;
  }

  async function publishedWhere(filter: string, signal: AbortSignal, tell?: (read: number) => void): Promise<Result<PublishedRows, Failure>> {
    const items = await itemsWhere(PUBLISHED_FIELDS, filter, signal, tell);
    if (!items.ok) return items;
    const read = items.value.flatMap((item) => published(item) ?? []);
    return ok({ rows: read.flatMap((one) => ('row' in one ? [one] : [])), unread: read.flatMap((one) => ('where' in one ? [one] : [])) });
  }

  /** Which status a value that is not unique any more gives is not documented: who knows is the list itself. */
  async function make(fields: object, isThere: () => Promise<boolean>, signal: AbortSignal): Promise<Result<void, Failure>> {
    const path = await inList('/items', signal);
    if (!path.ok) return path;
    const answer = await graph.send({ method: 'POST', path: path.value, scopes, body: { fields: { Title: 'Debrief', ...fields } } }, signal);
    if (answer.ok) return ok(undefined);
    return answer.failure.kind === 'rejected' && (await isThere()) ? failed({ kind: 'conflict' }) : answer;
  }

  async function write({ itemId, etag }: SeenItem, fields: object, signal: AbortSignal): Promise<Result<void, Failure>> {
    const path = await inList(`/items/${itemId}/fields`, signal);
    if (!path.ok) return path;
    const answer = await graph.send({ method: 'PATCH', path: path.value, headers: { 'If-Match': etag }, scopes, body: fields }, signal);
    return answer.ok ? ok(undefined) : answer;
  }

  const list: TeamList = {
    async check(signal) {
      const id = await siteId(signal);
      if (!id.ok) return noSite(id.failure);
      const path = `/sites/${id.value}/lists/${encodeURIComponent(TEAM_LIST)}/columns`;
      const items = await graph.pages({ method: 'GET', path, scopes }, signal);
      if (!items.ok) return items.failure.kind === 'gone' ? ok({ site: 'found', list: 'absent', columns: [] }) : noSite(items.failure);
      const columns = readAll('columns', items.value, (item) => v.parse(Column, item));
      if (!columns.ok) return columns;
      const found = TEAM_COLUMNS.map(({ name, indexed, unique }) => {
        const there = columns.value.find((column) => column.name === name);
        const isRight = there && (!indexed || there.indexed) && (!unique || there.enforceUniqueValues);
        return { name, is: isRight ? 'right' as const : there ? 'wrong' as const : 'absent' as const };
      });
      return ok({ site: 'found', list: 'found', columns: found });
    },

    async setUp(signal) {
      const [check, id] = [await list.check(signal), await siteId(signal)];
      if (!check.ok) return check;
      if (!id.ok) return id;
      const wanted = TEAM_COLUMNS.map(toGraphColumn);
      if (check.value.list === 'absent') {
        const body = { displayName: TEAM_LIST, list: { template: 'genericList' }, columns: wanted };
        const made = await graph.send({ method: 'POST', path: `/sites/${id.value}/lists`, scopes, body }, signal);
        return made.ok ? ok(undefined) : made;
      }
      for (const { name, is } of check.value.columns) {
        if (is !== 'absent') continue;
        const body = wanted.find((column) => column.name === name);
        const made = await graph.send({ method: 'POST', path: `/sites/${id.value}/lists/${encodeURIComponent(TEAM_LIST)}/columns`, scopes, body }, signal);
        if (!made.ok) return made;
      }
      return ok(undefined);
    },

    async rows(meeting, signal) {
      const items = await itemsWhere(ALL_FIELDS, `fields/ICalUId eq '${quoted(meeting)}'`, signal);
      return items.ok ? ok(items.value.flatMap((item) => seenRow(item) ?? [])) : items;
    },

    // A key has the mark in its middle, which no filter finds: all are read.
    async rowsBy(mark, signal) {
      const items = await itemsWhere(ALL_FIELDS, undefined, signal);
      if (!items.ok) return items;
      const own = items.value.filter(({ fields }) => fields.RowKey.includes(`/${mark}/`));
      return ok(own.flatMap((item) => seenRow(item) ?? published(item) ?? []));
    },

    add: (row, signal) => make(
      { RowKey: row.key, ICalUId: row.meeting, Kind: row.kind, Choice: row.choice },
      async () => { const there = await list.rows(row.meeting, signal); return there.ok && there.value.some(({ key }) => key === row.key); },
      signal,
    ),

    change: (row, choice, signal) => write(row, { Choice: choice }, signal),

    published: (weeks, signal, tell) => publishedWhere(`fields/Period ge '${weeks.from}' and fields/Period le '${weeks.to}'`, signal, tell),

    publishedOf: (mark, signal) => publishedWhere(`fields/ICalUId eq '${quoted(mark)}'`, signal),

    publish: (row, author, signal) => make(
      { RowKey: publishedKey(row, author), ICalUId: row.key, Kind: PUBLISHED, ...fieldsOf(row) },
      async () => { const there = await list.publishedOf(row.key, signal); return there.ok && [...there.value.rows, ...there.value.unread].some((one) => one.author === author); },
      signal,
    ),

    republish: (seen, row, signal) => write(seen, fieldsOf(row), signal),

    async remove(row, signal) {
      const path = await inList(`/items/${row.itemId}`, signal);
      if (!path.ok) return path;
      const answer = await graph.send({ method: 'DELETE', path: path.value, headers: { 'If-Match': row.etag }, scopes }, signal);
      return answer.ok || answer.failure.kind === 'gone' ? ok(undefined) : answer;
    },
  };
  return list;
}

/** Who may not see a site, and an app without a grant, are told the same. */
function noSite(failure: Failure): Result<ListCheck, Failure> {
  if (failure.kind === 'gone') return ok({ site: 'absent', list: 'absent', columns: [] });
  return failure.kind === 'forbidden' ? ok({ site: 'refused', list: 'absent', columns: [] }) : failed(failure);
}

const toGraphColumn = ({ name, indexed, unique, lines }: TeamColumn): { readonly name: string } =>
  ({ name, text: lines ? { allowMultipleLines: true, textType: 'plain' } : { allowMultipleLines: false, maxLength: 255 }, indexed, enforceUniqueValues: unique }) as { readonly name: string };

/** A row that somebody has written into by hand, so that it says nothing that Debrief knows, is passed over. */
function seenRow({ id, '@odata.etag': etag, fields: { RowKey: key, ICalUId, Kind: kind, Choice: choice } }: Item): SeenRow | undefined {
  if (key === '' || !isChoice(choice) || (kind !== 'outcome' && kind !== 'check-in')) return undefined;
  return { itemId: id, etag, key, meeting: ICalUId as MeetingId, kind, choice };
}

/** What a published row's `Kind` says. */
const PUBLISHED = 'meeting';

const fieldsOf = (row: MeetingRow): object => ({ Period: row.week, Row: JSON.stringify(row) });

/** Undefined for what is no published row at all; `where` for one that cannot be read. */
function published({ id, '@odata.etag': etag, createdBy, fields: { RowKey, Kind, Row } }: Item): SeenPublished | UnreadRow | undefined {
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

const quoted = (text: string): string => text.replaceAll("'", "''");
