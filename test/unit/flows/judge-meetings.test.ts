import { expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { days, hours, minus, ms, plus } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { NO_POLICY, type Policy } from '#domain/policy.ts';
import { personHours } from '#domain/verdict.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import { evidenceReading } from '#flows/evidence-reading.ts';
import { createJudgeMeetings, type JudgeMeetings } from '#flows/judge-meetings.ts';
import type { OfOccurrence } from '#flows/of-occurrence.ts';
import type { Unclear } from '#flows/unclear.ts';
import type { Failure } from '#ports/failure.ts';
import type { Transcripts, TranscriptText } from '#ports/transcripts.ts';
import { ofMeeting, sourcesWith } from '../../support/evidence.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { judgeHere } from '../../support/judge-here.ts';
import { aMeeting, at } from '../../support/meetings.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const NOW = '2026-11-20T12:00:00Z';
const signal = new AbortController().signal;
const VTT = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ada>We decided to take the first supplier.</v>\n';
/** An hour in which nothing is decided. */
const SILENT = `WEBVTT\n\n${Array.from({ length: 30 }, (_, n) => `00:${String(2 * n).padStart(2, '0')}:00.000 --> 00:${String(2 * n + 1).padStart(2, '0')}:50.000\n<v Ada>The weather was mild and the train was on time again.</v>`).join('\n\n')}\n`;
const yesterday = aMeeting({ id: 'yesterday' as MeetingId, start: at('2026-11-19T09:00:00Z'), end: at('2026-11-19T10:00:00Z') });
const longAgo = aMeeting({ id: 'long-ago' as MeetingId, start: at('2026-11-10T09:00:00Z'), end: at('2026-11-10T10:00:00Z') });

interface Asked extends Transcripts {
  readonly about: string[];
}
function answering(answer: (meeting: Meeting) => Result<TranscriptText, Failure>): Asked {
  const about: string[] = [];
  return { about, transcriptOf: async (meeting) => { about.push(meeting.id); return answer(meeting); } };
}
const noPolicy = async () => NO_POLICY;
const absent = answering(() => ok({ state: 'absent' }));

function judging(tenantTranscripts: Transcripts, given: { judgements?: ReturnType<typeof memoryCollection<never>>; clock?: ReturnType<typeof fixedClock>; policy?: () => Promise<Policy> } = {}): JudgeMeetings {
  return createJudgeMeetings({
    evidence: evidenceReading(sourcesWith({ transcripts: ofMeeting(tenantTranscripts) })), judge: judgeHere,
    judgements: given.judgements ?? memoryCollection(), contests: memoryCollection(),
    recorded: () => ({ decisions: 0, deferred: 0 }), clock: given.clock ?? fixedClock(NOW), policy: given.policy ?? noPolicy,
  });
}

test('a meeting whose transcript was read is not asked about or judged again while nothing changes', async () => {
  const tenant = answering(() => ok({ state: 'read', vtt: [VTT], complete: true }));
  const kept = memoryCollection<never>();
  const flow = judging(tenant, { judgements: kept });
  await flow.run([longAgo], signal);
  const first = flow.state.getSnapshot().judgements.get(longAgo.id);
  kept.refuse({ kind: 'storageFull' });
  await flow.run([longAgo], signal);
  expect(tenant.about).toEqual(['long-ago']);
  expect(flow.state.getSnapshot().judgements.get(longAgo.id)).toBe(first);
});

test('a meeting without a transcript is asked about again until 48 hours after its end', async () => {
  const tenant = answering(() => ok({ state: 'absent' }));
  const clock = fixedClock(NOW);
  const flow = judging(tenant, { clock });
  await flow.run([yesterday, longAgo], signal);
  clock.pass(hours(20));
  await flow.run([yesterday, longAgo], signal);
  clock.pass(hours(3));
  await flow.run([yesterday, longAgo], signal);
  await flow.run([yesterday, longAgo], signal);
  expect(tenant.about).toEqual(['yesterday', 'long-ago', 'yesterday', 'yesterday']);
});

test('findings of an older analysis are found anew, and stand where the transcript cannot be read any more', async () => {
  const kept = memoryCollection<never>();
  await judging(answering(() => ok({ state: 'read', vtt: [VTT], complete: true })), { judgements: kept }).run([longAgo], signal);
  const known = kept.kept.get('long-ago') as unknown as { analysis: number; findings: unknown[] };
  kept.kept.set('long-ago', { ...known, analysis: known.analysis - 1 } as never);
  const tenant = answering(() => failed({ kind: 'forbidden' }));
  const flow = judging(tenant, { judgements: kept });
  await flow.open();
  await flow.run([longAgo], signal);
  expect(tenant.about).toEqual(['long-ago']);
  expect(flow.state.getSnapshot().judgements.get(longAgo.id)?.findings).toEqual(known.findings);
});

test('a meeting that was set in its invitation to inform is not judged and asked about nowhere, until a person says that it was to decide', async () => {
  const told = { ...yesterday, invite: { set: 'inform', questions: [] } } as const;
  const tenant = answering(() => ok({ state: 'absent' }));
  const flow = judging(tenant);
  const verdict = () => flow.state.getSnapshot().judgements.get(told.id)?.verdict;
  await flow.run([told], signal);
  expect([verdict(), tenant.about]).toEqual([{ kind: 'not-judged', why: 'purpose-set' }, []]);
  flow.contest(told.id, { says: 'purpose', purpose: 'decide' });
  await flow.run([told], signal);
  expect([verdict()?.kind, tenant.about]).toEqual(['cannot-tell', ['yesterday']]);
});

test('after one refusal the sign-in is not asked again for every meeting', async () => {
  const tenant = answering(() => failed({ kind: 'consentNeeded', scopes: [], by: 'admin' }));
  const many = Array.from({ length: 500 }, (_, n) => aMeeting({ id: `m${n}` as MeetingId, start: minus(longAgo.start, hours(n)), end: minus(longAgo.end, hours(n)) }));
  const flow = judging(tenant);
  await flow.run(many, signal);
  expect(tenant.about.length).toBeLessThanOrEqual(60);
  expect(flow.state.getSnapshot()).toMatchObject({ done: 500, of: 500, running: false, needs: new Map([['transcripts', 'admin']]) });
});

test('two thousand meetings change what the screen shows a few times, not two thousand times', async () => {
  let now = at(NOW);
  const clock = { now: () => (now = plus(now, ms(1))), wait: async () => undefined };
  const many = Array.from({ length: 2000 }, (_, n) => aMeeting({ id: `m${n}` as MeetingId, start: minus(longAgo.start, ms(n * 60_000)), end: minus(longAgo.end, ms(n * 60_000)) }));
  const flow = createJudgeMeetings({
    evidence: evidenceReading(sourcesWith({ transcripts: ofMeeting(absent) })), judge: judgeHere, judgements: memoryCollection(), contests: memoryCollection(),
    recorded: () => ({ decisions: 0, deferred: 0 }), clock: { ...clock, wait: (time) => (time > 0 ? new Promise(() => undefined) : Promise.resolve()) }, policy: noPolicy,
  });
  let changes = 0;
  let estimated = false;
  flow.state.subscribe(() => {
    changes += 1;
    estimated ||= flow.state.getSnapshot().left !== undefined;
  });
  const start = clock.now();
  await flow.run(many, signal);
  expect(flow.state.getSnapshot().judgements.size).toBe(2000);
  expect(changes).toBeLessThanOrEqual(2 + (clock.now() - start) / 150);
  expect(estimated).toBe(true);
  expect(flow.state.getSnapshot().left).toBeUndefined();
});

test('a calendar that is cancelled keeps what was judged and stops asking', async () => {
  const stop = new AbortController();
  const tenant = answering((m) => {
    if (m.id === 'm5') stop.abort();
    return ok({ state: 'absent' });
  });
  const many = Array.from({ length: 300 }, (_, n) => aMeeting({ id: `m${n}` as MeetingId, start: minus(longAgo.start, days(n / 10)), end: minus(longAgo.end, days(n / 10)) }));
  const flow = judging(tenant);
  await flow.run(many, stop.signal);
  expect(tenant.about.length).toBeLessThan(80);
  expect(flow.state.getSnapshot().running).toBe(false);
});

test('a source that is throttled is not asked for every meeting; what was read before stands, and another run is due', async () => {
  const kept = memoryCollection<never>();
  const until = plus(at(NOW), hours(1));
  let reachable = true;
  const tenant = answering((m) => (reachable ? ok(m.id === 'yesterday' ? { state: 'absent' } : { state: 'read', vtt: [VTT], complete: true }) : failed({ kind: 'throttled', until })));
  const flow = judging(tenant, { judgements: kept });
  await flow.run([yesterday, longAgo], signal);
  const before = flow.state.getSnapshot().judgements;
  reachable = false;
  const many = Array.from({ length: 200 }, (_, n) => aMeeting({ id: `m${n}` as MeetingId, start: minus(longAgo.start, hours(n)), end: minus(longAgo.end, hours(n)) }));
  expect(await flow.run([yesterday, longAgo, ...many], signal)).toEqual({ kind: 'throttled', until });
  expect(tenant.about.length).toBeLessThanOrEqual(62);
  expect(flow.state.getSnapshot().judgements.get(longAgo.id)?.findings).toEqual(before.get(longAgo.id)?.findings);
  expect(flow.state.getSnapshot().judgements.get(yesterday.id)?.coverage).toEqual(before.get(yesterday.id)?.coverage);
});

test('what a person says while a meeting is being judged holds, whichever judging ends last', async () => {
  let ending: (() => void)[] = [];
  const judge = { ...judgeHere, judge: async (given: Parameters<typeof judgeHere.judge>[0]) => {
    await new Promise<void>((resolve) => ending.push(resolve));
    return judgeHere.judge(given, signal);
  } };
  const flow = createJudgeMeetings({
    evidence: evidenceReading(sourcesWith({ transcripts: ofMeeting(absent) })), judge, judgements: memoryCollection(), contests: memoryCollection(),
    recorded: () => ({ decisions: 0, deferred: 0 }), clock: fixedClock(NOW), policy: noPolicy,
  });
  const running = flow.run([longAgo], signal);
  await new Promise((resolve) => setTimeout(resolve));
  flow.contest(longAgo.id, { says: 'not-decided' });
  const again = flow.again(longAgo, [longAgo], signal);
  while (!(await Promise.race([Promise.all([running, again]).then(() => true), new Promise((resolve) => setTimeout(() => resolve(false)))]))) {
    const [last, ...rest] = ending.toReversed();
    ending = rest.toReversed();
    last?.();
  }
  expect(flow.state.getSnapshot().judgements.get(longAgo.id)?.verdict).toEqual({ kind: 'no-decision-recorded', how: 'answered' });
});

test('thresholds that the organisation changes judge anew what stands on this device, from what was found in it, and say so', async () => {
  const kept = memoryCollection<never>();
  const tenant = answering(() => ok({ state: 'read', vtt: [VTT], complete: true }));
  const first = judging(tenant, { judgements: kept });
  await first.run([longAgo], signal);
  expect(first.state.getSnapshot().judgements.get(longAgo.id)?.verdict).toEqual({ kind: 'decided', how: 'found' });

  const set: Policy = { ...NO_POLICY, thresholds: { defaultLoad: personHours(99), low: 0.98, high: 0.99 } };
  const next = judging(tenant, { judgements: kept, policy: async () => set });
  await next.open();
  await next.run([longAgo], signal);
  expect(tenant.about).toEqual(['long-ago']);
  const judged = next.state.getSnapshot().judgements.get(longAgo.id);
  expect(judged?.verdict).toEqual({ kind: 'light' });
  expect(judged?.explanation.because[0]?.line).toMatchObject({ is: 'load', threshold: 99 });
  expect(kept.kept.get('long-ago')).toMatchObject({ verdict: { kind: 'light' } });
});

test('the same thresholds of an organisation judge nothing anew, and those that are taken back do', async () => {
  const kept = memoryCollection<never>();
  const tenant = answering(() => ok({ state: 'read', vtt: [VTT], complete: true }));
  let policy: Policy = { ...NO_POLICY, thresholds: { low: 0.98, high: 0.99 } };
  const flow = judging(tenant, { judgements: kept, policy: async () => policy });
  await flow.run([longAgo], signal);
  const first = kept.kept.get('long-ago');
  await flow.run([longAgo], signal);
  expect(kept.kept.get('long-ago')).toBe(first);
  policy = NO_POLICY;
  await flow.again(longAgo, [longAgo], signal);
  expect(flow.state.getSnapshot().judgements.get(longAgo.id)?.verdict).toEqual({ kind: 'decided', how: 'found' });
});

test('quotes of a meeting that lies further back than the organisation keeps them are never written to this device', async () => {
  const kept = memoryCollection<never>();
  const tenant = answering(() => ok({ state: 'read', vtt: [VTT], complete: true }));
  const flow = judging(tenant, { judgements: kept, policy: async () => ({ ...NO_POLICY, retention: { quoteWeeks: 1 } }) });
  await flow.run([yesterday, longAgo], signal);
  expect([...flow.state.getSnapshot().judgements.keys()]).toEqual(['yesterday', 'long-ago']);
  expect([...kept.kept.keys()]).toEqual(['yesterday']);
});

test('what is unclear between two meetings stays to be asked about, whichever meeting is judged last, until it is placed', async () => {
  const clock = fixedClock(NOW);
  const [third, first] = [{ ...yesterday, id: 'third' as MeetingId }, { ...longAgo, id: 'first' as MeetingId }];
  const one: Unclear = { source: 'transcript', span: { id: 'span', start: yesterday.end }, among: [third.id, yesterday.id, first.id] };
  let isPlaced = false;
  const transcripts: OfOccurrence<string> = {
    of: async (meeting) => {
      const unclear = isPlaced || meeting.id === first.id ? [] : [one];
      return ok({ read: { state: 'read', value: [VTT], complete: unclear.length === 0, gaps: unclear.length === 0 ? [] : ['unassigned'] }, unclear });
    },
  };
  const flow = createJudgeMeetings({
    evidence: evidenceReading(sourcesWith({ transcripts })), judge: judgeHere, judgements: memoryCollection(), contests: memoryCollection(),
    recorded: () => ({ decisions: 0, deferred: 0 }), clock, policy: noPolicy,
  });
  const asked = async () => { await flow.run([third, yesterday, first], signal); return [...flow.state.getSnapshot().unclear.keys()]; };
  const before = await asked();
  isPlaced = true;
  expect([before, await asked()]).toEqual([['span'], []]);
});

test('a recording that belongs to none of the meetings, as the person says, is not read of the one that waited for that word', async () => {
  let isPlaced = false;
  const one: Unclear = { source: 'transcript', span: { id: 'span', start: longAgo.end }, among: [longAgo.id] };
  const transcripts: OfOccurrence<string> = {
    of: async () => ok(isPlaced ? { read: { state: 'absent' }, unclear: [] } : { read: { state: 'read', value: [], complete: false, gaps: ['unassigned'] }, unclear: [one] }),
  };
  const flow = createJudgeMeetings({
    evidence: evidenceReading(sourcesWith({ transcripts })), judge: judgeHere, judgements: memoryCollection(), contests: memoryCollection(),
    recorded: () => ({ decisions: 0, deferred: 0 }), clock: fixedClock(NOW), policy: noPolicy,
  });
  await flow.run([longAgo], signal);
  isPlaced = true;
  await flow.run([longAgo], signal);
  expect(flow.state.getSnapshot().judgements.get(longAgo.id)?.coverage.transcript).toEqual({ state: 'absent' });
});

test('a meeting on no line, of which no chat can be asked for, takes no place among those whose chats are asked for together', async () => {
  const asked: MeetingId[] = [];
  let read = (): void => undefined;
  const isRead = new Promise<void>((resolve) => { read = resolve; });
  const of = (count: number, name: string, more: Partial<Meeting>) => Array.from({ length: count }, (_, n) => aMeeting({ ...longAgo, id: `${name}-${n}` as MeetingId, ...more }));
  const online = { joinUrl: 'https://teams.example/1' };
  const flow = createJudgeMeetings({
    evidence: evidenceReading(sourcesWith({
      transcripts: ofMeeting({ transcriptOf: async ({ id }) => { if (id.startsWith('slow')) await isRead; return ok({ state: 'absent' }); } }),
      chat: { of: async ({ id, joinUrl }) => { if (joinUrl !== undefined) asked.push(id); return ok({ state: 'absent' }); } },
    })),
    judge: judgeHere, judgements: memoryCollection(), contests: memoryCollection(), recorded: () => ({ decisions: 0, deferred: 0 }), clock: fixedClock(NOW), policy: noPolicy,
  });
  // The first to be read is asked about alone: what it is told may hold for all.
  const run = flow.run([...of(10, 'quick', online), ...of(10, 'room', {}), ...of(10, 'slow', online)], signal);
  for (let turn = 0; turn < 40; turn += 1) await new Promise(setImmediate);
  expect(asked).toEqual([]);
  read();
  await run;
  expect(asked.length).toBe(20);
});

test('what somebody else recorded in the chat clears the flag, and no more once they have withdrawn it', async () => {
  const online = { ...yesterday, joinUrl: 'https://teams.example/1' };
  const clock = fixedClock(NOW);
  let cards: readonly WrittenLine[] = [{ text: 'Hexley', at: online.end, author: 'Dana', recorded: 'decided' }];
  const flow = createJudgeMeetings({
    evidence: evidenceReading(sourcesWith({
      transcripts: ofMeeting({ transcriptOf: async () => ok({ state: 'read', vtt: [SILENT], complete: true }) }),
      chat: { of: async () => ok({ state: 'read', value: cards, complete: true, gaps: [] }) },
    })),
    judge: judgeHere, judgements: memoryCollection(), contests: memoryCollection(), recorded: () => ({ decisions: 0, deferred: 0 }), clock, policy: noPolicy,
  });
  const verdict = async () => { await flow.run([online], signal); return flow.state.getSnapshot().judgements.get(online.id)?.verdict; };
  const before = await verdict();
  cards = [];
  clock.pass(hours(1));
  expect([before, await verdict()]).toEqual([{ kind: 'decided', how: 'recorded-by-others' }, { kind: 'no-decision-recorded', how: 'found' }]);
});
