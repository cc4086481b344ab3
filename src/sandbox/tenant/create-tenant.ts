import { readAddress, type Address } from './address.ts';
import { download } from './download.ts';
import { json } from './answer.ts';
import { authorise, mailboxOf, type Asked } from './authorise.ts';
import { answerBatch } from './batch.ts';
import { readyToken } from './consent.ts';
import { answerControl } from './control.ts';
import { corsHeaders, preflight } from './cors.ts';
import { answerSignIn } from './entra.ts';
import { faultRefusal } from './fault-refusal.ts';
import { takeFault } from './faults.ts';
import { openGraph } from './graph.ts';
import { GRAPH_LIMITS, MailboxFull, openGate, type Entered, type Limits } from './limits.ts';
import { openLog, requestHeaders, responseHeaders, type Exchanged, type LogEntry } from './log.ts';
import { badRequest, DroppedConnection, errorBody, Refusal } from './refusal.ts';
import type { Seed, SeedPerson } from './seed.ts';
import { SETTINGS, type Settings } from './settings.ts';
import { EMPTY_SEED, type ClockSetting } from './state.ts';
import type { Store } from './store.ts';
import { openSites, type LaterSites } from './later-sites.ts';
import { openTenancy, type Tenancy } from './tenancy.ts';
import { Trace } from './trace.ts';

export interface TenantOptions {
  readonly store: Store;
  /** The process's time in milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** What an empty store is filled with; without it the tenant is empty until something is posted to `/__tenant/seed`. */
  readonly seed?: () => Seed | Promise<Seed>;
  /** Where an empty store's clock stands; real time without it. */
  readonly clock?: ClockSetting;
  /** How an empty store's tenant behaves where services differ; see `Settings`. */
  readonly settings?: Partial<Settings>;
  /** A private RSA key; without it a fresh one is made and kept in the store. */
  readonly signingKey?: JsonWebKey;
  /** The path before `/v1.0` on one's own origin, such as `/graph`. */
  readonly prefix?: string;
  /** SharePoint sites of a tenant that has none. */
  readonly sites?: LaterSites;
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
  const { store, now, sleep, seed = () => EMPTY_SEED, clock = { offset: 0 }, settings, signingKey, prefix = '', sites, limits = GRAPH_LIMITS } = options;
  const opened = openTenancy({ store, now, seed, clock, settings: { ...SETTINGS, ...settings }, ...(signingKey && { signingKey }) });
  opened.catch(() => undefined); // whoever asks first is told
  const log = openLog();
  const gate = openGate(limits, now);
  const graph = openGraph();

  /** Faults stand for the network and the gateway, which know nothing of tokens: they come first. */
  async function withFaults(tenancy: Tenancy, { method, base, target }: Asked, answer: () => Promise<Response>): Promise<Response> {
    const fault = takeFault(tenancy.state.faults, method, target);
    if (fault) await tenancy.save();
    if (fault?.latencyMs) await sleep(fault.latencyMs);
    if (fault?.drop === 'before') throw new DroppedConnection('before');
    if (fault?.status !== undefined) throw faultRefusal({ ...fault, status: fault.status }, { now: tenancy.now(), base, target });
    const response = await answer();
    if (fault?.drop === 'after') throw new DroppedConnection('after');
    return response;
  }

  async function answerGraph(tenancy: Tenancy, asked: Asked, trace: Trace): Promise<Response> {
    let entered: Entered | undefined;
    try {
      entered = gate.enter(asked.method, asked.target, mailboxOf(asked.headers));
      trace.count(entered.underWay);
      return await withFaults(tenancy, asked, () => authorised(tenancy, asked, trace));
    } catch (thrown) {
      const problem = thrown instanceof URIError ? badRequest('The address is not well encoded.') : thrown;
      if (!(problem instanceof Refusal)) throw problem;
      if (problem instanceof MailboxFull) trace.count(problem.underWay);
      return json(errorBody(problem, trace.ids, tenancy.now()), problem.status, problem.headers);
    } finally {
      entered?.leave();
    }
  }

  async function authorised(tenancy: Tenancy, asked: Asked, trace: Trace): Promise<Response> {
    if (asked.method === 'GET' && asked.target.startsWith('/download/')) return download(tenancy, asked.target);
    const call = await authorise(tenancy, asked);
    if (sites && asked.target.startsWith('/sites/')) await openSites(tenancy, sites, decodeURIComponent(asked.target));
    if (asked.method !== 'POST' || asked.target !== '/$batch') return graph(asked.method, call);
    return json(await answerBatch(asked.text, (step) => {
      trace.inner = (trace.inner ?? 0) + 1;
      if (!step.headers.has('authorization')) step.headers.set('authorization', asked.headers.get('authorization') ?? '');
      return answerGraph(tenancy, { base: asked.base, ...step }, trace);
    }));
  }

  async function exchange(tenancy: Tenancy, request: Request, address: Extract<Address, { base: string }>, text: string): Promise<Response> {
    const { method, headers: asks, url } = request;
    const { kind, base, target } = address;
    const trace = new Trace(asks);
    const asked: Asked = { method, base, target, headers: asks, text };
    const open = kind === 'graph';
    const at = new Date(tenancy.now()).toISOString();
    const note = (rest: Pick<Exchanged, 'status' | 'dropped' | 'responseHeaders' | 'responseText'>): void =>
      log.add({ at, kind, method, url, base, requestHeaders: requestHeaders(asks), requestText: open ? text : '', ...trace.found(), ...rest });
    try {
      const answer = open ? await answerGraph(tenancy, asked, trace) : await withFaults(tenancy, asked, () => answerSignIn(tenancy, { ...asked, url: new URL(url) })).catch(plainRefusal);
      const responseText = await answer.text();
      const headers = new Headers(answer.headers);
      headers.set('request-id', trace.ids.requestId);
      headers.set('client-request-id', trace.ids.clientRequestId);
      note({ status: answer.status, responseHeaders: responseHeaders(headers), responseText: open ? responseText : '' });
      return new Response(responseText === '' ? null : responseText, { status: answer.status, headers });
    } catch (problem) {
      if (problem instanceof DroppedConnection) note({ dropped: problem.when, responseHeaders: {}, responseText: '' });
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
    async fetch(request) {
      if (request.method === 'OPTIONS') return preflight(request);
      const response = await answer(request);
      return withHeaders(response, corsHeaders(request, response, (await opened).state.settings.retryAfter));
    },
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
