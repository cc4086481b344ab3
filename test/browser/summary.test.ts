import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { SummaryItem } from '#domain/summary-list.ts';
import { keyboardOf, type Keyboard } from '../support/keyboard.ts';
import { inAllThemes } from '../support/looks.ts';
import { APP_HOST } from '../support/microsoft.ts';
import { loadOracle } from '../support/oracle.ts';
import { misfits, shoot, shootFrame } from '../support/panel.ts';
import { control, review } from '../support/review.ts';
import { openProduct } from '../support/stage.ts';
import { summarySite } from '../support/summary-site.ts';
import { asListItems, worldItems } from '../support/summary-world.ts';
import { ADA, BEN } from '../support/tiny-seed.ts';
import { debriefIn, tenantLog } from '../support/walk.ts';

const SITE = 'https://tiny.sharepoint.com/teams/launch';
const WORLD = worldItems();

const stage = openProduct(review);
const oracle = await loadOracle();
afterEach(async () => expect(oracle?.checkLog(await tenantLog(stage.site)) ?? []).toEqual([]));

async function open(page: Page, hash: string, query = ''): Promise<FrameLocator> {
  await page.goto('about:blank');
  await page.goto(`https://teams.microsoft.com/?person=manager${query}&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html${hash}`)}`);
  return debriefIn(page);
}

/** Ada has given the address of the site, whose list has these items. */
async function leader(items: readonly SummaryItem[] = WORLD, hash = '#/summary'): Promise<{ readonly app: FrameLocator; readonly page: Page; readonly hands: Keyboard }> {
  const { page } = stage.tab;
  await control(stage.site, 'sites', [summarySite({ items: asListItems(items, BEN) }, { members: [ADA, BEN] })]);
  const settings = await open(page, '#/settings');
  await settings.getByRole('textbox', { name: 'Address of the site' }).fill(SITE);
  await settings.getByRole('button', { name: 'Use this site' }).click();
  await settings.getByText('The list is ready.').waitFor();
  const app = await open(page, hash);
  await app.getByRole('heading', { name: 'Summary', level: 1 }).waitFor();
  return { app, page, hands: await keyboardOf(page) };
}

const rate = (app: FrameLocator) => app.getByRole('group', { name: 'Busy, no decision recorded', exact: true });
const figure = (app: FrameLocator, name: string) => app.getByRole('figure', { name, exact: true });
/** How many pages it has on paper, as it stands now: a frame cannot be printed by itself, so a page of its own takes its looks and words. */
async function pagesOf(app: FrameLocator, format: 'A4' | 'Letter'): Promise<number> {
  const html = await app.locator('html').evaluate((page) => {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
    return `<!doctype html><html lang="en"><head><style>${rules.join('\n')}</style></head>${page.querySelector('body')?.outerHTML ?? ''}</html>`;
  });
  const paper = await stage.context.newPage();
  await paper.setContent(html);
  const folder = process.env['MEETING_SHOTS'];
  const pdf = await paper.pdf({ format, ...(folder ? { path: `${folder}/summary-${format}.pdf` } : {}) });
  await paper.close();
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

const hashOf = (app: FrameLocator): Promise<string> => app.locator('html').evaluate(() => location.hash);

describe('a leader', () => {
  test('comes from the week, goes through filters, charts and tables with the keyboard alone, and finds the same after a reload', async () => {
    const { page, hands } = await leader();
    const app = await open(page, '');
    await app.getByRole('link', { name: 'Summary', exact: true }).waitFor();
    await hands.enter('Summary');
    await rate(app).waitFor();
    const all = await rate(app).innerText();
    expect(all).toMatch(/\d+%[\s\S]*95%: \d+% to \d+%[\s\S]*n = \d+, missing: \d+, coverage: \d+%\.[\s\S]*8 weeks before: \d+% \(n = \d+, missing: \d+\)/);

    await hands.to('Team');
    await hands.press('b');
    await expect.poll(() => hashOf(app)).toBe('#/summary?team=Bearings');
    expect(await hands.at()).toBe('Team');
    await expect.poll(() => rate(app).innerText()).not.toBe(all);
    const bearings = await rate(app).innerText();
    await hands.to('This period');
    await hands.press('ArrowDown');
    await expect.poll(() => hashOf(app)).toBe('#/summary?team=Bearings&weeks=8');

    await app.locator('html').evaluate(() => location.reload());
    await rate(app).waitFor();
    expect(await hashOf(app)).toBe('#/summary?team=Bearings&weeks=8');
    expect(await rate(app).innerText()).not.toBe(bearings);
    expect(await app.getByRole('combobox', { name: 'This period' }).inputValue()).toBe('8');

    // Each point says itself; what is looked at stands below the chart, too.
    const line = figure(app, 'Busy, no decision recorded').first();
    await line.getByRole('application').waitFor();
    await line.locator('[data-point][tabindex="0"]').focus();
    expect(await hands.at()).toMatch(/^Week of .*16 Nov 2026: \d+% \(95%: \d+% to \d+%\)\. n = \d+, missing: \d+\.$/);
    await hands.press('ArrowLeft');
    expect(await hands.at()).toMatch(/^Week of .*9 Nov 2026: /);
    await line.getByText(/^Week of .*9 Nov 2026: /).waitFor();
    await hands.press('Home');
    expect(await hands.at()).toMatch(/^Week of .*3 Aug 2026: /);
    await shoot(page, 'summary-point');
    await hands.enter('Show as a table: Busy, no decision recorded');
    await line.getByRole('row', { name: /16 Nov 2026/ }).waitFor();
    expect(await line.getByRole('row').count()).toBe(17);
    expect(await hands.at()).toBe('Show as a chart: Busy, no decision recorded');
  }, 120_000);

  test('sees the same in light, dark and contrast, by eye and by axe', async () => {
    const { app, page } = await leader();
    await rate(app).waitFor();
    await inAllThemes(page, 'summary-top');
    for (const name of ['How meetings ended, week by week', 'How long decisions take, from raised to decided', 'Busy, no decision recorded, by series and quarter']) {
      await figure(app, name).scrollIntoViewIfNeeded();
      await shoot(page, `summary-${name.slice(0, 12).replaceAll(/\W/g, '-')}`);
    }
  }, 180_000);

  test('unfolds what a sign rests on, what would change it and what to try, in light, dark and contrast', async () => {
    const { app, page } = await leader();
    const sign = app.getByRole('group', { name: 'Projects keep stalling', exact: true });
    await sign.waitFor();
    expect(await sign.getByRole('application').count()).toBe(0);
    await sign.locator('details').evaluateAll((all) => all.forEach((one) => { (one as HTMLDetailsElement).open = true; }));
    await sign.getByRole('application').first().waitFor();
    await sign.getByText('It would be seen if this became clear: Questions carried over twice or more rises.').waitFor();
    await sign.getByText('Template: Decision debrief').waitFor();
    await sign.scrollIntoViewIfNeeded();
    await inAllThemes(page, 'summary-signs');
    await app.getByRole('heading', { name: 'What it brings' }).scrollIntoViewIfNeeded();
    await shoot(page, 'summary-pay-off');
  }, 180_000);

  test.each([1280, 720, 320, 280])('has everything within a window of %i px, charts and tables too', async (width) => {
    const { app, page } = await leader();
    await rate(app).waitFor();
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)).toBe(0);
    // A table whose words would break scrolls by itself, with keys too.
    expect(await misfits(app, '[role="group"][tabindex="0"]:has(> table)')).toEqual([]);
    await figure(app, 'Busy, no decision recorded, by series and quarter').scrollIntoViewIfNeeded();
    await shootFrame(page, `summary-${width}`);
  }, 120_000);

  test.each([1024, 340])('reads it from right to left in Arabic in a window of %i px: time and axis are mirrored, and no number of an axis lies upon the drawing', async (width) => {
    const { page } = await leader();
    const app = await open(page, '#/summary', '&locale=ar-EG');
    const charts = app.getByRole('figure').filter({ has: app.locator('svg [data-point] circle') });
    await charts.first().waitFor();
    await page.setViewportSize({ width, height: 900 });
    await expect.poll(() => misfits(app, '[role="group"][tabindex="0"]:has(> table)')).toEqual([]);
    await charts.first().scrollIntoViewIfNeeded();
    await shootFrame(page, `summary-ar-${width}`);
    const drawn = await charts.first().locator('svg[role="application"]').evaluate((svg) => {
      const rules = [...svg.querySelectorAll('g[aria-hidden] line')].map((line) => line.getBoundingClientRect().right);
      const numbers = [...svg.querySelectorAll('g[aria-hidden] g text')].map((text) => text.getBoundingClientRect());
      const points = [...svg.querySelectorAll('[data-point] circle')].map((point) => point.getBoundingClientRect().left);
      const { right } = svg.getBoundingClientRect();
      return {
        beside: numbers.length > 1 && numbers.every((number) => number.left >= Math.max(...rules) && number.right <= right),
        mirrored: points.length > 1 && points.every((left, at) => at === 0 || left < (points[at - 1] ?? 0)),
      };
    });
    expect(drawn).toEqual({ beside: true, mirrored: true });
  }, 90_000);

  test('compares before and after a day, with the caveat beside the number', async () => {
    const { app, page } = await leader(WORLD, '#/summary?team=Bearings&weeks=8&start=2026-09-21');
    const part = app.getByRole('region', { name: 'Before and after', exact: true });
    await part.getByRole('row', { name: /Busy, no decision recorded/ }).waitFor();
    await part.getByText(/Who starts after bad weeks sees better ones by themselves/).first().waitFor();
    await part.scrollIntoViewIfNeeded();
    await shoot(page, 'summary-before-after');
    await part.getByRole('button', { name: 'Leave the day out' }).click();
    await expect.poll(() => hashOf(app)).toBe('#/summary?team=Bearings&weeks=8');
    expect(await part.getByRole('table').count()).toBe(0);
  }, 90_000);

  test('opens one series by quarter; a series without a name has none there either', async () => {
    const { app, page, hands } = await leader();
    await rate(app).waitFor();
    await hands.enter('The numbers of one series');
    expect(await app.getByRole('link', { name: /^Series \d+, not named$/ }).count()).toBe(6);
    await hands.enter('Bearings review');
    await app.getByRole('heading', { name: 'Bearings review' }).waitFor();
    await app.getByRole('table', { name: 'All numbers' }).waitFor();
    await shoot(page, 'summary-series');
    await hands.enter('Back to the summary', 'back');
    await rate(app).waitFor();
  }, 90_000);

  test('takes it along: as a file, as a mail, on paper, light whatever the theme', async () => {
    const { app, page } = await leader();
    await rate(app).waitFor();
    const download = page.waitForEvent('download');
    await app.getByRole('button', { name: 'Save as CSV' }).click();
    const file = await (await (await download).createReadStream()).toArray();
    const lines = Buffer.concat(file as Buffer[]).toString('utf8').split('\r\n');
    expect(lines[0]).toBe('\uFEFFteam,type,period,metric,unit,value,low,high,n,missing,state,formula');
    expect(lines.filter((one) => one.startsWith('all,all,now,flag-rate,share,0.'))).toHaveLength(1);
    expect(lines.join('\n')).not.toMatch(/Ada|Ben|@tiny/);
    await app.getByRole('button', { name: 'Copy for an e-mail' }).click();
    await app.getByText('Copied. Paste it into your mail.').or(app.getByText('It could not be copied.')).first().waitFor();

    // The frame alone, as the hub would print it; the tab's own address shows it without a hub.
    await page.locator('#pick-theme').evaluate((select: HTMLSelectElement) => { select.value = 'dark'; select.dispatchEvent(new Event('change')); });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => app.getByRole('heading', { name: 'Summary', level: 1 }).evaluate((title) => getComputedStyle(title).color)).toMatch(/rgb\((\d|[1-5]\d), /);
    expect(await app.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await app.getByRole('group', { name: 'What is shown' }).isVisible()).toBe(false);
    await shootFrame(page, 'summary-print');
    expect(await app.locator('main').evaluate((main) => getComputedStyle(main.parentElement ?? main).backgroundColor)).toMatch(/^rgb\((2[2-5]\d, ){2}2[2-5]\d\)$/);
    const breaks = await app.getByRole('group', { name: 'Projects keep stalling', exact: true }).evaluate((sign) => getComputedStyle(sign).breakInside);
    const folded = await app.locator('main').evaluate((main) => [...main.querySelectorAll('details:not([open])')].filter((one) => one.checkVisibility()).length);
    expect([breaks, folded, await app.getByRole('heading', { name: 'Before and after' }).isVisible()]).toEqual(['avoid', 0, false]);
    for (const format of ['A4', 'Letter'] as const) {
      const pages = await pagesOf(app, format);
      expect([format, pages >= 4 && pages <= 7]).toEqual([format, true]);
    }
    await page.emulateMedia({ media: 'screen' });
  }, 90_000);

  test('changes a filter without a wait', async () => {
    const { app } = await leader();
    await rate(app).waitFor();
    const longest = await app.locator('html').evaluate(async () => {
      const tasks: number[] = [];
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
      for (const team of ['Bearings', 'Launch', 'Service']) {
        location.hash = `#/summary?team=${team}`;
        await new Promise((resolve) => setTimeout(resolve, 400));
      }
      return Math.max(0, ...tasks);
    });
    console.log(`The longest task of three filter changes took ${Math.round(longest)} ms.`);
    expect(longest).toBeLessThan(200);
  }, 90_000);
});

