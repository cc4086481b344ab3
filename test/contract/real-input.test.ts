import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { evidenceOnGraph } from '#app/evidence-on-graph.ts';
import { ok } from '#base/result.ts';
import { openCoachingLoop } from '#flows/coaching-loop.ts';
import { createDebrief, type RunningDebrief } from '#flows/create-debrief.ts';
import { deliveryOf } from '#flows/deliver.ts';
import type { Week } from '#flows/debrief.ts';
import { readingOf } from '#flows/sources-of.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import { emptyDraft } from '#templates/start-draft.ts';
import { recordFrom } from '#templates/record-from-reflection.ts';
import { WORDS } from '../support/answer-words.ts';
import { noNotes } from '../support/evidence.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../support/graph-on-tenant.ts';
import { loopNowhere, notebookNowhere } from '../support/loop-nowhere.ts';
import { memoryDevice } from '../support/memory-device.ts';
import { memoryStores } from '../support/memory-stores.ts';
import { judgeHere } from '../support/judge-here.ts';
import { loadOracle } from '../support/oracle.ts';
import { realInput } from '../support/real-input.ts';

const NOW = '2026-11-22T12:00:00Z';
const input = await realInput(new Date(NOW));
const nothing: Transcripts = { transcriptOf: async () => ok({ state: 'absent' }) };

describe.skipIf(!input)('thirty real transcripts with a calendar made for them', () => {
  let on: TenantGraph;
  let debrief: RunningDebrief;
  let week: Week;

  beforeAll(async () => {
    const clock = fixedClock(NOW);
    on = await graphOnTenant(input?.seed ?? (undefined as never), 'manager', clock);
    const onlineMeetings = createOnlineMeetings(on.graph);
    const started = await createDebrief({
      loop: loopNowhere, notebook: notebookNowhere,
      openLoop: openCoachingLoop,
      delivery: deliveryOf,
      me: on.me,
      account: { me: async () => ok(on.me), ask: async () => ok(undefined), forget: async () => undefined },
      calendar: createGraphCalendar(on.graph, on.me),
      fileCalendar: { meetings: async () => ok([]) },
      fileTranscripts: nothing,
      notes: noNotes,
      evidence: evidenceOnGraph(on.graph, onlineMeetings, on.me),
      reading: readingOf,
      chat: createGraphMeetingChat(on.graph, onlineMeetings, on.me),
      invites: createGraphInvites(on.graph),
      judge: judgeHere,
      stores: memoryStores(), ...memoryDevice().tab(), clock,
      openUrl: 'https://debrief.example.test/personal-tab.html',
    });
    if (!started.ok) throw new Error(JSON.stringify(started.failure));
    debrief = started.value;
    week = await judged(debrief);
  }, 60_000);
  afterAll(() => {
    debrief.close();
    on.close();
  });

  test('are all matched, read completely and judged', () => {
    expect(input?.report.files.matched).toHaveLength(30);
    expect(week.meetings).toHaveLength(30);
    const read = week.meetings.map((m) => m.judgement?.coverage.transcript).filter((c) => c?.state === 'read' && c.complete);
    expect(read).toHaveLength(30);
    const kinds = week.meetings.map((m) => m.judgement?.verdict.kind);
    expect(kinds.filter((kind) => kind === undefined || kind === 'cannot-tell' || kind === 'not-judged')).toEqual([]);
    const counts = new Map(kinds.map((kind) => [kind, kinds.filter((k) => k === kind).length]));
    console.log(`Verdicts: ${JSON.stringify(Object.fromEntries(counts))}`);
  });

  test('can each be written back once, as a card that says the same when read again', async () => {
    const records = week.meetings.map(({ meeting }) => {
      const draft = { ...emptyDraft(meeting, meeting.end), shared: ['question', 'commitment'] };
      const answers = { ...draft.answers, question: { asks: 'text' as const, text: `What did "${meeting.subject}" have to decide?` }, commitment: { asks: 'commitment' as const, cue: 'I open the agenda', action: 'ask who decides', due: '', obstacle: '', fallback: '' } };
      const record = recordFrom({ words: WORDS, meeting, author: { name: on.me.name, address: on.me.address }, draft: { ...draft, answers } });
      if (!record.ok) throw new Error(JSON.stringify(record.failure));
      return { meeting, record: record.value };
    });
    for (const { meeting, record } of records) expect(await debrief.writeBack(meeting, record, [{ to: 'chat' }])).toEqual(ok(undefined));
    await settled(debrief.outbox, (entries) => entries.length === 0);
    const { messages } = (await on.control('state')) as { messages: Record<string, { deletedAt?: number; attachments: { content: string }[] }[]> };
    const cards = Object.values(messages).flat().filter((m) => m.deletedAt === undefined).flatMap((m) => m.attachments.map((a) => parseCard(a.content)));
    const byMeeting = (a: { meeting: string }, b: { meeting: string }): number => a.meeting.localeCompare(b.meeting);
    expect(cards.map((c) => (c.ok ? c.value : undefined as never)).sort(byMeeting)).toEqual(records.map((r) => r.record).sort(byMeeting));
  }, 60_000);

  test('ask and answer as Microsoft publishes it', { timeout: 60_000 }, async () => {
    const oracle = await loadOracle();
    if (!oracle) return;
    const log = (await on.control('log')) as Parameters<typeof oracle.checkLog>[0];
    console.log(`Graph contract: ${log.entries.length} exchanges, ${oracle.amendments} amendments.`);
    expect(oracle.checkLog(log)).toEqual([]);
  });
});

function judged(debrief: RunningDebrief): Promise<Week> {
  return settled(debrief.week, (state) => state.is === 'ready' && !state.data.judging.running && state.data.judging.of > 0)
    .then((state) => (state.is === 'ready' ? state.data : (undefined as never)));
}

function settled<T>(watched: { subscribe(listener: () => void): () => void; getSnapshot(): T }, holds: (now: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const stop = watched.subscribe(look);
    function look(): void {
      if (!holds(watched.getSnapshot())) return;
      stop();
      resolve(watched.getSnapshot());
    }
    look();
  });
}
