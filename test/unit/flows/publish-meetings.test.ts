import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { days, hours, minus, plus } from '#base/time.ts';
import type { JudgedRow, MeetingRow } from '#domain/meeting-row.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import { authorMark, meetingMark } from '#domain/team-list.ts';
import type { WorkingHours } from '#domain/working-hours.ts';
import { personHours, type Judgement, type Verdict } from '#domain/verdict.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { publishMeetings, type PublishMeetings, type PublishParts } from '#flows/publish-meetings.ts';
import { withEntry } from '#flows/own-document.ts';
import type { ViewState } from '#flows/view-state.ts';
import type { Failure } from '#ports/failure.ts';
import type { KeptSite } from '#sandbox/tenant/state.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { FULL_ROW } from '../../support/meeting-rows.ts';
import { launchSite } from '../../support/launch-site.ts';
import { aMeeting } from '../../support/meetings.ts';
import { ownDevice, when, type OwnDevice } from '../../support/own-device.ts';
import { runningClock } from '../../support/running-clock.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

const SITE = 'https://tiny.sharepoint.com/teams/launch';
const OTHER = 'https://tiny.sharepoint.com/teams/other';
const SERIES = 'series' as SeriesId;
const GIVEN = { team: 'Launch', showsTitle: false };
const open = (): AbortSignal => new AbortController().signal;
const clock = runningClock(TINY_NOW);
const START = clock.now();
let on: TenantGraph;
let one: OwnDevice;
let week: ReturnType<typeof source<ViewState<Week>>>;
let publishing: PublishMeetings;

beforeEach(async () => {
  on = await graphOnTenant(tinySeed(), ADA, clock);
  await on.control('sites', [launchSite(), launchSite({ id: 'tiny.sharepoint.com,aaaaaaaa-2222-4222-a222-222222222222,bbbbbbbb-2222-4222-a222-222222222222', path: 'teams/other' })]);
  one = await ownDevice(on.graph, on.me, clock);
  week = source<ViewState<Week>>({ is: 'loading' });
  publishing = publishingOf(one);
  await one.team.useSite(SITE);
});
afterEach(() => {
  one.close();
  on.close();
});

const publishingOf = (device: OwnDevice, given: Partial<PublishParts> = {}): PublishMeetings => publishMeetings({
  me: on.me, zone: 'UTC', clock, week, readShared: async () => ok(undefined),
  loop: { ...device, listsOf: (site) => ({ rows: device.parts.teamList(site), cells: undefined as never }) }, ...given,
});

/** So many days ago, an hour long. */
const held = (ago: number, given: Partial<Meeting> = {}): Meeting => {
  const end = minus(START, days(ago));
  return aMeeting({ id: `meeting-${ago}` as MeetingId, series: SERIES, start: minus(end, hours(1)), end, ...given });
};
const judged = (meeting: Meeting, verdict: Verdict = { kind: 'light' }): Judgement => ({
  meeting: meeting.id, verdict, load: personHours(3), coverage: {}, findings: [], judgedAt: clock.now(), analysis: 1, explanation: { line: { is: 'verdict', verdict }, because: [] },
});
const seen = (meeting: Meeting, verdict?: Verdict): MeetingOverview => ({ meeting, purpose: 'unset', hasDraft: false, judgement: judged(meeting, verdict) });
const show = (meetings: readonly MeetingOverview[], running = false): void =>
  week.set({ is: 'ready', asOf: clock.now(), complete: true, data: { me: on.me, meetings, judging: { done: 0, of: 0, running }, apart: [], missing: [], unclear: [] } });

async function rows(site = SITE): Promise<readonly MeetingRow[]> {
  const all = await one.parts.teamList(site).rowsBy(authorMark(on.me), open());
  return all.ok ? all.value.flatMap((row) => ('row' in row ? [row.row] : [])).toSorted((a, b) => (a.key < b.key ? -1 : 1)) : [];
}
const until = <T>(work: Promise<T>): Promise<T> => clock.until(work, on.isBusy);
const sent = (device = one): Promise<void> => until(when(device.errands.entries, (all) => all.every((entry) => 'state' in entry && entry.state.is === 'refused')));
async function bring(): Promise<void> {
  expect(await publishing.bring(open())).toEqual(ok(undefined));
  await sent();
}
const keys = (all: readonly MeetingRow[]): readonly string[] => all.map(({ key }) => key);
const marks = (...ids: readonly Meeting[]): readonly string[] => ids.map(({ id }) => meetingMark(id)).sort();

