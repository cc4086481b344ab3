import { expect, test } from 'vitest';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { eventId } from '#sandbox/tenant/derived-ids.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { openProduct } from '../support/stage.ts';
import { ADA, TINY_NOW, tinySeed } from '../support/tiny-seed.ts';

const stage = openProduct(() => tinySeed(), new Date(TINY_NOW));
const START = Date.parse('2026-11-16T09:00:00Z');
/** As Outlook names it: not the immutable id under which the calendar was read. */
const ID = eventId(ADA, 'weekly-3', false);
const FORM: OutlookForm = {
  mode: 'read', id: ID, recurs: false, subject: 'Weekly sync', start: START, end: START + 1_800_000, body: '<p>Hello</p>', rooms: [],
  organizer: { name: 'Ada Brandt', address: 'ada@tiny.example', answer: 'organizer' }, required: [{ name: 'Ben Okafor', address: 'ben@tiny.example' }], optional: [],
};

test.each(['read', 'compose'] as const)('as it is built the pane stands beside an appointment (%s), under its own content security, and reads the person’s calendar and this event in it', async (mode) => {
  const { page } = stage.tab;
  const asked: string[] = [];
  const read: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).host));
  page.on('response', (response) => { if (response.status() === 200 && response.request().headers()['authorization']?.startsWith('Bearer ')) read.push(new URL(response.url()).pathname); });
  await page.goto(`https://outlook.office.com/outlook.html?form=${encodeURIComponent(JSON.stringify({ ...FORM, mode }))}`);
  await page.frameLocator('iframe[title="Debrief"]').getByText('Weekly sync').first().waitFor();
  await expect.poll(() => read).toEqual(expect.arrayContaining(['/v1.0/me/calendarView', `/v1.0/me/events/${encodeURIComponent(ID)}`]));
  const known = ['outlook.office.com', APP_HOST, 'appsforoffice.microsoft.com', 'ajax.aspnetcdn.com', 'graph.microsoft.com', 'login.microsoftonline.com', 'res.cdn.office.net'];
  expect([...new Set(asked)].filter((host) => !known.includes(host))).toEqual([]);
});

test('opened anywhere else it says where it belongs', async () => {
  const { page } = stage.tab;
  await page.goto(`https://${APP_HOST}/outlook-pane.html`);
  await page.getByText('This page belongs beside an appointment in Outlook.').waitFor();
});
