import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGivenNotes } from '#adapters/files/given-notes.ts';
import { createOwnFiles, type FilesInMemory } from '#adapters/files/own-files.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { failed } from '#base/result.ts';
import { address, type Me } from '#domain/person.ts';
import { openCoachingLoop } from '#flows/coaching-loop.ts';
import { createDebrief, type RunningDebrief } from '#flows/create-debrief.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { deliveryOf } from '#flows/deliver.ts';
import { placedAt } from '#flows/placed-spans.ts';
import { readingOf } from '#flows/sources-of.ts';
import { parseHtml, renderHtml } from '#notes/html.ts';
import { linesOfNotes } from '#notes/lines-of-notes.ts';
import { parseMarkdown, renderMarkdown } from '#notes/markdown.ts';
import { defaultTemplate } from '#templates/default-template.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { emptyDraft, withTemplate } from '#templates/start-draft.ts';
import { WORDS } from '../../support/answer-words.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { judgeHere } from '../../support/judge-here.ts';
import { loopNowhere, notebookNowhere } from '../../support/loop-nowhere.ts';
import { memoryDevice, type MemoryDevice } from '../../support/memory-device.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { wordFile } from '../../support/word-file.ts';
import { weekIn } from '../../support/week-in.ts';

const NOW = '2026-11-20T16:30:00Z';
const NOBODY: Me = { id: 'this-device', tenant: 'this-device', name: '', address: address('') };
const unasked = (): never => { throw new Error('nobody is signed in'); };
const refuse = async () => failed({ kind: 'signInNeeded' as const });
const closed = { list: refuse, read: refuse };

const event = (subject: string, day: number, hours: number): readonly string[] => [
  'BEGIN:VEVENT', `UID:${subject}`, `SUMMARY:${subject}`, `DTSTART:202611${day}T090000Z`, `DTEND:202611${day}T${String(9 + hours).padStart(2, '0')}0000Z`,
  ...['ann', 'ben', 'cleo'].map((who) => `ATTENDEE;CN=${who};PARTSTAT=ACCEPTED:mailto:${who}@x.example`), 'END:VEVENT',
];
const CALENDAR = new File([['BEGIN:VCALENDAR', ...event('Supplier choice', 16, 1), ...event('Site plan', 17, 2), ...event('Roadmap', 18, 1), 'END:VCALENDAR'].join('\r\n')], 'my.ics');
const DECIDED = new File(['WEBVTT\n\n00:01.000 --> 00:09.000\n<v Ann>Do we take the blue supplier?</v>\n\n00:10.000 --> 00:19.000\n<v Ben>Yes, we have decided: we take the blue supplier.</v>\n\n00:20.000 --> 00:29.000\n<v Ann>Agreed. That is decided then.</v>\n'], 'Supplier choice_2026-11-16.vtt');
const FLAGGED = new File([wordFile(['Ann Berg   0:03', 'The weather was grey all week.'], ['Ben Otter   50:00', 'It rained on the fair too.'])], 'Site plan_2026-11-17.docx');

let files: FilesInMemory;
let notes: ReturnType<typeof createGivenNotes>;
let debrief: RunningDebrief;
let stores: ReturnType<typeof memoryStores>;
let device: MemoryDevice;

beforeEach(async () => {
  files = createOwnFiles({ clock: fixedClock(NOW), readTranscript: parseVtt, zone: 'UTC' });
  notes = createGivenNotes({ read: linesOfNotes });
  stores = memoryStores();
  device = memoryDevice();
  await files.add([CALENDAR, DECIDED, FLAGGED]);
  debrief = await aTab();
});
afterEach(() => debrief.close());

/** Of one browser profile: what one keeps, the others find. */
async function aTab(): Promise<RunningDebrief> {
  const started = await createDebrief({
    me: NOBODY, account: { me: refuse, ask: refuse, forget: async () => undefined },
    fileCalendar: files, fileTranscripts: files, notes, evidence: { recordings: closed, insights: closed, attendance: closed, chat: { between: refuse } }, reading: readingOf,
    chat: { chatOf: unasked, ownCards: unasked, cards: unasked, meetingOf: unasked, post: unasked, replace: unasked, withdraw: unasked },
    invites: { read: unasked, write: unasked }, delivery: deliveryOf, loop: loopNowhere, notebook: notebookNowhere, openLoop: openCoachingLoop,
    judge: judgeHere, stores, ...device.tab(), clock: fixedClock(NOW), openUrl: 'https://debrief.example.test/personal-tab.html',
  });
  if (!started.ok) throw new Error(JSON.stringify(started.failure));
  return started.value;
}

const judged = (week: Week): boolean => !week.judging.running && week.judging.of === 3;
const named = ({ meetings }: Week, subject: string): MeetingOverview => meetings.find(({ meeting }) => meeting.subject === subject) ?? (undefined as never);

test('a calendar and transcripts, as WebVTT or from Word, give their verdicts to somebody without an account', async () => {
  const week = await weekIn(debrief, judged);
  expect(week.meetings.map(({ meeting, judgement }) => [meeting.subject, judgement?.verdict, judgement?.coverage.transcript?.state === 'read']).sort()).toEqual([
    ['Roadmap', { kind: 'cannot-tell' }, false],
    ['Site plan', { kind: 'no-decision-recorded', how: 'found' }, true],
    ['Supplier choice', { kind: 'decided', how: 'found' }, true],
  ]);
  expect(named(week, 'Site plan').judgement?.coverage.transcript).toEqual({ state: 'read', complete: true, gaps: ['docx'], byHand: true });
});

