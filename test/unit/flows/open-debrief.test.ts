import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { hours, ms, type Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import { openCoachingLoop } from '#flows/coaching-loop.ts';
import { createDebrief, type DebriefParts, type RunningDebrief } from '#flows/create-debrief.ts';
import type { Week } from '#flows/debrief.ts';
import { deliveryOf } from '#flows/deliver.ts';
import { openDebrief, type OpenDebrief } from '#flows/open-debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { readingOf } from '#flows/sources-of.ts';
import type { Failure } from '#ports/failure.ts';
import { noEvidence, noNotes, noTranscripts } from '../../support/evidence.ts';
import { fixedClock, type FixedClock } from '../../support/fixed-clock.ts';
import { judgeHere } from '../../support/judge-here.ts';
import { loopNowhere, notebookNowhere } from '../../support/loop-nowhere.ts';
import { aMeeting, person } from '../../support/meetings.ts';
import { memoryCalendar, type MemoryCalendar } from '../../support/memory-calendar.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { signInByHand, type SignInByHand } from '../../support/sign-in-by-hand.ts';

const ADA: Me = { ...person('Ada Brandt'), id: 'ada', tenant: 'tiny' };
const BEN: Me = { ...person('Ben Okafor'), id: 'ben', tenant: 'tiny' };

let clock: FixedClock;
let signIn: SignInByHand;
let mailboxes: Map<string, MemoryCalendar>;
let devices: Map<string, DebriefParts['stores']>;
/** Who was started, who was closed, and what was forgotten of whom. */
let log: string[];
let open: RunningDebrief[];

beforeEach(() => {
  clock = fixedClock('2026-11-16T12:00:00Z');
  signIn = signInByHand();
  mailboxes = new Map([
    ['ada', memoryCalendar(aMeeting({ subject: 'Of Ada' }))],
    ['ben', memoryCalendar(aMeeting({ id: 'meeting-2' as MeetingId, subject: 'Of Ben' }))],
  ]);
  devices = new Map([['ada', memoryStores()], ['ben', memoryStores()]]);
  log = [];
  open = [];
});
afterEach(() => open.forEach((one) => one.close()));

const unasked = (): never => { throw new Error('nothing is written here'); };

async function start(me: Me | undefined): Promise<Result<RunningDebrief, Failure>> {
  const who = me?.id ?? 'nobody';
  const stores = devices.get(who);
  const calendar = mailboxes.get(who);
  if (!me || !stores || !calendar) return failed({ kind: 'storageFull' });
  log.push(`start ${who}${me.isGuest ? ', a guest' : ''}`);
  const started = await createDebrief({
    me, account: signIn.account, calendar, fileCalendar: { meetings: async () => ok([]) }, fileTranscripts: noTranscripts, notes: noNotes, evidence: noEvidence, reading: readingOf,
    chat: { chatOf: unasked, ownCards: unasked, cards: unasked, meetingOf: unasked, post: unasked, replace: unasked, withdraw: unasked },
    invites: { read: unasked, write: unasked }, delivery: deliveryOf,
    loop: loopNowhere, notebook: notebookNowhere, openLoop: openCoachingLoop, judge: judgeHere, stores, ...memoryDevice().tab(), clock, openUrl: 'https://debrief.example.test/personal-tab.html',
  });
  if (!started.ok) return started;
  open.push(started.value);
  return ok({ ...started.value, close: () => { log.push(`close ${who}`); started.value.close(); } });
}

const opened = (expected?: Me): OpenDebrief => openDebrief({
  ...(expected ? { expected } : {}), account: signIn.account, start, hasFiles: () => false,
  forget: async (me, who) => { log.push(`forget ${who === 'others' ? 'others than ' : ''}${me?.id ?? 'nobody'}`); return ok(undefined); },
});

const settled = async (): Promise<void> => { for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate); };
const shown = ({ week }: OpenDebrief) => {
  const state: ViewState<Week> = week.getSnapshot();
  return state.is === 'ready' || state.is === 'stale' ? [state.is, state.asOf, ...state.data.meetings.map(({ meeting }) => meeting.subject)] : state;
};

