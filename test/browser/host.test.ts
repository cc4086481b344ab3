import { copyFileSync, cpSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { contentSecurity } from '#app/content-security.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { axeCheck, openTab, type Tab } from '../support/chromium.ts';
import { launch } from '../support/launch.ts';
import { APP_HOST, bundled, bundleWorker, FOREIGN_HOST, startMicrosoft } from '../support/microsoft.ts';
import { openStage } from '../support/stage.ts';
import { unknownMessages } from '../support/teams-js-facts.ts';
import { resetTenant } from '../support/walk.ts';

const MARA = '11111111-1111-4111-8111-111111111111';
const NOOR = '22222222-2222-4222-8222-222222222222';
const TENANT = '99999999-9999-4999-8999-999999999999';
const seed: Seed = {
  tenant: { id: TENANT, name: 'Contoso' },
  people: [
    { id: NOOR, name: 'Noor Haddad', address: 'noor@contoso.test', jobTitle: 'Engineer', role: 'attendee' },
    { id: MARA, name: 'Mara Lind', address: 'mara@contoso.test', jobTitle: 'Team lead', role: 'manager' },
  ],
  adminConsented: [],
  consented: { [MARA]: ['User.Read'] },
  series: [],
  meetings: [],
};
/** The product's rules for its pages; the probe runs the product's adapters under them. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types debrief; " +
  'connect-src https://graph.microsoft.com https://*.sharepoint.com https://login.microsoftonline.com https://res.cdn.office.net';
const FRAMED_BY = 'frame-ancestors https://teams.microsoft.com https://outlook.office.com';
const UNGUARDED = '/unguarded.html';

const APP = join(import.meta.dirname, '../../src/app');

let probe: Awaited<ReturnType<typeof bundled>>;
const stage = openStage(async () => {
  probe = await bundled(join(import.meta.dirname, 'probe'), ['probe.html', 'auth-redirect.html']);
  copyFileSync(join(probe.folder, 'probe.html'), join(probe.folder, UNGUARDED));
  const headers = (path: string) => ({ 'content-security-policy': path === UNGUARDED ? POLICY : `${POLICY}; ${FRAMED_BY}` });
  return startMicrosoft({ seed, now: '2026-11-23T08:00:00Z', dist: probe.folder, headers });
}, (microsoft) => microsoft);
afterAll(() => probe.remove());
beforeEach(() => resetTenant(stage.site));
afterEach(async () => {
  const passed = await stage.tab.page.evaluate(() => window.everHosted?.flatMap(({ protocol }) => protocol.passed.map(({ way, func }) => ({ way, func, args: [] }))));
  expect(unknownMessages(passed ?? [])).toEqual([]);
});

async function inHub(query = '', { host = 'teams.microsoft.com', page = '/probe.html' } = {}): Promise<Tab & { readonly hub: Page }> {
  await stage.tab.page.goto(`https://${host}/?app=https://${APP_HOST}${page}&${query}`);
  return { ...stage.tab, hub: stage.tab.page };
}
const product = (hub: Page) => hub.frameLocator('iframe[title="Debrief"]');
const facts = async (hub: Page) => {
  const list = product(hub).locator('dl');
  await list.locator('dt').first().waitFor({ state: 'attached' });
  return list.evaluate((dl) => Object.fromEntries([...dl.querySelectorAll('dt')].map((dt) => [dt.textContent, dt.nextElementSibling?.textContent])));
};
async function press(hub: Page, name: string): Promise<void> {
  await product(hub).getByRole('button', { name }).click();
}
async function said(hub: Page): Promise<unknown> {
  const status = product(hub).getByRole('status').filter({ hasText: /[^…]/ });
  return JSON.parse(await status.innerText()) as unknown;
}

test('a page in Teams connects without naming hosts it trusts, and learns where it stands', async () => {
  const { hub } = await inHub('frame=sidePanel&chat=19:meeting_x@thread.v2&sub=week&locale=de-at&theme=dark');
  expect(await facts(hub)).toEqual({
    host: 'a hub', theme: 'dark', visible: 'seen', place: 'panel', locale: 'de-at', loginHint: 'mara@contoso.test',
    person: `${MARA}, ${TENANT}, mara@contoso.test, Mara Lind`, chatId: '19:meeting_x@thread.v2', subPage: 'week', can: 'openDialog, shareLink',
  });
});

test('a page in Outlook connects alike', async () => {
  const { hub } = await inHub('', { host: 'outlook.office.com' });
  expect(await facts(hub)).toMatchObject({ host: 'a hub', place: 'personal', person: `${MARA}, ${TENANT}, mara@contoso.test, Mara Lind` });
});

test.each([
  ['Open a link', 'true', 'Teams would open this now: https://example.test/'],
  ['Share this part', '"shared"', 'The link to “My week”'],
])('the hub does what "%s" asks for', async (name, answer, shown) => {
  const { hub } = await inHub();
  await press(hub, name);
  await product(hub).getByRole('status').getByText(answer).waitFor();
  await hub.getByText(shown).waitFor();
});

test('a page opens another one in a dialog, which closes itself', async () => {
  const { hub } = await inHub();
  await press(hub, 'Open a dialog');
  const dialog = hub.getByRole('dialog', { name: 'Only you' }).frameLocator('iframe');
  await dialog.getByText('dialog', { exact: true }).waitFor();
  await dialog.getByText('closeDialog', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Close the dialog' }).click();
  await product(hub).getByRole('status').getByText('"closed"').waitFor();
  expect(await hub.getByRole('dialog').count()).toBe(0);
});

test('a page that the person closes in its dialog leaves the one that opened it going', async () => {
  const { hub } = await inHub();
  await press(hub, 'Open a dialog');
  await hub.getByRole('dialog', { name: 'Only you' }).getByRole('button', { name: 'Close', exact: true }).click();
  expect(await said(hub)).toBe('closed');
});

test('what is chosen while adding Debrief to a meeting is what the tab shows', async () => {
  const { hub } = await inHub('surface=meeting-tab&chat=19:meeting_x@thread.v2');
  expect(await facts(hub)).toMatchObject({ place: 'meeting-tab', chatId: '19:meeting_x@thread.v2' });
  await hub.getByRole('button', { name: 'Add Debrief to this meeting' }).click();
  const dialog = hub.getByRole('dialog', { name: 'Add Debrief to this meeting' });
  await dialog.frameLocator('iframe').locator('dd', { hasText: 'config' }).first().waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await hub.getByText('“Our meeting” was added to this meeting.').waitFor();
  expect(await hub.locator('iframe[title="Debrief"]').getAttribute('src')).toBe(`https://${APP_HOST}/probe.html?added=yes`);
});

test('a page that the hub keeps for later is unseen meanwhile, and seen when it is shown again', async () => {
  const { hub } = await inHub();
  await facts(hub);
  expect(await hub.evaluate(() => window.hosted?.hide())).toBe(true);
  expect((await facts(hub)).visible).toBe('unseen');
  await hub.evaluate(() => window.hosted?.show());
  await product(hub).getByText('seen', { exact: true }).waitFor();
});

test('a new theme reaches the page while it is open', async () => {
  const { hub } = await inHub();
  expect((await facts(hub)).theme).toBe('light');
  await hub.getByLabel('Theme').selectOption('High contrast');
  await product(hub).getByText('contrast').waitFor();
  await hub.getByLabel('Theme').selectOption('Dark');
  await product(hub).getByText('dark', { exact: true }).waitFor();
});

test('a token comes silently where the person has consented, and Graph takes it', async () => {
  const { hub } = await inHub();
  await press(hub, 'Read my profile');
  expect([await said(hub), await hub.getByRole('dialog').count()]).toEqual(['Mara Lind', 0]);
});

test('who is signed in comes from the hub’s account', async () => {
  const { hub } = await inHub();
  await press(hub, 'Who am I');
  expect(await said(hub)).toEqual({ ok: true, value: { id: MARA, tenant: TENANT, address: 'mara@contoso.test', name: 'Mara Lind' } });
});

test('without consent nothing is shown until the person asks; after Accept the token comes silently', async () => {
  const { hub } = await inHub();
  await press(hub, 'Token for my week');
  expect(await said(hub)).toEqual({ kind: 'consentNeeded', scopes: ['User.Read', 'Calendars.Read'], by: 'person' });
  await press(hub, 'Ask for my week');
  const dialog = hub.getByRole('dialog', { name: 'Debrief asks for your permission' });
  await dialog.waitFor();
  expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['Read your calendar\nCalendars.Read']);
  await axeCheck(hub);
  await dialog.getByRole('button', { name: 'Accept' }).click();
  expect(await said(hub)).toEqual({ ok: true });
  await press(hub, 'Token for my week');
  await product(hub).getByText('a token').waitFor();
});

const NONE_HERE = { kind: 'rejected', code: 'no_sign_in_here' };
const CONSENT = { kind: 'consentNeeded', scopes: ['User.Read'], by: 'person' };
test.each([
  ['no-bridge', NONE_HERE, NONE_HERE],
  ['disabled', NONE_HERE, NONE_HERE],
  ['no-account', { kind: 'signInNeeded' }, NONE_HERE],
  ['refused', CONSENT, { kind: 'cancelled' }],
  ['cancelled', CONSENT, { kind: 'cancelled' }],
  ['transient', { kind: 'unavailable' }, { kind: 'unavailable' }],
  ['no-network', { kind: 'offline' }, { kind: 'offline' }],
])('in a hub whose sign-in is "%s", the person is told what it is, before and after the click', async (quirk, silently, asked) => {
  const { hub } = await inHub(`auth=${quirk}`);
  await press(hub, 'Who am I');
  expect(await said(hub)).toEqual({ ok: false, failure: silently });
  await press(hub, 'Ask for my week');
  await product(hub).getByRole('status').filter({ hasText: JSON.stringify({ ok: false, failure: asked }) }).waitFor();
});

test('in a hub that leaves silent requests unanswered, the person still gets the dialog', async () => {
  const { hub } = await inHub('auth=silent-never-answers');
  await press(hub, 'Ask for my week');
  await hub.getByRole('button', { name: 'Accept' }).click({ timeout: 60_000 });
  expect(await said(hub)).toEqual({ ok: true });
});

test('after signing in through the hub no token is kept or logged', async () => {
  const tokens = new Set<string>();
  const logged: string[] = [];
  stage.context.on('request', (request) => {
    const bearer = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '')?.[1];
    if (bearer) tokens.add(bearer);
  });
  stage.context.on('console', (message) => logged.push(message.text()));
  const { hub } = await inHub();
  await press(hub, 'Read my profile');
  expect(await said(hub)).toBe('Mara Lind');
  const kept = await hub.frames().at(-1)?.evaluate(async () => {
    const values: unknown[] = [document.cookie, ...Object.entries(localStorage), ...Object.entries(sessionStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`Could not open ${name}.`));
      });
      for (const store of database.objectStoreNames) {
        values.push(await new Promise((resolve) => { const reading = database.transaction(store).objectStore(store).getAll(); reading.onsuccess = () => resolve(reading.result); }));
      }
      database.close();
    }
    return JSON.stringify(values);
  });
  expect(tokens.size).toBe(1);
  expect([...tokens, 'eyJ'].filter((secret) => kept?.includes(secret) || logged.some((line) => line.includes(secret)))).toEqual([]);
});

test('the consent dialog works from the keyboard and keeps the focus', async () => {
  const { hub } = await inHub();
  await press(hub, 'Ask for my week');
  await hub.getByRole('dialog').waitFor();
  const focused = () => hub.evaluate(() => document.activeElement?.textContent);
  const order = [await focused()];
  for (const key of ['Tab', 'Shift+Tab']) {
    await hub.keyboard.press(key);
    order.push(await focused());
  }
  await hub.keyboard.press('Escape');
  expect([order, await said(hub)]).toEqual([['Cancel', 'Accept', 'Cancel'], { ok: false, failure: { kind: 'cancelled' } }]);
});

test('what only an administrator can grant is said so, and can only be left', async () => {
  const { hub } = await inHub();
  await press(hub, 'Ask for transcripts');
  const dialog = hub.getByRole('dialog', { name: 'An administrator has to approve this' });
  await dialog.waitFor();
  expect(await dialog.getByRole('button').allInnerTexts()).toEqual(['Back']);
  await dialog.getByRole('button').click();
  expect(await said(hub)).toEqual({
    ok: false,
    failure: { kind: 'consentNeeded', scopes: ['OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All'], by: 'admin' },
  });
});

test('another person starts the page again, and the address remembers who', async () => {
  const { hub } = await inHub();
  await press(hub, 'Who am I');
  await said(hub);
  await hub.getByLabel('Signed in as').selectOption('Noor Haddad (attendee)');
  await product(hub).getByText('noor@contoso.test', { exact: true }).waitFor();
  await press(hub, 'Who am I');
  expect(await said(hub)).toEqual({ ok: false, failure: { kind: 'consentNeeded', scopes: ['User.Read'], by: 'person' } });
  expect(new URL(hub.url()).searchParams.get('person')).toBe('attendee');
});

test('resetting the sandbox takes a consent back', async () => {
  const { hub } = await inHub();
  await press(hub, 'Ask for my week');
  await hub.getByRole('button', { name: 'Accept' }).click();
  await said(hub);
  await hub.getByRole('button', { name: 'Reset the sandbox' }).click();
  await product(hub).getByRole('status').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  await press(hub, 'Token for my week');
  expect(await said(hub)).toMatchObject({ kind: 'consentNeeded' });
});

test.each(['clipboard-write', ''])('in a frame with the permission "%s", what is copied is pasted rich or plain', async (permission) => {
  const { hub, expectError } = await inHub();
  expectError(/Permissions policy violation: The Clipboard API/);
  await facts(hub);
  await hub.evaluate(
    ({ src, allow }) => {
      const frame = Object.assign(document.createElement('iframe'), { src, allow, title: 'copier' });
      const rich = Object.assign(document.createElement('div'), { contentEditable: 'true', id: 'rich' });
      const plain = Object.assign(document.createElement('textarea'), { id: 'plain' });
      document.body.style.display = 'block';
      document.body.replaceChildren(frame, rich, plain);
    },
    { src: `https://${APP_HOST}/probe.html`, allow: permission },
  );
  const copier = hub.frameLocator('iframe');
  await copier.getByText('none').waitFor();
  await copier.getByRole('button', { name: 'Copy' }).click();
  await copier.getByRole('status').getByText('true').waitFor();
  for (const target of ['#rich', '#plain']) {
    await hub.locator(target).focus();
    await hub.keyboard.press('Control+v');
  }
  expect([await hub.locator('#rich b').innerText(), await hub.locator('#plain').inputValue()]).toEqual(['kept', 'kept']);
});

test('a foreign page may not frame the product', async () => {
  const tab = await inHub('', { host: FOREIGN_HOST });
  tab.expectError(/frame-ancestors|net::ERR_BLOCKED_BY_RESPONSE/);
  await tab.hub.waitForFunction(() => window.hosted !== undefined);
  await expect.poll(() => tab.hub.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
});

test('the answers of a foreign host are not believed, also where no header guards the page', async () => {
  const { hub } = await inHub('', { host: FOREIGN_HOST, page: UNGUARDED });
  expect(await facts(hub)).toMatchObject({ host: 'none', theme: 'light', place: 'personal' });
});

test('the hub hears only its own frame', async () => {
  const { hub } = await inHub();
  await facts(hub);
  const heard = () => hub.evaluate(() => window.hosted?.protocol.passed.filter(({ func }) => func === 'initialize').length);
  const before = await heard();
  await hub.evaluate((src) => {
    const other = document.createElement('iframe');
    other.src = src;
    other.title = 'other';
    document.body.append(other);
  }, `https://${APP_HOST}/probe.html`);
  await hub.frameLocator('iframe[title="other"]').locator('dd', { hasText: 'none' }).waitFor();
  expect(await heard()).toBe(before);
});

test.each(['default', 'dark', 'contrast'])('the frame in the look %s has nothing for axe to report', async (theme) => {
  const { hub } = await inHub(`theme=${theme}`);
  await facts(hub);
  await axeCheck(hub);
});

test('outside any host nothing is waited for, and the look is the system’s', async () => {
  const { page } = stage.tab;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`https://${APP_HOST}/probe.html`);
  const list = page.locator('dl');
  await list.getByText('dark').waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  await list.getByText('contrast').waitFor();
  expect(await list.innerText()).toContain('none');
});

test('outside any host a sign-in window gives an account, which a reload keeps', async () => {
  const { page } = stage.tab;
  await page.goto(`https://${APP_HOST}/probe.html`);
  const status = page.getByRole('status').filter({ hasText: /[^…]/ });
  await page.getByRole('button', { name: 'Who am I' }).click();
  expect(JSON.parse(await status.innerText())).toEqual({ ok: false, failure: { kind: 'signInNeeded' } });
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Ask for my week' }).click()]);
  await popup.getByRole('link', { name: 'Mara Lind' }).click();
  await status.filter({ hasText: '"ok":true' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Who am I' }).click();
  expect(JSON.parse(await status.innerText())).toEqual({ ok: true, value: { id: MARA, tenant: TENANT, address: 'mara@contoso.test', name: 'Mara Lind' } });
});

test('the sandbox’s front door starts a tenant inside the browser and shows the product on it', async () => {
  const door = await bundled(APP, ['host.html']);
  cpSync(probe.folder, door.folder, { recursive: true });
  renameSync(join(door.folder, 'probe.html'), join(door.folder, 'sandbox-tab.html'));
  writeFileSync(join(door.folder, 'seed.json'), JSON.stringify({ name: 'test', seed }));
  await bundleWorker(join(APP, 'workers/sandbox-tenant.ts'), door.folder);
  const headers = (path: string) => ({ 'content-security-policy': path === '/host.html' ? contentSecurity('host') : POLICY });
  const site = await startMicrosoft({ seed, now: '2026-11-23T08:00:00Z', dist: door.folder, headers });
  // Only the site itself has a name here: Graph and sign-in can be nobody but the worker.
  const offline = await launch({ ...site, hosts: [APP_HOST] });
  try {
    const { page } = await openTab(await offline.newContext());
    await page.goto(`https://${APP_HOST}/host.html`);
    await product(page).getByText('a hub').waitFor();
    await press(page, 'Ask for my week');
    await page.getByRole('button', { name: 'Accept' }).click();
    await product(page).getByText('"ok":true').waitFor();
    await press(page, 'Read my profile');
    expect(await said(page)).toBe('Mara Lind');
    await axeCheck(page);
  } finally {
    await offline.close();
    await site.stop();
    door.remove();
  }
});
