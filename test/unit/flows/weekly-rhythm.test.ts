import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { hours, minutes, plus, type LocalDate } from '#base/time.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import { PREFERENCES, type BlockTime } from '#domain/preferences.ts';
import { choiceOf, rowKey, type Choice } from '#domain/team-list.ts';
import { mayAsk } from '#flows/rhythm.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import type { KeptSite } from '#sandbox/tenant/state.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { launchSite } from '../../support/launch-site.ts';
import { ownDevice, when, type OwnDevice } from '../../support/own-device.ts';
import { runningClock } from '../../support/running-clock.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';
import { threadId } from '#sandbox/tenant/derived-ids.ts';

let on: TenantGraph;
let clock: ReturnType<typeof runningClock>;
let one: OwnDevice;
async function start(now: string): Promise<void> {
  clock = runningClock(now);
  on = await graphOnTenant(tinySeed(), ADA, clock);
  one = await ownDevice(on.graph, on.me, clock);
}
function end(): void {
  one.close();
  on.close();
}
beforeEach(() => start(TINY_NOW));
afterEach(end);

const open = (): AbortSignal => new AbortController().signal;
const until = <T>(work: Promise<T>): Promise<T> => clock.until(work, on.isBusy);
const sent = (): Promise<void> => until(when(one.errands.entries, (entries) => entries.every((entry) => 'state' in entry && entry.state.is === 'refused')));
const FRIDAY: BlockTime = { weekday: 'friday', time: '15:00', zone: 'Europe/Paris' };
const WORDS = { subject: 'Finish my week', html: '<p>Open Debrief</p>' };
const TODAY = '2026-11-16' as LocalDate;
const blocks = async () => {
  const all = await one.parts.blocks.standing(FRIDAY.zone, open());
  return all.ok ? all.value.map(({ weekday, time }) => `${weekday} ${time}`) : all;
};

describe('the weekly block', () => {
  test('is made, moved and taken away as the person chooses', async () => {
    const seen = [];
    for (const at of [FRIDAY, { ...FRIDAY, weekday: 'monday' as const, time: '09:15' }, undefined]) {
      await one.rhythm.block(at, WORDS, TODAY);
      await sent();
      seen.push([one.rhythm.state.getSnapshot().block?.weekday, await blocks()]);
    }
    expect(seen).toEqual([['friday', ['friday 15:00']], ['monday', ['monday 09:15']], [undefined, []]]);
  });

  test.each(['before', 'after'] as const)('stands once where the connection breaks %s the request took effect', async (drop) => {
    await on.control('faults', { match: { method: 'POST', path: '/me/events' }, times: 2, fault: { drop } });
    await one.rhythm.block(FRIDAY, WORDS, TODAY);
    await sent();
    expect(await blocks()).toEqual(['friday 15:00']);
  });

  test('stands once where two devices made one', async () => {
    const two = await ownDevice(on.graph, on.me, clock);
    await Promise.all([one, two].map((each) => each.rhythm.block(FRIDAY, WORDS, TODAY)));
    await sent();
    await until(when(two.errands.entries, (entries) => entries.length === 0));
    await one.rhythm.block(FRIDAY, WORDS, TODAY);
    await sent();
    two.close();
    expect(await blocks()).toEqual(['friday 15:00']);
  });

  test('is not moved from where the person has put it by hand, until they have chosen so', async () => {
    await one.rhythm.block(FRIDAY, WORDS, TODAY);
    await sent();
    const standing = await one.parts.blocks.standing(FRIDAY.zone, open());
    if (standing.ok && standing.value[0]) await one.parts.blocks.move(standing.value[0].eventId, { ...FRIDAY, weekday: 'tuesday' }, TODAY, open());
    await one.rhythm.block({ ...FRIDAY, weekday: 'monday' }, WORDS, TODAY);
    await sent();
    const [entry] = one.errands.entries.getSnapshot();
    const before = await blocks();
    one.errands.retry(entry?.id ?? '');
    await until(when(one.errands.entries, (entries) => entries.length === 0));
    expect([entry && 'state' in entry && entry.state, before, await blocks()]).toEqual([{ is: 'refused', why: { kind: 'conflict', theirs: { weekday: 'tuesday', time: '15:00' } } }, ['tuesday 15:00'], ['monday 15:00']]);
  });

  test('that stands at the hour it was promised in another time zone is moved without asking', async () => {
    await one.rhythm.block(FRIDAY, WORDS, TODAY);
    await sent();
    await one.rhythm.block({ ...FRIDAY, time: '16:30', zone: 'Asia/Tokyo' }, WORDS, TODAY);
    await sent();
    const seen = await one.parts.blocks.standing('Asia/Tokyo', open());
    expect([one.errands.entries.getSnapshot(), seen.ok && seen.value.map(({ weekday, time }) => `${weekday} ${time}`)]).toEqual([[], ['friday 16:30']]);
  });

  test('that two devices chose differently stands where the person then chooses', async () => {
    const two = await ownDevice(on.graph, on.me, clock);
    await Promise.all([one.rhythm.block(FRIDAY, WORDS, TODAY), two.rhythm.block({ ...FRIDAY, weekday: 'monday' }, WORDS, TODAY)]);
    for (const { copy } of [one, two]) await copy.everywhere(true);
    const isContested = ({ copy }: OwnDevice) => when(copy.documents, (all) => all.get(PREFERENCES)?.preferences?.['weekly-block']?.other !== undefined);
    await until(Promise.race([isContested(one), isContested(two)]));
    await sent();
    const chooses = one.copy.documents.getSnapshot().get(PREFERENCES)?.preferences?.['weekly-block']?.other ? one : two;
    const seen = [];
    for (const weekday of ['monday', 'friday'] as const) {
      await chooses.rhythm.block({ ...FRIDAY, weekday }, WORDS, TODAY);
      await until(when(chooses.errands.entries, (entries) => entries.length === 0));
      seen.push([chooses.rhythm.state.getSnapshot().block?.weekday, await blocks()]);
    }
    two.close();
    expect(seen).toEqual([['monday', ['monday 15:00']], ['friday', ['friday 15:00']]]);
  });

  test('stays promised in sight where the permission is missing, until it is given', async () => {
    await on.control('faults', { match: { path: '/me/events' }, times: 1, fault: { status: 403, code: 'ErrorAccessDenied' } });
    await one.rhythm.block(FRIDAY, WORDS, TODAY);
    await sent();
    const refused = one.errands.entries.getSnapshot();
    one.errands.permitted();
    await until(when(one.errands.entries, (entries) => entries.length === 0));
    expect([refused.map((entry) => 'state' in entry && entry.state), await blocks()]).toEqual([[{ is: 'refused', why: { kind: 'consentNeeded', scopes: ['Calendars.ReadWrite'], by: 'person' } }], ['friday 15:00']]);
  });
});

