import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { createOwnFiles, type FilesInMemory } from '#adapters/files/own-files.ts';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { caseOfVtt } from '#app/commands/bench/case-of-vtt.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { evidenceOnGraph } from '#app/evidence-on-graph.ts';
import { ok } from '#base/result.ts';
import { openCoachingLoop } from '#flows/coaching-loop.ts';
import { createDebrief, type RunningDebrief } from '#flows/create-debrief.ts';
import { deliveryOf } from '#flows/deliver.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { readingOf } from '#flows/sources-of.ts';
import { renderCard } from '#notes/card.ts';
import { renderHtml } from '#notes/html.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { emptyDraft } from '#templates/start-draft.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { WORDS } from '../../support/answer-words.ts';
import { noNotes } from '../../support/evidence.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';
import { loopNowhere, notebookNowhere } from '../../support/loop-nowhere.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryStores } from '../../support/memory-stores.ts';
import { weekIn } from '../../support/week-in.ts';

const NOW = '2026-11-20T16:30:00Z';

describe('an unreadable file gives a named error with line or part, and nothing of it is half-imported', () => {
  const DOCX = 'PK\u0003\u0004\u0014\u0000\u0006\u0000word/document.xml';
  const file = (name: string, text: string): File => new File([text], name, { lastModified: 0 });
  const event = (uid: string, start: string): string => `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:Warehouse\r\nDTSTART:${start}\r\nDTEND:20261118T100000Z\r\nEND:VEVENT\r\n`;
  let files: FilesInMemory;
  beforeEach(() => {
    files = createOwnFiles({ clock: fixedClock(NOW), readTranscript: parseVtt, zone: 'UTC' });
  });

  it.each([
    ['talk.vtt', 'WEBVTT\n\n00:00:01.000 -> 00:00:02.000\nno arrow, no cue\n', { kind: 'not-a-transcript', line: 3 }],
    ['empty.vtt', '', { kind: 'empty' }],
    ['calendar.ics', 'BEGIN:VCARD\r\nFN:Ann\r\nEND:VCARD\r\n', { kind: 'not-a-calendar', line: 1 }],
    ['talk.docx', DOCX, { kind: 'damaged', part: 'word/document.xml' }],
    ['template.json', '{"prompts": [', { kind: 'unknown-kind', detail: 'Only calendars (.ics) and transcripts (.vtt, .docx) are read.' }],
    ['policy.json', '{"floors": {}}', { kind: 'unknown-kind', detail: 'Only calendars (.ics) and transcripts (.vtt, .docx) are read.' }],
  ])('%s', async (name, text, problem) => {
    const { problems, ...read } = await files.add([file(name, text)]);
    expect({ read, problems: problems.length, problem: problems[0], kept: files.all() }).toEqual({
      read: { calendars: [], matched: [], unmatched: [] }, problems: 1, problem: expect.objectContaining({ file: name, ...problem }) as unknown, kept: [],
    });
  });

  it('an .ics file with one broken event: the part with its line, and what was read beside it', async () => {
    const text = `BEGIN:VCALENDAR\r\n${event('broken', 'the day after')}${event('whole', '20261118T090000Z')}END:VCALENDAR\r\n`;
    const { calendars, problems } = await files.add([file('calendar.ics', text)]);
    expect({ calendars, problems: problems.map(({ line, kind, isPart }) => ({ line, kind, isPart })) }).toEqual({
      calendars: [{ file: 'calendar.ics', meetings: 1 }], problems: [{ line: 2, kind: 'bad-date', isPart: true }],
    });
  });
});

