// npm run sandbox -- --port N [--scenario S] [--now DATE] [--state FILE]
// Prints where the tenant listens and one ready token per role, then serves until it is stopped.
import { parseArgs } from 'node:util';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { createTenant } from '#sandbox/tenant/create-tenant.ts';
import { fileStore, listen } from '#sandbox/tenant/node-server.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import { sandboxSites } from '../sandbox-sites.ts';

const SCENARIOS: { readonly [name: string]: (now: Date) => Seed } = { 'first-walk': firstWalk };

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, scenario: { type: 'string', default: 'first-walk' }, now: { type: 'string' }, state: { type: 'string' } },
});
const scenario = SCENARIOS[values.scenario] ?? stop(`--scenario: ${values.scenario} is none of ${Object.keys(SCENARIOS).join(', ')}`);
const port = /^\d{1,5}$/.test(values.port) && Number(values.port) < 65536 ? Number(values.port) : stop(`--port: ${values.port} is no port`);
const start = values.now === undefined ? new Date() : new Date(values.now);
if (Number.isNaN(start.getTime())) stop(`--now: ${values.now ?? ''} is no date`);

const tenant = createTenant({
  store: values.state === undefined ? memoryStore() : fileStore(values.state),
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  seed: () => scenario(start),
  sites: sandboxSites,
  ...(values.now !== undefined && { clock: { fixedAt: start.getTime() } }),
});
const people = await tenant.people();
const { url } = await listen(tenant, { port });
console.log(`listening on ${url}`);
for (const { id, role } of people) if (role !== undefined) console.log(`${role}: ${await tenant.tokenFor(id)}`);

function stop(why: string): never {
  console.error(why);
  process.exit(1);
}
