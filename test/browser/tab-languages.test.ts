import { beforeEach, describe, expect, test } from 'vitest';
import { days, instant, minus, toIso, type LocalDate } from '#base/time.ts';
import { weekOfDay } from '#domain/iso-weeks.ts';
import type { SeriesKey } from '#domain/meeting-row.ts';
import { authorMark, publishedKey } from '#domain/team-list.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { KeptItem } from '#sandbox/tenant/state.ts';
import { LANGUAGES_WHOLE } from '../support/languages.ts';
import { launchSite } from '../support/launch-site.ts';
import { aRow } from '../support/meeting-rows.ts';
import { APP_HOST, startMicrosoft } from '../support/microsoft.ts';
import { productWithPolicy } from '../support/policy-file.ts';
import { READERS, readThrough } from '../support/read-in.ts';
import { control, DAN, review, TENANT } from '../support/review.ts';
import { openProduct, openStage } from '../support/stage.ts';
import { SUMMARY_ON_SITE } from '../support/summary-site.ts';
import { ADA, BEN, CLEO } from '../support/tiny-seed.ts';
import { acceptConsent, debriefIn, openInTeams, resetTenant, setFaults, weekIsThere } from '../support/walk.ts';

const FLAGGED = 'Pell 2 product steering';
const now = new Date();

describe('the personal tab', () => {
  const stage = openProduct(firstWalk, now);
  const own = firstWalk(now);

  describe.each(READERS)('in %s', (tag, locale) => {
    const { words } = LANGUAGES_WHOLE[tag];

    test('the weekly round, its block, and a week that fails in each way are read in it', async () => {
      const { page } = stage.tab;
      const app = await openInTeams(page, `person=manager&locale=${locale}`);
      const reader = { page, app, tag, own };
      await app.getByRole('button', { name: words.need.allow }).waitFor();
      await readThrough(reader, 'week-asks');
      await app.getByRole('button', { name: words.need.allow }).click();
      await acceptConsent(page);
      await weekIsThere(app, FLAGGED, words.verdict.name.waiting);
      await app.getByRole('heading', { name: words.week.round.title }).waitFor();
      const icon = app.getByRole('button', { name: words.week.earlier }).locator('span span');
      expect(await icon.first().evaluate((element) => getComputedStyle(element).transform)).toBe(tag === 'ar' ? 'matrix(-1, 0, 0, 1, 0, 0)' : 'none');
      await readThrough(reader, 'round');
      await app.getByRole('button', { name: words.week.notMeantTo }).first().click();
      await app.getByRole('button', { name: words.shell.undo }).first().waitFor();
      await app.getByRole('button', { name: words.week.round.snooze }).click();
      await app.getByRole('button', { name: words.week.round.unsnooze }).waitFor();
      await readThrough(reader, 'round-snoozed');

      stage.tab.expectError(/net::ERR_|Failed to fetch/);
      for (const [fault, says] of [
        [{ status: 503 }, app.getByText(words.failureTitle.unavailable)], [{ status: 403, code: 'ErrorAccessDenied' }, app.getByRole('button', { name: words.need.allow, exact: true })],
        [{ status: 400, code: 'ErrorInvalidRequest' }, app.getByText(words.failureTitle.rejected)], [{ drop: 'before' }, app.getByText(words.failureTitle.offline)],
      ] as const) {
        if ('status' in fault) stage.tab.expectStatus(fault.status);
        await setFaults(stage.site, [{ match: { method: 'GET', path: '/calendarView' }, times: 1000, fault }]);
        await app.getByRole('button', { name: words.shell.refresh, exact: true }).first().click();
        await says.first().waitFor();
        await readThrough({ ...reader, widths: [360] }, `failing-${'status' in fault ? fault.status : 'offline'}`);
      }
      await setFaults(stage.site, []);

      await page.setViewportSize({ width: 1024, height: 900 });
      await app.locator('html').evaluate(() => { window.location.hash = '#/settings'; });
      const { rhythm } = words.loop;
      await app.getByRole('button', { name: rhythm.block.make }).click();
      await acceptConsent(page);
      await app.getByRole('button', { name: rhythm.block.move }).waitFor();
      await readThrough(reader, 'block');
    }, 240_000);

    test('a transcript is read in it, with its search and what was found along the time', async () => {
      const { page } = stage.tab;
      const app = await openInTeams(page, `person=manager&locale=${locale}`);
      await app.getByRole('button', { name: words.need.allow }).click();
      await acceptConsent(page);
      const meeting = app.getByRole('link', { name: FLAGGED, exact: true }).first();
      await weekIsThere(app, FLAGGED, words.verdict.name.waiting);
      await meeting.click();
      await app.getByRole('heading', { name: FLAGGED, level: 1 }).waitFor();
      await app.getByRole('link', { name: words.transcript.open }).click();
      await app.getByRole('heading', { name: words.transcript.title, level: 1 }).waitFor();
      await app.getByRole('searchbox', { name: words.transcript.search.label }).fill('seal');
      await app.getByRole('button', { name: words.transcript.search.next }).click();
      const ticks = await app.getByRole('group', { name: words.transcript.timeline.title }).locator('div[aria-hidden] > *').evaluateAll((all) => all.map((tick) => tick.getBoundingClientRect().left));
      expect(ticks.length > 1 && ticks.every((left, at) => at === 0 || (left > (ticks[at - 1] ?? 0)) === (tag === 'de'))).toBe(true);
      // Lines that were cut while people spoke are put together again.
      const spoken = await app.locator('main p[dir="auto"]').allTextContents();
      await readThrough({ page, app, tag, own: [own, spoken] }, 'transcript');
    }, 180_000);
  });
});

