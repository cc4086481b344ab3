import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import { fromIso } from '#base/time.ts';
import { TEAM_LIST } from '#domain/team-list.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { PublishedPages, RowsPage } from '#ports/published-rows.ts';
import type { Graph } from './graph.ts';
import { published, TeamItem } from './published-item.ts';
import { readAll } from './read-wire.ts';

const scopes = FEATURE_SCOPES['team-list'];
/** SharePoint gives at most this many items with their fields at once. */
const PAGE = 200;
const FIELDS = '$select=id,createdBy,lastModifiedDateTime&$expand=fields($select=RowKey,Kind,Row)';

const Page = v.object({ 'value': v.array(v.unknown()), '@odata.nextLink': v.optional(v.string()) });
const Dated = v.object({ ...TeamItem.entries, lastModifiedDateTime: v.string() });
const Site = v.object({ id: v.string() });

/**
 * What organizers have published, for the one who adds it up: https://learn.microsoft.com/graph/api/listitem-list. Not by
 * change detection (`items/delta`): of who made an item that documents the name alone, and floors count people by their id.
 * `site` as `createSiteList` has it.
 */
export function createGraphPublishedRows(graph: Graph, site: string): PublishedPages {
  let items: string | undefined;

  async function itemsPath(signal: AbortSignal): Promise<Result<string, Failure>> {
    if (items !== undefined) return ok(items);
    const { host, pathname } = new URL(site);
    const answer = await graph.send({ method: 'GET', path: `/sites/${host}:${pathname}?$select=id`, scopes }, signal);
    const found = answer.ok ? one('site', answer.value, Site) : answer;
    if (!found.ok) return found;
    items = `/sites/${found.value.id}/lists/${encodeURIComponent(TEAM_LIST)}/items`;
    return ok(items);
  }

  return {
    async page({ from, to }, next, signal) {
      const path = await itemsPath(signal);
      if (!path.ok) return path;
      const filter = encodeURIComponent(`fields/Period ge '${from}' and fields/Period le '${to}'`);
      const query = next ?? `?${FIELDS}&$top=${PAGE}&$filter=${filter}`;
      const answer = await graph.send({ method: 'GET', path: path.value + query, scopes }, signal);
      const page = answer.ok ? one('items', answer.value, Page) : answer;
      return page.ok ? pageOf(page.value) : page;
    },
  };
}

function pageOf({ value, '@odata.nextLink': link }: v.InferOutput<typeof Page>): Result<RowsPage, Failure> {
  const read = readAll('items', value, (item) => {
    const found = v.parse(Dated, item);
    return { seen: published(found), changedAt: fromIso(found.lastModifiedDateTime) };
  });
  if (!read.ok) return read;
  const rows: RowsPage['rows'][number][] = [];
  let unread = 0;
  for (const { seen, changedAt } of read.value) {
    if (seen && 'row' in seen && changedAt !== undefined) rows.push({ item: seen.itemId, changedAt, row: seen.row });
    else if (seen) unread += 1;
  }
  if (link === undefined) return ok({ rows, unread });
  // Of the link only what stands behind the question mark is used, below our own path: no token travels elsewhere.
  const query = link.indexOf('?');
  return query < 0 ? failed({ kind: 'badAnswer', where: 'items: a next link without a place' }) : ok({ rows, unread, next: link.slice(query) });
}

function one<T>(what: string, value: unknown, schema: v.GenericSchema<unknown, T>): Result<T, Failure> {
  const read = readAll(what, [value], (given) => v.parse(schema, given));
  return read.ok ? ok(read.value[0] as T) : read;
}