test('each verdict brings its template, and what is answered can be copied as HTML and Markdown that read back the same', async () => {
  const week = await weekIn(debrief, judged);
  const [flag, decided] = [named(week, 'Site plan'), named(week, 'Supplier choice')];
  expect([flag, decided].map((of) => defaultTemplate(of).id)).toEqual(['decision-debrief', 'after-action-review']);

  const draft = withTemplate(emptyDraft(flag.meeting, week.meetings[0]?.meeting.start ?? flag.meeting.start), defaultTemplate(flag));
  const answered = { ...draft, answers: { ...draft.answers, question: { asks: 'text' as const, text: 'Which plan do we build?' } }, shared: ['question'] };
  expect(await debrief.keepDraft(answered, undefined)).toMatchObject({ ok: true });
  const record = recordFrom({ words: WORDS, meeting: flag.meeting, author: NOBODY, draft: answered });
  if (!record.ok) throw new Error(JSON.stringify(record.failure));
  const copies = [parseHtml(renderHtml(record.value)), parseMarkdown(renderMarkdown(record.value))];
  expect(copies.map((copy) => copy.ok && copy.value.openQuestions.map((q) => q.question))).toEqual([['Which plan do we build?'], ['Which plan do we build?']]);
});

test('an answer beats the verdict, survives another run and can be taken back', async () => {
  const { meeting } = named(await weekIn(debrief, judged), 'Roadmap');
  await debrief.contest(meeting.id, { says: 'not-decided' });
  debrief.refresh();
  const flagged = await weekIn(debrief, (week) => judged(week) && named(week, 'Roadmap').judgement?.verdict.kind === 'no-decision-recorded');
  expect(named(flagged, 'Roadmap').judgement?.verdict).toEqual({ kind: 'no-decision-recorded', how: 'answered' });
  await debrief.contest(meeting.id, undefined);
  const back = await weekIn(debrief, (week) => named(week, 'Roadmap').judgement?.verdict.kind === 'cannot-tell');
  expect(named(back, 'Roadmap').judgement?.verdict).toEqual({ kind: 'cannot-tell' });
});

test('an answer in one tab is seen in the other, and so is that it was taken back', async () => {
  const { meeting } = named(await weekIn(debrief, judged), 'Roadmap');
  const other = await aTab();
  await weekIn(other, judged);
  const seen = (kind: string) => weekIn(other, (week) => named(week, 'Roadmap').judgement?.verdict.kind === kind);
  await debrief.contest(meeting.id, { says: 'not-decided' });
  expect(named(await seen('no-decision-recorded'), 'Roadmap').contest).toEqual({ says: 'not-decided' });
  await debrief.contest(meeting.id, undefined);
  expect(named(await seen('cannot-tell'), 'Roadmap').contest).toBeUndefined();
  other.close();
});

test('what is placed in one tab is read anew in the other', async () => {
  const { meeting } = named(await weekIn(debrief, judged), 'Roadmap');
  const other = await aTab();
  await weekIn(other, judged);
  const loop = await other.openLoop();
  await debrief.place({ source: 'transcript', span: { id: 'span', start: meeting.start }, among: [meeting.id] }, meeting.id);
  await weekIn(other, (week) => judged(week) && named(week, 'Roadmap').judgement?.placed === 'span');
  expect(loop.ok && placedAt(meeting.id, loop.value.copy.documents.getSnapshot())).toEqual([{ source: 'transcript', span: { id: 'span', start: meeting.start }, among: [meeting.id], to: meeting.id }]);
  other.close();
});

test('a transcript that comes later changes the verdict', async () => {
  await weekIn(debrief, judged);
  await files.add([new File([await DECIDED.text()], 'Roadmap_2026-11-18.vtt')]);
  debrief.refresh();
  const week = await weekIn(debrief, (now) => named(now, 'Roadmap').judgement?.verdict.kind === 'decided');
  expect(named(week, 'Roadmap').judgement?.coverage.transcript?.state).toBe('read');
});

test('notes that are given to a meeting are read for it and for no other', async () => {
  const { meeting } = named(await weekIn(debrief, judged), 'Roadmap');
  await notes.give(meeting.id, { text: 'Decision: we build the bridge first.' });
  debrief.refresh();
  const week = await weekIn(debrief, (now) => named(now, 'Roadmap').judgement?.coverage.notes?.state === 'read');
  expect(week.meetings.filter(({ judgement }) => judgement?.coverage.notes?.state === 'read').map((one) => one.meeting.subject)).toEqual(['Roadmap']);
});

test('notes that were taken back, also after a reload, take what was found in them along', async () => {
  const { meeting } = named(await weekIn(debrief, judged), 'Roadmap');
  const of = (week: Week) => named(week, 'Roadmap').judgement;
  await notes.give(meeting.id, { text: 'Decision: we build the bridge first.' });
  debrief.refresh();
  await weekIn(debrief, (now) => judged(now) && of(now)?.verdict.kind === 'decided');
  notes.clear();
  debrief.refresh();
  expect(of(await weekIn(debrief, judged))?.verdict.kind).toBe('decided');
  notes.takeBack(meeting.id);
  debrief.refresh();
  const week = await weekIn(debrief, (now) => judged(now) && of(now)?.verdict.kind !== 'decided');
  expect([of(week)?.verdict, of(week)?.coverage.notes, of(week)?.findings]).toEqual([{ kind: 'cannot-tell' }, { state: 'absent' }, []]);
});

test('what was said stays in memory: nothing of a transcript is on the device but quotes of findings', async () => {
  await weekIn(debrief, judged);
  const kept = JSON.stringify(Object.values(stores).map((store) => [...store.kept.values()]));
  expect([kept.includes('The weather was grey'), kept.includes('WEBVTT'), kept.includes('we take the blue supplier')]).toEqual([false, false, true]);
});
