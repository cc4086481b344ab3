import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { headerRules } from '#app/commands/package/header-rules.ts';
import { writeAlert } from '#app/commands/package/site.ts';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { smartAlert as de } from '#words/de/smart-alert.ts';
import { smartAlert as en } from '#words/en/smart-alert.ts';
import { APP_HOST, startMicrosoft } from '../support/microsoft.ts';
import { openStage } from '../support/stage.ts';
import { TINY_NOW, tinySeed } from '../support/tiny-seed.ts';

// The page and the script that an installation serves, with real Office.js, under the headers that its host is told to send. What
// Outlook does with the answer is not shown: the emulated one calls the handler as Office.js keeps it, and takes what it says.

const AT = Date.parse('2026-11-16T09:00:00Z');
const person = (name: string) => ({ name, address: `${name}@tiny.example` });
const FORM: OutlookForm = {
  mode: 'compose', recurs: false, subject: 'Launch date', start: AT, end: AT + 1_800_000, body: 'Hello all', rooms: ['room4@tiny.example'],
  organizer: person('ada'), required: ['ben', 'cleo', 'dan', 'room4'].map(person), optional: [person('eva')],
};
const PURPOSE = 'Before you meet\r\nPurpose\r\ndecide\r\nPut here by Debrief: x (ada@tiny.example)';
const BODY = 37;

const dist = mkdtempSync(join(tmpdir(), 'debrief-alert-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));
const rules = headerRules('production', { policy: true, alert: true });
const stage = openStage(async () => {
  await writeAlert(dist, `https://${APP_HOST}`);
  return startMicrosoft({ seed: tinySeed(), now: TINY_NOW, dist, headers: (path) => rules.find((rule) => rule.path === path)?.headers ?? {} });
}, (microsoft) => microsoft);

/** Opens the page as Outlook on the web does for an event. */
async function runtime(form: OutlookForm, query = 'mailbox=1.15'): Promise<Frame> {
  await stage.tab.page.goto(`https://outlook.office.com/outlook.html?app=https://${APP_HOST}/smart-alert.html&form=${encodeURIComponent(JSON.stringify(form))}&${query}`);
  const frame = await (await stage.tab.page.locator('iframe[title="Debrief"]').elementHandle())?.contentFrame();
  if (!frame) throw new Error('Outlook runs nothing.');
  await frame.waitForFunction(() => 'Office' in window && (window.Office as unknown as Runs).context?.mailbox?.item !== undefined);
  return frame;
}

/** The handler under the name that the manifests have; the answer that it completes the event with. */
const send = (frame: Frame): Promise<object> => frame.evaluate(() => new Promise<object>((completed, failed) => {
  const { mappings } = (window.Office as unknown as Runs).actions._association;
  const [handler] = Object.entries(mappings).filter(([name]) => name.toLowerCase() === 'appointmentsending').map(([, kept]) => (typeof kept === 'function' ? kept : kept.func));
  if (handler) handler({ completed });
  else failed(new Error(`Nothing is kept under that name: ${Object.keys(mappings).join(', ')}`));
}));

interface Runs {
  readonly context?: { readonly mailbox?: { readonly item?: object } };
  readonly actions: { readonly _association: { readonly mappings: Readonly<Record<string, Handler | { readonly func: Handler }>> } };
}
type Handler = (event: { completed: (answer: object) => void }) => void;

describe('with real Office.js, before an invitation is sent', () => {
  test('five people without a purpose are asked about, the room not among them', async () => {
    expect(await send(await runtime(FORM))).toEqual({ allowEvent: false, errorMessage: en.message('5'), cancelLabel: en.open, commandId: 'organizerOpenPane' });
  });

  test('it is asked in German where Outlook speaks German, without buttons that this Outlook lacks', async () => {
    expect(await send(await runtime(FORM, 'mailbox=1.13&locale=de-DE'))).toEqual({ allowEvent: false, errorMessage: de.message('5') });
  });

  test('four people, and a purpose in our block, are not asked about', async () => {
    expect(await send(await runtime({ ...FORM, optional: [] }))).toEqual({ allowEvent: true });
    expect(await send(await runtime({ ...FORM, body: PURPOSE }))).toEqual({ allowEvent: true });
  });

  test.each<[string, number | 'silent']>([['refuses the body', 9017], ['does not answer for the body', 'silent']])('it is sent where Outlook %s', async (_what, how) => {
    const frame = await runtime(FORM);
    await stage.tab.page.evaluate(({ call, code }) => window.outlook?.protocol.fail(call, code), { call: BODY, code: how });
    const begun = performance.now();
    expect(await send(frame)).toEqual({ allowEvent: true });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
