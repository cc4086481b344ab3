import { readFile } from 'node:fs/promises';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { axeCheck } from '../support/chromium.ts';
import { launchSite } from '../support/launch-site.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { keyboardOf, sayEffort } from '../support/keyboard.ts';
import { inAllThemes } from '../support/looks.ts';
import { loadOracle } from '../support/oracle.ts';
import { answerInList, control, DAN, postCard, review, SUBJECT } from '../support/review.ts';
import { openProduct } from '../support/stage.ts';
import { ADA, BEN, CLEO } from '../support/tiny-seed.ts';
import { acceptConsent, cardsInChats, debriefIn, openMeeting, tenantLog, weekIsThere } from '../support/walk.ts';

const SITE = 'https://tiny.sharepoint.com/teams/launch';
const [SHIP, WAIT] = ['We ship with the seal we have', 'We wait for the new seal'];

const stage = openProduct(review);
const oracle = await loadOracle();
afterEach(async () => expect(oracle?.checkLog(await tenantLog(stage.site)) ?? []).toEqual([]));

/** A folder for screenshots to look at; none are taken without it. */
const shots = process.env['SETTINGS_SHOTS'];
async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return;
  await page.locator('iframe[title="Debrief"]').screenshot({ path: `${shots}/${name}.png` });
}

async function open(page: Page, person: string, hash = '', query = ''): Promise<FrameLocator> {
  await page.goto('about:blank');
  await page.goto(`https://teams.microsoft.com/?person=${person}&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html${hash}`)}&${query}`);
  return debriefIn(page);
}

async function settings(page: Page, query = ''): Promise<FrameLocator> {
  const app = await open(page, 'manager', '#/settings', query);
  await app.getByRole('heading', { name: 'Weekly rhythm' }).waitFor();
  return app;
}

const section = (app: FrameLocator, name: string) => app.getByRole('region', { name, exact: true });

const inFocus = (one: Locator): Promise<void> => expect.poll(() => one.evaluate((element) => element === document.activeElement).catch(() => false), { timeout: 20_000 }).toBe(true);

/** What reaches past the right edge, by tag and text. */
const widerThanThePage = (app: FrameLocator): Promise<readonly string[]> => app.locator('html').evaluate((html) =>
  (html.scrollWidth <= html.clientWidth ? [] : [...html.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > html.clientWidth).map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`)));

/** The organizer records one decision, on a card in the chat. */
async function recordDecision(page: Page): Promise<void> {
  const app = await open(page, 'manager');
  await openMeeting(app, SUBJECT);
  await app.getByRole('link', { name: /debrief/i }).first().click();
  await app.getByRole('combobox', { name: 'Template' }).selectOption('decision-debrief');
  await app.getByRole('textbox', { name: 'What had to be decided?', exact: true }).fill('Which seal?');
  await app.getByRole('radio', { name: 'It was decided' }).check();
  await app.getByRole('textbox', { name: 'What was decided', exact: true }).fill(SHIP);
  for (const sharing of (await app.getByRole('switch').all()).slice(0, 2)) await sharing.check();
  await app.getByRole('button', { name: 'See what will be written' }).click();
  await app.getByRole('button', { name: 'Write to the meeting chat' }).click();
  await app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor();
}

const linkOf = (card: string | undefined): string => (JSON.parse(card ?? '{}') as { actions: { url: string }[] }).actions[0]?.url ?? '';

