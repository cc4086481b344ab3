import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import type { ListColumn, ListColumns, SeenList } from '#domain/list-set-up.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { ReadProgress } from '#ports/calendar.ts';
import type { Graph } from './graph.ts';
import { readAll, readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES['team-list'];

const Site = v.object({ id: v.string() });
const Column = v.object({ name: v.string(), indexed: v.nullish(v.boolean(), false), enforceUniqueValues: v.nullish(v.boolean(), false) });

/** One list of a SharePoint site that an administrator granted to the app: https://learn.microsoft.com/graph/api/resources/list */
export interface SiteList {
  /** Looks at what is there; makes nothing. */
  readonly check: (signal: AbortSignal) => Promise<Result<SeenList, Failure>>;
  /** Makes the list, or those of its columns that are missing; `forbidden` where the grant does not reach that far. */
  readonly setUp: (signal: AbortSignal) => Promise<Result<void, Failure>>;
  /** Items, all pages of them. `query` begins with `?`. */
  items(query: string, signal: AbortSignal, progress?: (so: ReadProgress) => void): Promise<Result<readonly unknown[], Failure>>;
  add(fields: { readonly [column: string]: string }, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** `conflict` where somebody has changed it since it was read. */
  change(item: ListItem, fields: { readonly [column: string]: string }, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** The same; one that is gone is well removed. */
  remove(item: ListItem, signal: AbortSignal): Promise<Result<void, Failure>>;
}

/** One of its items, as it was read. */
interface ListItem {
  readonly itemId: string;
  readonly etag: string;
}

/** `site` is its address, `https://contoso.sharepoint.com/teams/launch`. */
export function createSiteList(graph: Graph, site: string, name: string, wanted: ListColumns): SiteList {
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

  async function below(rest: string, signal: AbortSignal): Promise<Result<string, Failure>> {
    const id = await siteId(signal);
    return id.ok ? ok(`/sites/${id.value}/lists/${encodeURIComponent(name)}${rest}`) : id;
  }

  const list: SiteList = {
    async check(signal) {
      const id = await siteId(signal);
      if (!id.ok) return noSite(id.failure);
      const items = await graph.pages({ method: 'GET', path: `/sites/${id.value}/lists/${encodeURIComponent(name)}/columns`, scopes }, signal);
      if (!items.ok) return noList(items.failure);
      const columns = readAll('columns', items.value, (item) => v.parse(Column, item));
      if (!columns.ok) return columns;
      const seen = wanted.map(({ name: column, indexed, unique }) => {
        const there = columns.value.find((one) => one.name === column);
        const isRight = there && (!indexed || there.indexed) && (!unique || there.enforceUniqueValues);
        return { name: column, is: isRight ? 'right' as const : there ? 'wrong' as const : 'absent' as const };
      });
      return ok({ site: 'found', list: 'found', columns: seen });
    },

    async setUp(signal) {
      const [check, id] = [await list.check(signal), await siteId(signal)];
      if (!check.ok) return check;
      if (!id.ok) return id;
      if (check.value.list === 'absent') {
        const body = { displayName: name, list: { template: 'genericList' }, columns: wanted.map(toGraphColumn) };
        const made = await graph.send({ method: 'POST', path: `/sites/${id.value}/lists`, scopes, body }, signal);
        return made.ok ? ok(undefined) : made;
      }
      const absent = wanted.filter((column) => check.value.columns.some((seen) => seen.name === column.name && seen.is === 'absent'));
      for (const column of absent) {
        const made = await graph.send({ method: 'POST', path: `/sites/${id.value}/lists/${encodeURIComponent(name)}/columns`, scopes, body: toGraphColumn(column) }, signal);
        if (!made.ok) return made;
      }
      return ok(undefined);
    },

    async items(query, signal, progress) {
      const path = await below(`/items${query}`, signal);
      return path.ok ? graph.pages({ method: 'GET', path: path.value, scopes }, signal, progress) : path;
    },

    async add(fields, signal) {
      const path = await below('/items', signal);
      if (!path.ok) return path;
      const answer = await graph.send({ method: 'POST', path: path.value, scopes, body: { fields: { Title: 'Debrief', ...fields } } }, signal);
      return answer.ok ? ok(undefined) : answer;
    },

    async change({ itemId, etag }, fields, signal) {
      const path = await below(`/items/${itemId}/fields`, signal);
      if (!path.ok) return path;
      const answer = await graph.send({ method: 'PATCH', path: path.value, headers: { 'If-Match': etag }, scopes, body: fields }, signal);
      return answer.ok ? ok(undefined) : answer;
    },

    async remove({ itemId, etag }, signal) {
      const path = await below(`/items/${itemId}`, signal);
      if (!path.ok) return path;
      const answer = await graph.send({ method: 'DELETE', path: path.value, headers: { 'If-Match': etag }, scopes }, signal);
      return answer.ok || answer.failure.kind === 'gone' ? ok(undefined) : answer;
    },
  };
  return list;
}

/** Who may not see a site, and an app without a grant, are told the same. */
function noSite(failure: Failure): Result<SeenList, Failure> {
  if (failure.kind === 'gone') return ok({ site: 'absent', list: 'absent', columns: [] });
  return failure.kind === 'forbidden' ? ok({ site: 'refused', list: 'absent', columns: [] }) : failed(failure);
}

function noList(failure: Failure): Result<SeenList, Failure> {
  if (failure.kind === 'gone') return ok({ site: 'found', list: 'absent', columns: [] });
  return failure.kind === 'forbidden' ? ok({ site: 'found', list: 'refused', columns: [] }) : failed(failure);
}

const toGraphColumn = ({ name, indexed, unique, lines }: ListColumn): object => ({
  name, indexed, enforceUniqueValues: unique,
  text: lines ? { allowMultipleLines: true, textType: 'plain' } : { allowMultipleLines: false, maxLength: 255 },
});
