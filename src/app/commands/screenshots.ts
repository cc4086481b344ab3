// npm run screenshots: the README's pictures and those of the store's listing, taken from the running product on the sandbox tenant.
// `-- --store` takes the latter alone.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type FrameLocator, type Page, type ViewportSize } from 'playwright-core';
import { buildSandbox } from './build-pages.ts';
import { findChromium } from './chromium-of-machine.ts';
import { serveStaticFolder } from './serve-static.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FOLDER = join(ROOT, 'docs', 'screenshots');
const STORE_FOLDER = join(ROOT, 'manifest', 'store', 'screenshots');
const FLAGGED = 'Pell 2 product steering';
const STEERING = { subject: FLAGGED, key: 'product-steering', minutesIn: 40 };
const THEMES = { light: 'default', dark: 'dark', contrast: 'contrast' } as const;
const FRAME = 'iframe[title="Debrief"]';
const SIZE = { width: 1100, height: 860 };
/** As the store wants them (manifest/store/listing.md). */
const STORE_SIZE = { width: 1366, height: 768 };
/** Without the sandbox's own bar, which is no part of the product. */
const PRODUCT_ALONE = `${FRAME} { position: fixed; inset: 0; z-index: 9; width: 100vw; height: 100vh; }`;
/** So that the panel shows its record without scrolling. */
const TALL = { ...SIZE, height: 1080 };
/** A Friday afternoon, in the tenant as on the page: pictures differ only where the product does. */
const NOW = '2026-11-20T16:30:00Z';
/** Without them a rounded corner differs by one shade from run to run. */
const SAME_PIXELS = ['--disable-partial-raster', '--disable-skia-runtime-opts', '--force-color-profile=srgb'];

const executablePath = findChromium();
if (!executablePath) throw new Error('Screenshots need Chromium: install it or set CHROMIUM_PATH.');
for (const folder of [FOLDER, STORE_FOLDER]) mkdirSync(folder, { recursive: true });
const server = await serveStaticFolder(await buildSandbox(), { port: 0, index: 'host' });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...SAME_PIXELS] });
await takeForStore();
for (const [look, theme] of process.argv.includes('--store') ? [] : Object.entries(THEMES)) {
  // The contrast theme is shown by the panel alone.
  if (look !== 'contrast') {
    await inOwnContext(async (page) => {
      await walk(page, theme, (name) => page.screenshot(picture(name, look)));
      await besideAppointments(page, theme, (name) => page.screenshot(picture(name, look)));
    });
    await inOwnContext(async (page) => lead(page, theme, () => page.screenshot(picture('summary', look))));
  }
  await inOwnContext(async (page) => meet(page, theme, {
    panel: () => page.locator(FRAME).screenshot(picture('panel', look)),
    tab: async () => {
      if (look === 'contrast') return;
      await page.screenshot(picture('meeting-tab', look));
      await page.getByRole('button', { name: 'Add Debrief to this meeting' }).click();
      await page.frameLocator('iframe[title="Add Debrief"]').getByRole('heading').first().waitFor();
      await page.getByRole('dialog').screenshot(picture('meeting-config', look));
    },
  }));
}
await browser.close();
await server.stop();

/** Five at most, in the order in which they are uploaded. */
async function takeForStore(): Promise<void> {
  const names: Readonly<Record<string, string>> = { 'my-week': '1-my-week', 'flagged-meeting': '2-flagged-meeting', 'written-card': '3-written-card' };
  const at = async (page: Page, name: string): Promise<void> => {
    await page.addStyleTag({ content: PRODUCT_ALONE });
    await page.frameLocator(FRAME).getByRole('heading').first().waitFor();
    await page.screenshot({ path: join(STORE_FOLDER, `${name}.png`), animations: 'disabled' });
  };
  await inOwnContext(async (page) => walk(page, 'default', async (name) => { if (names[name] !== undefined) await at(page, names[name]); }), STORE_SIZE);
  await inOwnContext(async (page) => meet(page, 'default', { panel: async () => undefined, tab: () => at(page, '4-meeting') }, STORE_SIZE), STORE_SIZE);
  await inOwnContext(async (page) => lead(page, 'dark', async () => {
    await page.addStyleTag({ content: PRODUCT_ALONE });
    await page.frameLocator(FRAME).getByRole('heading', { name: 'In short' }).evaluate((heading) => {
      heading.style.scrollMarginBlockStart = '24px';
      heading.scrollIntoView({ block: 'start' });
    });
    await at(page, '5-summary');
  }, STORE_SIZE), STORE_SIZE);
}

