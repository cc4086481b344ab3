import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { contentSecurity, frameAncestors } from '#app/content-security.ts';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { JOIN_BLOCKS } from '../support/invitations.ts';
import { APP_HOST, bundled, startMicrosoft } from '../support/microsoft.ts';
import { openStage } from '../support/stage.ts';
import { ADA, TINY_NOW, tinySeed } from '../support/tiny-seed.ts';
import { resetTenant } from '../support/walk.ts';

const TENANT = tinySeed().tenant.id;
const AT = Date.parse('2026-11-16T09:00:00Z');
const MINUTE = 60_000;
/** What Outlook keeps in a body: a text of somebody's, tables, a broken tag, the way into the meeting. */
const BODY = `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>p.MsoNormal {margin:0}</style></head><body lang="EN-US"><div class="WordSection1"><p class="MsoNormal">Agenda &amp; numbers<o:p></o:p></p><table border=1><tr><td>Budget?</td><td>5 &lt; 6</td></tr></table>${JOIN_BLOCKS[0]}<p>after it</p>\r\n</div></body></html>`;
const OUR_BLOCK = '<h3>Before you meet</h3><p>Put here by Debrief</p>';

const UNSAVED: OutlookForm = {
  mode: 'compose', recurs: false, subject: 'Launch date', start: AT, end: AT + 30 * MINUTE, body: BODY, rooms: ['room4@tiny.example'],
  organizer: { name: 'Ada Brandt', address: 'ada@tiny.example', answer: 'organizer' },
  required: [{ name: 'Ben Okafor', address: 'Ben@tiny.example' }, { name: 'Room 4', address: 'room4@tiny.example' }],
  optional: [{ name: 'Cleo Marin', address: 'cleo@tiny.example', answer: 'tentative' }],
};
const FORM: OutlookForm = { ...UNSAVED, id: 'AAMk/AB+C=' };
/** How the numbers of calls are called here. */
const CALL = { people: 15, subject: 18, time: 24, body: 37, write: 38, id: 164 };

let probe: Awaited<ReturnType<typeof bundled>>;
const stage = openStage(async () => {
  probe = await bundled(join(import.meta.dirname, 'probe'), ['pane.html', 'auth-redirect.html']);
  const headers = (path: string): Record<string, string> => (path.endsWith('.html') ? { 'content-security-policy': `${contentSecurity('outlook-pane')}; ${frameAncestors('outlook-pane')}` } : {});
  return startMicrosoft({ seed: tinySeed(), now: TINY_NOW, dist: probe.folder, headers });
}, (microsoft) => microsoft);
afterAll(() => probe.remove());
beforeEach(() => resetTenant(stage.site));

/** The probe beside an appointment in Outlook on the web; the frame it stands in. */
async function beside(form: OutlookForm, query = ''): Promise<Frame> {
  const { page } = stage.tab;
  await page.goto(`https://outlook.office.com/outlook.html?app=https://${APP_HOST}/pane.html&form=${encodeURIComponent(JSON.stringify(form))}&${query}`);
  return paneIn(page);
}

async function paneIn(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe[title="Debrief"]').elementHandle())?.contentFrame();
  if (!frame) throw new Error('Outlook shows no pane.');
  await frame.getByRole('status').filter({ hasText: '"beside Outlook"' }).waitFor();
  return frame;
}

const factsIn = (pane: Frame) => pane.evaluate(() => window.pane?.outlook?.appointment.facts(window.pane.never));
const bodyIn = (pane: Frame) => pane.evaluate(() => window.pane?.outlook?.appointment.readBody(window.pane.never));
const write = (pane: Frame, html: string, expected: string) => pane.evaluate(({ html, expected }) => window.pane?.outlook?.appointment.writeBody?.(html, expected, window.pane.never), { html, expected });
const bodyInOutlook = () => stage.tab.page.evaluate(() => window.outlook?.protocol.form().body);
const fail = (call: keyof typeof CALL, how: number | 'silent') => stage.tab.page.evaluate(({ call, how }) => window.outlook?.protocol.fail(call, how), { call: CALL[call], how });

