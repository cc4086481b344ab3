import { afterEach, beforeEach, expect, test } from 'vitest';
import { connectGraph, type Graph } from '#adapters/graph/graph.ts';
import { loopOnGraph } from '#app/loop-on-graph.ts';
import { ok } from '#base/result.ts';
import type { LocalDate } from '#base/time.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { teamCell } from '../support/cells.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../support/graph-on-tenant.ts';
import { launchSite } from '../support/launch-site.ts';
import { loadOracle } from '../support/oracle.ts';
import { ADA, TINY_NOW, tinySeed } from '../support/tiny-seed.ts';

const oracle = await loadOracle();
const { signal } = new AbortController();
const clock = fixedClock(TINY_NOW);
let on: TenantGraph;
beforeEach(async () => {
  on = await graphOnTenant(tinySeed(), ADA, clock);
  await on.control('sites', [launchSite({ grant: 'manage', lists: [] })]);
});
afterEach(() => on.close());

async function useAll(graph: Graph): Promise<void> {
  const list = loopOnGraph(graph, 'https://graph.microsoft.com').summaryList('https://tiny.sharepoint.com/teams/launch');
  await list.check(signal);
  await list.setUp(signal);
  await list.check(signal);
  for (const team of ['Product', 'Sales’ “north”', 'Product']) await list.add({ is: 'cell', cell: teamCell('2026-W46', { team }) }, signal);
  await list.read(undefined, signal);
  await list.read('2026-11-15' as LocalDate, signal);
}

test.runIf(oracle)('Microsoft’s metadata has nothing against what the leaders’ list asks', { timeout: 60_000 }, async () => {
  await useAll(on.graph);
  const log = on.tenant.log();
  const refused = log.filter(({ status = 599 }) => status >= 400).map(({ method, url, status }) => `${status} ${method} ${decodeURIComponent(new URL(url).pathname).replace(/\/sites\/[^/]+/, '/sites/…')}`);
  expect({ complaints: oracle?.checkLog({ entries: log }), refused }).toEqual({
    complaints: [],
    // Looked for twice before it was there; the same cell twice.
    refused: [...Array<string>(2).fill('404 GET /v1.0/sites/…/lists/Debrief summary/columns'), '409 POST /v1.0/sites/…/lists/Debrief summary/items'],
  });
});

async function refusedWith(scopes: readonly string[]): Promise<number> {
  const token = await on.tenant.tokenFor(ADA, scopes);
  await useAll(connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock: { now: () => clock.now(), wait: async () => undefined }, random: () => 0 }));
  return on.tenant.log().filter(({ status = 599 }) => status === 401 || status === 403).length;
}

test('the leaders’ list needs the declared scopes of the team’s list and no other', async () => {
  const declared = FEATURE_SCOPES['team-list'];
  const without = await refusedWith(['User.Read']);
  expect([declared, without > 0, await refusedWith(declared) - without]).toEqual([['Sites.Selected'], true, 0]);
});
