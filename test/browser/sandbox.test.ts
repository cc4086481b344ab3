import type { FrameLocator } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { serveStaticFolder } from '#app/commands/serve-static.ts';
import { axeCheck } from '../support/chromium.ts';
import { built, openStage } from '../support/stage.ts';
import { acceptConsent, allowCalendar, debriefIn, openMeeting } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';

// The browser knows no host: the sandbox cannot have reached Microsoft.
const stage = openStage(() => serveStaticFolder(built('sandbox'), { port: 0, index: 'host' }));
let app: FrameLocator;
beforeEach(() => { app = debriefIn(stage.tab.page); });

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const day = (back: number, time: string) => `${new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')}T${time}Z`;
const event = (uid: string, summary: string, back: number) => [
  'BEGIN:VEVENT', `UID:${uid}`, `SUMMARY:${summary}`, `DTSTART:${day(back, '090000')}`, `DTEND:${day(back, '100000')}`,
  'ORGANIZER;CN=Ann Reed:mailto:ann@x.example', ...['Ben', 'Cem', 'Dee'].map((n) => `ATTENDEE;CN=${n};PARTSTAT=ACCEPTED:mailto:${n.toLowerCase()}@x.example`), 'END:VEVENT',
];
const CALENDAR = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event('u1', 'Warehouse move', 2), ...event('u2', 'Warehouse move', 1), ...event('u3', 'Packaging', 3), 'END:VCALENDAR'].join('\r\n');
const TALK = 'WEBVTT\n\n00:00:01.000 --> 00:20:00.000\n<v Ann Reed>Which of the two halls do we take?</v>\n\n00:20:01.000 --> 00:50:00.000\n<v Ben>I do not know, let us come back to that next week.</v>\n';

describe('the sandbox in a browser that reaches nothing but this machine', () => {
  test('shows a manager their week after one consent, and keeps it over a reload', async () => {
    await stage.tab.page.goto(stage.site.url);
    await allowCalendar(stage.tab.page);
    await app.getByRole('link', { name: FLAGGED }).first().waitFor();
    await stage.tab.page.reload();
    await app.getByRole('link', { name: FLAGGED }).first().waitFor();
    await axeCheck(stage.tab.page);
  });

  test('writes a card and takes it back', async () => {
    await stage.tab.page.goto(stage.site.url);
    await allowCalendar(stage.tab.page);
    await openMeeting(app, FLAGGED);
    await app.getByRole('link', { name: 'Start the debrief' }).or(app.getByRole('button', { name: 'Start the debrief' })).click();
    await app.getByRole('textbox', { name: 'What had to be decided?', exact: true }).fill('Do we ship?');
    await app.getByRole('switch').first().check();
    await app.getByRole('button', { name: 'See what will be written' }).click();
    await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
    await acceptConsent(stage.tab.page);
    await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
    await app.getByRole('button', { name: 'Undo this write' }).click();
    await app.getByRole('button', { name: 'Undo this write' }).waitFor({ state: 'detached' });
  });

  test('never shows one person of a device what another has typed there, and keeps nothing of the other', async () => {
    await stage.tab.page.goto(stage.site.url);
    await allowCalendar(stage.tab.page);
    await openMeeting(app, FLAGGED);
    await app.getByRole('link', { name: 'Start the debrief' }).or(app.getByRole('button', { name: 'Start the debrief' })).click();
    await app.getByRole('textbox', { name: 'What had to be decided?', exact: true }).fill('For my eyes');
    await app.getByText(/^Kept on this device/).first().waitFor();
    await stage.tab.page.getByLabel('Signed in as').selectOption({ label: 'Tomasz Wójcik (attendee)' });
    await allowCalendar(stage.tab.page);
    await app.getByRole('link', { name: FLAGGED }).first().waitFor();
    expect(await app.getByText(/your draft|Draft kept/i).count()).toBe(0);
    const databases = await stage.tab.page.evaluate(async () => (await indexedDB.databases()).map((d) => d.name).filter((name) => name?.startsWith('debrief/')));
    expect(databases).toHaveLength(1);
  });

  test('shows two people side by side on one device, each with their own week', async () => {
    await stage.tab.page.goto(`${stage.site.url}?person=manager&beside=attendee`);
    for (const title of ['Debrief', 'Debrief of Tomasz Wójcik']) {
      const one = stage.tab.page.frameLocator(`iframe[title="${title}"]`);
      await one.getByRole('button', { name: 'Allow' }).click();
      await acceptConsent(stage.tab.page);
      await one.getByRole('link', { name: FLAGGED }).first().waitFor();
    }
    await app.getByRole('link', { name: FLAGGED }).first().click();
    await app.getByRole('heading', { name: FLAGGED, level: 1 }).waitFor();
  });

  test('shows in its frame whatever page the address names, and says that it only imitates Teams', async () => {
    await stage.tab.page.goto(`${stage.site.url}?app=./sandbox-tab.html%23other&surface=panel`);
    await stage.tab.page.getByText('This imitates Teams; it is not Teams.').waitFor();
    await app.getByRole('button', { name: 'Allow' }).first().waitFor();
    expect(await stage.tab.page.locator('iframe').getAttribute('src')).toBe(`${stage.site.url}sandbox-tab.html#other`);
  });

  test('does not start where its tenant does not answer for the page, and says so', async () => {
    await stage.tab.page.goto(`${stage.site.url}sandbox-tab.html`);
    await stage.tab.page.getByText('The sandbox tenant does not answer for this page').waitFor();
  });

  test('is a product for one person’s own files with nobody signed in', async () => {
    await stage.tab.page.goto(stage.site.url);
    await app.getByRole('button', { name: 'Allow' }).waitFor();
    await app.locator('input[type=file]').setInputFiles([
      file('my.ics', CALENDAR), file('Packaging.vtt', TALK), file('Warehouse move.vtt', TALK), file('broken.ics', 'nothing'), file('empty.vtt', ''),
    ]);
    await app.getByText('Packaging.vtt').first().waitFor();
    const report = await app.locator('body').innerText();
    for (const words of ['Warehouse move.vtt', 'broken.ics', 'empty.vtt']) expect(report).toContain(words);
    await app.getByRole('link', { name: 'Packaging' }).first().click();
    await app.getByText('Transcript: read completely.').first().waitFor();
    await axeCheck(stage.tab.page);
  });
});
