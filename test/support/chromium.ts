import { existsSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

export interface LaunchOptions {
  /** The hosts that exist. Every other name is unknown to this browser, which proves that nothing else is contacted. */
  readonly hosts: readonly string[];
  readonly port: number;
  readonly spki: string;
}

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const SWITCHES = '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
/**
 * Playwright switches storage partitioning off and Chromium obeys the last such switch, so here is its list again
 * without that entry: a frame in a hub then has its own storage, as for real users.
 */
const DISABLED_FEATURES = 'HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,MediaRouter,PaintHolding,OptimizationHints,Translate,NetworkTimeServiceQuerying,PreconnectToSearch,AvoidCorsURLLoaderRestartOnRedirect';

/** Starts Chromium with the hosts mapped to one local port. Throws a one-line error if there is no Chromium. */
export function launch({ hosts, port, spki }: LaunchOptions): Promise<Browser> {
  const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [
      ...SWITCHES.split(' '),
      `--ignore-certificate-errors-spki-list=${spki}`,
      `--host-resolver-rules=${rules.join(', ')}`,
      `--disable-features=${DISABLED_FEATURES}`,
    ],
  });
}

function chromiumPath(): string {
  const { CHROMIUM_PATH: asked } = process.env;
  const found = asked === undefined ? PATHS.find((path) => existsSync(path)) : asked;
  if (found === undefined || !existsSync(found)) {
    throw new Error(`No Chromium at ${asked ?? PATHS.join(', ')}: install it, or set CHROMIUM_PATH.`);
  }
  return found;
}

/** For one step in a page. Far above the second or so that a step takes on two busy cores, far below a test's limit. */
const PATIENCE_MS = 20_000;

export interface Tab {
  readonly page: Page;
  /** Announces answers with this status; all others from 400 on fail the test. */
  readonly expectStatus: (status: number) => void;
  /** Announces console errors that match; all others fail the test. */
  readonly expectError: (text: RegExp) => void;
}

/**
 * A tab in which nothing may go wrong unnoticed: page errors, console errors (among them what the page's content
 * security policy blocked), statuses from 400 on and hosts that do not exist fail the running test when it ends.
 */
export async function openTab(context: BrowserContext): Promise<Tab> {
  context.setDefaultTimeout(PATIENCE_MS);
  const statuses = new Set<number>();
  const errors: RegExp[] = [];
  const problems: { readonly text: string; readonly status?: number }[] = [];

  context.on('weberror', (error) => problems.push({ text: `page error: ${error.error().message}` }));
  context.on('console', (message) => {
    // Responses and failed requests are judged themselves; the console repeats them without saying which.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource:')) return;
    problems.push({ text: `console error: ${message.text()}` });
  });
  context.on('response', (response) => {
    const status = response.status();
    // How the hub talks to its broker is no business of the page; a refused consent is a 400 there.
    if (status >= 400 && !new URL(response.url()).pathname.startsWith('/__tenant/')) problems.push({ text: `${status} ${response.request().method()} ${response.url()}`, status });
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left or a frame that is replaced aborts what it was loading.
    if (reason !== 'net::ERR_ABORTED') problems.push({ text: `${reason} ${request.url()}` });
  });
  onTestFinished(() => {
    const unannounced = problems.filter(({ text, status }) => !errors.some((error) => error.test(text)) && (status === undefined || !statuses.has(status)));
    expect(unannounced.map(({ text }) => text)).toEqual([]);
  });

  return {
    page: await context.newPage(),
    expectStatus: (status) => void statuses.add(status),
    expectError: (text) => void errors.push(text),
  };
}

/**
 * What axe finds on the page and in its frames, or in one part of them, one line each. Tabster's own focus guards are
 * Fluent's business.
 */
export async function axeCheck(page: Page, within?: [frame: string, part: string]): Promise<void> {
  // A busy frame that does not answer within axe's half a second would be left out in silence.
  const builder = new AxeBuilder({ page }).options({ pingWaitTime: PATIENCE_MS });
  const { violations } = await (within ? builder.include(within) : builder).exclude('[data-tabster-dummy]').exclude(['iframe', '[data-tabster-dummy]']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}
