import { describe, expect, it, test } from 'vitest';
import { hours, instant, minutes, ms, plus, type Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Candidate } from '#domain/occurrence-of-chat.ts';
import { occurrencesOfSpans, type Assigned, type TimeSpan } from '#domain/occurrences-of-spans.ts';
import { at } from '../../support/meetings.ts';
import { numbers } from '../../support/numbers.ts';

const id = (name: string) => name as MeetingId;
const day = (d: number, time: string): Instant => at(`2026-11-${String(d).padStart(2, '0')}T${time}:00Z`);
const on = (name: string, d: number, from: string, to: string, isCancelled = false): Candidate => ({ id: id(name), start: day(d, from), end: day(d, to), isCancelled });
const span = (name: string, d: number, from: string, to?: string): TimeSpan => ({ id: name, start: day(d, from), ...(to === undefined ? {} : { end: day(d, to) }) });
/** `occurrence: spans`, and `? span: candidates`. */
const said = ({ of, unclear }: Assigned<TimeSpan>): readonly string[] => [
  ...[...of].map(([occurrence, spans]) => `${occurrence}: ${spans.map((s) => s.id).join(' ')}`),
  ...unclear.map(({ span: s, among }) => `? ${s.id}: ${among.join(' ')}`),
];

const WEEKS = [on('first', 2, '09:00', '10:00'), on('second', 9, '09:00', '10:00'), on('third', 16, '09:00', '10:00')];

test('three occurrences and four transcripts, one of them restarted: each goes where it belongs, and the unclear one is asked about', () => {
  const transcripts = [span('a', 2, '09:02', '09:58'), span('b', 9, '09:00', '09:20'), span('b again', 9, '09:24', '10:05'), span('between', 13, '12:00', '12:40')];
  expect(said(occurrencesOfSpans(transcripts, WEEKS))).toEqual(['first: a', 'second: b b again', '? between: third second first']);
});

describe('a span', () => {
  const one = [on('it', 9, '09:00', '10:00')];
  const inARow = [on('before', 9, '09:00', '09:30'), on('after', 9, '09:30', '10:00')];
  const close = [on('before', 9, '09:00', '10:00'), on('after', 9, '10:20', '11:20')];
  it.each<[string, TimeSpan, readonly Candidate[], readonly string[]]>([
    ['of those who gathered early is the meeting’s', span('s', 9, '08:45', '09:01'), one, ['it: s']],
    ['half of which lies in the quarter of an hour before is the meeting’s', span('s', 9, '08:40', '08:50'), one, ['it: s']],
    ['less than half of which does is asked about', span('s', 9, '08:39', '08:50'), one, ['? s: it']],
    ['more than half of which does is the meeting’s', span('s', 9, '08:41', '08:50'), one, ['it: s']],
    ['that runs over is the meeting’s, however long', span('s', 9, '09:00', '12:00'), one, ['it: s']],
    ['that covers half of the meeting and then goes on is the meeting’s', span('s', 9, '09:45', '12:00'), one, ['it: s']],
    ['that covers less than half and then goes on is asked about', span('s', 9, '09:46', '12:00'), one, ['? s: it']],
    ['of a quarter of an hour after the end is the meeting’s', span('s', 9, '10:05', '10:15'), one, ['it: s']],
    ['from a quarter of an hour after the end is asked about', span('s', 9, '10:15', '10:25'), one, ['? s: it']],
    ['before anybody gathered is asked about', span('s', 9, '08:30', '08:45'), one, ['? s: it']],
    ['of one of two in a row is that one’s', span('s', 9, '09:00', '09:35'), inARow, ['before: s']],
    ['that runs into the next for less than half as long is still the first one’s', span('s', 9, '09:00', '09:44'), inARow, ['before: s']],
    ['that runs into the next for half as long is asked about', span('s', 9, '09:00', '09:45'), inARow, ['? s: before after']],
    ['over two in a row is asked about', span('s', 9, '09:00', '10:00'), inARow, ['? s: before after']],
    ['between two that reach for it is asked about', span('s', 9, '10:06', '10:14'), close, ['? s: before after']],
    ['of a meeting beside another at the same time is asked about', span('s', 9, '09:00', '10:00'), [...one, on('beside', 9, '09:30', '10:30')], ['? s: it beside']],
    ['without an end is of the meeting that it begins in', span('s', 9, '09:10'), one, ['it: s']],
    ['without an end that begins 15 minutes before is the meeting’s', span('s', 9, '08:45'), one, ['it: s']],
    ['without an end that begins earlier is asked about', span('s', 9, '08:44'), one, ['? s: it']],
    ['without an end that begins 15 minutes after is asked about', span('s', 9, '10:15'), one, ['? s: it']],
    ['without an end that begins a minute sooner is the meeting’s', span('s', 9, '10:14'), one, ['it: s']],
    ['without an end where one ends and the next gathers is asked about', span('s', 9, '09:25'), inARow, ['? s: before after']],
    ['that ends before it begins counts by its beginning', span('s', 9, '09:10', '09:00'), one, ['it: s']],
    ['where only a cancelled one was is asked about', span('s', 9, '09:00', '10:00'), [on('off', 9, '09:00', '10:00', true), ...WEEKS.filter((w) => w.id !== 'second')], ['? s: off first third']],
    ['of a meeting that was moved is not the cancelled one’s', span('s', 9, '09:40', '10:20'), [on('off', 9, '09:00', '10:00', true), on('moved', 9, '09:30', '10:30')], ['moved: s']],
    ['of a calendar without the meeting is asked about nobody', span('s', 9, '09:00', '10:00'), [], ['? s: ']],
  ])('%s', (_, given, occurrences, expected) => expect(said(occurrencesOfSpans([given], occurrences))).toEqual(expected));

  it('is asked about with the nearest five only', () => {
    const many = Array.from({ length: 9 }, (_, n) => on(`day ${n + 1}`, n + 1, '09:00', '10:00'));
    expect(said(occurrencesOfSpans([span('s', 20, '09:00', '10:00')], many))).toEqual(['? s: day 9 day 8 day 7 day 6 day 5']);
  });

  it('that a person picked goes where they say, also to a cancelled one and against its times', () => {
    const occurrences = [...WEEKS, on('off', 20, '09:00', '10:00', true)];
    const spans = [span('a', 2, '09:00', '10:00'), span('b', 9, '09:00', '10:00'), span('c', 16, '09:00', '10:00'), span('d', 25, '09:00', '10:00')];
    const picks = new Map<string, MeetingId | 'none'>([['a', id('third')], ['b', 'none'], ['d', id('off')]]);
    expect(said(occurrencesOfSpans(spans, occurrences, picks))).toEqual(['third: a c', 'off: d']);
  });

  it('that a person gave to an occurrence that is not known here goes nowhere and is not asked about again', () => {
    expect(said(occurrencesOfSpans([span('a', 2, '09:00', '10:00')], WEEKS, new Map([['a', id('long ago')]])))).toEqual([]);
  });

  it('that a list gives twice lands once', () => {
    expect(said(occurrencesOfSpans([span('a', 2, '09:00', '10:00'), span('a', 2, '09:00', '10:00')], WEEKS))).toEqual(['first: a']);
  });
});

