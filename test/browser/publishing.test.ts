import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { KeptSite } from '#sandbox/tenant/state.ts';
import { axeCheck } from '../support/chromium.ts';
import { keyboardOf } from '../support/keyboard.ts';
import { launchSite } from '../support/launch-site.ts';
import { inAllThemes } from '../support/looks.ts';
import { APP_HOST, startMicrosoft } from '../support/microsoft.ts';
import { loadOracle } from '../support/oracle.ts';
import { productWithPolicy } from '../support/policy-file.ts';
import { control, DAN, review, SUBJECT } from '../support/review.ts';
import { openStage } from '../support/stage.ts';
import { ADA, BEN, CLEO } from '../support/tiny-seed.ts';
import { debriefIn, openMeeting, resetTenant, tenantLog } from '../support/walk.ts';

const SITE = 'https://tiny.sharepoint.com/teams/launch';
const SHARE = 'Share with the leaders’ summary';
const NOTICE = 'This series is published for the leaders’ summary';

const { dist, setPolicy } = productWithPolicy();
const now = new Date();
const stage = openStage(() => startMicrosoft({ seed: review(now), now: now.toISOString(), dist }), (microsoft) => microsoft);
const oracle = await loadOracle();

beforeEach(async () => {
  setPolicy(JSON.stringify({ version: 1, teams: [{ name: 'Design', members: ['cleo@tiny.example'] }, { name: 'Launch', members: ['ada@tiny.example'] }] }));
  await resetTenant(stage.site);
  await control(stage.site, 'sites', [launchSite({ members: [ADA, BEN, CLEO, DAN] })]);
  stage.tab.expectError(/^403 GET \S+\/transcripts$/);
});
afterEach(async () => expect(oracle?.checkLog(await tenantLog(stage.site)) ?? []).toEqual([]));