describe('a reminder', () => {
  const nudge = { chat: threadId('weekly') as ChatId, to: BEN, commitment: 'compare the offers' };
  const reminders = async (): Promise<number> => ((await on.control('state')) as { activities: unknown[] }).activities.length;

  test('goes to an owner once a week at most', async () => {
    end();
    await start('2026-11-22T23:58:00Z');
    const first = await one.rhythm.remind(nudge);
    await sent();
    const second = await one.rhythm.remind({ ...nudge, commitment: 'another' });
    const before = await reminders();
    await until(clock.wait(minutes(3)));
    await one.rhythm.remind(nudge);
    await sent();
    expect([first, second.ok === false && second.failure.kind, before, await reminders()]).toEqual([ok(undefined), 'alreadyReminded', 1, 2]);
  });

  test('tells when it went out, and from which day there may be another', async () => {
    const before = one.rhythm.reminded(BEN);
    await one.rhythm.remind(nudge);
    expect([before, one.rhythm.reminded(BEN), one.rhythm.reminded(ADA)]).toEqual([undefined, { at: clock.now(), again: '2026-11-23' }, undefined]);
  });

  test('that was refused and let go of leaves the week free for another', async () => {
    await on.control('faults', { match: { path: 'sendActivityNotification' }, times: 1, fault: { status: 403, code: 'Forbidden' } });
    await one.rhythm.remind(nudge);
    await sent();
    const [refused] = one.errands.entries.getSnapshot();
    if (!refused || !('errand' in refused)) throw new Error('it was not refused');
    await one.rhythm.letGo(refused);
    const again = await one.rhythm.remind(nudge);
    await sent();
    expect([again, await reminders()]).toEqual([ok(undefined), 1]);
  });

  test('is not sent again where its answer was lost', async () => {
    await on.control('faults', { match: { path: 'sendActivityNotification' }, times: 1, fault: { drop: 'after' } });
    await one.rhythm.remind(nudge);
    await sent();
    expect([await reminders(), one.errands.entries.getSnapshot()]).toEqual([1, []]);
  });

  test('is sent later where the network was away before it had left', async () => {
    on.lacksToken(failed({ kind: 'offline' }));
    await one.rhythm.remind(nudge);
    await until(when(one.errands.entries, ([entry]) => entry !== undefined && 'state' in entry && entry.state.is === 'waiting'));
    const before = await reminders();
    on.lacksToken(undefined);
    await sent();
    expect([before, await reminders(), one.errands.entries.getSnapshot()]).toEqual([0, 1, []]);
  });

  test('is sent after the service has asked to wait', async () => {
    await on.control('faults', { match: { path: 'sendActivityNotification' }, times: 1, fault: { status: 429, retryAfter: 2 } });
    await one.rhythm.remind(nudge);
    await sent();
    expect(await reminders()).toBe(1);
  });
});

test('nothing is asked while it is snoozed, nor ever about a series that the person named', async () => {
  const [weekly, plan] = ['weekly', 'plan'] as SeriesId[];
  await one.rhythm.neverAsk(weekly as SeriesId, true);
  const unsnoozed = one.rhythm.state.getSnapshot();
  await one.rhythm.snooze(plus(clock.now(), hours(8)));
  const snoozed = one.rhythm.state.getSnapshot();
  await one.rhythm.neverAsk(weekly as SeriesId, false);
  await one.rhythm.snooze(undefined);
  const again = one.rhythm.state.getSnapshot();
  expect([unsnoozed, snoozed, again].map((rhythm) => [mayAsk(rhythm, weekly, clock.now()), mayAsk(rhythm, plan, clock.now()), mayAsk(rhythm, undefined, clock.now())])).toEqual([[false, true, true], [false, false, false], [true, true, true]]);
});