describe('the form', () => {
  test('of an appointment that is being written says what stands in it, with ids as Graph writes them', async () => {
    expect(await factsIn(await beside(FORM))).toEqual({
      ok: true,
      value: {
        eventId: 'AAMk-AB_C=', isWholeSeries: false, subject: 'Launch date', start: AT, end: AT + 30 * MINUTE,
        organizer: { name: 'Ada Brandt', address: 'ada@tiny.example' },
        attendees: [
          { name: 'Ben Okafor', address: 'ben@tiny.example', response: 'none', kind: 'required' },
          { name: 'Room 4', address: 'room4@tiny.example', response: 'none', kind: 'room' },
          { name: 'Cleo Marin', address: 'cleo@tiny.example', response: 'tentative', kind: 'optional' },
        ],
      },
    });
  });

  test('of one that somebody reads says the same', async () => {
    const pane = await beside({ ...FORM, mode: 'read', required: [{ name: 'Ben Okafor', address: 'ben@tiny.example', answer: 'accepted' }], optional: [] });
    expect(await pane.evaluate(() => window.pane?.outlook?.appointment.mode)).toBe('read');
    expect(await factsIn(pane)).toEqual({
      ok: true,
      value: {
        eventId: 'AAMk-AB_C=', isWholeSeries: false, subject: 'Launch date', start: AT, end: AT + 30 * MINUTE,
        organizer: { name: 'Ada Brandt', address: 'ada@tiny.example' },
        attendees: [{ name: 'Ben Okafor', address: 'ben@tiny.example', response: 'accepted', kind: 'required' }],
      },
    });
  });

  test('that was never saved has no id', async () => {
    const facts = await factsIn(await beside(UNSAVED));
    expect(facts?.ok && 'eventId' in facts.value).toBe(false);
  });

  test('that tells no id for another reason is told of without one', async () => {
    const pane = await beside(FORM);
    await fail('id', 9042);
    const facts = await factsIn(pane);
    expect(facts?.ok && 'eventId' in facts.value).toBe(false);
  });

  test.each<[string, Partial<OutlookForm>, object]>([
    ['an occurrence', { recurs: true, seriesId: 'AAMk/series+1=' }, { eventId: 'AAMk-AB_C=', seriesId: 'AAMk-series_1=', isWholeSeries: false }],
    ['a whole series', { recurs: true }, { eventId: 'AAMk-AB_C=', seriesId: 'AAMk-AB_C=', isWholeSeries: true }],
  ])('tells %s, written or read', async (_name, given, told) => {
    for (const mode of ['compose', 'read'] as const) expect(await factsIn(await beside({ ...FORM, ...given, mode }))).toMatchObject({ ok: true, value: told });
  });

  test('in an Outlook from before organizers, places and ids could be asked for says the rest', async () => {
    const facts = await factsIn(await beside(FORM, 'mailbox=1.6'));
    expect(facts).toMatchObject({ ok: true, value: { subject: 'Launch date', isWholeSeries: false } });
    expect(facts?.ok && ['eventId', 'organizer'].filter((name) => name in facts.value)).toEqual([]);
  });
});

describe('what changes in Outlook', () => {
  test.each<[string, Partial<OutlookForm>]>([
    ['people', { required: [] }],
    ['time', { end: AT + 60 * MINUTE }],
    ['series', { recurs: true }],
  ])('is heard while the form is written: %s', async (_name, to) => {
    const pane = await beside(FORM);
    await stage.tab.page.evaluate((change) => window.outlook?.protocol.change(change), to);
    await pane.waitForFunction(() => window.pane?.outlook?.appointment.changes.getSnapshot() === 1);
  });

  test('is another item beside a pinned pane: its facts are read from then on, and its changes heard', async () => {
    const pane = await beside({ ...FORM, mode: 'read' });
    await stage.tab.page.evaluate((form) => window.outlook?.protocol.choose({ ...form, mode: 'read', subject: 'Another' }), FORM);
    await pane.waitForFunction(() => window.pane?.outlook?.appointment.changes.getSnapshot() === 1);
    expect([await factsIn(pane), await pane.evaluate(() => window.pane?.outlook?.appointment.chosen())]).toMatchObject([{ ok: true, value: { subject: 'Another' } }, 1]);
    await stage.tab.page.evaluate(() => window.outlook?.protocol.change({ start: 0 }));
    await pane.waitForFunction(() => window.pane?.outlook?.appointment.changes.getSnapshot() === 2);
  });

  test('is no item at all: then nothing is there', async () => {
    const pane = await beside({ ...FORM, mode: 'read' });
    await stage.tab.page.evaluate(() => window.outlook?.protocol.choose(undefined));
    await pane.waitForFunction(() => window.pane?.outlook?.appointment.changes.getSnapshot() === 1);
    expect([await factsIn(pane), await bodyIn(pane)]).toEqual([{ ok: false, failure: { kind: 'gone' } }, { ok: false, failure: { kind: 'gone' } }]);
  });
});