describe('whatever the times', () => {
  const SEED = 7;
  const random = numbers(SEED);
  const below = (n: number) => Math.floor(random() * n);
  const shuffled = <T>(list: readonly T[]): readonly T[] => list.map((what) => ({ what, by: random() })).sort((a, b) => a.by - b.by).map(({ what }) => what);
  const cases = Array.from({ length: 2_000 }, () => {
    const start = (): Instant => instant(below(400) * minutes(5));
    const occurrences = Array.from({ length: 1 + below(6) }, (_, n): Candidate => {
      const from = start();
      return { id: id(`o${n}`), start: from, end: plus(from, ms((1 + below(12)) * minutes(10))), isCancelled: below(5) === 0 };
    });
    const spans = Array.from({ length: below(8) }, (_, n): TimeSpan => {
      const from = start();
      return { id: `s${n}`, start: from, ...(below(5) === 0 ? {} : { end: plus(from, ms(below(20) * minutes(7))) }) };
    });
    const picks = new Map(spans.filter(() => below(6) === 0).map((s) => [s.id, below(2) ? ('none' as const) : id(`o${below(6)}`)]));
    return { occurrences, spans, picks };
  });

  it(`each span lands once at most, is asked about or was picked, the order tells nothing and a shift of all times changes nothing (2,000 cases, seed ${SEED})`, { timeout: 60_000 }, () => {
    for (const { occurrences, spans, picks } of cases) {
      const assigned = occurrencesOfSpans(spans, occurrences, picks);
      const landed = [...assigned.of.values()].flat().map((s) => s.id);
      const asked = assigned.unclear.map((u) => u.span.id);
      expect(new Set([...landed, ...asked]).size).toBe(landed.length + asked.length);
      expect(spans.filter((s) => !picks.has(s.id) && !landed.includes(s.id) && !asked.includes(s.id))).toEqual([]);
      expect(asked.filter((s) => picks.has(s))).toEqual([]);
      expect(new Map(occurrencesOfSpans(shuffled(spans), shuffled(occurrences), picks).of)).toEqual(assigned.of);
      expect(occurrencesOfSpans(shuffled(spans), shuffled(occurrences), picks).unclear).toEqual(assigned.unclear);
      const by = hours(1 + below(5_000));
      const later = <T extends { readonly start: Instant; readonly end?: Instant }>(t: T): T => ({ ...t, start: plus(t.start, by), ...(t.end === undefined ? {} : { end: plus(t.end, by) }) });
      expect(said(occurrencesOfSpans(spans.map(later), occurrences.map(later), picks))).toEqual(said(assigned));
      const off = new Set(occurrences.filter((o) => o.isCancelled).map((o) => o.id));
      expect([...assigned.of].filter(([o, given]) => off.has(o) && given.some((s) => picks.get(s.id) !== o))).toEqual([]);
    }
  });
});
