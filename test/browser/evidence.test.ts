import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { MeetingId } from '#domain/meeting.ts';
import { renderCard } from '#notes/card.ts';
import { iCalUId } from '#sandbox/tenant/derived-ids.ts';
import { axeCheck } from '../support/chromium.ts';
import { writeAsColleague } from '../support/colleague.ts';
import { inAllThemes } from '../support/looks.ts';
import { LOOP_LINK } from '../support/evidence-seed.ts';
import { ALL, evidenceWeek, fileOfGuest, isoAt, REVIEW, threeWithFour, WEEKLY, type Situation } from '../support/evidence-week.ts';
import { aRecord } from '../support/records.ts';
import { control } from '../support/review.ts';
import { openProduct } from '../support/stage.ts';
import { BEN } from '../support/tiny-seed.ts';
import { acceptConsent, debriefIn, openInTeams, openMeeting } from '../support/walk.ts';

/** Pictures of each situation are kept beside the run, not in the repository: they change with the product. */
const PICTURES = join(import.meta.dirname, '..', '..', '.artifacts', 'evidence');
const NOW = new Date();
const FLAG = 'Busy, no decision recorded';

const stage = openProduct(evidenceWeek, NOW);
// What is closed here is closed on purpose.
beforeEach(() => stage.tab.expectStatus(403));

async function open(situation: Situation, person = 'manager', theme = 'default', name = REVIEW): Promise<FrameLocator> {
  await control(stage.site, 'seed', evidenceWeek(NOW, situation));
  const app = await openInTeams(stage.tab.page, `person=${person}&theme=${theme}`);
  await openMeeting(app, name);
  return app;
}

const unread = (app: FrameLocator, source: string) => app.getByRole('listitem').filter({ has: app.getByRole('heading', { name: source, exact: true }) });
const flag = (app: FrameLocator) => app.getByText(FLAG).first();
const help = (app: FrameLocator) => app.getByText(/^What Debrief could not read/);
const row = (app: FrameLocator, source: string, state: string) => app.getByText(`${source}: ${state}.`, { exact: true });

async function unfold(app: FrameLocator): Promise<void> {
  if (!(await help(app).evaluate((line) => line.parentElement?.hasAttribute('open')))) await help(app).press('Enter');
}