describe('the invitation', () => {
  test('is read, written and put back byte for byte, the way into the meeting with it', async () => {
    const pane = await beside(FORM);
    expect(await bodyIn(pane)).toEqual({ ok: true, value: BODY });
    const withOurs = BODY.replace('<div class="WordSection1">', `<div class="WordSection1">${OUR_BLOCK}`);
    expect(await write(pane, withOurs, BODY)).toEqual({ ok: true, value: undefined });
    expect(await bodyInOutlook()).toBe(withOurs);
    expect(await write(pane, BODY, withOurs)).toEqual({ ok: true, value: undefined });
    expect(await bodyInOutlook()).toBe(BODY);
  });

  test('that somebody changed meanwhile is shown, not overwritten', async () => {
    const pane = await beside(FORM);
    await stage.tab.page.evaluate((body) => window.outlook?.protocol.change({ body }), `${BODY}<p>one more</p>`);
    expect(await write(pane, OUR_BLOCK, BODY)).toEqual({ ok: false, failure: { kind: 'conflict', theirs: `${BODY}<p>one more</p>` } });
    expect(await bodyInOutlook()).toBe(`${BODY}<p>one more</p>`);
  });

  test('of a million characters is written, with one more it is refused before Outlook is asked', async () => {
    const pane = await beside(FORM);
    const most = 'x'.repeat(1_000_000);
    expect(await write(pane, `${most}x`, BODY)).toEqual({ ok: false, failure: { kind: 'rejected', code: 'invitation_too_long' } });
    expect(await stage.tab.page.evaluate((call) => window.outlook?.protocol.called.includes(call), CALL.write)).toBe(false);
    expect(await write(pane, most, BODY)).toEqual({ ok: true, value: undefined });
  });

  test('can only be read by who does not write it', async () => {
    const pane = await beside({ ...FORM, mode: 'read' });
    expect(await bodyIn(pane)).toEqual({ ok: true, value: BODY });
    expect(await pane.evaluate(() => 'writeBody' in (window.pane?.outlook?.appointment ?? { writeBody: true }))).toBe(false);
  });
});

describe('what Outlook refuses', () => {
  test.each([
    ['subject', 9041, { kind: 'offline' }],
    ['time', 9042, { kind: 'unavailable' }],
    ['people', 9038, { kind: 'forbidden' }],
    ['id', 9041, { kind: 'offline' }],
    ['id', 9030, { kind: 'cancelled' }],
  ] as const)('of the form (%s, %i) is a failure of the whole', async (call, code, failure) => {
    const pane = await beside(FORM);
    await fail(call, code);
    expect(await factsIn(pane)).toEqual({ ok: false, failure });
  });

  test.each([
    ['body', 9040, { kind: 'unavailable' }],
    ['write', 9011, { kind: 'rejected', code: 'office_9011' }],
    ['write', 9017, { kind: 'forbidden' }],
  ] as const)('of the invitation (%s, %i) is a failure, and nothing was written', async (call, code, failure) => {
    const pane = await beside(FORM);
    await fail(call, code);
    expect([await write(pane, OUR_BLOCK, BODY), await bodyInOutlook()]).toEqual([{ ok: false, failure }, BODY]);
  });

  test('to answer at all ends after ten seconds', async () => {
    const pane = await beside(FORM);
    await fail('body', 'silent');
    expect(await bodyIn(pane)).toEqual({ ok: false, failure: { kind: 'unavailable' } });
  });
});

