import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphPublishedRows } from '#adapters/graph/graph-published-rows.ts';
import { createGraphSummaryList } from '#adapters/graph/graph-summary-list.ts';
import { createGraphTeamList } from '#adapters/graph/graph-team-list.ts';
import { connectGraph } from '#adapters/graph/graph.ts';
import { sandboxSites } from '#app/sandbox-sites.ts';
import { failed, ok } from '#base/result.ts';
import { readMeetingRow } from '#domain/read-meeting-row.ts';
import { address } from '#domain/person.ts';
import { meetingMark } from '#domain/team-list.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { createSummarise } from '#flows/summarise.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { DEBRIEF_SITE } from '#sandbox/scenarios/debrief-site.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { adaeze, lucas, tomasz, yusuf } from '#sandbox/scenarios/people.ts';
import { publishedRows } from '#sandbox/scenarios/published-rows.ts';
import { PUBLISHED, WEEKS } from '#sandbox/scenarios/published-series.ts';
import { TARNWICK_POLICY } from '#sandbox/scenarios/tarnwick-policy.ts';
import { createTenant, type Tenant } from '#sandbox/tenant/create-tenant.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import type { KeptSite } from '#sandbox/tenant/state.ts';
import { readPolicy } from '#templates/read-policy.ts';
import { iCalUId } from '#sandbox/tenant/derived-ids.ts';
import { addUpHere } from '../../support/add-up-here.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryRows } from '../../support/memory-rows.ts';
import { testKey } from '../../support/tiny-tenant.ts';

const NOW = '2026-11-23T09:00:00Z';
const clock = fixedClock(NOW);
const seed = firstWalk(new Date(NOW));
const open = (): AbortSignal => new AbortController().signal;

describe('what Tarnwick has published', () => {
  const rows = publishedRows(new Date(NOW), seed.meetings);

  test('is rows that the product reads, each meeting once, of its policy’s teams, and the same each time', () => {
    const policy = readPolicy(JSON.stringify(TARNWICK_POLICY), Object.keys(FEATURE_SCOPES));
    const teams = policy.ok ? policy.value.teams.map(({ name }) => name) : [];
    expect({
      wrong: rows.filter(({ row }) => !readMeetingRow(JSON.parse(JSON.stringify(row))).ok).length, keys: new Set(rows.map(({ row }) => row.key)).size,
      teams: [...new Set(rows.map(({ row }) => row.team))].filter((team) => !teams.includes(team)), again: JSON.stringify(publishedRows(new Date(NOW), seed.meetings)) === JSON.stringify(rows),
    }).toEqual({ wrong: 0, keys: WEEKS * PUBLISHED.length, teams: [], again: true });
  });

  test('names a meeting of the calendar by its own mark, so that who was there finds its row', () => {
    const call = seed.meetings.find(({ id }) => id === 'field-call-back-7');
    const key = call && meetingMark(iCalUId(call.id, call.firstStart ?? call.start, true) as MeetingId);
    expect(rows.filter(({ row }) => row.key === key).map(({ by }) => by)).toEqual([lucas]);
  });
});

describe('the sandbox’s tenant', { timeout: 60_000 }, () => {
  let tenant: Tenant;
  const before = globalThis.fetch;
  beforeEach(async () => {
    tenant = createTenant({ store: memoryStore(), now: () => clock.now(), sleep: async () => undefined, seed: () => seed, signingKey: await testKey, sites: sandboxSites, limits: 'none' });
    globalThis.fetch = (input, init) => tenant.fetch(new Request(input, init));
  });
  afterEach(() => { globalThis.fetch = before; });
  const graphOf = async (who: string) => {
    const token = await tenant.tokenFor(who);
    return connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock: { now: () => clock.now(), wait: async () => undefined }, random: () => 0 });
  };
  const sites = async (): Promise<readonly unknown[]> => {
    const state = (await (await tenant.fetch(new Request('http://127.0.0.1/__tenant/state'))).json()) as { sites: Record<string, KeptSite> };
    return Object.values(state.sites).flatMap(({ lists }) => lists.map(({ name, items }) => [name, items.length]));
  };

  test('makes its lists when one is first asked for, and not before', async () => {
    const first = await sites();
    await createGraphTeamList(await graphOf(tomasz.id), DEBRIEF_SITE).check(open());
    const second = await sites();
    await createGraphSummaryList(await graphOf(adaeze.id), DEBRIEF_SITE).check(open());
    expect([first, second, await sites()]).toEqual([[], [['Debrief meetings', 414], ['Debrief summary', 0]], [['Debrief meetings', 414], ['Debrief summary', 233]]]);
  });

  test('makes none for a person’s own files', () => {
    expect(sandboxSites.make({ ...seed, tenant: { id: 'mine', name: 'Mine' } }, clock.now())).toEqual([]);
  });

  test('lets the leader read finished cells alone, and write nothing', async () => {
    const graph = await graphOf(adaeze.id);
    const [rows, cells] = [createGraphTeamList(graph, DEBRIEF_SITE), createGraphSummaryList(graph, DEBRIEF_SITE)];
    const read = await cells.read(undefined, open());
    const items = read.ok ? read.value.items : [];
    const finished = items.flatMap((item) => (item.is === 'finished' ? [item.period] : []));
    expect([
      read.ok && read.value.unread, finished.length, finished.at(-1), items.some((item) => item.is === 'cell' && item.cell.at.table === 'series' && item.cell.at.title === 'Design review'),
      await rows.publishedOf('x', open()), items[0] && await cells.add(items[0], open()),
    ]).toEqual([[], 17, '2026-W45', true, failed({ kind: 'forbidden' }), failed({ kind: 'forbidden' })]);
  });

  test('lets the team read the rows, and the cells not', async () => {
    const graph = await graphOf(tomasz.id);
    expect([(await createGraphTeamList(graph, DEBRIEF_SITE).check(open())).ok, await createGraphSummaryList(graph, DEBRIEF_SITE).read(undefined, open())]).toEqual([true, failed({ kind: 'forbidden' })]);
  });

  test('leaves its steward one week to write', async () => {
    const graph = await graphOf(yusuf.id);
    const policy = readPolicy(JSON.stringify(TARNWICK_POLICY), Object.keys(FEATURE_SCOPES));
    if (!policy.ok) throw new Error('no policy');
    const kept = memoryRows();
    const work = createSummarise({
      me: { ...yusuf, tenant: seed.tenant.id, address: address(yusuf.address) }, policy: policy.value, clock, lock: memoryDevice().tab().lock,
      pages: createGraphPublishedRows(graph, DEBRIEF_SITE), kept, addUp: addUpHere(kept), cells: createGraphSummaryList(graph, DEBRIEF_SITE),
    });
    const overview = async (): Promise<unknown> => {
      const state = work.state.getSnapshot();
      return state.is === 'ready' ? state.overview.open.map(({ period, as, cells }) => [period, as, cells.length]) : state;
    };
    await work.look(open());
    const first = await overview();
    await work.write(open());
    expect([first, await overview()]).toEqual([[['2026-W46', 'new', 11]], []]);
  });
});