describe('the team’s list', () => {
  const NOTHING = { is: 'nothing' } as const;
  const SITE = 'https://tiny.sharepoint.com/teams/launch';
  const MEETING = 'weekly-2' as MeetingId;
  const rows = async () => Object.values(((await on.control('state')) as { sites: Record<string, KeptSite> }).sites).flatMap(({ lists }) => lists.flatMap(({ items }) => items.map(({ fields }) => fields)));
  beforeEach(async () => {
    await on.control('sites', [launchSite()]);
    await one.team.useSite(SITE);
  });

  test('is not there before a site was given', async () => {
    await one.team.useSite(undefined);
    expect([await one.team.sayOutcome(MEETING, NOTHING), await one.team.check(open())]).toEqual([failed({ kind: 'gone' }), failed({ kind: 'gone' })]);
  });

  test('is remembered when it is not used any more, because rows of this person stand there', async () => {
    const other = 'https://tiny.sharepoint.com/teams/other';
    await one.team.useSite(other);
    const both = one.team.sites();
    await one.team.useSite(undefined);
    expect([both, one.team.site(), one.team.sites()]).toEqual([[SITE, other], undefined, [SITE, other]]);
  });

  test('takes a choice without a name and without free words, once, and another one over it', async () => {
    await on.control('faults', { match: { method: 'POST', path: '/items' }, times: 1, fault: { drop: 'after' } });
    await one.team.sayOutcome(MEETING, { is: 'decision', what: 'We take the hall by the river.' });
    await sent();
    const first = await rows();
    await one.team.sayOutcome(MEETING, NOTHING, choiceOf({ is: 'decision', what: 'we take the hall by the  river.' }));
    await sent();
    const text = JSON.stringify(await rows());
    expect([first.length, (await rows()).map(({ Kind, Choice: choice }) => [Kind, choice]), text.includes('hall'), text.includes(on.me.name), text.includes(on.me.id)]).toEqual([1, [['outcome', 'nothing']], false, false, false]);
  });

  test('shows what another device has chosen instead of writing over it', async () => {
    await one.team.sayOutcome(MEETING, NOTHING);
    await sent();
    await one.team.sayOutcome(MEETING, { is: 'something-else' });
    await sent();
    const [entry] = one.errands.entries.getSnapshot();
    expect(entry && 'state' in entry && entry.state).toEqual({ is: 'refused', why: { kind: 'conflict', theirs: 'nothing' } });
    one.errands.retry(entry?.id ?? '');
    await until(when(one.errands.entries, (entries) => entries.length === 0));
    expect((await rows()).map(({ Choice: choice }) => choice)).toEqual(['own-words']);
  });

  test('takes the last of two choices that came before the first was sent', async () => {
    await one.team.sayOutcome(MEETING, NOTHING);
    await sent();
    await Promise.all([one.team.sayOutcome(MEETING, { is: 'something-else' }, 'nothing'), one.team.sayOutcome(MEETING, { is: 'decision', what: 'the hall' }, 'own-words')]);
    await sent();
    expect([one.errands.entries.getSnapshot(), (await rows()).map(({ Choice: choice }) => choice)]).toEqual([[], [choiceOf({ is: 'decision', what: 'the hall' })]]);
  });

  test('is taken back', async () => {
    await one.team.sayOutcome(MEETING, NOTHING);
    await sent();
    await one.team.sayOutcome(MEETING, undefined, 'nothing');
    await sent();
    expect(await rows()).toEqual([]);
  });

  test('tells my own choice, and the spread from three answers besides the organizer’s', async () => {
    await one.team.sayOutcome(MEETING, NOTHING);
    await sent();
    const about = { decisions: ['We take the hall by the river.'], iOrganize: true };
    const list = one.parts.teamList(SITE);
    const seen = [];
    const others: readonly Choice[] = [choiceOf({ is: 'decision', what: 'we take the hall by the river.' }), 'own-words', 'nothing'];
    for (const [at, choice] of others.entries()) {
      seen.push(await one.team.agreement(MEETING, about, open()));
      await list.add({ key: rowKey(MEETING, { ...on.me, id: `person-${at}` }, 'outcome'), meeting: MEETING, kind: 'outcome', choice }, open());
    }
    const spread = { answers: 4, agreement: 0.5, options: [{ what: NOTHING, count: 2 }, { what: { is: 'decision', what: 'We take the hall by the river.' }, count: 1 }, { what: { is: 'something-else' }, count: 1 }] };
    expect([seen, await one.team.agreement(MEETING, about, open())]).toEqual([Array(3).fill(ok({ mine: 'nothing' })), ok({ mine: 'nothing', spread })]);
  });
});
