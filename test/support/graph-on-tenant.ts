import { connectGraph, type Graph } from '#adapters/graph/graph.ts';
import { ok } from '#base/result.ts';
import { address, type Me } from '#domain/person.ts';
import type { Clock } from '#ports/clock.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { createTenant, type Tenant } from '#sandbox/tenant/create-tenant.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';

export interface TenantGraph {
  readonly tenant: Tenant;
  readonly graph: Graph;
  readonly me: Me;
  /** Asks the tenant's control paths. */
  control(path: string, body?: unknown): Promise<unknown>;
  close(): void;
}

/** The real Graph adapter on a sandbox tenant in this process: requests leave through `fetch`, which leads to the tenant. */
export async function graphOnTenant(seed: Seed, who: string, clock: Clock): Promise<TenantGraph> {
  // Limits per second mean nothing to a clock that stands still.
  const tenant = createTenant({ store: memoryStore(), now: () => clock.now(), sleep: async () => undefined, seed: () => seed, limits: 'none' });
  const token = await tenant.tokenFor(who);
  const person = (await tenant.people()).find((p) => p.id === who || p.address === who || p.role === who);
  if (!person) throw new Error(`no ${who} in this seed`);
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) => tenant.fetch(new Request(input, init));
  return {
    tenant,
    // The adapter's own short pauses are over at once; what it would wait for is tested beside its code.
    graph: connectGraph({ origin: 'https://graph.microsoft.com', token: async () => ok(token), clock: { now: () => clock.now(), wait: async () => undefined } }),
    me: { id: person.id, tenant: seed.tenant.id, name: person.name, address: address(person.address) },
    async control(path, body) {
      const answer = await tenant.fetch(new Request(`http://127.0.0.1/__tenant/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }));
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? undefined : ((await answer.json()) as unknown);
    },
    close() { globalThis.fetch = before; },
  };
}
