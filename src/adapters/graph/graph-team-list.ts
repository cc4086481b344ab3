import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { isChoice, TEAM_COLUMNS, TEAM_LIST, type ListCheck } from '#domain/team-list.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { SeenRow, TeamList } from '#ports/team-list.ts';
import type { Graph } from './graph.ts';
import { readAll, readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES['team-list'];

const Site = v.object({ id: v.string() });
const Column = v.object({ name: v.string(), indexed: v.nullish(v.boolean(), false), enforceUniqueValues: v.nullish(v.boolean(), false) });
const Item = v.object({
  '@odata.etag': v.string(), 'id': v.string(),
  'fields': v.object({ RowKey: v.nullish(v.string(), ''), ICalUId: v.nullish(v.string(), ''), Kind: v.nullish(v.string(), ''), Choice: v.nullish(v.string(), '') }),
});

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

  async function rowsAt(rest: string, signal: AbortSignal): Promise<Result<readonly SeenRow[], Failure>> {
    const path = await inList(rest, signal);
    if (!path.ok) return path;
    const items = await graph.pages({ method: 'GET', path: path.value, scopes }, signal);
    if (!items.ok) return items;
    const rows = readAll('items', items.value, seenRow);
    return rows.ok ? ok(rows.value.flatMap((row) => row ?? [])) : rows;
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

    rows: (meeting, signal) => rowsAt(`/items?$expand=fields&$top=200&$filter=${encodeURIComponent(`fields/ICalUId eq '${quoted(meeting)}'`)}`, signal),

    // A key has the mark in its middle, which no filter finds: all are read.
    async rowsBy(mark, signal) {
      const all = await rowsAt('/items?$expand=fields&$top=200', signal);
      return all.ok ? ok(all.value.filter(({ key }) => key.includes(`/${mark}/`))) : all;
    },

    async add(row, signal) {
      const path = await inList('/items', signal);
      if (!path.ok) return path;
      const fields = { Title: 'Debrief', RowKey: row.key, ICalUId: row.meeting, Kind: row.kind, Choice: row.choice };
      const answer = await graph.send({ method: 'POST', path: path.value, scopes, body: { fields } }, signal);
      if (answer.ok) return ok(undefined);
      // Which status a value that is not unique any more gives is not documented: who knows is the list itself.
      if (answer.failure.kind !== 'rejected') return answer;
      const there = await list.rows(row.meeting, signal);
      return there.ok && there.value.some(({ key }) => key === row.key) ? failed({ kind: 'conflict' }) : answer;
    },

    async change(row, choice, signal) {
      const path = await inList(`/items/${row.itemId}/fields`, signal);
      if (!path.ok) return path;
      const answer = await graph.send({ method: 'PATCH', path: path.value, headers: { 'If-Match': row.etag }, scopes, body: { Choice: choice } }, signal);
      return answer.ok ? ok(undefined) : answer;
    },

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

const toGraphColumn = ({ name, indexed, unique }: (typeof TEAM_COLUMNS)[number]): { readonly name: string } =>
  ({ name, text: { allowMultipleLines: false, maxLength: 255 }, indexed, enforceUniqueValues: unique }) as { readonly name: string };

/** A row that somebody has written into by hand, so that it says nothing that Debrief knows, is passed over. */
function seenRow(item: unknown): SeenRow | undefined {
  const { id, '@odata.etag': etag, fields: { RowKey: key, ICalUId, Kind: kind, Choice: choice } } = v.parse(Item, item);
  if (key === '' || !isChoice(choice) || (kind !== 'outcome' && kind !== 'check-in')) return undefined;
  return { itemId: id, etag, key, meeting: ICalUId as MeetingId, kind, choice };
}

const quoted = (text: string): string => text.replaceAll("'", "''");
