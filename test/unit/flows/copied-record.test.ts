import { afterEach, beforeEach, expect, test } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { hours, ms } from '#base/time.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { openCoachingLoop } from '#flows/coaching-loop.ts';
import { createDebrief, type DebriefParts, type RunningDebrief } from '#flows/create-debrief.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { deliveryOf } from '#flows/deliver.ts';
import { openDebrief } from '#flows/open-debrief.ts';
import { readingOf } from '#flows/sources-of.ts';
import { noEvidence, noNotes, noTranscripts } from '../../support/evidence.ts';
import { fixedClock, type FixedClock } from '../../support/fixed-clock.ts';
import { judgeHere } from '../../support/judge-here.ts';
import { loopNowhere, notebookNowhere } from '../../support/loop-nowhere.ts';
import { aMeeting, aRecord, person } from '../../support/meetings.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { signInByHand } from '../../support/sign-in-by-hand.ts';

// Nobody is signed in: a calendar from a file, and nowhere to write to.

const NOBODY: Me = { ...person(''), id: 'this-device', tenant: 'this-device' };
const ADA: Me = { ...person('Ada Brandt'), id: 'ada', tenant: 'tiny' };
const unasked = (): never => { throw new Error('nothing is written anywhere'); };

let clock: FixedClock;
let stores: DebriefParts['stores'];
let open: RunningDebrief[];

beforeEach(() => {
  clock = fixedClock('2026-11-16T12:00:00Z');
  stores = memoryStores();
  open = [];
});
afterEach(() => open.forEach((one) => one.close()));

const meeting = aMeeting();
const saying = (text: string): MeetingRecord => aRecord(meeting, { author: NOBODY, decisions: [{ question: 'Which one', outcome: { kind: 'decided', text } }] });

function started(me: Me, on = stores): ReturnType<typeof createDebrief> {
  return createDebrief({
    me, account: signInByHand().account, fileCalendar: { meetings: async () => ok([meeting]) }, fileTranscripts: noTranscripts, notes: noNotes, evidence: noEvidence, reading: readingOf,
    chat: { chatOf: unasked, ownCards: unasked, cards: unasked, meetingOf: unasked, post: unasked, replace: unasked, withdraw: unasked },
    invites: { read: unasked, write: unasked }, delivery: deliveryOf,
    loop: loopNowhere, notebook: notebookNowhere, openLoop: openCoachingLoop, judge: judgeHere, stores: on, ...memoryDevice().tab(), clock, openUrl: 'https://debrief.example.test/personal-tab.html',
  });
}

async function opened(): Promise<RunningDebrief> {
  const debrief = await started(NOBODY);
  if (!debrief.ok) throw new Error(JSON.stringify(debrief.failure));
  open.push(debrief.value);
  await settled();
  return debrief.value;
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise(setImmediate);
  clock.pass(ms(200));
  for (let turn = 0; turn < 40; turn += 1) await new Promise(setImmediate);
}

function shown(debrief: Pick<RunningDebrief, 'week'>): unknown {
  const week = debrief.week.getSnapshot();
  const of: MeetingOverview | undefined = 'data' in week ? week.data.meetings[0] : undefined;
  const [decision] = of?.written?.record.decisions ?? [];
  return [of?.judgement?.verdict.kind, of?.judgement?.coverage.record?.state, decision?.outcome];
}

test('notes that are copied count as the record, also after a reload', async () => {
  const debrief = await opened();
  expect(shown(debrief)).toEqual(['cannot-tell', 'absent', undefined]);
  expect(await debrief.writeBack(meeting, saying('The first'), [])).toEqual(ok(undefined));
  await settled();
  const recorded = ['decided', 'read', { kind: 'decided', text: 'The first' }];
  expect(shown(debrief)).toEqual(recorded);
  debrief.close();
  clock.pass(hours(1));
  expect(shown(await opened())).toEqual(recorded);
});

test('a second copy replaces the first; undo goes back to that, and then to nothing, also after a reload', async () => {
  const first = await opened();
  await first.writeBack(meeting, saying('The first'), []);
  await settled();
  await first.writeBack(meeting, saying('The second'), []);
  await settled();
  expect(shown(first)).toEqual(['decided', 'read', { kind: 'decided', text: 'The second' }]);
  first.close();
  const second = await opened();
  await second.undo(meeting);
  await settled();
  expect(shown(second)).toEqual(['decided', 'read', { kind: 'decided', text: 'The first' }]);
  await second.undo(meeting);
  await settled();
  expect([shown(second), second.outbox.getSnapshot()]).toEqual([['cannot-tell', 'absent', undefined], []]);
});

test('who signs in takes along what they copied before, under their name', async () => {
  const signIn = signInByHand();
  const theirs = memoryStores();
  const debrief = openDebrief({
    account: signIn.account, start: (me) => (me ? started(me, theirs) : started(NOBODY)), hasFiles: () => true, forget: async () => ok(undefined),
  });
  await signIn.answer(failed({ kind: 'signInNeeded' }));
  await settled();
  await debrief.writeBack(meeting, saying('The first'), []);
  await settled();
  await signIn.answer(ok(ADA));
  await debrief.permit('my-week');
  await settled();
  expect([shown(debrief), (await theirs.written.get(meeting.id))]).toMatchObject([['decided', 'read', { text: 'The first' }], { value: { record: { author: { name: 'Ada Brandt' } } } }]);
});