describe('what people understood', () => {
  test('an attendee comes by the card’s link to the form and answers in 90 seconds with the keyboard alone, in any theme, and takes the answer back', async () => {
    const { page } = stage.tab;
    await postCard(stage.site, ADA, { decisions: [{ question: 'Which seal?', outcome: { kind: 'decided', text: SHIP } }] });
    const [card] = await cardsInChats(stage.site);
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(`https://teams.microsoft.com/?person=attendee&app=${encodeURIComponent(linkOf(card))}`);
    const app = debriefIn(page);
    const question = app.getByRole('group', { name: 'What was decided?' });
    const hands = await keyboardOf(page);
    await hands.until(question.getByRole('radio', { name: SHIP }).waitFor());
    await hands.read(app.locator('main'));
    await question.getByText('Only you see this.').waitFor();
    // Who shares first is led to what is to be chosen.
    await hands.to('Share this answer: What was decided?');
    await hands.press('Space');
    await question.getByText('Everyone in this meeting’s chat will see which choice you made, under your name.').waitFor();
    await hands.press('Control+Enter');
    await app.getByText('Something above needs a look first.').waitFor();
    await hands.to(SHIP);
    await hands.press('Space');
    await hands.to('When');
    await hands.type('I open the test plan');
    await hands.to('I will');
    await hands.type('ask Cleo for the drop-test figures');
    await hands.to('Share this answer: What will you do before the next occurrence?');
    await hands.press('Space');
    await inAllThemes(page, 'a1-form');
    await page.setViewportSize({ width: 160, height: 900 });
    expect(await widerThanThePage(app)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    await hands.press('Control+Enter');
    await hands.until(app.getByRole('heading', { name: 'This is what will be written' }).waitFor());
    await hands.read(app.locator('main'));
    await inAllThemes(page, 'a2-preview');
    await hands.enter('Write to the meeting chat');
    await hands.until(app.getByRole('heading', { name: 'Written to the meeting chat', exact: true }).waitFor());
    const effort = hands.effort();
    console.log(sayEffort('An attendee’s reflection', effort));
    expect(effort.seconds).toBeLessThan(90);
    expect((await cardsInChats(stage.site)).length).toBe(2);
    await inAllThemes(page, 'a3-done');
    await hands.enter('Undo this write');
    await expect.poll(async () => (await cardsInChats(stage.site)).length).toBe(1);
    await app.getByRole('heading', { name: /^Taken back/ }).waitFor();
    await inAllThemes(page, 'a4-taken-back');
  });

  test('an answer that is typed in two tabs at once stands there in both versions, and one is chosen with the keyboard alone, in any theme', async () => {
    await postCard(stage.site, ADA, { decisions: [{ question: 'Which seal?', outcome: { kind: 'decided', text: SHIP } }] });
    const [card] = await cardsInChats(stage.site);
    const inTab = async (page: Page, typed: string) => {
      await page.setViewportSize({ width: 320, height: 900 });
      await page.goto(`https://teams.microsoft.com/?person=attendee&app=${encodeURIComponent(linkOf(card))}`);
      await debriefIn(page).getByRole('radio', { name: SHIP }).waitFor();
      const hands = await keyboardOf(page);
      await hands.to('I will');
      return { app: debriefIn(page), hands, type: () => hands.type(typed) };
    };
    const { page } = stage.tab;
    const [first, second] = [await inTab(page, 'ask Cleo'), await inTab(await stage.context.newPage(), 'ask Dan')];
    await Promise.all([first.type(), second.type()]);
    await first.hands.press('Tab');
    await second.hands.press('Tab');
    const conflict = first.app.getByText('“What will you do before the next occurrence?” was changed in two tabs');
    await conflict.waitFor();
    await inAllThemes(page, 'h1-two-tabs');
    expect(await widerThanThePage(first.app)).toEqual([]);
    const inForm = () => first.app.getByRole('textbox', { name: 'I will' }).inputValue();
    const both = [await inForm()];
    await first.hands.enter('Use the other version', 'back');
    await conflict.waitFor({ state: 'detached' });
    expect([...both, await inForm()].sort()).toEqual(['ask Cleo', 'ask Dan']);
    // Above the fields of that answer.
    await first.hands.to('When');
  });

  test('where nobody has answered, the organizer is told so', async () => {
    const app = await open(stage.tab.page, 'manager');
    await openMeeting(app, SUBJECT);
    await section(app, 'What people understood was decided').getByText('Nobody has answered yet.').waitFor();
  });

  test('three attendees disagree under their names, and the organizer sees it', async () => {
    const { page } = stage.tab;
    await postCard(stage.site, ADA, { decisions: [{ question: 'Which seal?', outcome: { kind: 'decided', text: SHIP } }] });
    await postCard(stage.site, BEN, { understood: { is: 'decision', what: SHIP } });
    await postCard(stage.site, CLEO, { understood: { is: 'nothing' } });
    const app = await open(page, 'manager');
    const hands = await keyboardOf(page);
    await weekIsThere(app, SUBJECT);
    await hands.enter(SUBJECT);
    const part = section(app, 'What people understood was decided');
    await part.getByText('2 different answers from 2 people.').waitFor();
    await postCard(stage.site, DAN, { understood: { is: 'decision', what: WAIT } });
    await hands.enter('Look again');
    await part.getByText('3 different answers from 3 people.').waitFor();
    for (const said of [`Ben Okafor: ${SHIP}`, 'Cleo Marin: Nothing was decided', `Dan Osei: ${WAIT}`]) expect(await part.getByText(said).isVisible()).toBe(true);
    expect(await part.getByText('without names').count()).toBe(0);
    expect(await hands.at()).toBe('Look again');
    await page.setViewportSize({ width: 320, height: 900 });
    await part.scrollIntoViewIfNeeded();
    await inAllThemes(page, 'b1-agreement');
    expect(await widerThanThePage(app)).toEqual([]);
  });

  test('without names only in the team’s list, and only from three answers besides the organizer’s own', async () => {
    const { page } = stage.tab;
    await control(stage.site, 'sites', [launchSite({ members: [ADA, BEN, CLEO, DAN] })]);
    await recordDecision(page);
    const app = await settings(page);
    await app.getByRole('textbox', { name: 'Address of the site' }).fill(SITE);
    await app.getByRole('button', { name: 'Use this site' }).click();
    await app.getByText('The list is ready.').waitFor();
    await answerInList(stage.site, BEN, { is: 'decision', what: SHIP });
    await answerInList(stage.site, CLEO, { is: 'nothing' });
    await app.getByRole('link', { name: /my week/i }).first().click();
    await openMeeting(app, SUBJECT);
    const part = section(app, 'What people understood was decided');
    await part.getByText('Shown from three answers besides yours.').waitFor();
    await answerInList(stage.site, DAN, { is: 'nothing' });
    await part.getByRole('button', { name: 'Look again' }).click();
    await part.getByText('2 people: Nothing was decided').waitFor();
    expect(await part.getByText(`1 person: ${SHIP}`).isVisible()).toBe(true);
    expect(await part.getByText(/Ben|Cleo|Dan/).count()).toBe(0);
    await shoot(page, 'agreement-list');
    await axeCheck(page);
  });
});

describe('the settings', () => {
  test('ask for nothing of an organisation’s where the page names no policy file', async () => {
    const { page } = stage.tab;
    const asked: string[] = [];
    stage.context.on('request', (request) => asked.push(request.url()));
    const app = await settings(page);
    await section(app, 'The list of your team').waitFor();
    expect(asked.filter((url) => url.endsWith('.json') && url.includes(APP_HOST))).toEqual([]);
    expect(await app.getByRole('heading', { name: 'What your organisation has set' }).count()).toBe(0);
  });

  test('show the weekly block before it is written, write it, move it, remove it and put it back', async () => {
    const { page } = stage.tab;
    const app = await settings(page);
    const part = section(app, 'Weekly rhythm');
    await part.getByText('There is no weekly block.').waitFor();
    expect(await part.getByText('Every Friday at 15:00, 15 minutes, from the next one on.').isVisible()).toBe(true);
    const blocks = async (): Promise<readonly { subject: string; sensitivity: string; attendees?: unknown[] }[]> => Object.values((await control(stage.site, 'state'))['ownEvents'] as object).flat() as never;
    await part.getByRole('button', { name: 'Add the weekly block' }).click();
    await acceptConsent(page);
    await part.getByText('It stands on Friday at 15:00.').waitFor();
    await expect.poll(async () => (await blocks()).length, { timeout: 20_000 }).toBe(1);
    await part.getByRole('combobox', { name: 'Day' }).selectOption('Thursday');
    await part.getByRole('button', { name: 'Move it', exact: true }).click();
    await part.getByText('It stands on Thursday at 15:00.').waitFor();
    await shoot(page, 'rhythm');
    await part.getByRole('button', { name: 'Remove it' }).press('Enter');
    await part.getByText('There is no weekly block.').waitFor();
    await inFocus(part.getByRole('button', { name: 'Put it back' }));
    await expect.poll(async () => (await blocks()).length, { timeout: 20_000 }).toBe(0);
    await page.keyboard.press('Enter');
    await inFocus(part.getByRole('button', { name: 'Remove it' }));
    await expect.poll(async () => (await blocks()).length, { timeout: 20_000 }).toBe(1);
  });

  test('take everything along as one file, then delete it everywhere, which the tenant proves, with the keyboard alone', async () => {
    const { page } = stage.tab;
    // A file that is not there yet is read before it is made.
    stage.tab.expectStatus(404);
    await recordDecision(page);
    const app = await settings(page);
    const hands = await keyboardOf(page);
    const accept = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Accept' }).waitFor();
      await hands.enter('Accept');
    };
    await hands.enter('Add the weekly block');
    await accept();
    await section(app, 'Weekly rhythm').getByText('It stands on Friday at 15:00.').waitFor();
    await hands.to('Keep a copy in my OneDrive, for all my devices');
    await hands.press('Space');
    await accept();
    await app.getByText('They are in your OneDrive, in the folder Apps, Debrief. Only you see it.').waitFor();
    const state = async () => {
      const { files, ownEvents } = await control(stage.site, 'state');
      return { cards: (await cardsInChats(stage.site)).length, files: Object.values(files as object).flatMap((all) => Object.keys(all as object)).length, events: Object.values(ownEvents as object).flat().length };
    };
    await expect.poll(state, { timeout: 20_000 }).toMatchObject({ cards: 1, events: 1 });
    expect((await state()).files).toBeGreaterThan(0);

    const saved = page.waitForEvent('download');
    await hands.enter('Save as a file');
    const text = await readFile(await (await saved).path(), 'utf8');
    expect(await hands.at()).toBe('Save as a file');
    const all = JSON.parse(text) as { places: { cards: { says: { decisions: unknown[] } }[] }; device: { written: unknown[] } };
    expect([text.includes(SHIP), all.places.cards.length, all.device.written.length]).toEqual([true, 1, 1]);

    const part = section(app, 'Delete everything');
    await page.setViewportSize({ width: 320, height: 900 });
    await hands.enter('Look what there is');
    await part.getByRole('button', { name: 'Delete all of it' }).waitFor();
    await part.scrollIntoViewIfNeeded();
    await inAllThemes(page, 'g1-found');
    await hands.enter('Delete all of it');
    await inAllThemes(page, 'g2-asked');
    await hands.enter('Delete everywhere');
    await part.getByText('What was deleted').waitFor();
    await part.getByText('Everything that was found is deleted.').waitFor();
    await inAllThemes(page, 'g3-deleted');
    expect(await widerThanThePage(app)).toEqual([]);
    expect(await state()).toEqual({ cards: 0, files: 0, events: 0 });
    // Debrief was never allowed to look there: it does not say that nothing is there.
    expect(await part.getByRole('listitem').filter({ hasText: 'Tasks in To Do' }).innerText()).toContain('Could not be looked at');
  });

  test('say what is missing for the team’s list, make nothing unasked, and hand the steps over', async () => {
    const { page } = stage.tab;
    // The list is not there yet.
    stage.tab.expectStatus(404);
    await control(stage.site, 'sites', [launchSite({ lists: [], grant: 'manage', members: [ADA, BEN] })]);
    const app = await settings(page);
    await app.getByRole('textbox', { name: 'Address of the site' }).fill('not a site');
    await app.getByRole('button', { name: 'Use this site' }).click();
    await app.getByText('This is no address of a SharePoint site.').waitFor();
    await app.getByRole('textbox', { name: 'Address of the site' }).fill(`${SITE}/SitePages/Home.aspx`);
    await app.getByRole('button', { name: 'Use this site' }).click();
    await app.getByRole('textbox', { name: 'Steps to send' }).waitFor();
    expect(await app.getByRole('textbox', { name: 'Steps to send' }).inputValue()).toContain('RowKey, indexed, with unique values');
    const lists = async () => Object.values((await control(stage.site, 'state'))['sites'] as Record<string, { lists: { name: string }[] }>).flatMap((site) => site.lists.map(({ name }) => name));
    expect(await lists()).toEqual([]);
    await section(app, 'The list of your team').scrollIntoViewIfNeeded();
    await shoot(page, 'team-steps');
    await axeCheck(page);
    await app.getByRole('button', { name: 'Make what is missing' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Make what is missing' }).click();
    await app.getByText('The list is ready.').waitFor();
    expect(await lists()).toEqual(['Debrief meetings']);
  });

  test.each(['default', 'dark', 'contrast'])('meet no accessibility fault in the %s theme, and fit 320 px', async (theme) => {
    const { page } = stage.tab;
    const app = await settings(page, `theme=${theme}`);
    await section(app, 'Delete everything').waitFor();
    for (const width of [720, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await axeCheck(page);
      expect(await app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
      if (shots) {
        await page.setViewportSize({ width, height: 5200 });
        await shoot(page, `settings-${theme}-${width}`);
      }
    }
  });
});