async function inOwnContext(take: (page: Page) => Promise<void>, viewport: ViewportSize = SIZE): Promise<void> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', viewport });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await take(page);
  await context.close();
}

function picture(name: string, look: string) {
  return { path: join(FOLDER, `${name}-${look}.png`), animations: 'disabled' } as const;
}

async function walk(page: Page, theme: string, shoot: (name: string) => Promise<unknown>): Promise<void> {
  await page.goto(`${server.url}?theme=${theme}`);
  const app = page.frameLocator(FRAME);
  await app.getByRole('button', { name: 'Allow' }).waitFor();
  await stopTenantClock(page, NOW);
  await page.reload();
  await app.getByRole('button', { name: 'Allow' }).click();
  await page.getByRole('button', { name: 'Accept' }).click();
  await app.getByRole('link', { name: FLAGGED }).first().waitFor();
  await app.getByText('Not judged yet').first().waitFor({ state: 'detached' });
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

  await app.getByRole('link', { name: 'Back to my week' }).first().click();
  await app.getByRole('link', { name: /^Commitments/ }).click();
  await app.getByText('Ask for the drop-test figures').or(app.getByText('ask for the drop-test figures')).first().waitFor();
  await shoot('commitments');
}

/** What the pane in Outlook says to the organizer of the next steering, and to a guest of the last one, whose record stands in the chat by now. */
async function besideAppointments(page: Page, theme: string, shoot: (name: string) => Promise<unknown>): Promise<void> {
  const app = page.frameLocator(FRAME);
  const button = (name: string) => app.getByRole('button', { name, exact: true });
  const see = async (group: string): Promise<void> => {
    const appointment = page.getByLabel('Appointment');
    const value = await appointment.locator(`optgroup[label="${group}"] option`).filter({ hasText: FLAGGED }).first().getAttribute('value');
    await appointment.selectOption(value ?? '');
    await app.getByRole('heading', { level: 1, name: FLAGGED }).waitFor();
  };
  await page.goto(`${server.url}?theme=${theme}&surface=outlook&person=manager`);
  await see('To come');
  await app.getByText(/^Last \d times?: /).waitFor();
  await app.getByRole('checkbox', { name: /ask for the drop-test figures/i }).waitFor();
  await app.getByRole('textbox', { name: 'What must be true when it ends?' }).fill('We know with which seal the pilot ships');
  await app.getByRole('combobox', { name: 'Purpose' }).selectOption('Decide');
  await button('Preview for the invitation').click();
  await button('Put it into the invitation').click();
  await app.getByRole('main').getByText('It stands in the invitation.').waitFor();
  await shoot('outlook-pane');

  await page.goto(`${server.url}?theme=${theme}&surface=outlook&person=attendee`);
  await see('Over');
  for (const allow of ['Allow', 'Show what everybody recorded']) {
    await button(allow).click();
    await page.getByRole('button', { name: 'Accept' }).click();
    await button(allow).waitFor({ state: 'detached' });
  }
  await app.getByText('Ask for the drop-test figures').or(app.getByText('ask for the drop-test figures')).first().waitFor();
  await shoot('outlook-read');
}

