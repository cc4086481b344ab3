import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { openTab, type Tab } from './chromium.ts';
import { launch, type LaunchOptions } from './launch.ts';
import { startMicrosoft, type Microsoft } from './microsoft.ts';
import { resetTenant } from './walk.ts';

/** What the tests of a file act on. The site and the browser last as long as the file, the context and its one tab as long as a test. */
export interface Stage<Site> {
  readonly site: Site;
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** Fails the test if anything goes wrong in its context unannounced. */
  readonly tab: Tab;
}

interface Stops {
  stop(): Promise<void>;
}

const NO_HOSTS: LaunchOptions = { hosts: [], port: 0, spki: '' };

/**
 * Sets a stage up and takes it down again around the tests of a file, or of the `describe` that it is called in. The
 * browser knows the hosts of the site and, if none are given, no name but this machine's own.
 */
export function openStage<Site extends Stops>(start: () => Promise<Site>, hostsOf: (site: Site) => LaunchOptions = () => NO_HOSTS): Stage<Site> {
  const stage = {} as { -readonly [part in keyof Stage<Site>]: Stage<Site>[part] };
  beforeAll(async () => {
    stage.site = await start();
    stage.browser = await launch(hostsOf(stage.site));
  });
  afterAll(async () => {
    await stage.browser.close();
    await stage.site.stop();
  });
  beforeEach(async () => {
    stage.context = await stage.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
    stage.tab = await openTab(stage.context);
  });
  afterEach(() => stage.context.close());
  return stage;
}

/** The built product at its own host, in Teams and Outlook, on a tenant that begins each test as it was seeded. */
export function openProduct(seed: (now: Date) => Seed, now = new Date()): Stage<Microsoft> {
  const stage = openStage(() => startMicrosoft({ seed: seed(now), now: now.toISOString(), dist: built('app') }), (microsoft) => microsoft);
  beforeEach(() => resetTenant(stage.site));
  // A transcript may be closed to a person. Whether that is said alone or inside a batch with others is a matter of timing.
  beforeEach(() => stage.tab.expectError(/^403 GET \S+\/transcripts$/));
  return stage;
}

/** Where the product or the sandbox was built. Throws if it was not. */
export function built(what: 'app' | 'sandbox'): string {
  const folder = join(import.meta.dirname, '..', '..', 'dist', what);
  if (!existsSync(folder)) throw new Error(`dist/${what} is not built: npm test builds it.`);
  return folder;
}
