import { readAddress, type Address } from './address.ts';
import { json } from './answer.ts';
import { authorise, type Asked } from './authorise.ts';
import { answerBatch } from './batch.ts';
import { readyToken } from './consent.ts';
import { answerControl } from './control.ts';
import { corsHeaders, preflight } from './cors.ts';
import { answerSignIn } from './entra.ts';
import { faultRefusal, takeFault } from './faults.ts';
import { openGraph } from './graph.ts';
import { GRAPH_LIMITS, openGate, type Limits } from './limits.ts';
import { loggedBody, openLog, requestHeaders, responseHeaders, type LogEntry } from './log.ts';
import { badRequest, DroppedConnection, errorBody, Refusal, type CallIds } from './refusal.ts';
import type { Seed, SeedPerson } from './seed.ts';
import { EMPTY_SEED, type ClockSetting } from './state.ts';
import type { Store } from './store.ts';
import { openTenancy, type Tenancy } from './tenancy.ts';

export interface TenantOptions {
  readonly store: Store;
  /** The process's time in milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** What an empty store is filled with; without it the tenant is empty until something is posted to `/__tenant/seed`. */
  readonly seed?: () => Seed | Promise<Seed>;
  /** Where an empty store's clock stands; real time without it. */
  readonly clock?: ClockSetting;
  /** A private RSA key; without it a fresh one is made and kept in the store. */
  readonly signingKey?: JsonWebKey;
  /** The path before `/v1.0` on one's own origin, such as `/graph`. */
  readonly prefix?: string;
  /** Graph's own limits unless told otherwise. */
  readonly limits?: Limits | 'none';
}

export interface Tenant {
  /** Rejects with a TypeError where a fault drops the connection, as `fetch` does. */
  fetch(request: Request): Promise<Response>;
  /** A token with all scopes, or the given ones, for a person by id, address or role. */
  tokenFor(who: string, scopes?: readonly string[]): Promise<string>;
  people(): Promise<readonly SeedPerson[]>;
  log(): readonly LogEntry[];
}

/** A Microsoft 365 tenant of made-up people that answers HTTP as Graph v1.0 and Entra do. Needs nothing but the Fetch API and WebCrypto. */
export function createTenant(options: TenantOptions): Tenant {
  const { store, now, sleep, seed = () => EMPTY_SEED, clock = { offset: 0 }, signingKey, prefix = '', limits = GRAPH_LIMITS } = options;
  const opened = openTenancy({ store, now, seed, clock, ...(signingKey && { signingKey }) });
  opened.catch(() => undefined); // whoever asks first is told
  const log = openLog();
  const gate = openGate(limits, now);
  const graph = openGraph();

  /** Faults stand for the network and the gateway, which know nothing of tokens: they come first. */
  async function withFaults(tenancy: Tenancy, { method, target }: Asked, answer: () => Promise<Response>): Promise<Response> {
    const fault = takeFault(tenancy.state.faults, method, target);
    if (fault) await tenancy.save();
    if (fault?.latencyMs) await sleep(fault.latencyMs);
    if (fault?.drop === 'before') throw new DroppedConnection('before');
    if (fault?.status !== undefined) throw faultRefusal(fault.status, fault.retryAfter);
    const response = await answer();
    if (fault?.drop === 'after') throw new DroppedConnection('after');
    return response;
  }

  async function answerGraph(tenancy: Tenancy, asked: Asked, ids: CallIds): Promise<Response> {
    let leave: (() => void) | undefined;
    try {
      leave = gate.enter(asked.method, asked.target, asked.headers.get('authorization') ?? '');
      return await withFaults(tenancy, asked, () => authorised(tenancy, asked, ids));
    } catch (thrown) {
      const problem = thrown instanceof URIError ? badRequest('The address is not well encoded.') : thrown;
      if (!(problem instanceof Refusal)) throw problem;
      return json(errorBody(problem, ids, tenancy.now()), problem.status, problem.headers);
    } finally {
      leave?.();
    }
  }

  async function authorised(tenancy: Tenancy, asked: Asked, ids: CallIds): Promise<Response> {
    const call = await authorise(tenancy, asked);
    if (asked.method === 'POST' && asked.target === '/$batch') {
      return json(await answerBatch(asked.text, (step) => {
        if (!step.headers.has('authorization')) step.headers.set('authorization', asked.headers.get('authorization') ?? '');
        return answerGraph(tenancy, { base: asked.base, ...step }, ids);
      }));
    }
    return graph(asked.method, call);
  }

  async function exchange(tenancy: Tenancy, request: Request, address: Extract<Address, { base: string }>, text: string): Promise<Response> {
    const { method, headers, url } = request;
    const { kind, base, target } = address;
    const ids = { requestId: crypto.randomUUID(), clientRequestId: headers.get('client-request-id') ?? crypto.randomUUID() };
    const asked: Asked = { method, base, target, headers, text };
    const open = kind === 'graph';
    const about = {
      at: new Date(tenancy.now()).toISOString(), kind, method, url, base, requestHeaders: requestHeaders(headers),
      ...(open && loggedBody('requestBody', text, headers.get('content-type') ?? 'application/json')),
    };
    try {
      const answer = open ? await answerGraph(tenancy, asked, ids) : await withFaults(tenancy, asked, () => answerSignIn(tenancy, { ...asked, url: new URL(url) })).catch(plainRefusal);
      const response = withHeaders(answer, { 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId });
      const body = open ? loggedBody('responseBody', await response.clone().text(), response.headers.get('content-type')) : {};
      log.add({ ...about, status: response.status, responseHeaders: responseHeaders(response.headers), ...body });
      return response;
    } catch (problem) {
      if (problem instanceof DroppedConnection) log.add({ ...about, dropped: problem.when, responseHeaders: {} });
      throw problem;
    }
  }

  async function answer(request: Request): Promise<Response> {
    const tenancy = await opened;
    const address = readAddress(new URL(request.url), prefix);
    const text = await request.text();
    if (address.kind === 'control') return answerControl(tenancy, log, now(), request.method, address.target, text);
    if (address.kind === 'unknown') return json({ error: { code: 'BadRequest', message: 'Invalid version or address.' } }, 400);
    return exchange(tenancy, request, address, text);
  }

  return {
    fetch: async (request) => (request.method === 'OPTIONS' ? preflight(request) : withHeaders(await answer(request), corsHeaders(request))),
    async tokenFor(who, scopes) {
      const tenancy = await opened;
      const person = tenancy.person(who);
      if (!person) throw new Error(`The sandbox tenant knows no person '${who}'.`);
      return readyToken(tenancy, person, scopes);
    },
    people: async () => (await opened).state.seed.people,
    log: () => log.entries(),
  };
}

/** Entra's shape of a fault. */
function plainRefusal(problem: unknown): Response {
  if (!(problem instanceof Refusal)) throw problem;
  return json({ error: 'temporarily_unavailable', error_description: problem.message, error_codes: [90033] }, problem.status, problem.headers);
}

function withHeaders(response: Response, headers: { readonly [name: string]: string }): Response {
  const all = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  return new Response(response.body, { status: response.status, headers: all });
}
