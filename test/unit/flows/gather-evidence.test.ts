import { describe, expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { plus, hours } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { openGathering, type Asked, type Sources } from '#flows/gather-evidence.ts';
import type { OccurrenceRead, OfOccurrence } from '#flows/of-occurrence.ts';
import type { Failure } from '#ports/failure.ts';
import { noNotes, sourcesWith } from '../../support/evidence.ts';
import { aMeeting, at } from '../../support/meetings.ts';

const NOW = at('2026-11-20T12:00:00Z');
const ALL: ReadonlySet<Asked> = new Set(['transcript', 'insights', 'attendance', 'chat']);
const [one, two] = [aMeeting({ id: 'one' as MeetingId }), aMeeting({ id: 'two' as MeetingId })];
const read = <T>(...value: T[]): Result<OccurrenceRead<T>, Failure> => ok({ read: { state: 'read', value, complete: true, gaps: [] }, unclear: [] });

function gathering(given: Partial<Sources>, off: readonly string[] = []) {
  return openGathering(sourcesWith(given), off, NOW, new AbortController().signal);
}
function counting<T>(answer: Result<OccurrenceRead<T>, Failure>): OfOccurrence<T> & { asked: number } {
  const source = { asked: 0, of: async () => { source.asked += 1; return answer; } };
  return source;
}

describe('gathering evidence', () => {
  test('asks every source that is wanted once, and says of each how it stands', async () => {
    const evidence = await gathering({
      transcripts: { of: async () => read('WEBVTT') },
      insights: { of: async () => ok({ read: { state: 'not-permitted', closed: { by: 'licence' } }, unclear: [] }) },
      attendance: { of: async () => read({ people: 5, hours: 0.5 }, { people: 7, hours: 0.25 }) },
    }).of(one, ALL);
    expect(evidence).toEqual({
      transcript: ['WEBVTT'],
      attendance: { people: 7, hours: 0.75 },
      unclear: [],
      coverage: {
        transcript: { state: 'read', complete: true, gaps: [] },
        insights: { state: 'not-permitted', closed: { by: 'licence' } },
        attendance: { state: 'read', complete: true, gaps: [] },
        chat: { state: 'absent' },
      },
    });
  });

  test('takes a file that the person gave before the tenant’s transcript, and asks the tenant nothing for it', async () => {
    const tenant = counting(read('tenant'));
    const evidence = await gathering({ fileTranscripts: { transcriptOf: async () => ok({ state: 'read', vtt: ['file'], complete: true }) }, transcripts: tenant }).of(one, ALL);
    expect([evidence.transcript, evidence.coverage.transcript, tenant.asked]).toEqual([['file'], { state: 'read', complete: true, gaps: [], byHand: true }, 0]);
  });

  test('never says that notes are absent where nobody gave any', async () => {
    expect((await gathering({ notes: noNotes }).of(one, ALL)).coverage).not.toHaveProperty('notes');
  });

  test('says that notes are absent where they were taken back, and gives nothing to read', async () => {
    const evidence = await gathering({ notes: { of: async () => ok({ state: 'read', value: [], complete: true, gaps: [] }) } }).of(one, ALL);
    expect([evidence.coverage.notes, 'notes' in evidence]).toEqual([{ state: 'absent' }, false]);
  });

  test('tells a channel’s meeting, which has no insights, apart from those for which a licence is missing, and says where it cannot', async () => {
    const insights = counting<never>(ok({ read: { state: 'not-permitted', closed: { by: 'licence' } }, unclear: [] }));
    const run = gathering({ insights });
    const thread = (of: string) => `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(of)}/0?context=${encodeURIComponent('{"Tid":"99999999-9999-4999-a999-999999999999","Oid":"11111111-1111-4111-a111-111111111111"}')}`;
    const closed: unknown[] = [];
    for (const joinUrl of [thread('19:meeting_abc@thread.v2'), thread('19:abc@thread.tacv2'), 'https://teams.microsoft.com/meet/1']) {
      const { coverage } = await run.of({ ...one, joinUrl }, new Set(['insights']));
      closed.push(coverage.insights?.state === 'not-permitted' && coverage.insights.closed);
    }
    expect([closed, insights.asked]).toEqual([[{ by: 'licence' }, { by: 'channel' }, { by: 'licence', orChannel: true }], 1]);
  });

  test('a refusal that may be the channel’s alone speaks for no other meeting', async () => {
    const insights = counting<never>(ok({ read: { state: 'not-permitted', closed: { by: 'licence', orChannel: true } }, unclear: [] }));
    const run = gathering({ insights });
    await run.of(one, ALL);
    await run.of(two, ALL);
    expect(insights.asked).toBe(2);
  });

  test('puts a question that was refused for all to one meeting, and names who can open it', async () => {
    const insights = counting<never>(failed({ kind: 'consentNeeded', scopes: ['OnlineMeetingAiInsight.Read.All'], by: 'admin' }));
    const run = gathering({ insights });
    const answers = [await run.of(one, ALL), await run.of(two, ALL)];
    const closed = { state: 'not-permitted', closed: { by: 'scopes', scopes: ['OnlineMeetingAiInsight.Read.All'], grants: 'admin' } };
    expect([answers.map(({ coverage }) => coverage.insights), insights.asked, [...run.needs()]]).toEqual([[closed, closed], 1, [['insights', 'admin']]]);
  });

  test.each([
    ['the person’s role in it', { by: 'role' }, 2],
    ['its channel', { by: 'channel' }, 2],
    ['a missing licence', { by: 'licence' }, 1],
    ['the organisation', { by: 'organisation' }, 1],
  ] as const)('that one meeting’s source is closed by %s is asked about the next one as fits', async (_, closed, asked) => {
    const attendance = counting<never>(ok({ read: { state: 'not-permitted', closed }, unclear: [] }));
    const run = gathering({ attendance });
    await run.of(one, ALL);
    await run.of(two, ALL);
    expect(attendance.asked).toBe(asked);
  });

  test('asks for nothing that the organisation has switched off, and says so', async () => {
    const transcripts = counting(read('WEBVTT'));
    const evidence = await gathering({ transcripts }, ['transcripts']).of(one, ALL);
    expect([evidence.coverage.transcript, transcripts.asked]).toEqual([{ state: 'not-permitted', closed: { by: 'organisation' } }, 0]);
  });

  test('leaves a throttled source alone for the rest of the run, goes on with the others, and tells that another run is due', async () => {
    const until = plus(NOW, hours(1));
    const transcripts = counting<string>(failed({ kind: 'throttled', until }));
    const run = gathering({ transcripts, insights: { of: async () => read({ lines: [], actions: [] }) } });
    const answers = [await run.of(one, ALL), await run.of(two, ALL)];
    expect([answers.map(({ coverage }) => [coverage.transcript?.state, coverage.insights?.state]), transcripts.asked, run.later()]).toEqual([[['failed', 'read'], ['failed', 'read']], 1, { kind: 'throttled', until }]);
  });

  test('that fails for one meeting alone is asked about the next one', async () => {
    const transcripts = counting<string>(failed({ kind: 'badAnswer', where: 'transcripts' }));
    const run = gathering({ transcripts });
    await run.of(one, ALL);
    await run.of(two, ALL);
    expect([transcripts.asked, run.later()]).toEqual([2, undefined]);
  });
});
