import type { FrameLocator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { instant, minus, days, toIso, type LocalDate } from '#base/time.ts';
import { weekOfDay } from '#domain/iso-weeks.ts';
import type { IsoWeek, SeriesKey } from '#domain/meeting-row.ts';
import { authorMark, publishedKey } from '#domain/team-list.ts';
import type { KeptItem, KeptList, KeptSite } from '#sandbox/tenant/state.ts';
import { axeCheck } from '../support/chromium.ts';
import { keyboardOf, sayEffort } from '../support/keyboard.ts';
import { launchSite } from '../support/launch-site.ts';
import { keptRows } from '../support/kept-rows.ts';
import { appFrame } from '../support/long-tasks.ts';
import { inAllThemes } from '../support/looks.ts';
import { aRow } from '../support/meeting-rows.ts';
import { APP_HOST, startMicrosoft } from '../support/microsoft.ts';
import { loadOracle } from '../support/oracle.ts';
import { productWithPolicy } from '../support/policy-file.ts';
import { control, DAN, review, TENANT } from '../support/review.ts';
import { openStage } from '../support/stage.ts';
import { SUMMARY_ON_SITE } from '../support/summary-site.ts';
import { ADA, BEN, CLEO } from '../support/tiny-seed.ts';
import { debriefIn, resetTenant, setFaults, tenantLog } from '../support/walk.ts';

const { dist, setPolicy } = productWithPolicy();
const now = new Date();
// Cleo is the leader here.
const seed = { ...review(now), people: review(now).people.map((person) => (person.id === CLEO ? { ...person, role: 'leader' as const } : person)) };
const stage = openStage(() => startMicrosoft({ seed, now: now.toISOString(), dist }), (microsoft) => microsoft);
const oracle = await loadOracle();
beforeEach(async () => {
  await resetTenant(stage.site);
  setPolicy(JSON.stringify({ version: 1, steward: 'ada@tiny.example', site: 'https://tiny.sharepoint.com/teams/launch', teams: [{ name: 'Launch', members: ['ada@tiny.example'] }] }));
});
afterEach(async () => expect(oracle?.checkLog(await tenantLog(stage.site)) ?? []).toEqual([]));

const weekBack = (weeks: number): IsoWeek => weekOfDay(toIso(minus(instant(now.getTime()), days(7 * weeks))).slice(0, 10) as LocalDate);
const [NEWER, OLDER] = [weekBack(2), weekBack(3)];
const named = (week: IsoWeek): string => `Week ${Number(week.slice(6))} of ${week.slice(0, 4)}`;

/** What four organizers have published of two weeks that are over. */
function rows(): readonly KeptItem[] {
  return [OLDER, NEWER].flatMap((week) => [ADA, BEN, CLEO, DAN].map((by) => ({ week, by }))).map(({ week, by }, at) => {
    const row = aRow({ key: `${week}-${at}`, week, series: `series-${by}` as SeriesKey, people: 8, decisions: 1, decisionsWithOwnerAndDate: 1 });
    const fields = { Title: 'Debrief', RowKey: publishedKey(row, authorMark({ id: by, tenant: TENANT })), ICalUId: row.key, Kind: 'meeting', Choice: '', Period: week, Row: JSON.stringify(row) };
    return { id: String(at + 1), version: 1, by, createdAt: 0, changedAt: 0, fields };
  });
}

/** The site with the rows in its first list; the second one as it is given, or none. */
async function site(second: Partial<KeptList> | undefined, given: Partial<KeptSite> = {}, first: Partial<KeptList> = {}): Promise<void> {
  const lists = launchSite().lists.map((list) => ({ ...list, items: rows(), ...first }));
  await control(stage.site, 'sites', [launchSite({ members: [ADA, BEN, CLEO, DAN], lists: second ? [...lists, { ...SUMMARY_ON_SITE, ...second }] : lists, ...given })]);
}

/** Keys of the leaders' list, in the order in which they were written. */
async function standing(): Promise<readonly string[]> {
  const { sites } = (await control(stage.site, 'state')) as { sites: Record<string, KeptSite> };
  const list = Object.values(sites)[0]?.lists.find(({ name }) => name === 'Debrief summary');
  return (list?.items ?? []).map(({ fields }) => String(fields['CellKey']));
}

async function open(page: Page, person: string, hash: string): Promise<FrameLocator> {
  await page.goto('about:blank');
  await page.goto(`https://teams.microsoft.com/?person=${person}&app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html${hash}`)}`);
  return debriefIn(page);
}

const TITLE = 'Write the leaders’ summary';

test('the steward makes the list, sees what would be written, writes it and finds it written after a reload, with the keyboard alone, in any theme', async () => {
  const { page } = stage.tab;
  stage.tab.expectError(/^404 GET \S+\/lists\/Debrief%20summary\/columns$/);
  await site(undefined, { grant: 'manage' });
  await page.setViewportSize({ width: 900, height: 3200 });
  const app = await open(page, 'manager', '#/settings');
  await app.getByRole('heading', { name: TITLE }).waitFor();
  const hands = await keyboardOf(page);
  await app.getByText('Debrief summary: 1 step is missing').waitFor();
  const text = await app.getByRole('region', { name: TITLE }).getByRole('textbox', { name: 'Steps to send' }).inputValue();
  for (const line of ['Make a list named “Debrief summary” in it', 'CellKey, indexed, with unique values', 'Cell, of several plain lines', 'No leader has any right on it.', 'leaders may only read']) expect(text).toContain(line);
  await inAllThemes(page, 'steward-1-missing');
  await hands.enter('Make what is missing');
  await hands.enter('Make what is missing');
  await app.getByText('Debrief summary: ready').waitFor();
  await hands.enter('See what would be written');
  const newer = app.getByText(`${named(NEWER)}: 3 cells`);
  await hands.until(newer.waitFor());
  expect(await standing()).toEqual([]);
  await hands.to(new RegExp(`^${named(NEWER)}`));
  await hands.press('Enter');
  await hands.to(/^Launch, decide: 8 people or more, 4 meetings, \d+ numbers$/);
  await hands.press('Enter');
  const table = app.getByRole('table', { name: 'Launch, decide' });
  await table.getByRole('row', { name: 'Judged meetings 4 4 4 0' }).waitFor();
  await inAllThemes(page, 'steward-2-preview');
  await hands.enter(/^Write \d+ cells$/);
  await app.getByText('It cannot be taken back').waitFor();
  await hands.enter('Write');
  await app.getByText('The summary is written.').waitFor();
  await app.getByText(`${named(OLDER)}: 3 cells`).waitFor();
  console.log(sayEffort('The steward’s first week', hands.effort()));
  await axeCheck(page, ['iframe[title="Debrief"]', 'body']);
  const keys = await standing();
  expect([new Set(keys).size, keys.filter((key) => key.endsWith('/finished')), keys[0]]).toEqual([keys.length, [`${OLDER}/finished`, `${NEWER}/finished`], `${OLDER}/begun`]);
  await page.reload();
  await app.getByRole('button', { name: 'See what would be written' }).click();
  await app.getByText(`${named(NEWER)}: 3 cells`).waitFor();
  expect(await standing()).toEqual(keys);
});

test('a write that is cut off goes on after a reload, and nothing is there twice', async () => {
  const { page } = stage.tab;
  await site({});
  stage.tab.expectStatus(400);
  let app = await open(page, 'manager', '#/settings');
  const write = async (): Promise<void> => {
    await app.getByRole('button', { name: 'See what would be written' }).click();
    await app.getByRole('button', { name: /^(Write|Finish) / }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Write', exact: true }).click();
  };
  const postItems = { method: 'POST', path: '/items' };
  await setFaults(stage.site, [{ match: postItems, times: 2, fault: { latencyMs: 0 } }, { match: postItems, times: 50, fault: { status: 400 } }]);
  await write();
  await app.getByText('What stands already stays.').waitFor();
  const between = await standing();
  await setFaults(stage.site, []);
  await page.reload();
  app = debriefIn(page);
  await app.getByRole('button', { name: 'See what would be written' }).click();
  await app.getByText('begun, goes on where it stopped').waitFor();
  await app.getByRole('button', { name: /^(Write|Finish) / }).click();
  await app.getByRole('dialog').getByRole('button', { name: 'Write', exact: true }).click();
  await app.getByText(`${named(OLDER)}: 3 cells`).waitFor();
  await expect.poll(async () => (await standing()).filter((key) => key.endsWith('/finished')).length).toBeGreaterThanOrEqual(2);
  const keys = await standing();
  expect([between.length > 0 && between.length < 5, keys.slice(0, between.length), new Set(keys).size]).toEqual([true, between, keys.length]);
});

test('a look that is cut off goes on after a reload behind the last page that it kept, and no row stays on the device', async () => {
  const { page } = stage.tab;
  stage.tab.expectStatus(400);
  const many = Array.from({ length: 900 }, (_, at): KeptItem => {
    const by = [ADA, BEN, CLEO, DAN][at % 4] ?? ADA;
    const row = aRow({ key: `m${at}`, week: at < 450 ? OLDER : NEWER, series: `series-${by}` as SeriesKey, people: 8 });
    return { id: String(at + 1), version: 1, by, createdAt: 0, changedAt: 0, fields: { Title: 'Debrief', RowKey: publishedKey(row, authorMark({ id: by, tenant: TENANT })), ICalUId: row.key, Kind: 'meeting', Choice: '', Period: row.week, Row: JSON.stringify(row) } };
  });
  await site({}, {}, { items: many });
  let app = await open(page, 'manager', '#/settings');
  await app.getByText('Debrief summary: ready').waitFor();
  await setFaults(stage.site, [{ match: { method: 'GET', path: 'skiptoken=400' }, times: 20, fault: { status: 400 } }]);
  await app.getByRole('button', { name: 'See what would be written' }).click();
  await app.getByText('could not be read').first().waitFor();
  await setFaults(stage.site, []);
  await page.reload();
  app = debriefIn(page);
  await app.getByRole('button', { name: 'See what would be written' }).click();
  await app.getByText('900 rows read.').waitFor();
  await app.getByText(`${named(NEWER)}: 3 cells`).waitFor();
  const asked = (await tenantLog(stage.site)).entries.filter(({ url, status }) => url.includes('Debrief%20meetings/items') && status === 200).map(({ url }) => /skiptoken=(\d+)/.exec(url)?.[1] ?? '0');
  expect([asked, await keptRows(await appFrame(page))]).toEqual([['0', '200', '400', '600', '800'], 0]);
});

test('nobody but the steward is shown any of it', async () => {
  await site({});
  const app = await open(stage.tab.page, 'attendee', '#/settings');
  await app.getByRole('heading', { name: 'The list of your team', exact: true }).waitFor();
  expect(await app.getByRole('heading', { name: TITLE }).count()).toBe(0);
});

test.each([
  ['is refused on the first list, and told that it is so', { members: [ADA, BEN, DAN] }, 'As it should be, you cannot read the rows of single meetings'],
  ['who was let into the first list is told to have it taken away', {}, 'Ask the owner of the site to take this right from you.'],
  ['who belongs to a team has the first list by right', {}, 'as people of the teams do who publish or object there', ['ada@tiny.example', 'cleo@tiny.example']],
])('a leader %s', async (_what, first, said, members = ['ada@tiny.example']) => {
  const { page } = stage.tab;
  setPolicy(JSON.stringify({ version: 1, steward: 'ada@tiny.example', site: 'https://tiny.sharepoint.com/teams/launch', teams: [{ name: 'Launch', members }] }));
  stage.tab.expectError(/^403 GET \S+\/lists\/Debrief%20meetings\/columns$/);
  await site({ members: [ADA, CLEO], readers: [CLEO] }, {}, first);
  const app = await open(page, 'leader', '#/summary');
  await app.getByText(said).waitFor();
  const asked = (await tenantLog(stage.site)).entries.filter(({ url }) => url.includes('/lists/Debrief%20meetings/items'));
  expect(asked).toEqual([]);
});