/** As it looks in each theme, whole and at 320 px; nothing may reach past the edge, and axe finds nothing. */
async function keep(page: Page, app: FrameLocator, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const width of [760, 320]) {
    await page.setViewportSize({ width, height: 2200 });
    expect(await app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    await page.locator('iframe[title="Debrief"]').screenshot({ path: join(PICTURES, `${name}-${width}.png`) });
  }
  await axeCheck(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** And in the dark and the contrast theme by axe's rules of colours. */
async function keepInAllThemes(page: Page, app: FrameLocator, name: string): Promise<void> {
  await page.setViewportSize({ width: 760, height: 2200 });
  await inAllThemes(page, name, async (hub, picture) => void await hub.locator('iframe[title="Debrief"]').screenshot({ path: join(PICTURES, `${picture}.png`) }));
  await keep(page, app, name);
}

interface Shown {
  readonly name: string;
  readonly situation: Situation;
  readonly person?: string;
  /** Lines of the explanation. */
  readonly rows: readonly (readonly [source: string, state: string])[];
  /** What the help says of a source. */
  readonly help: readonly (readonly [source: string, says: readonly string[]])[];
  readonly isFlag: boolean;
}

/** In a tenant whose administrator has allowed nothing yet. */
const UNAPPROVED: Situation = { adminConsented: [], consented: ALL.filter((scope) => !/Transcript|AiInsight/.test(scope)) };

const SITUATIONS: readonly Shown[] = [
  {
    name: 'transcript switch off', situation: { settings: { transcriptAccess: 'off' } }, isFlag: false,
    rows: [['Transcript', 'your organisation has it switched off']],
    help: [['Transcript', ['So Debrief does not know what was said.', 'A transcript file (.vtt) works, too']]],
  },
  {
    name: 'speakers’ names off', situation: { settings: { speakerNames: 'off' } }, isFlag: true,
    rows: [['Transcript', 'read; it has no names of speakers']],
    help: [['Copilot insights', ['A Copilot licence on your account opens it.']]],
  },
  {
    name: 'insights unlicensed', situation: {}, isFlag: true,
    rows: [['Copilot insights', 'it needs a Microsoft 365 Copilot licence'], ['Transcript', 'read completely']],
    help: [['Copilot insights', ['It needs a Microsoft 365 Copilot licence.', 'So what Copilot noted does not count here.']]],
  },
  {
    name: 'attendee instead of organizer', situation: {}, person: 'attendee', isFlag: true,
    rows: [['Attendance report', 'only the organizer and co-organizers can read it']],
    help: [['Attendance report', ['So time and people count as invited.', 'The organizer sees it in Debrief.']]],
  },
  {
    name: 'channel meeting', situation: { meeting: { inChannel: true } }, isFlag: true,
    rows: [['Attendance report', 'Microsoft 365 makes none for meetings in channels'], ['Copilot insights', 'Microsoft 365 makes none for meetings in channels']],
    help: [['Attendance report', ['No permission changes that.']]],
  },
  {
    name: 'admin approval needed', situation: UNAPPROVED, isFlag: false,
    rows: [['Transcript', 'an administrator has to allow it']],
    help: [['Transcript', ['An administrator has to allow it.', 'So Debrief does not know what was said.']]],
  },
];

describe('what could not be read', () => {
  test.each(SITUATIONS)('$name: is said with what it costs and what opens it, and raises no false flag', async ({ name, situation, person, rows, help: helps, isFlag }) => {
    const { page } = stage.tab;
    const app = await open(situation, person);
    for (const [source, state] of rows) await row(app, source, state).first().waitFor();
    await unfold(app);
    for (const [source, says] of helps) for (const words of says) await unread(app, source).getByText(words).first().waitFor();
    if (isFlag) await flag(app).waitFor();
    else expect(await flag(app).count()).toBe(0);
    await keepInAllThemes(page, app, name.replaceAll(' ', '-').replaceAll('’', ''));
  });

  test('a switch of the organisation comes with the line that a Teams administrator needs', async () => {
    const app = await open({ settings: { transcriptAccess: 'off' } });
    await unfold(app);
    await unread(app, 'Transcript').getByRole('button', { name: /^Show the text to send/ }).press('Enter');
    expect(await unread(app, 'Transcript').getByRole('textbox', { name: 'Text to send' }).inputValue()).toContain('Set-CsTeamsMeetingConfiguration -EnableGraphTranscriptAccess $true');
    await keep(stage.tab.page, app, 'transcript-switch-off-text');
  });

  test('a permission of an administrator’s comes with the exact text and link', async () => {
    const app = await open(UNAPPROVED);
    await unfold(app);
    await unread(app, 'Transcript').getByRole('button', { name: /^Show the text to send/ }).press('Enter');
    const text = await unread(app, 'Transcript').getByRole('textbox', { name: 'Text to send' }).inputValue();
    expect(text).toContain('OnlineMeetingTranscript.Read.All');
    expect(text).toMatch(/https:\/\/login\.microsoftonline\.com\/\S+adminconsent\S*OnlineMeetingTranscript\.Read\.All/);
    await keep(stage.tab.page, app, 'admin-approval-needed-text');
  });

  test.each(['dark', 'contrast'])('meets no accessibility fault in the %s theme', async (theme) => {
    const app = await open({ settings: { transcriptAccess: 'off' } }, 'manager', theme);
    await unfold(app);
    await unread(app, 'Transcript').getByRole('button', { name: /^Show the text to send/ }).press('Enter');
    await keep(stage.tab.page, app, `transcript-switch-off-${theme}`);
  });
});

describe('a guest, whose calendar is elsewhere', () => {
  const giveFile = (app: FrameLocator) => app.locator('input[type=file]').setInputFiles({ name: 'home.ics', mimeType: 'text/calendar', buffer: Buffer.from(fileOfGuest(NOW)) });
  async function openAsGuest(): Promise<FrameLocator> {
    stage.tab.expectStatus(404);
    await control(stage.site, 'seed', evidenceWeek(NOW));
    const app = await openInTeams(stage.tab.page, 'person=guest');
    await app.getByText('A guest’s calendar is kept by their own organisation.').waitFor();
    return app;
  }

  test('is told so, and sees of a meeting from their own file that guests may not read it, and no flag', async () => {
    const { page } = stage.tab;
    const app = await openAsGuest();
    await keepInAllThemes(page, app, 'guest-no-calendar');
    await giveFile(app);
    await openMeeting(app, REVIEW);
    for (const source of ['Transcript', 'Copilot insights', 'Attendance report']) await row(app, source, 'it is not open to guests').first().waitFor();
    await row(app, 'Meeting chat', 'read completely; there is nothing in it').first().waitFor();
    await unfold(app);
    await unread(app, 'Transcript').getByText('People of that organisation see it in Debrief.').waitFor();
    await unread(app, 'Transcript').getByText('A transcript file (.vtt) works, too').waitFor();
    expect(await flag(app).count()).toBe(0);
    await keepInAllThemes(page, app, 'guest');
  });

  test('copies what they decided: it counts as recorded, also over a reload, and can be taken back', async () => {
    const { page } = stage.tab;
    await stage.context.grantPermissions(['clipboard-write', 'clipboard-read']);
    const app = await openAsGuest();
    await giveFile(app);
    await openMeeting(app, REVIEW);
    await app.getByRole('link', { name: 'Start the debrief' }).press('Enter');
    await app.getByRole('textbox', { name: 'What had to be decided?' }).fill('When do we launch?');
    await app.getByRole('radio', { name: 'It was decided' }).check();
    await app.getByRole('textbox', { name: 'What was decided', exact: true }).fill('We launch on 3 June');
    for (const sharing of (await app.getByRole('switch').all()).slice(0, 2)) await sharing.check();
    await app.getByRole('button', { name: 'See what will be written' }).press('Enter');
    await app.getByText('What you copy counts as recorded and is kept on this device.').waitFor();
    await app.getByRole('button', { name: 'Copy as rich text' }).press('Enter');
    await app.getByText('Written to Debrief on this device').first().waitFor();
    await keep(page, app, 'guest-copied');
    await page.reload();
    const again = debriefIn(page);
    await giveFile(again);
    await openMeeting(again, REVIEW);
    await again.getByText('Decided', { exact: true }).first().waitFor();
    await again.getByRole('button', { name: 'Undo this write' }).press('Enter');
    await again.getByText('Cannot tell', { exact: true }).first().waitFor();
    expect(await again.getByRole('button', { name: 'Undo this write' }).count()).toBe(0);
  });
});

test('a double click on what allows it asks once, and a refusal is said once', async () => {
  const { page } = stage.tab;
  const app = await open({}, 'attendee');
  await app.getByRole('link', { name: 'Start the debrief' }).press('Enter');
  const dialogs = page.getByRole('dialog', { name: 'Debrief asks for your permission' });
  await app.getByRole('button', { name: 'Allow', exact: true }).dblclick();
  await dialogs.first().waitFor();
  expect(await dialogs.count()).toBe(1);
  await dialogs.getByRole('button', { name: 'Cancel' }).click();
  await app.getByText('You did not allow it.').first().waitFor();
  expect([await dialogs.count(), await app.getByText('You did not allow it.').count()]).toEqual([0, 1]);
});

const clipboard = async (app: FrameLocator, data: { readonly [type: string]: string }): Promise<void> => app.getByRole('textbox', { name: 'Paste the notes' }).evaluate((field, given) => {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text);
  field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}, data);

describe('notes that a person gives', () => {
  const WAYS: readonly (readonly [string, (app: FrameLocator) => Promise<void>])[] = [
    ['typed or pasted as text', async (app) => {
      await app.getByRole('textbox', { name: 'Paste the notes' }).fill('Notes\nDecision: we launch on 3 June.');
      await app.getByRole('button', { name: 'Use these notes' }).press('Enter');
    }],
    ['pasted from a page', async (app) => {
      await clipboard(app, { 'text/plain': 'Decision: we launch on 3 June.', 'text/html': '<h2>Notes</h2><ul><li>Decision: we launch on 3 June.</li></ul>' });
      expect(await app.getByRole('textbox', { name: 'Paste the notes' }).inputValue()).toBe('Decision: we launch on 3 June.');
      await app.getByRole('button', { name: 'Use these notes' }).press('Enter');
    }],
    ['from a file', async (app) => app.getByLabel('Choose a file').first().setInputFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# Notes\n\n- Decision: we launch on 3 June.\n') })],
    ['by the link of a Loop page', async (app) => {
      await app.getByRole('textbox', { name: /^Or the link/ }).fill(LOOP_LINK);
      await app.getByRole('button', { name: 'Read the page' }).press('Enter');
      await app.getByText('Debrief reads the one page whose link you gave').waitFor();
      await app.getByRole('button', { name: 'Allow', exact: true }).press('Enter');
      await acceptConsent(stage.tab.page);
    }],
  ];
  test.each(WAYS)('%s clear a flag, and bring it back when they are taken back', async (_, give) => {
    const app = await open({});
    await flag(app).waitFor();
    await app.getByText('Meeting notes', { exact: true }).press('Enter');
    await give(app);
    await app.getByText('Decided', { exact: true }).first().waitFor();
    expect(await flag(app).count()).toBe(0);
    await app.getByText(/lines? (is|are) used\.$/).first().waitFor();
    await keep(stage.tab.page, app, 'notes-clear');
    await app.getByRole('button', { name: 'Do not use them' }).press('Enter');
    await flag(app).waitFor();
  });
});

test('a decision in the meeting’s chat clears a flag', async () => {
  const app = await open({ meeting: { messages: [{ from: BEN, at: isoAt(NOW, -24 * 60 - 5), html: '<p>Decision: we launch on 3 June.</p>' }] } });
  await app.getByText('Decided', { exact: true }).first().waitFor();
  await row(app, 'Meeting chat', 'read completely').first().waitFor();
  expect(await flag(app).count()).toBe(0);
  await keep(stage.tab.page, app, 'chat-clears');
});

test('a decision that somebody else recorded in the meeting’s chat clears a flag, is quoted with its author, and can be contested', async () => {
  await control(stage.site, 'seed', evidenceWeek(NOW));
  const { summaryHtml, cardJson } = renderCard(aRecord({ meeting: iCalUId('review', isoAt(NOW, -26 * 60), false) as MeetingId, decisions: [{ question: 'Wann?', outcome: { kind: 'decided', text: 'Start am 3. Juni' } }] }), { openUrl: 'https://debrief.example/', language: 'de' });
  await writeAsColleague(stage.site, REVIEW, { body: { contentType: 'html', content: `${summaryHtml}<attachment id="a"></attachment>` }, attachments: [{ id: 'a', contentType: 'application/vnd.microsoft.card.adaptive', content: cardJson }] }, NOW.getTime());
  const app = await openInTeams(stage.tab.page, 'person=manager&theme=default');
  await openMeeting(app, REVIEW);
  await app.getByText('Somebody else recorded a decision in the meeting’s chat.').first().waitFor();
  expect(await flag(app).count()).toBe(0);
  const quote = app.locator('figure').filter({ hasText: 'Start am 3. Juni', visible: true });
  await quote.getByText('Ben Okafor').waitFor();
  await keepInAllThemes(stage.tab.page, app, 'recorded-by-others');
  await app.getByRole('button', { name: 'Nothing was decided', exact: true }).press('Enter');
  await flag(app).waitFor();
});

test('a transcript of six seconds raises no flag on two hours, and says that it is short', async () => {
  const app = await open({ meeting: { transcripts: [{ startedAt: isoAt(NOW, -26 * 60), vtt: 'WEBVTT\n\n00:00:01.000 --> 00:00:06.000\n<v Ada Brandt>Let us see who is here and how the seals are doing.</v>\n' }] } });
  await app.getByText('Cannot tell', { exact: true }).first().waitFor();
  await row(app, 'Transcript', 'read in part; it spans only a small part of the meeting').first().waitFor();
  expect(await flag(app).count()).toBe(0);
});

test('who really came, and for how long, changes the load, and the page says so', async () => {
  const start = isoAt(NOW, -26 * 60);
  const stay = (person: string) => ({ person, joined: start, left: isoAt(NOW, -25.5 * 60) });
  const app = await open({ meeting: { attendance: [['11111111-1111-4111-a111-111111111111', BEN].map(stay)] } });
  await app.getByText('Light', { exact: true }).first().waitFor();
  await app.getByText(/below 2/).first().click();
  await app.getByText('2 people attended, from the attendance report.').waitFor();
  expect(await flag(app).count()).toBe(0);
  await keep(stage.tab.page, app, 'attendance');
});

describe('three occurrences with four transcripts', () => {
  const THIRD = `${WEEKLY} 3`;
  const asked = (app: FrameLocator) => app.getByRole('group', { name: 'Which meeting does this belong to?' });
  const placed = (app: FrameLocator) => app.getByRole('group', { name: 'What you placed' });
  const openThird = () => open({ more: threeWithFour(NOW) }, 'manager', 'default', THIRD);

  test('have each where it belongs; the unclear one is asked about by keyboard alone, is judged at once, and stays over a reload', async () => {
    const { page } = stage.tab;
    const app = await openThird();
    await row(app, 'Transcript', 'read in part; of a part of it you have to say which meeting it belongs to').first().waitFor();
    expect(await flag(app).count()).toBe(0);
    await asked(app).getByRole('button', { name: 'None of them' }).waitFor();
    await keep(page, app, 'unclear-asked');
    await asked(app).getByRole('button').first().focus();
    while (!(await asked(app).getByRole('button', { name: THIRD }).evaluate((button) => button === document.activeElement))) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => placed(app).getByRole('button', { name: 'Undo' }).evaluate((button) => button === document.activeElement)).toBe(true);
    await row(app, 'Transcript', 'read completely').first().waitFor();
    expect(await app.getByText('It counts for none of them until you say so.').count()).toBe(0);
    await keep(page, app, 'unclear-placed');
    const again = await reopened(page, THIRD);
    await row(again, 'Transcript', 'read completely').first().waitFor();
    expect(await asked(again).count()).toBe(0);
    // The restarted one has both its recordings.
    const first = await reopened(page, `${WEEKLY} 1`);
    await row(first, 'Transcript', 'read completely').first().waitFor();
    await first.getByRole('link', { name: 'Read the transcript' }).click();
    await first.getByText('Let us see who is here').first().waitFor();
  });

  test('“None of them” can be taken back, counts for none, and stays over a reload', async () => {
    const { page } = stage.tab;
    const app = await openThird();
    await asked(app).getByRole('button', { name: 'None of them' }).press('Enter');
    await placed(app).getByText(/: counts for none of them/).waitFor();
    await placed(app).getByRole('button', { name: 'Undo' }).press('Enter');
    await asked(app).getByRole('button', { name: 'None of them' }).press('Enter');
    await row(app, 'Transcript', 'there is none').first().waitFor();
    const again = await reopened(page, THIRD);
    await row(again, 'Transcript', 'there is none').first().waitFor();
    expect([await asked(again).count(), await flag(again).count()]).toEqual([0, 0]);
    // What was said can be changed for as long as it stands.
    await placed(again).getByText(/^You said that this belongs to none of these meetings/).waitFor();
    await placed(again).getByRole('button', { name: 'Change' }).press('Enter');
    await asked(again).getByRole('button', { name: THIRD }).press('Enter');
    await row(again, 'Transcript', 'read completely').first().waitFor();
    const moved = await reopened(page, THIRD);
    await placed(moved).getByText(/^You said that this belongs here/).waitFor();
  });
});

async function reopened(page: Page, name: string): Promise<FrameLocator> {
  await page.goto('about:blank');
  const app = await openInTeams(page);
  await openMeeting(app, name);
  return app;
}
