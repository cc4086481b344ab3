import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import { checkSite } from '#app/commands/package/check-site.ts';
import { headerRules } from '#app/commands/package/header-rules.ts';
import { certificateFor } from '../../support/certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'debrief-site-'));
const RULES = headerRules('production', { policy: true, alert: true });
const ASSET = '/assets/tab-1a2b.js';
const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', js: 'text/javascript', json: 'application/json' };
let server: Server | undefined;

/** What a host does with an address: its status, and headers that are put over those it has to send. */
type Answers = (path: string) => { readonly status?: number; readonly headers?: Readonly<Record<string, string | undefined>>; readonly body?: string; readonly cut?: boolean };

async function serve(answers: Answers): Promise<string> {
  return listening(createServer((request, response) => {
    const path = request.url ?? '';
    const file = path === '/' ? '/index.html' : path;
    const rule = RULES.find((one) => one.path === file || (one.path.endsWith('*') && file.startsWith(one.path.slice(0, -1))));
    const { status = 200, headers = {}, body, cut = false } = answers(path);
    if (cut) return void response.destroy();
    const sent = Object.entries({ 'Content-Type': TYPES[file.split('.').at(-1) ?? ''], ...rule?.headers, ...headers });
    response.writeHead(status, Object.fromEntries(sent.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))));
    response.end(body ?? readFileSync(join(folder, file)));
  }), 'http://127.0.0.1');
}

async function listening(made: Server, at: string): Promise<string> {
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  return `${at}:${(made.address() as AddressInfo).port}`;
}

beforeAll(() => {
  for (const path of [...RULES.map((rule) => rule.path).filter((one) => !one.endsWith('*')), ASSET]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path === '/personal-tab.html' ? `<script type="module" src=".${ASSET}"></script>` : path);
  }
});
async function stop(): Promise<void> {
  const running = server;
  server = undefined;
  running?.closeAllConnections();
  if (running) await new Promise((closed) => running.close(closed));
}

afterEach(stop);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('looking at a served site', () => {
  test('finds nothing where each address is served as packaged', async () => {
    expect(await checkSite(await serve(() => ({})), folder)).toEqual({ looked: RULES.length, problems: [] });
  });

  test('names a page without its security policy, with what stands there instead', async () => {
    const origin = await serve((path) => (path === '/meeting.html' ? { headers: { 'Content-Security-Policy': "default-src 'self'" } } : {}));
    expect((await checkSite(origin, folder)).problems).toEqual([expect.stringMatching(/^\/meeting\.html lacks the header Content-Security-Policy: default-src 'none'.* \(it has default-src 'self'\)$/)]);
  });

  test('names headers that a host adds to everything and that must not be there', async () => {
    const origin = await serve((path) => (path === '/auth-redirect.html' ? { headers: { 'Cross-Origin-Opener-Policy': 'same-origin', 'X-Frame-Options': 'DENY' } } : {}));
    expect((await checkSite(origin, folder)).problems).toEqual(['X-Frame-Options', 'Cross-Origin-Opener-Policy'].map((name) => `/auth-redirect.html has the header ${name}, which it must not have.`));
  });

  test('names addresses that a host leads elsewhere, or does not have', async () => {
    const origin = await serve((path) => (path === '/support.html' ? { status: 308, headers: { Location: '/support' } } : path.startsWith('/.well-known/') ? { status: 404 } : {}));
    expect((await checkSite(origin, folder)).problems).toEqual([
      '/support.html answers 308, which leads to /support; it has to be served at this very address.',
      '/.well-known/microsoft-officeaddins-allowed.json answers 404; it has to be served at this very address.',
    ]);
  });

  test('names an older build, a wrong type, but no policy file that was changed where it is served', async () => {
    const origin = await serve((path) => (path === '/privacy.html' || path === '/policy.json' ? { body: 'older' } : path === ASSET ? { headers: { 'Content-Type': 'text/plain' } } : {}));
    expect([...(await checkSite(origin, folder)).problems].sort()).toEqual([
      `${ASSET} is sent with the type text/plain, not as javascript.`, '/privacy.html is not the file that was packaged last: serve the new site/.',
    ].sort());
  });

  test('says once, with what to look at, that nothing listens there', async () => {
    const origin = await serve(() => ({}));
    await stop();
    expect(await checkSite(origin, folder)).toEqual({ looked: RULES.length, problems: [expect.stringMatching(/^none of the \d+ addresses can be reached: nothing listens at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)\./)] });
  });

  test('says once that a host has no such name', async () => {
    expect((await checkSite('https://debrief.invalid', folder)).problems).toEqual([expect.stringMatching(/^none of the \d+ addresses can be reached: the name debrief\.invalid is not found \((?:ENOTFOUND|EAI_AGAIN)\)\. Compare DEBRIEF_ORIGIN/)]);
  });

  test('says once that a certificate is not trusted, and how to look at the rest anyway', async () => {
    const { key, cert } = certificateFor(['localhost']);
    const origin = await listening(createSecureServer({ key, cert }), 'https://localhost');
    expect((await checkSite(origin, folder)).problems).toEqual([expect.stringMatching(/^none of the \d+ addresses can be reached: the certificate of localhost:\d+ is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)\..* NODE_EXTRA_CA_CERTS/)]);
  });

  test('says once that a host speaks HTTP where HTTPS has to be', async () => {
    const origin = await serve(() => ({}));
    expect((await checkSite(origin.replace('http:', 'https:'), folder)).problems).toEqual([expect.stringMatching(/^none of the \d+ addresses can be reached: 127\.0\.0\.1:\d+ does not answer with HTTPS/)]);
  });

  test('names each address that alone cannot be reached', async () => {
    const origin = await serve((path) => (path === '/terms.html' ? { cut: true } : {}));
    expect((await checkSite(origin, folder)).problems).toEqual([expect.stringMatching(/^\/terms\.html cannot be reached: /)]);
  });
});
