// The service worker of the demo: pages of this origin reach the sandbox tenant instead of Microsoft.
// Nothing that a page sends to Microsoft's hosts goes to the network from here.
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { createTenant } from '#sandbox/tenant/create-tenant.ts';
import { indexedDbStore } from '#sandbox/tenant/indexed-db-store.ts';
import { sandboxSites } from '../sandbox-sites.ts';

/** The part of the service worker's scope that is used; the library with all of it cannot stand beside the DOM's. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: { waitUntil(work: Promise<unknown>): void }) => void): void;
  addEventListener(type: 'fetch', listener: (event: { readonly request: Request; respondWith(answer: Promise<Response>): void }) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

const worker = self as unknown as WorkerScope;
const scope = new URL(worker.registration.scope);
const folder = scope.pathname.replace(/\/$/, '');

const TENANT_HOSTS: ReadonlySet<string> = new Set(['graph.microsoft.com', 'login.microsoftonline.com']);
/** teams-js asks for more valid hosts as soon as it is loaded; with none it keeps to its own list. */
const VALID_DOMAINS = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

const tenant = createTenant({
  store: indexedDbStore(),
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  seed: () => firstWalk(new Date()),
  sites: sandboxSites,
  prefix: `${folder}/graph`,
});

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', ({ data, ports }) => {
  if ((data as { ask?: unknown } | null)?.ask === 'are-you-the-sandbox') ports[0]?.postMessage({ answer: 'yes' });
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (isForTenant(url)) event.respondWith(tenant.fetch(request));
  else if (url.href.split('?')[0] === VALID_DOMAINS) event.respondWith(Promise.resolve(validDomains()));
});

function isForTenant(url: URL): boolean {
  if (TENANT_HOSTS.has(url.host)) return true;
  return url.origin === scope.origin && (url.pathname.startsWith(`${folder}/graph/`) || url.pathname.startsWith(`${folder}/__tenant/`));
}

const validDomains = (): Response =>
  new Response('{"validOrigins":[]}', { headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' } });