async function open(page: Page, person: string, hash = ''): Promise<FrameLocator> {
  await page.goto('about:blank');
  await page.goto(`https://teams.microsoft.com/?person=${person}&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html${hash}`)}`);
  return debriefIn(page);
}

async function useSite(page: Page, person: string): Promise<FrameLocator> {
  const app = await open(page, person, '#/settings');
  await app.getByRole('textbox', { name: 'Address of the site' }).fill(SITE);
  await app.getByRole('button', { name: 'Use this site' }).click();
  await app.getByText('The list is ready.').waitFor();
  return app;
}

async function atMeeting(page: Page, person: string): Promise<FrameLocator> {
  const app = await useSite(page, person);
  await app.getByRole('link', { name: /my week/i }).first().click();
  await openMeeting(app, SUBJECT);
  return app;
}

const share = (app: FrameLocator) => app.getByRole('region', { name: SHARE });

async function rows(): Promise<readonly MeetingRow[]> {
  const { sites } = (await control(stage.site, 'state')) as { sites: Record<string, KeptSite> };
  return Object.values(sites).flatMap(({ lists }) => lists.flatMap(({ items }) => items.flatMap(({ fields }) => (fields['Kind'] === 'meeting' ? [JSON.parse(String(fields['Row'])) as MeetingRow] : []))));
}
const standing = (): ReturnType<typeof expect.poll<readonly MeetingRow[]>> => expect.poll(rows, { timeout: 20_000 });

async function publishAsManager(page: Page): Promise<FrameLocator> {
  const app = await atMeeting(page, 'manager');
  await share(app).getByRole('button', { name: 'Show what would be published' }).click();
  await share(app).getByRole('button', { name: 'Publish this series from this meeting on' }).click();
  await standing().toHaveLength(1);
  return app;
}

const widerThanThePage = (app: FrameLocator): Promise<boolean> => app.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth);

describe('the organizer', () => {
  test('sees by the keyboard exactly what would be published, publishes it, and nothing was published before', async () => {
    const { page } = stage.tab;
    const app = await atMeeting(page, 'manager');
    const hands = await keyboardOf(page);
    const part = share(app);
    expect([await part.getByRole('combobox', { name: 'Team' }).inputValue(), await part.getByRole('checkbox', { name: 'Share the title of the series' }).isChecked(), await part.getByRole('button', { name: /^Publish/ }).count()]).toEqual(['Launch', false, 0]);
    await hands.enter('Show what would be published');
    const preview = part.getByRole('group', { name: 'Exactly this would be published of this meeting' });
    await preview.getByText('Cannot tell').waitFor();
    const shown = await preview.locator('dl').innerText();
    expect([await rows(), await preview.getByText('Not shared').count(), /Ada|Ben|Review of the seal/.test(shown)]).toEqual([[], 1, false]);
    await hands.enter('Publish this series from this meeting on');
    await part.getByText('On, for the team Launch.').waitFor();
    await standing().toMatchObject([{ version: 1, team: 'Launch', people: 4, load: 4, hours: 1, purpose: 'unset', verdict: 'cannot-tell' }]);
    const stands = part.getByRole('group', { name: 'This is published of this meeting' });
    expect(await stands.locator('dl').innerText()).toBe(shown);
    await page.setViewportSize({ width: 320, height: 900 });
    await part.scrollIntoViewIfNeeded();
    await inAllThemes(page, 'p1-shared');
    expect(await widerThanThePage(app)).toBe(false);
  });

  test('corrects the verdict and shares the title, and the row follows', async () => {
    const { page } = stage.tab;
    const app = await publishAsManager(page);
    await app.getByRole('button', { name: 'Nothing was decided' }).click();
    await standing().toMatchObject([{ verdict: 'no-decision-recorded', contest: 'not-decided' }]);
    await share(app).getByRole('checkbox', { name: 'Share the title of the series' }).check();
    await share(app).getByRole('button', { name: 'Show what would be published' }).click();
    await share(app).getByRole('group', { name: 'As it would be published now' }).getByText(SUBJECT).waitFor();
    await share(app).getByRole('button', { name: 'Change what is shared' }).click();
    await standing().toMatchObject([{ title: SUBJECT, contest: 'not-decided' }]);
  });

  test('withdraws the series after being told what stays, and no row is left, also after a reload', async () => {
    const { page } = stage.tab;
    const app = await publishAsManager(page);
    await share(app).getByRole('button', { name: 'Withdraw' }).click();
    const dialog = app.getByRole('dialog', { name: 'Withdraw the whole series?' });
    await dialog.getByText('already stays as it was summarised').waitFor();
    await axeCheck(page);
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await share(app).getByText('Withdrawn. No row of this series is left or will come.').waitFor();
    expect(await rows()).toEqual([]);
    const again = await open(page, 'manager');
    await openMeeting(again, SUBJECT);
    await share(again).getByRole('button', { name: 'Show what would be published' }).waitFor();
    expect([await share(again).getByRole('button', { name: 'Withdraw' }).count(), await rows()]).toEqual([0, []]);
  });

  test('sees that the list refused a row until they let go of it, and the next visit tries again', async () => {
    const { page } = stage.tab;
    const app = await atMeeting(page, 'manager');
    stage.tab.expectError(/^403 POST \S+\/items$/);
    await control(stage.site, 'faults', { match: { method: 'POST', path: '/items' }, times: 1, fault: { status: 403 } });
    await share(app).getByRole('button', { name: 'Show what would be published' }).click();
    await share(app).getByRole('button', { name: 'Publish this series from this meeting on' }).click();
    await share(app).getByText('The list of your team has not taken it').waitFor();
    expect(await share(app).getByRole('group', { name: 'This is published of this meeting' }).count()).toBe(0);
    await share(app).getByRole('group', { name: 'This is to be published of this meeting; your team’s list does not have it yet' }).waitFor();
    await share(app).getByRole('button', { name: 'Dismiss' }).click();
    await share(app).getByText('The list of your team has not taken it').waitFor({ state: 'detached' });
    expect(await rows()).toEqual([]);
    await open(page, 'manager');
    await standing().toHaveLength(1);
  });

  test('is told what is missing where there is no site', async () => {
    const app = await open(stage.tab.page, 'manager');
    await openMeeting(app, SUBJECT);
    await share(app).getByText('Your team has no list yet.').waitFor();
    await share(app).getByRole('link', { name: 'Open the settings' }).click();
    await app.getByRole('textbox', { name: 'Address of the site' }).waitFor();
  });
});

describe('everybody else in the meeting', () => {
  test('is told that the series is published, with the exact row, and takes words of objection along; nothing is sent', async () => {
    const { page } = stage.tab;
    const manager = await publishAsManager(page);
    const published = await share(manager).getByRole('group', { name: 'This is published of this meeting' }).locator('dl').innerText();
    const app = await atMeeting(page, 'attendee');
    const notice = app.getByRole('group', { name: NOTICE });
    const hands = await keyboardOf(page);
    await notice.waitFor();
    await hands.enter('The exact row of this meeting');
    expect([await notice.locator('dl').innerText(), await app.getByRole('region', { name: SHARE }).count()]).toEqual([published, 0]);
    const before = (await tenantLog(stage.site)).entries.filter(({ method }) => method !== 'GET').length;
    await hands.enter('I object');
    const text = notice.getByRole('textbox', { name: 'Words to the organizer. Nothing is sent by Debrief.' });
    expect(await text.inputValue()).toContain(`I would rather not have “${SUBJECT}” in the leaders’ summary.`);
    await hands.enter('Copy these words');
    await notice.getByRole('status').getByText(/copied/i).waitFor();
    expect((await tenantLog(stage.site)).entries.filter(({ method }) => method !== 'GET').length).toBe(before);
    await page.setViewportSize({ width: 320, height: 900 });
    await notice.scrollIntoViewIfNeeded();
    await inAllThemes(page, 'p2-notice');
    expect(await widerThanThePage(app)).toBe(false);
  });

  test.each(['panel', 'meeting-tab'])('is told so in the %s too', async (surface) => {
    const { page } = stage.tab;
    await publishAsManager(page);
    await useSite(page, 'attendee');
    await page.goto('about:blank');
    await page.goto(`https://teams.microsoft.com/?app=${encodeURIComponent(`https://${APP_HOST}/meeting.html`)}&surface=${surface}&meeting=review&person=attendee`);
    const app = debriefIn(page);
    await app.getByRole('button', { name: /Skip/ }).click();
    const notice = app.getByRole('group', { name: NOTICE });
    await notice.waitFor();
    await notice.getByText(/^The exact row of/).click();
    await notice.getByText('Launch', { exact: true }).waitFor();
    await notice.getByText('In a meeting Debrief shows nobody a verdict', { exact: false }).waitFor();
    expect(await notice.getByText('Cannot tell').count()).toBe(0);
    expect(await app.getByText('Anybody in this meeting can object').count()).toBe(1);
    await notice.scrollIntoViewIfNeeded();
    await inAllThemes(page, `p3-${surface}`);
  });

  test('sees nothing of it where nothing is published', async () => {
    const { page } = stage.tab;
    const app = await atMeeting(page, 'attendee');
    await expect.poll(async () => (await tenantLog(stage.site)).entries.filter(({ url }) => url.includes('/items?') && url.includes('ICalUId')).length).toBeGreaterThan(0);
    expect([await app.getByRole('group', { name: NOTICE }).count(), await app.getByRole('region', { name: SHARE }).count()]).toEqual([0, 0]);
  });
});
