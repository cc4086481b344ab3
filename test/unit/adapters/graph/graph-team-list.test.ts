import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { connectGraph } from '#adapters/graph/graph.ts';
import { createGraphNudges } from '#adapters/graph/graph-nudges.ts';
import { createGraphTeamList } from '#adapters/graph/graph-team-list.ts';
import { failed, ok } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { IsoWeek, MeetingRow } from '#domain/meeting-row.ts';
import { meetingMark, publishedKey, setUpSteps, TEAM_COLUMNS, TEAM_LIST, type TeamRow } from '#domain/team-list.ts';
import { wordsKey } from '#domain/words-key.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import type { TeamList } from '#ports/team-list.ts';
import type { KeptSite } from '#sandbox/tenant/state.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { launchSite } from '../../../support/launch-site.ts';
import { FULL_ROW } from '../../../support/meeting-rows.ts';
import { ADA, BEN, CLEO, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const open = (): AbortSignal => new AbortController().signal;
const ADDRESS = 'https://tiny.sharepoint.com/teams/launch';
let on: TenantGraph;
beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, clock); });
afterEach(() => on.close());

async function listOf(site: Partial<KeptSite> = {}, who = ADA): Promise<TeamList> {
  await on.control('sites', [launchSite(site)]);
  const token = await on.tenant.tokenFor(who);
  return createGraphTeamList(connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock, random: () => 0 }), ADDRESS);
}
const made = async (): Promise<number> => Object.values(((await on.control('state')) as { sites: Record<string, KeptSite> }).sites).flatMap(({ lists }) => lists).length;

const MEETING = "040000'1" as MeetingId;
const ROW: TeamRow = { key: 'k1', meeting: MEETING, kind: 'outcome', choice: 'nothing' };

test('a whole list needs nothing more', async () => {
  const check = await (await listOf()).check(open());
  expect(check.ok && [check.value, setUpSteps(ADDRESS, check.value)]).toEqual([
    { site: 'found', list: 'found', columns: TEAM_COLUMNS.map(({ name }) => ({ name, is: 'right' })) }, [],
  ]);
});

test.each<[string, Partial<KeptSite>, unknown]>([
  ['without the list asks for it', { lists: [] }, [{ do: 'make-list', site: ADDRESS, name: TEAM_LIST, columns: TEAM_COLUMNS }]],
  ['that was not granted asks for the grant', { grant: 'none' }, [{ do: 'grant-site', site: ADDRESS, role: 'write' }]],
  ['that is not there asks for it', { path: 'teams/other' }, [{ do: 'make-site', site: ADDRESS }, { do: 'grant-site', site: ADDRESS, role: 'write' }]],
  ['with a key that is not unique asks to correct it', { lists: launchSite().lists.map((list) => ({ ...list, columns: list.columns.map((c) => ({ ...c, unique: false })).filter(({ name }) => name !== 'Choice') })) },
    [{ do: 'correct-column', name: TEAM_LIST, column: TEAM_COLUMNS[0] }, { do: 'add-column', name: TEAM_LIST, column: TEAM_COLUMNS[3] }]],
])('a site %s, and nothing is made by looking', async (_what, site, steps) => {
  const list = await listOf(site);
  const before = await made();
  const check = await list.check(open());
  expect([check.ok && setUpSteps(ADDRESS, check.value), await made()]).toEqual([steps, before]);
});

test('setting up makes the list where the grant reaches so far, and is refused where it does not', async () => {
  const poor = await (await listOf({ lists: [] })).setUp(open());
  const list = await listOf({ lists: [], grant: 'manage' });
  const rich = await list.setUp(open());
  const check = await list.check(open());
  expect([poor, rich, check.ok && setUpSteps(ADDRESS, check.value)]).toEqual([failed({ kind: 'forbidden' }), ok(undefined), []]);
});

test('a row is found again by its meeting, changed by who saw it last, and removed', async () => {
  const list = await listOf();
  await list.add(ROW, open());
  await list.add({ ...ROW, key: 'k2', meeting: 'another' as MeetingId }, open());
  const rows = await list.rows(MEETING, open());
  const [row] = rows.ok ? rows.value : [];
  if (!row) throw new Error('no row');
  const changed = [await list.change(row, 'own-words', open()), await list.change(row, 'nothing', open())];
  const after = await list.rows(MEETING, open());
  const removed = after.ok && after.value[0] ? await list.remove(after.value[0], open()) : undefined;
  expect([row.choice, changed, after.ok && after.value.map(({ choice }) => choice), removed, await list.rows(MEETING, open())])
    .toEqual(['nothing', [ok(undefined), failed({ kind: 'conflict' })], ['own-words'], ok(undefined), ok([])]);
});

test('a second row of the same key is a conflict', async () => {
  const list = await listOf();
  expect([await list.add(ROW, open()), await list.add(ROW, open())]).toEqual([ok(undefined), failed({ kind: 'conflict' })]);
});

test('a second row of the same key is a conflict also where the list only calls it an invalid request', async () => {
  const list = await listOf();
  await list.add(ROW, open());
  await on.control('faults', { match: { method: 'POST', path: '/items' }, times: 1, fault: { status: 400, code: 'invalidRequest' } });
  expect(await list.add(ROW, open())).toEqual(failed({ kind: 'conflict' }));
});