describe('the host', () => {
  test('knows its place, the person and their language', async () => {
    const pane = await beside(FORM, 'locale=de-DE');
    expect(await pane.evaluate(() => {
      const { host, nested } = window.pane?.outlook ?? {};
      return [host?.place, host?.locale, host?.loginHint, host?.visible.getSnapshot(), host?.person, nested];
    })).toEqual(['pane', 'de-DE', 'ada@tiny.example', true, undefined, true]);
  });

  test('begins in the browser’s theme where Outlook tells none, follows Outlook’s, and the person’s contrast before both', async () => {
    await stage.tab.page.emulateMedia({ colorScheme: 'dark' });
    const pane = await beside(FORM);
    const theme = () => pane.evaluate(() => window.pane?.outlook?.host.theme.getSnapshot());
    const becomes = (name: string) => expect.poll(theme).toBe(name);
    expect(await theme()).toBe('dark');
    const tell = (back: string, front: string) => stage.tab.page.evaluate(([back = '', front = '']) => window.outlook?.protocol.changeTheme({ bodyBackgroundColor: back, bodyForegroundColor: front }), [back, front]);
    await tell('#FFFFFF', '#000000');
    await becomes('light');
    await tell('#1F1F1F', '#FFFFFF');
    await becomes('dark');
    await tell('#000000', '#FFFF00');
    await becomes('contrast');
    await tell('#FFFFFF', '#000000');
    await becomes('light');
    await stage.tab.page.emulateMedia({ forcedColors: 'active' });
    await becomes('contrast');
  });

  test('opens a link in one new window', async () => {
    const pane = await beside(FORM);
    const opened: Page[] = [];
    stage.context.on('page', (page) => opened.push(page));
    stage.tab.expectStatus(404);
    const [popup] = await Promise.all([stage.context.waitForEvent('page'), pane.getByRole('button', { name: 'Open a link' }).click()]);
    await popup.waitForLoadState();
    expect(opened.map((page) => page.url())).toEqual([`https://${APP_HOST}/support.html`]);
  });

  test('needs nothing of the browser’s history, which Office.js takes away', async () => {
    const pane = await beside(FORM);
    expect(await pane.evaluate(() => [Reflect.get(history, 'pushState') as unknown, Reflect.get(history, 'replaceState') as unknown])).toEqual([null, null]);
  });
});

describe('outside Outlook', () => {
  test('a plain page is told at once that there is no Outlook', async () => {
    const { page } = stage.tab;
    await page.goto(`https://${APP_HOST}/pane.html`);
    await page.getByRole('status').filter({ hasText: '"alone"' }).waitFor();
    expect(await page.evaluate(() => [window.pane?.outlook, (window.pane?.tookMs ?? Infinity) < 8000])).toEqual([undefined, true]);
  });

  test('a program that keeps silent is given up after the limit', async () => {
    const { page } = stage.tab;
    await page.goto(`https://${APP_HOST}/pane.html?limit=500&_host_Info=Outlook$Web$16.01$en-GB$telemetry$$$$0#&_serializer_version=1&_xdm_Info=conversation|1|https://outlook.office.com`);
    await page.getByRole('status').filter({ hasText: '"alone"' }).waitFor();
  });

  test('a page whose Office.js cannot be fetched goes on without it', async () => {
    const { page, expectStatus } = stage.tab;
    expectStatus(503);
    await page.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ status: 503 }));
    await page.goto(`https://${APP_HOST}/pane.html`);
    await page.getByRole('status').filter({ hasText: '"alone"' }).waitFor();
  });
});

describe('signing in', () => {
  const me = (pane: Frame) => pane.evaluate(async () => (await window.pane?.account())?.me());
  const ADA_SIGNED_IN = { ok: true, value: { id: ADA, tenant: TENANT, address: 'ada@tiny.example', name: 'Ada Brandt' } };

  test('goes over Outlook’s bridge, and Graph takes the token', async () => {
    const pane = await beside(FORM);
    expect(await me(pane)).toEqual(ADA_SIGNED_IN);
    const name = await pane.evaluate(async () => {
      const token = await (await window.pane?.account())?.token(['User.Read']);
      if (!token?.ok) return token;
      const answer = await fetch('https://graph.microsoft.com/v1.0/me', { headers: { authorization: `Bearer ${token.value}` } });
      return ((await answer.json()) as { readonly displayName?: string }).displayName;
    });
    expect(name).toBe('Ada Brandt');
  });

  test('without consent waits for the click, and then for Outlook’s own dialog', async () => {
    const pane = await beside(FORM, 'person=attendee');
    expect(await me(pane)).toMatchObject({ ok: false, failure: { kind: 'consentNeeded' } });
    await pane.getByRole('button', { name: 'Ask for my week' }).click();
    await stage.tab.page.getByRole('button', { name: 'Accept' }).click();
    await pane.getByRole('status').filter({ hasText: '{"ok":true}' }).waitFor();
    expect(await me(pane)).toMatchObject({ ok: true, value: { address: 'ben@tiny.example' } });
  });

  test('in an Outlook on the web without a bridge is refused at once: no window could answer a frame', async () => {
    const pane = await beside(FORM, 'auth=no-bridge');
    expect(await me(pane)).toEqual({ ok: false, failure: { kind: 'rejected', code: 'no_sign_in_here' } });
    await pane.getByRole('button', { name: 'Ask for my week' }).click();
    await pane.getByRole('status').filter({ hasText: 'no_sign_in_here' }).waitFor();
    expect(stage.context.pages()).toHaveLength(1);
  });
});
