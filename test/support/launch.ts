import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

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
export function launch({ hosts, port, spki }: LaunchOptions, { switches = [] }: { readonly switches?: readonly string[] } = {}): Promise<Browser> {
  const rules = [...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'];
  return chromium.launch({
    executablePath: chromiumPath(),
    headless: true,
    args: [
      ...SWITCHES.split(' '),
      ...switches,
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
