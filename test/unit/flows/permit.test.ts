import { expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { ms } from '#base/time.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import { openCoachingLoop } from '#flows/coaching-loop.ts';
import { createDebrief } from '#flows/create-debrief.ts';
import { deliveryOf } from '#flows/deliver.ts';
import { readingOf } from '#flows/sources-of.ts';
import type { SourceRead } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import { noEvidence, noNotes, noTranscripts } from '../../support/evidence.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { judgeHere } from '../../support/judge-here.ts';
import { loopNowhere, notebookNowhere } from '../../support/loop-nowhere.ts';
import { aMeeting, person } from '../../support/meetings.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { signInByHand } from '../../support/sign-in-by-hand.ts';

type Answer = Result<SourceRead<readonly WrittenLine[]>, Failure>;

const unasked = (): never => { throw new Error('nothing is written anywhere'); };
const CLOSED: Answer = failed({ kind: 'consentNeeded', scopes: ['Chat.Read'], by: 'person' });

test('what a permission opens is being read once it is given; where that fails, it is said', async () => {
  const clock = fixedClock('2026-11-16T12:00:00Z');
  let chat: Promise<Answer> = Promise.resolve(CLOSED);
  const started = await createDebrief({
    me: { ...person('Ada Brandt'), id: 'ada', tenant: 'tiny' }, account: signInByHand().account,
    fileCalendar: { meetings: async () => ok([aMeeting({ joinUrl: 'https://teams.example.test/l/meetup-join/one' })]) }, fileTranscripts: noTranscripts, notes: noNotes,
    evidence: { ...noEvidence, chat: { between: () => chat } }, reading: readingOf,
    chat: { chatOf: unasked, ownCards: unasked, cards: unasked, meetingOf: unasked, post: unasked, replace: unasked, withdraw: unasked },
    invites: { read: unasked, write: unasked }, delivery: deliveryOf, loop: loopNowhere, notebook: notebookNowhere, openLoop: openCoachingLoop, judge: judgeHere,
    stores: memoryStores(), ...memoryDevice().tab(), clock, openUrl: 'https://debrief.example.test/personal-tab.html',
  });
  if (!started.ok) throw new Error(JSON.stringify(started.failure));
  const debrief = started.value;
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 40; turn += 1) await new Promise(setImmediate);
    clock.pass(ms(200));
    for (let turn = 0; turn < 40; turn += 1) await new Promise(setImmediate);
  };
  const shown = (): unknown => {
    const week = debrief.week.getSnapshot();
    return 'data' in week ? [week.data.granted, week.data.meetings[0]?.judgement?.coverage.chat?.state] : undefined;
  };
  await settled();
  const before = shown();
  let answer: (is: Answer) => void = () => undefined;
  chat = new Promise((resolve) => { answer = resolve; });
  await debrief.permit('chat-evidence');
  await settled();
  const meanwhile = shown();
  answer(failed({ kind: 'offline' }));
  await settled();
  expect([before, meanwhile, shown()]).toEqual([[[], 'not-permitted'], [['chat-evidence'], 'not-permitted'], [[], 'failed']]);
  debrief.close();
});