describe('the settings of an organisation with a list of its team', () => {
  const { dist, setPolicy } = productWithPolicy();
  const workingHours = { daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday'], startTime: '07:30:00.0000000', endTime: '16:00:00.0000000', timeZone: { name: 'W. Europe Standard Time' } };
  const seed = { ...review(now), people: review(now).people.map((person) => (person.id === ADA ? { ...person, workingHours } : person)) };
  const stage = openStage(() => startMicrosoft({ seed, now: now.toISOString(), dist }), (microsoft) => microsoft);
  const weekBack = (weeks: number) => weekOfDay(toIso(minus(instant(now.getTime()), days(7 * weeks))).slice(0, 10) as LocalDate);
  const rows = [3, 2].flatMap((weeks) => [ADA, BEN, CLEO, DAN].map((by) => ({ week: weekBack(weeks), by }))).map(({ week, by }, at): KeptItem => {
    const row = aRow({ key: `${week}-${at}`, week, series: `series-${by}` as SeriesKey, people: 8, decisions: 1, decisionsWithOwnerAndDate: 1 });
    return { id: String(at + 1), version: 1, by, createdAt: 0, changedAt: 0, fields: { Title: 'Debrief', RowKey: publishedKey(row, authorMark({ id: by, tenant: TENANT })), ICalUId: row.key, Kind: 'meeting', Choice: '', Period: week, Row: JSON.stringify(row) } };
  });
  const policy = { version: 1, steward: 'ada@tiny.example', site: 'https://tiny.sharepoint.com/teams/launch', teams: [{ name: 'Launch', members: ['ada@tiny.example'] }] };
  beforeEach(async () => {
    await resetTenant(stage.site);
    setPolicy(JSON.stringify(policy));
    stage.tab.expectError(/^403 GET \S+\/transcripts$/);
  });

  test.each(READERS)('in %s: the steward’s part, from what is missing to what is written, and working hours are read in it', async (tag, locale) => {
    const { page } = stage.tab;
    const { words } = LANGUAGES_WHOLE[tag];
    const [steward, { hours }] = await Promise.all([words.steward(), words.publishing()]);
    stage.tab.expectError(/^404 GET \S+\/lists\/Debrief%20summary\/columns$/);
    await control(stage.site, 'sites', [launchSite({ members: [ADA, BEN, CLEO, DAN], grant: 'manage', lists: launchSite().lists.map((list) => ({ ...list, items: rows })) })]);
    await page.goto(`https://teams.microsoft.com/?person=manager&locale=${locale}&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html#/settings`)}`);
    const app = debriefIn(page);
    const reader = { page, app, tag, own: [seed, policy, SUMMARY_ON_SITE.columns] };
    await app.getByRole('heading', { name: steward.title }).waitFor();
    await app.getByRole('button', { name: steward.lists.make }).waitFor();
    await readThrough(reader, 'steward-missing');
    await app.getByRole('button', { name: steward.lists.make }).click();
    await app.getByRole('dialog').getByRole('button', { name: steward.lists.make }).click();
    await app.getByText(steward.lists.made).or(app.getByText(steward.lists.state('Debrief summary', steward.lists.ready))).first().waitFor();
    await app.getByRole('button', { name: steward.write.look }).click();
    const period = app.getByText(new RegExp(tag === 'ar' ? 'الأسبوع .* من .*:' : 'Woche \\d+/\\d+:')).first();
    await period.waitFor();
    await period.click();
    await readThrough(reader, 'steward-preview', '[role="group"][tabindex="0"]:has(> table)');
    await app.getByRole('switch', { name: hours.use }).click();
    await acceptConsent(page);
    await app.getByText('Europe/Berlin').waitFor();
    await app.getByRole('switch', { name: hours.use }).scrollIntoViewIfNeeded();
    await readThrough(reader, 'hours', '[role="group"][tabindex="0"]:has(> table)');
  }, 240_000);
});
