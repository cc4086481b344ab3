import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphPublishedRows } from '#adapters/graph/graph-published-rows.ts';
import { ok } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { IsoWeek, MeetingRow } from '#domain/meeting-row.ts';
import { meetingMark, publishedKey } from '#domain/team-list.ts';
import { wordsKey } from '#domain/words-key.ts';
import type { PageMark, PublishedPages, RowsPage, Weeks } from '#ports/published-rows.ts';
import type { KeptItem } from '#sandbox/tenant/state.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { launchSite } from '../../../support/launch-site.ts';
import { FULL_ROW } from '../../../support/meeting-rows.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const open = (): AbortSignal => new AbortController().signal;
const WEEK: Weeks = { from: '2026-W45' as IsoWeek, to: '2026-W45' as IsoWeek };
const CHANGED = Date.parse('2026-11-10T08:00:00Z');
const row = (meeting: string, week = '2026-W45'): MeetingRow => ({ ...FULL_ROW, week: week as IsoWeek, key: meetingMark(meeting as MeetingId) });

let on: TenantGraph;
beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, fixedClock(TINY_NOW)); });
afterEach(() => on.close());

const item = (one: MeetingRow, at: number, fields: object = {}): KeptItem => ({
  id: String(at + 1), version: 1, by: at % 2 === 0 ? ADA : BEN, createdAt: 0, changedAt: CHANGED, fields: { RowKey: publishedKey(one, 'x'), ICalUId: one.key, Kind: 'meeting', Period: one.week, Row: JSON.stringify(one), ...fields },
});

async function pagesOf(items: readonly KeptItem[]): Promise<PublishedPages> {
  await on.control('sites', [launchSite({ lists: launchSite().lists.map((one) => ({ ...one, items })) })]);
  return createGraphPublishedRows(on.graph, 'https://tiny.sharepoint.com/teams/launch');
}

async function all(pages: PublishedPages): Promise<readonly RowsPage[]> {
  const read: RowsPage[] = [];
  let from: PageMark | undefined;
  do {
    const page = await pages.page(WEEK, from, open());
    if (!page.ok) throw new Error(page.failure.kind);
    read.push(page.value);
    from = page.value.next;
  } while (from !== undefined);
  return read;
}

describe('what was published', () => {
  test('is read page by page, of the weeks that are asked for alone, with who wrote each row and when it was changed', async () => {
    const rows = Array.from({ length: 450 }, (_, n) => row(`m${n}`, n % 3 === 0 ? '2026-W44' : '2026-W45'));
    const read = await all(await pagesOf(rows.map((one, at) => item(one, at))));
    expect([read.map(({ rows: some }) => some.length), read[0]?.rows[0], new Set(read.flatMap(({ rows: some }) => some.map((one) => one.item))).size])
      .toEqual([[200, 100], { item: '2', changedAt: CHANGED, row: { ...rows[1], publisher: wordsKey(BEN) } }, 300]);
  });

  test('goes on from a page that another visit was told of', async () => {
    const pages = await pagesOf(Array.from({ length: 250 }, (_, n) => item(row(`m${n}`), n)));
    const first = await pages.page(WEEK, undefined, open());
    const mark = first.ok ? first.value.next : undefined;
    const later = await createGraphPublishedRows(on.graph, 'https://tiny.sharepoint.com/teams/launch').page(WEEK, mark, open());
    expect(later.ok && [later.value.rows.map((one) => one.item), later.value.next]).toEqual([Array.from({ length: 50 }, (_, n) => String(n + 201)), undefined]);
  });

  test('and cannot be read is counted, and answers of the team are passed over', async () => {
    const newer = item(row('a'), 0, { Row: JSON.stringify({ ...row('a'), version: 2 }) });
    const choice = item(row('b'), 1, { Kind: 'outcome', Choice: 'nothing', Row: '' });
    expect(await (await pagesOf([newer, choice])).page(WEEK, undefined, open())).toEqual(ok({ rows: [], unread: 1 }));
  });
});
