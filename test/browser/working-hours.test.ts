import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keyboardOf } from '../support/keyboard.ts';
import { launchSite } from '../support/launch-site.ts';
import { inAllThemes } from '../support/looks.ts';
import { APP_HOST, startMicrosoft } from '../support/microsoft.ts';
import { loadOracle } from '../support/oracle.ts';
import { misfits, shootFrame } from '../support/panel.ts';
import { productWithPolicy } from '../support/policy-file.ts';
import { control, DAN, review, SUBJECT } from '../support/review.ts';
import { openStage } from '../support/stage.ts';
import { ADA, BEN, CLEO } from '../support/tiny-seed.ts';
import { acceptConsent, debriefIn, openMeeting, resetTenant, tenantLog } from '../support/walk.ts';

const TITLE = 'Outside working hours';
const THEIRS = 'Monday, Tuesday, Wednesday and Thursday, 07:30 to 16:00 (Europe/Berlin).';

const { dist, setPolicy } = productWithPolicy();
const now = new Date();
const seed = review(now);
const workingHours = { daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday'], startTime: '07:30:00.0000000', endTime: '16:00:00.0000000', timeZone: { name: 'W. Europe Standard Time' } };
const people = seed.people.map((person) => (person.id === ADA ? { ...person, workingHours } : person));
const stage = openStage(() => startMicrosoft({ seed: { ...seed, people }, now: now.toISOString(), dist }), (microsoft) => microsoft);
const oracle = await loadOracle();

beforeEach(async () => {
  setPolicy(JSON.stringify({ version: 1, site: 'https://tiny.sharepoint.com/teams/launch', teams: [{ name: 'Launch', members: ['ada@tiny.example'] }] }));
  await resetTenant(stage.site);
  await control(stage.site, 'sites', [launchSite({ members: [ADA, BEN, CLEO, DAN] })]);
  stage.tab.expectError(/^403 GET \S+\/transcripts$/);
});
afterEach(async () => expect(oracle?.checkLog(await tenantLog(stage.site)) ?? []).toEqual([]));

async function open(page: Page, hash = ''): Promise<FrameLocator> {
  await page.goto('about:blank');
  await page.goto(`https://teams.microsoft.com/?person=manager&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html${hash}`)}`);
  return debriefIn(page);
}

const use = (app: FrameLocator) => app.getByRole('switch', { name: 'Use my working hours' });
const asked = async (): Promise<number> => (await tenantLog(stage.site)).entries.filter(({ url }) => url.includes('/me/mailboxSettings')).length;

/** The part with the switch, in each theme at the widths of a phone and of a tab. */
async function look(page: Page, app: FrameLocator, name: string): Promise<void> {
  for (const width of [1024, 340]) {
    await page.setViewportSize({ width, height: 900 });
    await use(app).scrollIntoViewIfNeeded();
    await expect.poll(() => misfits(app), { message: `${name}, ${width} px` }).toEqual([]);
    await inAllThemes(page, `hours-${name}-${width}`, shootFrame);
  }
}

describe('working hours', () => {
  test('are read after the person allows it, shown as Outlook has them, and gone when switched off, with the keyboard alone', async () => {
    const { page } = stage.tab;
    const app = await open(page, '#/settings');
    const hands = await keyboardOf(page);
    await use(app).waitFor();
    await look(page, app, 'settings-off');
    expect([await use(app).isChecked(), await asked()]).toEqual([false, 0]);
    await hands.to('Use my working hours');
    await hands.press(' ');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await app.getByText('You did not allow it. Nothing was read.').waitFor();
    await look(page, app, 'settings-declined');
    expect([await use(app).isChecked(), await asked()]).toEqual([false, 0]);
    await use(app).focus();
    await hands.press(' ');
    await acceptConsent(page);
    await app.getByText(THEIRS).waitFor();
    await look(page, app, 'settings-on');
    expect([await use(app).isChecked(), await asked()]).toEqual([true, 1]);

    await page.reload();
    await app.getByText(THEIRS).waitFor();
    expect(await asked()).toBe(1);
    await use(app).focus();
    await hands.press(' ');
    await app.getByText(THEIRS).waitFor({ state: 'detached' });
    await page.reload();
    await use(app).waitFor();
    expect([await use(app).isChecked(), await asked()]).toEqual([false, 1]);
  }, 180_000);

  test('can be chosen where a series is shared, and where the own rhythm tells how many meetings lay outside them', async () => {
    const { page } = stage.tab;
    let app = await open(page);
    await openMeeting(app, SUBJECT);
    const share = app.getByRole('region', { name: 'Share with the leaders’ summary' });
    await share.getByText(TITLE, { exact: true }).click();
    await use(app).waitFor();
    await look(page, app, 'share-off');
    await use(app).click();
    await acceptConsent(page);
    await share.getByText(THEIRS).waitFor();
    await look(page, app, 'share-on');

    app = await open(page, '#/summary/mine');
    const part = app.getByRole('region', { name: TITLE });
    await part.getByText(/^\d of \d judged meetings? in these 8 weeks/).waitFor();
    await look(page, app, 'rhythm-on');
    await use(app).click();
    await part.getByText(/in these 8 weeks/).waitFor({ state: 'detached' });
    expect(await asked()).toBe(1);
  }, 180_000);
});
