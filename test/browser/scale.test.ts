import type { Frame, FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tally, type Summary } from '#analysis/rhythm/floors/tally.ts';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { instant, minus, days, toIso, type LocalDate } from '#base/time.ts';
import { weekOfDay } from '#domain/iso-weeks.ts';
import { isOver } from '#domain/period.ts';
import { NO_POLICY } from '#domain/policy.ts';
import type { SummaryItem } from '#domain/summary-list.ts';
import { keptRows } from '../support/kept-rows.ts';
import { launchSite } from '../support/launch-site.ts';
import { appFrame, smoothnessOf, type Smoothness } from '../support/long-tasks.ts';
import { asPublishedItems, manyPublished } from '../support/many-published.ts';
import { APP_HOST, startMicrosoft } from '../support/microsoft.ts';
import { productWithPolicy } from '../support/policy-file.ts';
import { control, review } from '../support/review.ts';
import { openStage } from '../support/stage.ts';
import { SUMMARY_ON_SITE, summarySite } from '../support/summary-site.ts';
import { asListItems } from '../support/summary-world.ts';
import { ADA, BEN } from '../support/tiny-seed.ts';
import { debriefIn, resetTenant } from '../support/walk.ts';

/** Some 3,000 people for a year. */
const MANY = 100_000;
const FEW = 2_000;
const SITE = 'https://tiny.sharepoint.com/teams/launch';

const { dist, setPolicy } = productWithPolicy();
const now = new Date();
const LAST = weekOfDay(toIso(minus(instant(now.getTime()), days(7))).slice(0, 10) as LocalDate);
const stage = openStage(() => startMicrosoft({ seed: review(now), now: now.toISOString(), dist }), (microsoft) => microsoft);
beforeEach(async () => {
  await resetTenant(stage.site);
  setPolicy(JSON.stringify({ version: 1, steward: 'ada@tiny.example', site: SITE, teams: [{ name: 'Launch', members: ['ada@tiny.example'] }] }));
});
afterEach(() => control(stage.site, 'sites', []));

async function open(page: Page, hash: string): Promise<FrameLocator> {
  await page.goto('about:blank');
  await page.goto(`https://teams.microsoft.com/?person=manager&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html${hash}`)}`);
  return debriefIn(page);
}

/** The same rows in this process, through the same floors. */
function summaryOf(rows: number): Summary {
  const { add, finish } = tally(NO_POLICY.floors, METRICS);
  for (const row of manyPublished(rows, LAST)) add(row);
  return finish((period) => isOver(period, instant(now.getTime())));
}

async function heapOf(frame: Frame): Promise<number> {
  const session = await stage.context.newCDPSession(frame);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return Math.round(usedSize / 1e6);
}

const say = ({ longest, top, wall, tasks }: Smoothness): string => `longest task ${longest} ms (${top.join(', ')} ms; ${wall} ms by the clock), ${tasks} tasks`;

test(`the steward is shown the finished cells of ${MANY.toLocaleString('en')} rows, read by pages and added up in a worker, on a page that answers all the while; no row stays on the device`, async () => {
  const { page } = stage.tab;
  await control(stage.site, 'sites', [launchSite({ lists: [...launchSite().lists, SUMMARY_ON_SITE] })]);
  const app = await open(page, '#/settings');
  await app.getByText('Debrief summary: ready').waitFor();
  await control(stage.site, 'sites', [launchSite({ members: [ADA, BEN], lists: [...launchSite().lists.map((list) => ({ ...list, items: [...asPublishedItems(manyPublished(MANY, LAST))] })), SUMMARY_ON_SITE] })]);
  const look = app.getByRole('button', { name: 'See what would be written' });
  await look.waitFor();
  const frame = await appFrame(page);
  const before = await heapOf(frame);
  const began = performance.now();
  let [read, most] = [0, 0];
  const seen = await smoothnessOf(stage.browser, frame, async () => {
    await look.click();
    await frame.waitForFunction(() => document.body.innerText.includes('Adding up:'), undefined, { timeout: 240_000, polling: 500 });
    read = performance.now();
    most = await heapOf(frame);
    await frame.waitForFunction((rows) => document.body.innerText.includes(`${rows} rows read.`), MANY.toLocaleString('en-GB'), { timeout: 240_000, polling: 500 });
  });
  const ended = performance.now();
  console.log(`${MANY} rows: read in ${Math.round(read - began)} ms, added up in ${Math.round(ended - read)} ms; page ${say(seen)}; its heap ${before} MB before, ${most} MB when all was read, ${await heapOf(frame)} MB at the end.`);

  const here = summaryOf(MANY);
  const lines = await app.locator('summary').filter({ hasText: /cells?, [\d,]+ hidden/ }).allInnerTexts();
  const sum = (pattern: RegExp): number => lines.reduce((all, line) => all + Number((pattern.exec(line)?.[1] ?? '0').replaceAll(',', '')), 0);
  // A quarter waits until its weeks are written.
  const weekly = <Of extends Summary['cells' | 'hidden'][number]>(of: readonly Of[]): number => of.filter(({ at }) => at.table === 'team').length;
  const weeks = new Set([...here.cells, ...here.hidden].flatMap(({ at }) => (at.table === 'team' ? [at.period] : [])));
  expect([lines.length, sum(/: ([\d,]+) cells?/), sum(/([\d,]+) hidden/)]).toEqual([weeks.size, weekly(here.cells), weekly(here.hidden)]);
  expect(await keptRows(frame)).toBe(0);
  expect(seen.longest).toBeLessThanOrEqual(100);
}, 480_000);

test(`a leader changes the filter over the cells of ${MANY.toLocaleString('en')} rows as they do over those of ${FEW.toLocaleString('en')}`, async () => {
  const { page } = stage.tab;
  const change = async (rows: number): Promise<Smoothness> => {
    const { cells } = summaryOf(rows);
    const periods = [...new Set(cells.map(({ at }) => at.period))];
    const items = [...cells.map((cell): SummaryItem => ({ is: 'cell', cell })), ...periods.map((period): SummaryItem => ({ is: 'finished', period, cells: 1, hidden: 0, at: instant(0) }))];
    await control(stage.site, 'sites', [summarySite({ items: asListItems(items, BEN) }, { members: [ADA, BEN] })]);
    const app = await open(page, '#/settings');
    await app.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    const frame = await appFrame(page);
    await frame.evaluate(() => { location.hash = '#/summary'; });
    const rate = app.getByRole('group', { name: 'Busy, no decision recorded', exact: true });
    await rate.waitFor({ timeout: 240_000 });
    const seen = await smoothnessOf(stage.browser, frame, async () => {
      for (const team of ['Team 1', 'Team 2', 'all', 'Team 1']) {
        await frame.evaluate((to) => { location.hash = `#/summary?team=${encodeURIComponent(to)}`; }, team);
        await frame.waitForFunction((to) => [...document.querySelectorAll('select')].some(({ value }) => value === to), team);
        await frame.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 300))));
      }
    });
    console.log(`${cells.length} cells of ${rows} rows: filter changed four times, ${say(seen)}; heap ${await heapOf(frame)} MB.`);
    return seen;
  };
  const few = await change(FEW);
  const many = await change(MANY);
  expect(many.longest).toBeLessThanOrEqual(Math.max(100, 2 * few.longest));
}, 480_000);
