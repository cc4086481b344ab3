import { describe, expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { axeCheck } from '../support/chromium.ts';
import { LANGUAGES_WHOLE } from '../support/languages.ts';
import { misfits, shootFrame } from '../support/panel.ts';
import { languageOf, leftInEnglish, READERS } from '../support/read-in.ts';
import { openProduct } from '../support/stage.ts';
import { acceptConsent, openInTeams, weekIsJudged } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';

const now = new Date();
const own = firstWalk(now);
const stage = openProduct(firstWalk, now);

describe.each(READERS)('on a host in %s', (tag, locale, language) => {
  const { words } = LANGUAGES_WHOLE[tag];

  test('the week, a meeting, its debrief and the settings are read in it, fit at each width, and fetch no English behind the first look', async () => {
    const { page } = stage.tab;
    const asked: string[] = [];
    page.on('request', (request) => { asked.push(new URL(request.url()).pathname); });
    const app = await openInTeams(page, `person=manager&locale=${locale}`);
    await app.getByRole('button', { name: words.need.allow }).click();
    await acceptConsent(page);
    const meeting = app.getByRole('link', { name: FLAGGED, exact: true }).first();
    await weekIsJudged(app, FLAGGED, words.week.flags);
    expect(await languageOf(app)).toBe(language);
    const look = async (name: string): Promise<void> => {
      await expect.poll(() => leftInEnglish(app, tag, own), { message: name }).toEqual([]);
      for (const width of [1024, 340, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await expect.poll(() => misfits(app), { message: `${name}, ${width} px` }).toEqual([]);
        await shootFrame(page, `9-${tag}-${name}-${width}`);
      }
      await axeCheck(page, ['iframe[title="Debrief"]', 'main']);
    };
    await look('week');
    await meeting.click();
    await app.getByRole('heading', { name: FLAGGED, level: 1 }).waitFor();
    await look('meeting');
    await app.getByRole('link', { name: words.meetingPage.debrief.start }).click();
    await app.getByRole('switch').first().waitFor();
    await look('debrief');
    await page.setViewportSize({ width: 1024, height: 900 });
    await app.locator('html').evaluate(() => { window.location.hash = '#/settings'; });
    await app.getByRole('heading', { name: words.settings.title, level: 1 }).waitFor();
    await look('settings');
    expect(asked.filter((path) => /\/(?:en|catalogue)-/.test(path))).toEqual([]);
  });
});

test('a person reads Debrief in another language than Teams from the moment they choose it, and after the next opening too', async () => {
  const { page } = stage.tab;
  const { en, ar } = LANGUAGES_WHOLE;
  const app = await openInTeams(page, 'person=manager&locale=en-gb');
  await app.getByRole('link', { name: en.words.shell.settings }).click();
  const choice = app.getByRole('combobox', { name: en.words.settings.language.label });
  await choice.selectOption({ label: 'العربية' });
  await app.getByRole('heading', { name: ar.words.settings.title, level: 1 }).waitFor();
  expect(await languageOf(app)).toBe('ar rtl');
  expect(await app.locator('select:focus').inputValue()).toBe('ar');
  await openInTeams(page, 'person=manager&locale=en-gb');
  await app.getByRole('heading', { name: ar.words.week.title, level: 1 }).waitFor();
  await app.getByRole('link', { name: ar.words.shell.settings }).click();
  await app.getByRole('combobox', { name: ar.words.settings.language.label }).selectOption('');
  await app.getByRole('heading', { name: en.words.settings.title, level: 1 }).waitFor();
  expect(await languageOf(app)).toBe('en-GB ltr');
});