describe('a transcript without names, with negative or unordered times or unclosed tags is read, and coverage says what is missing', () => {
  it.each([
    ['without names', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n', ['no-names']],
    ['negative times', 'WEBVTT\n\n-00:00:02.000 --> 00:00:01.000\n<v Ann>Hello.</v>\n', ['negative-times']],
    ['unordered times', 'WEBVTT\n\n00:09.000 --> 00:10.000\n<v Ann>Second.</v>\n\n00:01.000 --> 00:02.000\n<v Ben>First.</v>\n', ['out-of-order']],
    ['unclosed tags', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello <b>there\n', []],
  ])('%s', (_, vtt, gaps) => {
    const { coverage, findings } = judge(caseOfVtt('talk.vtt', vtt));
    expect({ coverage, utterances: parseVtt(vtt).utterances.length > 0, findings }).toEqual({
      coverage: { record: { state: 'absent' }, transcript: { state: 'read', complete: true, gaps } }, utterances: true, findings: [],
    });
  });
});

describe('when a meeting is moved, cancelled, forwarded or made recurring the record follows the occurrence, and nothing is orphaned silently', () => {
  const SUBJECT = 'Who makes the case for Pell 2?';
  let on: TenantGraph;
  let debrief: RunningDebrief;
  let before: MeetingOverview;

  beforeEach(async () => {
    const clock = fixedClock(NOW);
    on = await graphOnTenant(firstWalk(new Date(NOW)), 'manager', clock);
    const onlineMeetings = createOnlineMeetings(on.graph);
    const started = await createDebrief({
      loop: loopNowhere, notebook: notebookNowhere,
      openLoop: openCoachingLoop,
      delivery: deliveryOf,
      me: on.me,
      account: { me: async () => ok(on.me), ask: async () => ok(undefined), forget: async () => undefined },
      calendar: createGraphCalendar(on.graph, on.me),
      fileCalendar: { meetings: async () => ok([]) },
      fileTranscripts: { transcriptOf: async () => ok({ state: 'absent' }) },
      notes: noNotes,
      evidence: evidenceOnGraph(on.graph, onlineMeetings, on.me),
      reading: readingOf,
      chat: createGraphMeetingChat(on.graph, onlineMeetings, on.me),
      invites: createGraphInvites(on.graph),
      judge: { judge: async (given) => judge(given), read: async (vtt) => parseVtt(vtt.join('\n')) },
      stores: memoryStores(), ...memoryDevice().tab(), clock,
      openUrl: 'https://debrief.example.test/personal-tab.html',
    });
    if (!started.ok) throw new Error(JSON.stringify(started.failure));
    debrief = started.value;
    await weekIn(debrief, (week) => !week.judging.running && week.judging.of > 0);
    before = overviewOf(week(), SUBJECT);
    const draft = emptyDraft(before.meeting, at(NOW));
    const written = recordFrom({ words: WORDS,
      meeting: before.meeting, author: on.me,
      draft: { ...draft, shared: ['question'], answers: { ...draft.answers, question: { asks: 'text', text: 'Who makes the case?' } } },
    });
    if (!written.ok) throw new Error(JSON.stringify(written.failure));
    await debrief.writeBack(before.meeting, written.value, [{ to: 'chat' }]);
    await weekIn(debrief, (week) => overviewOf(week, SUBJECT).written !== undefined);
  }, 30_000);
  afterEach(() => {
    debrief.close();
    on.close();
  });

  const week = (): Week => {
    const state = debrief.week.getSnapshot();
    return state.is === 'ready' ? state.data : (undefined as never);
  };
  const overviewOf = ({ meetings }: Week, subject: string): MeetingOverview => meetings.find(({ meeting }) => meeting.subject === subject) ?? (undefined as never);

  it('moved: the same record stands under the new time', async () => {
    await on.control('events', [{ do: 'move', id: 'enclosure-supplier', start: '2026-11-18T13:00:00Z', end: '2026-11-18T14:00:00Z' }]);
    debrief.refresh();
    const { meetings, apart } = await weekIn(debrief, (now) => overviewOf(now, SUBJECT).meeting.start !== before.meeting.start);
    const after = meetings.filter(({ written }) => written);
    expect([after.map(({ meeting, written }) => [meeting.id, meeting.start, written?.record.openQuestions[0]?.question]), apart]).toEqual([
      [[before.meeting.id, at('2026-11-18T13:00:00Z'), 'Who makes the case?']], [],
    ]);
  });

  it('cancelled: the meeting stays with its record, and says that it was cancelled', async () => {
    await on.control('events', [{ do: 'change', id: 'enclosure-supplier', patch: { isCancelled: true } }]);
    debrief.refresh();
    const after = overviewOf(await weekIn(debrief, (now) => overviewOf(now, SUBJECT).judgement?.verdict.kind === 'not-judged'), SUBJECT);
    expect([after.meeting.id, after.judgement?.verdict, after.written?.record.openQuestions[0]?.question]).toEqual([
      before.meeting.id, { kind: 'not-judged', why: 'cancelled' }, 'Who makes the case?',
    ]);
  });

  it('made recurring: what was written stands where its first occurrence is, or apart where a person sees it', async () => {
    await on.control('events', [{ do: 'makeSeries', id: 'enclosure-supplier', series: 'case-weekly' }]);
    debrief.refresh();
    const { meetings, apart } = await weekIn(debrief, (now) => now.meetings.some(({ meeting }) => meeting.subject === SUBJECT && meeting.series));
    const places = [...meetings.filter(({ written }) => written).map(({ written }) => written), ...apart.map(({ written }) => written)];
    expect(places.map((written) => written?.record.openQuestions[0]?.question)).toEqual(['Who makes the case?']);
  });

  it('deleted: the record stands apart, with subject and time', async () => {
    await on.control('events', [{ do: 'delete', id: 'enclosure-supplier' }]);
    debrief.refresh();
    const { apart } = await weekIn(debrief, (now) => now.apart.length > 0);
    expect(apart.map(({ meeting, subject, start }) => ({ meeting, subject, start }))).toEqual([{ meeting: before.meeting.id, subject: SUBJECT, start: before.meeting.start }]);
  });

  it('forwarded: an occurrence that was passed on says that its transcript is closed, and is asked about', () => {
    const { judgement } = overviewOf(week(), 'App week');
    const notInvited = { state: 'not-permitted', closed: { by: 'not-invited' } };
    expect([judgement?.verdict, judgement?.coverage]).toEqual([{ kind: 'cannot-tell' }, {
      record: { state: 'absent' }, transcript: notInvited, insights: { state: 'not-permitted', closed: { by: 'licence' } }, chat: notInvited, attendance: { state: 'not-permitted', closed: { by: 'role' } },
    }]);
  });
});

test('hostile HTML in a subject, an answer or a name is text in everything that is written', () => {
  const words = '<img src=x onerror="executed=1"><script>executed=1</script>';
  const record = aRecord(aMeeting({ subject: words }), { author: { name: words, address: aMeeting().organizer.address }, openQuestions: [{ question: words, inTheWay: [words], decider: words }] });
  const { summaryHtml, cardJson } = renderCard(record, { openUrl: 'https://debrief.example.test/' });
  const shown = [renderHtml(record), renderMarkdown(record), summaryHtml];
  const actions = (JSON.parse(cardJson) as { actions: { type: string; url: string }[] }).actions;
  expect({ markup: shown.filter((text) => /(?<!\\)<(img|script)/i.test(text)), actions: actions.map(({ type, url }) => [type, new URL(url).protocol]) }).toEqual({
    markup: [], actions: [['Action.OpenUrl', 'https:']],
  });
});
