import { describe, expect, test } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { hours, minutes, plus } from '#base/time.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import { ofOccurrence, type Picks } from '#flows/of-occurrence.ts';
import type { PerSeries, SourceRead, Span } from '#ports/evidence.ts';
import { aMeeting, at } from '../../support/meetings.ts';

const signal = new AbortController().signal;
const occurrence = (id: string, start: string): Meeting =>
  aMeeting({ id: id as MeetingId, series: 'weekly' as SeriesId, joinUrl: 'https://teams.example/weekly', start: at(start), end: plus(at(start), hours(1)) });
const first = occurrence('first', '2026-11-02T09:00:00Z');
const second = occurrence('second', '2026-11-09T09:00:00Z');
const third = occurrence('third', '2026-11-09T10:30:00Z');
const span = (id: string, from: string, to: string): Span => ({ id, start: at(from), end: at(to) });
/** Four transcripts of three occurrences: the first was restarted, the last lies between the second and the third. */
const SPANS = [
  span('a', '2026-11-02T09:01:00Z', '2026-11-02T09:20:00Z'),
  span('b', '2026-11-02T09:24:00Z', '2026-11-02T09:58:00Z'),
  span('c', '2026-11-09T09:02:00Z', '2026-11-09T09:55:00Z'),
  span('d', '2026-11-09T10:05:00Z', '2026-11-09T10:25:00Z'),
];

const listing = (spans: readonly Span[], read: (id: string) => SourceRead<string> = (id) => ({ state: 'read', value: id, complete: true, gaps: [] })): PerSeries<string> => ({
  list: async () => ok({ state: 'read', value: spans, complete: true, gaps: [] }),
  read: async (_, { id }) => ok(read(id)),
});

function reading(from: PerSeries<string>, { picks = new Map(), now = '2026-11-20T12:00:00Z' }: { picks?: Picks; now?: string } = {}) {
  const source = ofOccurrence({ source: 'transcript', from, siblings: () => [first, second, third], picks: () => picks, clock: { now: () => at(now) }, making: hours(2) });
  return async (meeting: Meeting) => {
    const answer = await source.of(meeting, signal);
    return answer.ok ? { ...answer.value.read, unclear: answer.value.unclear.map((one) => one.span.id) } : answer.failure;
  };
}

describe('three occurrences with four transcripts', () => {
  test('have each where it belongs, a restarted one in order of time; the unclear one makes those it may belong to incomplete', async () => {
    const of = reading(listing(SPANS.toReversed()));
    expect([await of(first), await of(second), await of(third)]).toEqual([
      { state: 'read', value: ['a', 'b'], complete: true, gaps: [], unclear: [] },
      { state: 'read', value: ['c'], complete: false, gaps: ['unassigned'], unclear: ['d'] },
      { state: 'read', value: [], complete: false, gaps: ['unassigned'], unclear: ['d'] },
    ]);
  });

  test('are complete once the person has said where the unclear one belongs, or that it belongs nowhere', async () => {
    const toThird = reading(listing(SPANS), { picks: new Map([['d', third.id]]) });
    const nowhere = reading(listing(SPANS), { picks: new Map([['d', 'none']]) });
    expect([await toThird(second), await toThird(third), await nowhere(third)]).toEqual([
      { state: 'read', value: ['c'], complete: true, gaps: [], unclear: [] },
      { state: 'read', value: ['d'], complete: true, gaps: [], unclear: [] },
      { state: 'absent', unclear: [] },
    ]);
  });
});

test('what is missing soon after the end may still come, and says from when another look is worth it', async () => {
  const of = (now: string) => reading(listing([]), { now })(first);
  const retry = plus(first.end, hours(2));
  expect([await of('2026-11-02T11:59:59Z'), await of('2026-11-02T12:00:00Z')]).toEqual([{ state: 'not-yet-available', retry, unclear: [] }, { state: 'absent', unclear: [] }]);
});

test('a part that cannot be had makes the rest incomplete; one that is closed closes all', async () => {
  const partly = listing(SPANS, (id) => (id === 'b' ? { state: 'absent' } : { state: 'read', value: id, complete: true, gaps: [] }));
  const closed = listing(SPANS, (id) => (id === 'b' ? { state: 'not-permitted', closed: { by: 'role' } } : { state: 'read', value: id, complete: true, gaps: [] }));
  expect([await reading(partly)(first), await reading(closed)(first)]).toEqual([
    { state: 'read', value: ['a'], complete: false, gaps: ['part-missing'], unclear: [] },
    { state: 'not-permitted', closed: { by: 'role' }, unclear: [] },
  ]);
});

test('a list that was cut short is never complete, though all that it shows was read', async () => {
  const cut: PerSeries<string> = { ...listing(SPANS), list: async () => ok({ state: 'read', value: SPANS, complete: false, gaps: ['more'] }) };
  expect(await reading(cut)(first)).toEqual({ state: 'read', value: ['a', 'b'], complete: false, gaps: ['more'], unclear: [] });
});

test('a list that fails, or is closed, says so as it is', async () => {
  const until = plus(first.end, minutes(5));
  const throttled: PerSeries<string> = { ...listing([]), list: async () => failed({ kind: 'throttled', until }) };
  const channel: PerSeries<string> = { ...listing([]), list: async () => ok({ state: 'not-permitted', closed: { by: 'channel' } }) };
  expect([await reading(throttled)(first), await reading(channel)(first)]).toEqual([{ kind: 'throttled', until }, { state: 'not-permitted', closed: { by: 'channel' }, unclear: [] }]);
});