/** What a leader sees of all teams. */
async function lead(page: Page, theme: string, shoot: () => Promise<unknown>, size: ViewportSize = { ...SIZE, height: 1200 }): Promise<void> {
  await page.goto(`${server.url}?theme=${theme}&person=leader`);
  const app = page.frameLocator(FRAME);
  await app.getByRole('link', { name: 'Summary' }).waitFor();
  await stopTenantClock(page, NOW);
  await page.reload();
  await app.getByRole('link', { name: 'Summary' }).click();
  await app.getByRole('heading', { name: 'In short' }).waitFor();
  // The first numbers and the charts below them, without the filters.
  await page.setViewportSize(size);
  await app.getByRole('heading', { name: 'In short' }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await shoot();
  await page.setViewportSize(SIZE);
}

/** One hour of a meeting in the side panel, then its tab. */
async function meet(page: Page, theme: string, shoot: { readonly panel: () => Promise<unknown>; readonly tab: () => Promise<unknown> }, size: ViewportSize = SIZE): Promise<void> {
  const address = (surface: string): string => `${server.url}?theme=${theme}&person=manager&surface=${surface}&meeting=${STEERING.key}`;
  await page.goto(address('panel'));
  const app = page.frameLocator(FRAME);
  const button = (name: string | RegExp) => app.getByRole('button', { name });
  const text = (name: string) => app.getByRole('textbox', { name, exact: true });
  await button(/Skip/).waitFor();
  const during = await timeDuring(page);
  await page.context().clock.setFixedTime(during);
  await stopTenantClock(page, during);
  await page.reload();
  await button(/Skip/).click();
  for (const asking of ['The record stands in this chat', 'Debrief needs to know which meeting this is']) {
    await app.getByText(asking).waitFor();
    await button('Allow').click();
    await page.getByRole('button', { name: 'Accept' }).click();
  }
  await button('Set the aim').click();
  await text('Done when').fill('We know with which seal the pilot ships');
  await app.getByRole('combobox', { name: 'Purpose' }).selectOption('decide');
  await button('Save').click();
  await button('Edit the aim').waitFor();
  await text('Add a question').fill('Do we ship with the seal we have?');
  await app.getByRole('combobox', { name: 'Who decides' }).fill('Ingrid Solheim');
  await text('Add a question').press('Enter');
  await app.getByText('Ingrid Solheim decides').waitFor();
  await text('What was decided').fill('We ship the pilot with the seal we have');
  await text('What was decided').press('Enter');
  await app.getByRole('radio', { name: 'Commitment' }).check();
  await text('What will be done').fill('Ask for the drop-test figures');
  await app.getByRole('combobox', { name: 'Owner' }).selectOption({ label: 'Tomasz Wójcik' });
  await text('What will be done').press('Enter');
  await app.getByText('Asked of Tomasz Wójcik, who has not accepted yet').waitFor();
  await app.getByText('On its way to the chat').waitFor({ state: 'detached' });
  await page.setViewportSize(TALL);
  await shoot.panel();
  await page.setViewportSize(size);

  await page.goto(address('meeting-tab'));
  await app.getByText('Asked of Tomasz Wójcik, who has not accepted yet').waitFor();
  await shoot.tab();
}

/** When the next occurrence of the steering is about to end. */
async function timeDuring(page: Page): Promise<string> {
  const { meetings } = await page.evaluate(async () => (await (await fetch('./__tenant/state')).json()) as { meetings: readonly { subject: string; start: string }[] });
  const next = meetings.filter(({ subject, start }) => subject === STEERING.subject && start > NOW).map(({ start }) => start).sort()[0];
  if (next === undefined) throw new Error(`The tenant has no ${STEERING.subject} after ${NOW}.`);
  return new Date(Date.parse(next) + STEERING.minutesIn * 60_000).toISOString();
}

/** The tenant runs in a service worker, where the page's clock is not known. */
async function stopTenantClock(page: Page, at: string): Promise<void> {
  const status = await page.evaluate(async (now) => (await fetch('./__tenant/clock', { method: 'POST', body: JSON.stringify({ now }) })).status, at);
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