describe('a manager', () => {
  test('sees their own rhythm from private data, with one thing for the week, and no leader’s list is asked for it', async () => {
    const app = await open(stage.tab.page, '#/summary');
    await app.getByRole('link', { name: 'See your own rhythm' }).click();
    await app.getByRole('heading', { name: 'Your own rhythm', level: 1 }).waitFor();
    await figure(app, 'Your flags, week by week').waitFor();
    await app.getByRole('region', { name: 'One thing this week' }).waitFor();
    await inAllThemes(stage.tab.page, 'rhythm');
    expect((await tenantLog(stage.site)).entries.filter(({ url }) => url.includes('/sites/'))).toEqual([]);
  }, 90_000);
});

describe('where there is little to see', () => {
  test('nobody gave the address of a site: the page says what a summary is and where to begin', async () => {
    const app = await open(stage.tab.page, '#/summary');
    await app.getByRole('heading', { name: 'No summary is set up here yet' }).waitFor();
    await inAllThemes(stage.tab.page, 'summary-no-site');
    await app.getByRole('link', { name: 'Give the address in settings' }).click();
    await app.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  }, 60_000);

  test('no week is finished: the page says what has to happen', async () => {
    const { app, page } = await leader(WORLD.filter(({ is }) => is === 'cell'));
    await app.getByRole('heading', { name: 'The first weeks' }).waitFor();
    await shoot(page, 'summary-empty');
  }, 60_000);

  test('the first two weeks: numbers, no trend, and how little that is', async () => {
    const few = WORLD.filter((item) => ['2026-W46', '2026-W47'].includes(item.is === 'cell' ? item.cell.at.period : item.period));
    const { app, page } = await leader(few);
    await app.getByText('2 weeks are finished so far.', { exact: false }).waitFor();
    expect(await app.getByText(/not shown: too few people or organizers/).count()).toBe(0);
    await app.getByText(/No trend yet: 2 of the \d+ weeks that are needed/).first().waitFor();
    await app.getByText('No series has enough people yet', { exact: false }).waitFor();
    await shoot(page, 'summary-first-weeks');
  }, 60_000);

  test('a person without rights on the list is told whom to ask, and sees nothing', async () => {
    const { page } = stage.tab;
    stage.tab.expectError(/^40[34] GET \S+\/sites\//);
    await leader();
    await control(stage.site, 'sites', [summarySite({ items: asListItems(WORLD, BEN), members: [BEN] }, { members: [ADA, BEN] })]);
    await page.evaluate(() => undefined);
    const app = await open(page, '#/summary');
    await app.getByText('Summary', { exact: true }).first().waitFor();
    await app.getByRole('heading', { name: 'You cannot read this list' }).waitFor();
    expect(await app.getByText('This was read').count()).toBe(0);
    await shoot(page, 'summary-closed');
  }, 60_000);
});
