import type { TokenSource } from '#adapters/graph/exchange.ts';
import { connectGraph, type Graph } from '#adapters/graph/graph.ts';
import { ok } from '#base/result.ts';
import { ms } from '#base/time.ts';
import { address, type Me } from '#domain/person.ts';
import type { Clock } from '#ports/clock.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { createTenant, type Tenant, type TenantOptions } from '#sandbox/tenant/create-tenant.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import { newSigningKey } from '#sandbox/tenant/token.ts';

export interface TenantGraph {
  readonly tenant: Tenant;
  readonly graph: Graph;
  readonly me: Me;
  /** Asks the tenant's control paths. */
  control(path: string, body?: unknown): Promise<unknown>;
  /** Tokens cannot be had, for this reason, until it is undefined. */
  lacksToken(failure: Awaited<ReturnType<TokenSource>> | undefined): void;
  /** Whether the tenant works on a request, other than waiting for the clock. */
  readonly isBusy: () => boolean;
  close(): void;
}

export interface TenantGraphOptions {
  /**
   * `at-once` (default): the adapter's pauses are over at once, and the tenant knows no limits per second.
   * `by-clock`: both wait for the clock, which the test must move, and Graph's limits hold.
   */
  readonly waits?: 'at-once' | 'by-clock';
  readonly settings?: TenantOptions['settings'];
}

/** Making one takes longer than most tests. */
const signingKey = newSigningKey();

/** The real Graph adapter on a sandbox tenant in this process: requests leave through `fetch`, which leads to the tenant. */
export async function graphOnTenant(seed: Seed, who: string, clock: Clock, { waits = 'at-once', settings }: TenantGraphOptions = {}): Promise<TenantGraph> {
  const atOnce = waits === 'at-once';
  let atWork = 0;
  async function sleep(time: number): Promise<void> {
    if (atOnce) return;
    atWork -= 1;
    await clock.wait(ms(time));
    atWork += 1;
  }
  const tenant = createTenant({
    store: memoryStore(), now: () => clock.now(), seed: () => seed, signingKey: await signingKey,
    sleep,
    ...(atOnce && { limits: 'none' }),
    ...(settings && { settings }),
  });
  let token = await tenant.tokenFor(who);
  const person = (await tenant.people()).find((p) => p.id === who || p.address === who || p.role === who);
  if (!person) throw new Error(`no ${who} in this seed`);
  const before = globalThis.fetch;
  globalThis.fetch = (input, init) => abortable(new Request(input, init), async (request) => {
    atWork += 1;
    try {
      return await tenant.fetch(request);
    } finally {
      atWork -= 1;
    }
  });
  let lacking: Awaited<ReturnType<TokenSource>> | undefined;
  const tokenSource: TokenSource = async (_, { renew }) => {
    if (lacking) return lacking;
    if (renew) token = await tenant.tokenFor(who);
    return ok(token);
  };
  const adapterClock: Clock = atOnce ? { now: () => clock.now(), wait: async () => undefined } : clock;
  return {
    tenant,
    graph: connectGraph({ origin: 'https://graph.microsoft.com', token: tokenSource, clock: adapterClock, random: () => 0 }),
    me: { id: person.id, tenant: seed.tenant.id, name: person.name, address: address(person.address) },
    async control(path, body) {
      const answer = await tenant.fetch(new Request(`http://127.0.0.1/__tenant/${path}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }));
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return answer.status === 204 ? undefined : ((await answer.json()) as unknown);
    },
    lacksToken: (failure) => { lacking = failure; },
    isBusy: () => atWork > 0,
    close() { globalThis.fetch = before; },
  };
}

/** As `fetch` does: an aborted request is over at once for who asked, whatever becomes of it. */
function abortable(request: Request, send: (request: Request) => Promise<Response>): Promise<Response> {
  const { signal } = request;
  if (signal.aborted) return Promise.reject(signal.reason as Error);
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    send(request).then(resolve, reject);
  });
}
