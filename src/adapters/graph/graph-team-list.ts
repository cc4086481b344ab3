import * as v from 'valibot';
import { once } from '#base/once.ts';
import { failed, ok, type Result } from '#base/result.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { isChoice, publishedKey, TEAM_COLUMNS, TEAM_LIST } from '#domain/team-list.ts';
import type { Failure } from '#ports/failure.ts';
import type { TeamList, SeenRow } from '#ports/team-list.ts';
import type { Graph } from './graph.ts';
import { readInTurns } from './read-wire.ts';
import { published, PUBLISHED, TeamItem } from './published-item.ts';
import { createSiteList } from './site-list.ts';

type Fields = { readonly [column: string]: string };

/** Whole, also where the list was set up before there was a column for what is published. */
const ALL_FIELDS = '$expand=fields';
const PUBLISHED_FIELDS = '$select=id,createdBy&$expand=fields($select=RowKey,Kind,Row)';

/**
 * A list in a SharePoint site that an administrator granted to the app: https://learn.microsoft.com/graph/api/resources/listitem.
 * `address` as `createSiteList` has it.
 */
export function createGraphTeamList(graph: Graph, address: string): TeamList {
  const site = createSiteList(graph, address, TEAM_LIST, TEAM_COLUMNS);

  /** `filter`: on one column with an index. */
  async function itemsWhere(what: string, filter: string | undefined, signal: AbortSignal): Promise<Result<readonly TeamItem[], Failure>> {
    const items = await site.items(`?${what}&$top=200${filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`}`, signal);
    return items.ok ? readInTurns('items', items.value, (item) => v.parse(TeamItem, item), graph.clock) : items;
  }

  /** Which status a value that is not unique any more gives is not documented: who knows is the list itself. */
  async function make(fields: Fields, isThere: () => Promise<boolean>, signal: AbortSignal): Promise<Result<void, Failure>> {
    const made = await site.add(fields, signal);
    return !made.ok && made.failure.kind === 'rejected' && (await isThere()) ? failed({ kind: 'conflict' }) : made;
  }

  /** For the one person who reads them all. */
  const pages = once(async () => (await import('./graph-published-rows.ts')).createGraphPublishedRows(graph, address));

  const list: TeamList = {
    check: site.check,
    setUp: site.setUp,

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

    change: (row, choice, signal) => site.change(row, { Choice: choice }, signal),

    async publishedOf(mark, signal) {
      const items = await itemsWhere(PUBLISHED_FIELDS, `fields/ICalUId eq '${quoted(mark)}'`, signal);
      if (!items.ok) return items;
      const read = items.value.flatMap((item) => published(item) ?? []);
      return ok({ rows: read.flatMap((one) => ('row' in one ? [one] : [])), unread: read.flatMap((one) => ('where' in one ? [one] : [])) });
    },

    publish: (row, author, signal) => make(
      { RowKey: publishedKey(row, author), ICalUId: row.key, Kind: PUBLISHED, ...fieldsOf(row) },
      async () => { const there = await list.publishedOf(row.key, signal); return there.ok && [...there.value.rows, ...there.value.unread].some((one) => one.author === author); },
      signal,
    ),

    republish: (seen, row, signal) => site.change(seen, fieldsOf(row), signal),

    remove: (row, signal) => site.remove(row, signal),

    page: async (...asked) => (await pages()).page(...asked),
  };
  return list;
}

/** A row that somebody has written into by hand, so that it says nothing that Debrief knows, is passed over. */
function seenRow({ id, '@odata.etag': etag, fields: { RowKey: key, ICalUId, Kind: kind, Choice: choice } }: TeamItem): SeenRow | undefined {
  if (key === '' || !isChoice(choice) || (kind !== 'outcome' && kind !== 'check-in')) return undefined;
  return { itemId: id, etag, key, meeting: ICalUId as MeetingId, kind, choice };
}

const fieldsOf = (row: MeetingRow): Fields => ({ Period: row.week, Row: JSON.stringify(row) });

const quoted = (text: string): string => text.replaceAll("'", "''");