describe('a series', () => {
  const [earlier, last] = [held(7), held(1)];

  test('that nobody chose is not published, and no list is asked for it', async () => {
    show([seen(last), seen(earlier)]);
    const before = on.tenant.log().length;
    await bring();
    expect([publishing.chosen(last), on.tenant.log().slice(before).filter(({ url }) => url.includes('/items'))]).toEqual([undefined, []]);
  });

  test('says whether each meeting lay outside working hours from the moment on at which these may be read', async () => {
    show([seen(last)]);
    const known: WorkingHours[] = [];
    publishing = publishingOf(one, { hours: async () => ok(known[0]) });
    await publishing.choose(last, GIVEN);
    await bring();
    const before = (await rows())[0];
    known.push({ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'], from: 0, to: 1, zone: 'UTC' });
    await one.copy.change('preferences.json', (doc) => withEntry(doc, 'preferences', 'working-hours', { value: true }));
    await bring();
    const after = (await rows())[0];
    expect([before, after].map((row) => (row && 'outsideHours' in row ? row.outsideHours : 'not told'))).toEqual(['not told', true]);
  });

  test('waits where working hours cannot be read for now, and does without them where they are closed for good', async () => {
    show([seen(last)]);
    const why: Failure = { kind: 'offline' };
    await publishingOf(one, { hours: async () => failed(why) }).choose(last, GIVEN);
    expect([await publishingOf(one, { hours: async () => failed(why) }).bring(open()), await rows()]).toEqual([failed(why), []]);
    publishing = publishingOf(one, { hours: async () => failed({ kind: 'consentNeeded', scopes: [], by: 'admin' }) });
    await bring();
    expect(keys(await rows())).toEqual(marks(last));
  });

  test('that was chosen stands in the list with exactly what was previewed, from the meeting on whose page it was chosen', async () => {
    show([seen(last), seen(earlier)]);
    const preview = await publishing.preview(last.id, GIVEN, open());
    expect(await publishing.choose(last, GIVEN)).toEqual(ok(undefined));
    await bring();
    const [row, ...more] = await rows();
    const { publisher, ...bare } = row as MeetingRow & { publisher?: string };
    expect([preview, more, typeof publisher, publishing.sent(last)]).toEqual([ok(bare), [], 'string', bare]);
  });

  test('goes on being published with each of its meetings, once', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await bring();
    const next = held(0);
    show([seen(next), seen(last), seen(earlier)]);
    await bring();
    await bring();
    expect(keys(await rows())).toEqual(marks(last, next));
  });

  test('takes no meeting of somebody else, and of another series', async () => {
    show([seen(last), seen(held(0, { iOrganize: false })), seen(held(0.5, { series: 'another' as SeriesId }))]);
    await publishing.choose(last, GIVEN);
    await bring();
    expect(keys(await rows())).toEqual(marks(last));
  });

  test('is changed where its verdict changes, with the title and the team that were chosen last', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await bring();
    show([{ ...seen(last, { kind: 'decided', how: 'answered' }), contest: { says: 'decided', what: 'the hall' } }]);
    await publishing.choose(last, { team: 'Design', showsTitle: true });
    await bring();
    expect(await rows()).toMatchObject([{ verdict: 'decided', contest: 'decided', decisions: 1, team: 'Design', title: 'Supplier choice' }]);
  });

  test('loses the row of a meeting that is not judged any more, and gets it back', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await bring();
    show([seen(last, { kind: 'not-judged', why: 'purpose' })]);
    await bring();
    const without = await rows();
    show([seen(last)]);
    await bring();
    expect([without, keys(await rows())]).toEqual([[], marks(last)]);
  });

  test('is not touched while its meetings are being judged', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    show([seen(last)], true);
    await bring();
    expect(await rows()).toEqual([]);
  });

  test('that is withdrawn leaves nothing in the list, not even of meetings that have left the calendar, and is published no more', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await bring();
    const next = held(0);
    show([seen(next)]);
    await bring();
    expect(keys(await rows())).toEqual(marks(last, next));
    expect(await publishing.withdraw(next, open())).toEqual(ok(undefined));
    await sent();
    await bring();
    expect([await rows(), publishing.chosen(last), publishing.sent(next)]).toEqual([[], undefined, undefined]);
  });

  test('that is withdrawn takes the rows of another device along, and nobody else’s', async () => {
    const two = await ownDevice(on.graph, on.me, clock);
    await two.team.useSite(SITE);
    show([seen(earlier)]);
    const there = publishingOf(two);
    await there.choose(earlier, GIVEN);
    await there.bring(open());
    await sent(two);
    const mine = await rows();
    const row = mine[0];
    if (!row) throw new Error('no row');
    await one.parts.teamList(SITE).publish({ ...FULL_ROW, series: row.series, key: meetingMark('of-ben' as MeetingId) }, authorMark({ ...on.me, id: BEN }), open());
    expect(await publishing.withdraw(last, open())).toEqual(ok(undefined));
    await sent();
    const left = await one.parts.teamList(SITE).publishedOf(meetingMark('of-ben' as MeetingId), open());
    expect([mine.length, await rows(), left.ok && left.value.rows.length]).toEqual([1, [], 1]);
    two.close();
  });

  test('says so where the list cannot be read for the withdrawal, and what is known here goes all the same', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await bring();
    await on.control('faults', { match: { method: 'GET', path: '/items' }, times: 1, fault: { status: 403 } });
    const done = await publishing.withdraw(last, open());
    one.errands.entries.getSnapshot().forEach(({ id }) => one.errands.retry(id));
    await until(when(one.errands.entries, (all) => all.length === 0));
    expect([done, await rows()]).toEqual([failed({ kind: 'forbidden' }), []]);
  });

  test('goes along to another site', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await bring();
    await one.team.useSite(OTHER);
    await bring();
    expect([await rows(), keys(await rows(OTHER))]).toEqual([[], marks(last)]);
  });

  test('of which a row was refused and let go of is tried again on the next visit, not before', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await on.control('faults', { match: { method: 'POST', path: '/items' }, times: 1, fault: { status: 403 } });
    await bring();
    const [entry] = one.errands.entries.getSnapshot();
    if (!entry || !('errand' in entry)) throw new Error('nothing was refused');
    await publishing.letGo(entry);
    await until(when(one.errands.entries, (all) => all.length === 0));
    await bring();
    const before = await rows();
    publishing = publishingOf(one);
    await bring();
    expect([before, keys(await rows())]).toEqual([[], marks(last)]);
  });

  test('cannot be chosen without a site', async () => {
    await one.team.useSite(undefined);
    expect([await publishing.choose(last, GIVEN), publishing.chosen(last)]).toEqual([failed({ kind: 'gone' }), undefined]);
  });

  test('stands once where the connection breaks before the answer came', async () => {
    await on.control('faults', { match: { method: 'POST', path: '/items' }, times: 1, fault: { drop: 'after' } });
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await bring();
    expect(keys(await rows())).toEqual(marks(last));
  });

  test('shows figures of another device of the same person instead of writing over them', async () => {
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await bring();
    const two = await ownDevice(on.graph, on.me, clock);
    await two.team.useSite(SITE);
    show([seen(last, { kind: 'decided', how: 'found' })]);
    const there = publishingOf(two);
    await there.choose(last, GIVEN);
    await there.bring(open());
    await sent(two);
    const [entry] = two.errands.entries.getSnapshot();
    expect([entry && 'state' in entry && entry.state.is === 'refused' && entry.state.why.kind, (await rows()).map((row) => 'verdict' in row && row.verdict)]).toEqual(['conflict', ['light']]);
    two.errands.retry(entry?.id ?? '');
    await until(when(two.errands.entries, (all) => all.length === 0));
    expect((await rows()).map((row) => 'verdict' in row && row.verdict)).toEqual(['decided']);
    two.close();
  });

  test('says that a meeting was moved where it was seen before it began', async () => {
    const start = plus(clock.now(), hours(2));
    const next = aMeeting({ id: 'next' as MeetingId, series: SERIES, start, end: plus(start, hours(1)) });
    show([seen(last), { meeting: next, purpose: 'unset', hasDraft: false }]);
    await publishing.choose(last, GIVEN);
    await bring();
    const moved: Meeting = { ...next, start: minus(clock.now(), hours(3)), end: minus(clock.now(), hours(2)) };
    show([seen(moved), seen(last)]);
    await bring();
    expect((await rows()).map((row) => 'verdict' in row && row.rescheduled).toSorted()).toEqual([true, undefined]);
  });

  test('reads what everybody wrote, waits where that cannot be read for now, and does without where it is closed', async () => {
    const online = held(1, { joinUrl: 'https://teams.example.test/1' });
    show([seen(online)]);
    const kinds: readonly ('offline' | 'forbidden')[] = ['offline', 'forbidden'];
    const previews = [];
    for (const kind of kinds) previews.push(await publishingOf(one, { readShared: async () => failed({ kind }) }).preview(online.id, GIVEN, open()));
    expect(previews).toEqual([failed({ kind: 'offline' }), { ok: true, value: expect.objectContaining({ verdict: 'light' }) as unknown }]);
  });

  test('says how long before it people were invited, where the calendar tells, and nothing of it where that is closed', async () => {
    show([seen(last)]);
    const asked = [ok(minus(last.start, hours(20))), failed({ kind: 'gone' as const }), failed({ kind: 'offline' as const })];
    const previews = [];
    for (const answer of asked) previews.push(await publishingOf(one, { invitedAt: async () => answer }).preview(last.id, GIVEN, open()));
    expect(previews.map((made) => (made.ok ? (made.value as JudgedRow).noticeHours : made.failure.kind))).toEqual([20, undefined, 'offline']);
  });

  test('is followed by itself', async () => {
    const life = new AbortController();
    publishing.follow(life.signal);
    show([seen(last)]);
    await publishing.choose(last, GIVEN);
    await until(when(one.copy.documents, () => publishing.sent(last) !== undefined));
    await sent();
    expect(keys(await rows())).toEqual(marks(last));
    life.abort();
  });
});

test('of what was published nothing stands in the list but numbers', async () => {
  const last = held(1);
  show([seen(last)]);
  await publishing.choose(last, GIVEN);
  await bring();
  const { sites } = (await on.control('state')) as { sites: Record<string, KeptSite> };
  const text = JSON.stringify(Object.values(sites).flatMap(({ lists }) => lists.flatMap(({ items }) => items.map(({ fields }) => fields))));
  expect([text.includes('verdict'), ['Supplier', 'Ada', 'Ben', '@', last.id, 'series-', ADA].filter((word) => text.includes(word))]).toEqual([true, []]);
});
