import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '#app/commands/build-pages.ts';
import type { OutlookForm } from '#sandbox/host/outlook-form.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { launch } from '../support/launch.ts';
import { JOIN_BLOCKS } from '../support/invitations.ts';
import { WHOLE } from '../support/meeting-now.ts';
import { APP_HOST, startMicrosoft } from '../support/microsoft.ts';
import { permitted } from '../support/permitted.ts';

// The README's pictures of Outlook's pane: on real Office.js in the emulated Outlook that the tests open. `npm run screenshots` runs it.

const FOLDER = process.argv[2] ?? join(import.meta.dirname, '../../docs/screenshots');
const NOW = '2026-11-20T16:30:00Z';
const SUBJECT = 'Pell 2 product steering';
const SIZE = { width: 320, height: 800 };
const COLOURS = { light: ['#ffffff', '#242424'], dark: ['#1f1f1f', '#ffffff'] } as const;

interface Named {
  readonly name: string;
  readonly address: string;
}

const now = new Date(NOW);
const seed = firstWalk(now);
const [next] = seed.meetings.filter(({ subject, start }) => subject === SUBJECT && Date.parse(start) > now.getTime()).sort((a, b) => a.start.localeCompare(b.start));
if (!next) throw new Error(`The scenario has no next ${SUBJECT}.`);
const nameOf = (who: string | Named): Named => {
  const person = typeof who === 'string' ? seed.people.find(({ id }) => id === who) : who;
  if (!person) throw new Error(`The scenario lacks somebody who is invited to ${SUBJECT}.`);
  return { name: person.name, address: person.address };
};
const form: OutlookForm = {
  mode: 'compose', id: 'AAMk/next=', seriesId: 'AAMk/steering=', recurs: false, subject: next.subject, start: Date.parse(next.start), end: Date.parse(next.end),
  body: `<html><body><p>Agenda follows.</p>${JOIN_BLOCKS[0] ?? ''}</body></html>`, rooms: [], optional: [],
  organizer: { ...nameOf(next.organizer), answer: 'organizer' }, required: next.attendees.map(({ person }) => nameOf(person)).filter(({ address }) => address !== nameOf(next.organizer).address),
};

mkdirSync(FOLDER, { recursive: true });
const microsoft = await startMicrosoft({ seed: permitted(seed, WHOLE), now: NOW, dist: await buildApp() });
const browser = await launch(microsoft);
try {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', viewport: SIZE });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await page.goto(`https://outlook.office.com/outlook.html?app=https://${APP_HOST}/outlook-pane.html&form=${encodeURIComponent(JSON.stringify(form))}&person=manager`);
  const frame = page.locator('iframe[title="Debrief"]');
  await frame.evaluate((element: HTMLElement, { width, height }) => Object.assign(element.style, { width: `${width}px`, height: `${height}px` }), SIZE);
  const pane = page.frameLocator('iframe[title="Debrief"]');
  await pane.getByText(/^Last \d times?: /).waitFor();
  await pane.getByRole('textbox', { name: 'What must be true when it ends?' }).fill('We know with which seal the pilot ships');
  await pane.getByRole('combobox', { name: 'Purpose' }).selectOption('Decide');
  await pane.getByRole('textbox', { name: 'What must be true when it ends?' }).blur();
  for (const [look, [bodyBackgroundColor, bodyForegroundColor]] of Object.entries(COLOURS)) {
    await page.evaluate((colours) => window.outlook?.protocol.changeTheme(colours), { bodyBackgroundColor, bodyForegroundColor });
    await frame.screenshot({ path: join(FOLDER, `outlook-pane-${look}.png`), animations: 'disabled' });
  }
} finally {
  await browser.close();
  await microsoft.stop();
}