test('who is no member of the site reads and writes nothing', async () => {
  const list = await listOf({}, CLEO);
  expect([await list.rows(MEETING, open()), await list.add(ROW, open())]).toEqual([failed({ kind: 'forbidden' }), failed({ kind: 'forbidden' })]);
});

describe('what organizers publish', () => {
  const row = (meeting: string, given: Partial<MeetingRow> = {}): MeetingRow => ({ ...FULL_ROW, key: meetingMark(meeting as MeetingId), ...given });

  test('is found again by its meeting, with a mark of who wrote it, and never among answers', async () => {
    const list = await listOf();
    expect(await list.publish(row(MEETING), 'ada', open())).toEqual(ok(undefined));
    const found = await list.publishedOf(meetingMark(MEETING), open());
    expect([found.ok && found.value.unread, found.ok && found.value.rows.map(({ author, row: seen }) => [author, seen]), await list.rows(MEETING, open())])
      .toEqual([[], [['ada', { ...row(MEETING), publisher: wordsKey(ADA) }]], ok([])]);
  });

  test('of two organizers has two marks', async () => {
    await (await listOf()).publish(row('m1'), 'ada', open());
    const ben = createGraphTeamList(connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(await on.tenant.tokenFor(BEN)), clock, random: () => 0 }), ADDRESS);
    await ben.publish(row('m2'), 'ben', open());
    const both = [await ben.publishedOf(row('m1').key, open()), await ben.publishedOf(row('m2').key, open())];
    expect(both.map((all) => all.ok && all.value.rows.map(({ row: { publisher } }) => publisher))).toEqual([[wordsKey(ADA)], [wordsKey(BEN)]]);
  });

  test('is changed by who saw it last, and removed', async () => {
    const list = await listOf();
    await list.publish(row(MEETING), 'ada', open());
    const look = async () => { const seen = await list.publishedOf(meetingMark(MEETING), open()); return seen.ok ? seen.value.rows[0] : undefined; };
    const seen = await look();
    if (!seen) throw new Error('no row');
    const next = row(MEETING, { people: 7, week: '2026-W48' as IsoWeek });
    const changed = [await list.republish(seen, next, open()), await list.republish(seen, row(MEETING), open())];
    const after = await look();
    const removed = after && await list.remove(after, open());
    expect([changed, after?.row.people, removed, await look()]).toEqual([[ok(undefined), failed({ kind: 'conflict' })], 7, ok(undefined), undefined]);
  });

  test('twice of one meeting by one person is a conflict', async () => {
    const list = await listOf();
    expect([await list.publish(row(MEETING), 'ada', open()), await list.publish(row(MEETING), 'ada', open())]).toEqual([ok(undefined), failed({ kind: 'conflict' })]);
  });

  test.each<[string, object, string]>([
    ['of a newer release', { Row: JSON.stringify({ ...FULL_ROW, version: 2 }) }, 'version'],
    ['that is no JSON', { Row: '{' }, 'row'],
    ['with a name that somebody wrote into it', { Row: JSON.stringify({ ...row('m'), publisher: 'other' }) }, 'publisher'],
    ['under the key of another meeting', { Row: JSON.stringify(row('other')) }, 'key'],
  ])('%s is named, not guessed', async (_, fields, where) => {
    const item = { id: '7', version: 1, by: ADA, createdAt: 0, changedAt: 0, fields: { RowKey: publishedKey(row('m'), 'ada'), ICalUId: row('m').key, Kind: 'meeting', Period: '2026-W47', ...fields } };
    const list = await listOf({ lists: launchSite().lists.map((one) => ({ ...one, items: [item] })) });
    expect(await list.publishedOf(row('m').key, open())).toEqual(ok({ rows: [], unread: [{ itemId: '7', etag: expect.any(String) as string, author: 'ada', where }] }));
  });

  test('answers of a list without the columns for it are read as ever', async () => {
    const list = await listOf({ lists: launchSite().lists.map((one) => ({ ...one, columns: one.columns.filter(({ name }) => name !== 'Period' && name !== 'Row') })) });
    await list.add(ROW, open());
    const check = await list.check(open());
    expect([(await list.rows(MEETING, open())).ok, (await list.rowsBy('x', open())).ok, check.ok && setUpSteps(ADDRESS, check.value).map((step) => 'column' in step && [step.do, step.column.name])])
      .toEqual([true, true, [['add-column', 'Period'], ['add-column', 'Row']]]);
  });
});

test('a nudge goes to its owner in the meeting’s chat', async () => {
  const event = await on.graph.pages({ method: 'GET', path: '/me/calendarView?startDateTime=2026-11-16T00:00:00Z&endDateTime=2026-11-17T00:00:00Z', scopes: [] }, open());
  const joinUrl = event.ok ? (event.value[0] as { onlineMeeting: { joinUrl: string } }).onlineMeeting.joinUrl : '';
  const chat = decodeURIComponent(/meetup-join\/([^/]+)\//.exec(joinUrl)?.[1] ?? '') as ChatId;
  const sent = await createGraphNudges(on.graph, 'https://graph.microsoft.com').send({ chat, to: BEN, commitment: 'compare the offers' }, open());
  const { activities } = (await on.control('state')) as { activities: object[] };
  expect([sent, activities]).toEqual([ok(undefined), [{ chat, from: ADA, to: BEN, type: 'commitmentNudge', at: clock.now(), request: null, parameters: { commitment: 'compare the offers' } }]]);
});