/** Ada was here an hour ago; what this device kept of her calendar stands since `asOf`. */
async function hereBefore(): Promise<Instant> {
  const first = await start(ADA);
  if (!first.ok) throw new Error(JSON.stringify(first.failure));
  await settled();
  first.value.close();
  const asOf = clock.now();
  clock.pass(hours(1));
  log = [];
  return asOf;
}

describe('where the host says whose page it is', () => {
  test('the week that this device keeps for them is shown before the sign-in has answered', async () => {
    const asOf = await hereBefore();
    mailboxes.set('ada', { ...memoryCalendar(), changes: () => new Promise(() => undefined) });
    const debrief = opened(ADA);
    await settled();
    expect([shown(debrief), log]).toEqual([['ready', asOf, 'Of Ada'], ['start ada', 'forget others than ada']]);
  });

  test('the sign-in that names the same person starts nothing again', async () => {
    const debrief = opened(ADA);
    await settled();
    await signIn.answer(ok(ADA));
    expect([shown(debrief), log]).toEqual([['ready', clock.now(), 'Of Ada'], ['start ada', 'forget others than ada']]);
  });

  test('the sign-in that names another person makes it theirs, and what the first one left goes', async () => {
    const debrief = opened(ADA);
    await settled();
    await signIn.answer(ok(BEN));
    expect([shown(debrief), log]).toEqual([['ready', clock.now(), 'Of Ben'], ['start ada', 'forget others than ada', 'start ben', 'close ada', 'forget others than ben']]);
  });

  test('the sign-in that tells of the same person that they are a guest begins again with that, since the host does not say it', async () => {
    const debrief = opened(ADA);
    await settled();
    await signIn.answer(ok({ ...ADA, isGuest: true }));
    expect([shown(debrief), log]).toEqual([['ready', clock.now(), 'Of Ada'], ['start ada', 'forget others than ada', 'start ada, a guest', 'close ada', 'forget others than ada']]);
  });

  test('another person whose device cannot be opened does not see the first one’s week', async () => {
    const debrief = opened(ADA);
    await settled();
    devices.delete('ben');
    await signIn.answer(ok(BEN));
    mailboxes.get('ada')?.put(aMeeting({ subject: 'New for Ada' }));
    clock.pass(hours(1));
    debrief.wake();
    await settled();
    expect([shown(debrief), log.includes('close ada')]).toEqual([{ is: 'failed', failure: { kind: 'storageFull' } }, true]);
  });

  test('a sign-in that needs the person leaves the week in sight, marked as old with the reason', async () => {
    const asOf = await hereBefore();
    mailboxes.get('ada')?.fail('changes', { kind: 'signInNeeded' });
    const debrief = opened(ADA);
    await signIn.answer(failed({ kind: 'signInNeeded' }));
    const atFirst = shown(debrief);
    clock.pass(ms(200));
    await settled();
    expect(atFirst).toEqual(['ready', asOf, 'Of Ada']);
    expect([shown(debrief), debrief.week.getSnapshot()]).toMatchObject([['stale', asOf, 'Of Ada'], { why: { kind: 'signInNeeded' } }]);
  });
});

describe('where nobody says whose page it is', () => {
  test('nothing is shown before the sign-in, then that person’s week', async () => {
    const debrief = opened();
    await settled();
    const before = shown(debrief);
    await signIn.answer(ok(ADA));
    expect([before, shown(debrief)]).toEqual([{ is: 'loading' }, ['ready', clock.now(), 'Of Ada']]);
  });

  test('a person who has to sign in is asked to, and does nothing until then', async () => {
    const debrief = opened();
    await signIn.answer(failed({ kind: 'signInNeeded' }));
    const before = [shown(debrief), await debrief.contest('meeting-1' as MeetingId, undefined)];
    await signIn.answer(ok(ADA));
    await debrief.permit('my-week');
    await settled();
    expect([before, shown(debrief)]).toEqual([[{ is: 'blocked', need: { to: 'sign-in' } }, failed({ kind: 'signInNeeded' })], ['ready', clock.now(), 'Of Ada']]);
  });
});
