// npm run screenshots: the README's pictures, taken from the running product on the sandbox tenant.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { buildSandbox } from './build-pages.ts';
import { findChromium } from './chromium-of-machine.ts';
import { serveStaticFolder } from './serve-static.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'docs', 'screenshots');
const FLAGGED = 'Pell 2 product steering';
const THEMES = { light: 'default', dark: 'dark' } as const;
const SIZE = { width: 1100, height: 860 };
/** A Friday afternoon, in the tenant as on the page: pictures differ only where the product does. */
const NOW = '2026-11-20T16:30:00Z';
/** Without them a rounded corner differs by one shade from run to run. */
const SAME_PIXELS = ['--disable-partial-raster', '--disable-skia-runtime-opts', '--force-color-profile=srgb'];

const executablePath = findChromium();
if (!executablePath) throw new Error('Screenshots need Chromium: install it or set CHROMIUM_PATH.');
mkdirSync(FOLDER, { recursive: true });
const server = await serveStaticFolder(await buildSandbox(), { port: 0, index: 'host' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...SAME_PIXELS] });
for (const [look, theme] of Object.entries(THEMES)) {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', viewport: SIZE });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await walk(page, theme, (name) => page.screenshot({ path: join(FOLDER, `${name}-${look}.png`), animations: 'disabled' }));
  await context.close();
}
await browser.close();
await server.stop();

async function walk(page: Page, theme: string, shoot: (name: string) => Promise<unknown>): Promise<void> {
  await page.goto(`${server.url}?theme=${theme}`);
  const app = page.frameLocator('iframe[title="Debrief"]');
  await app.getByRole('button', { name: 'Allow' }).waitFor();
  await stopTenantClock(page);
  await page.reload();
  await app.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await app.getByRole('link', { name: FLAGGED }).first().waitFor();
  await app.getByRole('progressbar').waitFor({ state: 'detached' });
  await shoot('my-week');

  await app.getByRole('link', { name: FLAGGED }).first().click();
  await app.getByText('Busy, no decision recorded').first().waitFor();
  await shoot('flagged-meeting');

  await app.getByRole('link', { name: 'Start the debrief' }).or(app.getByRole('button', { name: 'Start the debrief' })).click();
  await fill(app);
  await app.getByRole('button', { name: 'See what will be written' }).click();
  await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
  await shoot('written-card');
}

/** The tenant runs in a service worker, where the page's clock is not known. */
async function stopTenantClock(page: Page): Promise<void> {
  const status = await page.evaluate(async (now) => (await fetch('./__tenant/clock', { method: 'POST', body: JSON.stringify({ now }) })).status, NOW);
  if (status !== 200) throw new Error(`The tenant's clock could not be set (${status}).`);
}

async function fill(app: FrameLocator): Promise<void> {
  const text = (name: string) => app.getByRole('textbox', { name, exact: true });
  await text('What had to be decided?').fill('Do we ship with the seal we have, or wait for the new one?');
  await app.getByRole('checkbox').first().check();
  await app.getByRole('combobox', { name: 'Who decides' }).fill('Ingrid Solheim');
  await text('When').fill('I open the steering page on Monday');
  await text('I will').fill('ask for the drop-test figures');
  for (const sharing of await app.getByRole('switch').all()) await sharing.check();
}
