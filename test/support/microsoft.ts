import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, extname, join, normalize } from 'node:path';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { build } from 'vite';
import { frameAncestors, type Page } from '#app/content-security.ts';
import { createTenant, type Tenant } from '#sandbox/tenant/create-tenant.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { DroppedConnection } from '#sandbox/tenant/refusal.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import { certificateFor } from './certificate.ts';

export const APP_HOST = 'debrief.example.test';
const HUBS = ['teams.microsoft.com', 'outlook.office.com'];
/** A page of somebody else that shows our page in a frame. */
export const FOREIGN_HOST = 'elsewhere.example.test';
const TENANT_HOSTS = ['graph.microsoft.com', 'login.microsoftonline.com'];
const CDN_HOST = 'res.cdn.office.net';
const OFFICE_HOSTS = ['appsforoffice.microsoft.com', 'ajax.aspnetcdn.com'];
export const HOSTS: readonly string[] = [...HUBS, ...TENANT_HOSTS, CDN_HOST, ...OFFICE_HOSTS, APP_HOST, FOREIGN_HOST];

export interface MicrosoftOptions {
  readonly seed: Seed;
  /** The tenant's fixed time, ISO. */
  readonly now: string;
  /** The built product, or any folder of static files. */
  readonly dist: string;
  /** Response headers of a file of the product, by its path. Without it: who may frame the page, as the product says. */
  readonly headers?: (path: string) => { readonly [header: string]: string };
}

export interface Microsoft {
  readonly port: number;
  readonly hosts: readonly string[];
  readonly spki: string;
  readonly tenant: Tenant;
  stop(): Promise<void>;
}

/** Teams, Outlook, Graph, Entra, Microsoft's CDN with Office.js and the product's own site behind one HTTPS port of this machine. */
export async function startMicrosoft({ seed, now, dist, headers = productHeaders }: MicrosoftOptions): Promise<Microsoft> {
  const hub = await bundledHub();
  const tenant = createTenant({
    store: memoryStore(),
    seed: () => seed,
    clock: { fixedAt: Date.parse(now) },
    now: () => Date.now(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const certificate = certificateFor(HOSTS);
  const answer = async (request: Request): Promise<Response> => {
    const { hostname, pathname } = new URL(request.url);
    if (pathname === '/favicon.ico') return new Response(null, { status: 204 });
    if (TENANT_HOSTS.includes(hostname)) return tenant.fetch(request);
    if (hostname === CDN_HOST) return Response.json({ validOrigins: HUBS }, { headers: { 'access-control-allow-origin': '*' } });
    if (OFFICE_HOSTS.includes(hostname)) return officeScript(pathname);
    if (hostname === APP_HOST) return file(dist, pathname, headers(pathname));
    // Microsoft's hosts have no such paths, so the tenant answers them elsewhere only.
    if (pathname.startsWith('/__tenant/')) return tenant.fetch(new Request(`https://tenant.test${pathname}`, request));
    return file(hub.folder, pathname === '/' ? '/hub.html' : pathname, {});
  };
  const listener = getRequestListener(async (request, env) => {
    try {
      return await answer(request);
    } catch (problem) {
      if (!(problem instanceof DroppedConnection)) throw problem;
      (env as HttpBindings).incoming.socket.destroy();
      return new Response(null);
    }
  }, { overrideGlobalObjects: false });
  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => void listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    hosts: HOSTS,
    spki: certificate.spki,
    tenant,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      hub.remove();
    },
  };
}

function productHeaders(path: string): { readonly [header: string]: string } {
  return path.endsWith('.html') ? { 'content-security-policy': frameAncestors(basename(path, '.html') as Page) } : {};
}

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

async function file(folder: string, path: string, headers: { readonly [header: string]: string }): Promise<Response> {
  try {
    const body = await readFile(join(folder, normalize(decodeURIComponent(path))));
    return new Response(new Uint8Array(body), { headers: { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', ...headers } });
  } catch {
    return new Response('There is no such file.', { status: 404 });
  }
}

const ROOT = join(import.meta.dirname, '..', '..');
const OFFICE_FOLDER = join(ROOT, 'node_modules/@microsoft/office-js/dist');
const HOST_FOLDER = join(ROOT, 'src/sandbox/host');
const OFFICE_PATH = '/lib/1/hosted';
/** Office.js fetches its parts as scripts of another origin. */
const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/** The package's Office.js at Microsoft's address, with the bridge for tokens that only Microsoft's own has. */
async function officeScript(path: string): Promise<Response> {
  if (!path.startsWith(`${OFFICE_PATH}/`)) return file(HOST_FOLDER, 'office-ajax.js', ANY_ORIGIN);
  const script = await file(OFFICE_FOLDER, path.slice(OFFICE_PATH.length), ANY_ORIGIN);
  if (path !== `${OFFICE_PATH}/office.js`) return script;
  const bridge = await readFile(join(HOST_FOLDER, 'office-bridge.js'), 'utf8');
  return new Response(`${await script.text()}\n${bridge}`, { headers: script.headers });
}

/** Builds pages of the tests as the product is built, into a temporary folder. */
export async function bundled(root: string, pages: readonly string[]): Promise<{ readonly folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: './',
    build: { outDir: folder, emptyOutDir: true, rolldownOptions: { input: pages.map((page) => join(root, page)) } },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Builds a worker into a folder, as one plain script. */
export async function bundleWorker(entry: string, folder: string): Promise<void> {
  const name = basename(entry, '.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { outDir: folder, emptyOutDir: false, lib: { entry, name: 'worker', formats: ['iife'], fileName: () => `${name}.js` } },
  });
}

const bundledHub = () => bundled(join(import.meta.dirname, 'hub'), ['hub.html', 'outlook.html']);
