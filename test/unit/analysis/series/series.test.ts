import { describe, expect, it } from 'vitest';
import { days, hours, plus } from '#base/time.ts';
import type { Finding } from '#domain/finding.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import type { Decision } from '#domain/record.ts';
import type { Contest, Judgement, Verdict } from '#domain/verdict.ts';
import { likeness, weighed } from '#analysis/series/likeness.ts';
import { reopened, SAME_MATTER } from '#analysis/series/reopened.ts';
import { seriesWithoutClosure } from '#analysis/series/series-without-closure.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { THRESHOLDS } from '#analysis/verdict/thresholds.ts';
import { analyse } from '#analysis/decisions/analyse.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { aCase, aFinding, aMeeting } from '../verdict/a-case.ts';

const SERIES = 'steering' as SeriesId;
const week = (n: number, more: Partial<Meeting> = {}): Meeting => {
  const start = plus(aMeeting().start, days(7 * n));
  return aMeeting({ id: `week ${n}` as MeetingId, series: SERIES, start, end: plus(start, hours(1)), ...more });
};
const byId = (...judgements: readonly Judgement[]): ReadonlyMap<MeetingId, Judgement> => new Map(judgements.map((j) => [j.meeting, j]));
const judged = (meeting: Meeting, verdict: Verdict): Judgement => ({ ...judge(aCase({ meeting, now: meeting.end })), verdict });
const contested = (meeting: Meeting, contest?: Contest): Judgement => judge(aCase({ meeting, now: meeting.end, ...(contest ? { contest } : {}) }));

const FLAG: Verdict = { kind: 'no-decision-recorded', how: 'found' };
const NOT_MEANT: Verdict = { kind: 'not-judged', why: 'purpose' };
const LATER = week(99).start;

describe('a series is without closure', () => {
  const open = (...verdicts: readonly (Verdict | undefined)[]): readonly (readonly string[])[] => {
    const meetings = verdicts.map((_, n) => week(n));
    const judgements = byId(...verdicts.flatMap((v, n) => (v ? [judged(week(n), v)] : [])));
    return seriesWithoutClosure(meetings, judgements, LATER).map((s) => s.meetings);
  };
  const three = [['week 0', 'week 1', 'week 2']];
  it.each<[string, readonly (Verdict | undefined)[], readonly (readonly string[])[]]>([
    ['not after two flags', [FLAG, FLAG], []],
    ['after three flags in a row', [FLAG, FLAG, FLAG], three],
    ['after four, all of them', [FLAG, FLAG, FLAG, FLAG], [['week 0', 'week 1', 'week 2', 'week 3']]],
    ['not where the last one was decided', [FLAG, FLAG, FLAG, { kind: 'decided', how: 'found' }], []],
    ['not where a decision lies between', [FLAG, { kind: 'decided', how: 'deferred' }, FLAG, FLAG], []],
    ['not where one was light', [FLAG, { kind: 'light' }, FLAG, FLAG], []],
    ['not where one cannot be told', [FLAG, { kind: 'cannot-tell' }, FLAG, FLAG], []],
    ['not where one may have been decided', [FLAG, FLAG, { kind: 'possible-decision' }], []],
    ['not where one was not judged yet', [FLAG, FLAG, undefined, FLAG], []],
    ['not where the last of four was not meant to decide', [FLAG, FLAG, FLAG, NOT_MEANT], []],
    ['not where the second of four was not meant to decide', [FLAG, NOT_MEANT, FLAG, FLAG], []],
    ['of those after the one that was not meant to decide', [FLAG, NOT_MEANT, FLAG, FLAG, FLAG], [['week 2', 'week 3', 'week 4']]],
    ['not where one was not judged for any other reason', [FLAG, FLAG, { kind: 'not-judged', why: 'not-shown-as-busy' }, FLAG], []],
    ['past one that was cancelled', [FLAG, FLAG, { kind: 'not-judged', why: 'cancelled' }, FLAG], [['week 0', 'week 1', 'week 3']]],
  ])('%s', (_, verdicts, expected) => expect(open(...verdicts)).toEqual(expected));

  it('with the load of all of them, of its own series and of those that ended only', () => {
    const meetings = [week(0), week(1), week(2), week(3), aMeeting({ id: 'alone' as MeetingId }), week(1, { id: 'other' as MeetingId, series: 'other' as SeriesId })];
    const judgements = byId(...meetings.map((m) => judged(m, FLAG)));
    expect(seriesWithoutClosure(meetings.toReversed(), judgements, week(2).end)).toEqual([{ series: SERIES, meetings: three[0], load: 12 }]);
  });

  it('until a contest closes it, and again when that is undone', () => {
    const meetings = [week(0), week(1), week(2)];
    const count = (contest?: Contest): number => seriesWithoutClosure(meetings, byId(contested(week(0)), contested(week(1)), contested(week(2), contest)), LATER).length;
    expect([count(), count({ says: 'decided', what: 'Blue' }), count({ says: 'purpose', purpose: 'inform' }), count({ says: 'not-decided' }), count()]).toEqual([1, 0, 0, 1, 1]);
  });
});

describe('a decision is reopened', () => {
  const decided = (text: string, question?: string): Decision => ({ outcome: { kind: 'decided', text }, ...(question === undefined ? {} : { question }) });
  const found = (meeting: Meeting, ...texts: readonly string[]): Judgement => ({
    ...judged(meeting, { kind: 'decided', how: 'found' }),
    findings: texts.map((text): Finding => aFinding('decision', THRESHOLDS.high, { quotes: [{ utterance: 0, speaker: null, at: null, text }] })),
  });
  const OTHERS = ['The budget for travel stays', 'Two people are on call at weekends', 'New prices from spring on', 'Claire writes to the lab'].map((text) => decided(text));
  const pairs = (judgements: readonly Judgement[], recorded: ReadonlyMap<MeetingId, readonly Decision[]> = new Map()): readonly (readonly string[])[] =>
    reopened({ meetings: [week(2), week(0), week(1)], judgements: byId(...judgements), recorded }).map(({ before, again }) => [`${before.meeting} (${before.from}): ${before.quote}`, `${again.meeting} (${again.from}): ${again.quote}`]);
  const record = (...of: readonly (readonly Decision[])[]) => new Map(of.map((decisions, n): [MeetingId, readonly Decision[]] => [`week ${n}` as MeetingId, decisions]));

  it('where a later occurrence records one on the same matter, with both quotes', () => {
    expect(pairs([], record([decided('Hexley is the pilot customer'), ...OTHERS], [], [decided('Hexley is not the pilot customer any more')]))).toEqual([
      ['week 0 (record): Hexley is the pilot customer', 'week 2 (record): Hexley is not the pilot customer any more'],
    ]);
  });

  it('where it was found both times, and by the record where there is one', () => {
    const judgements = [found(week(0), 'We decided to launch the beta in June.'), found(week(1), 'We decided to launch the beta in June.'), found(week(2), 'We go with the bead of sealant.')];
    expect(pairs(judgements, record([decided('Launch the beta in June'), ...OTHERS]))).toEqual([['week 0 (record): Launch the beta in June', 'week 1 (transcript): We decided to launch the beta in June.']]);
  });

  it.each<[string, readonly Judgement[], ReadonlyMap<MeetingId, readonly Decision[]>]>([
    ['within one occurrence', [], record([decided('Hexley is the pilot'), decided('Hexley is the pilot'), ...OTHERS])],
    ['between matters that share only plain words', [], record([decided('We will go with the blue housing'), ...OTHERS], [decided('We will go with two more testers')])],
    ['by what may be one only', [found(week(0), 'Launch the beta in June'), { ...found(week(1), 'Launch the beta in June'), findings: [aFinding('decision', THRESHOLDS.high - 0.01, { quotes: [{ utterance: 0, speaker: null, at: null, text: 'Launch the beta in June' }] })] }], new Map()],
    ['by a meeting that a person says decided nothing', [found(week(0), 'Launch the beta in June'), { ...found(week(1), 'Launch the beta in June'), verdict: { kind: 'no-decision-recorded', how: 'answered' } }], new Map()],
    ['by a deferral', [], record([decided('Launch the beta in June'), ...OTHERS], [{ outcome: { kind: 'deferred', because: 'Launch the beta in June is too early' } }])],
  ])('not %s', (_, judgements, recorded) => expect(pairs(judgements, recorded)).toEqual([]));

  it.each([['below', 1, 5, false], ['just below', 2, 6, false], ['at', 2, 5, true], ['above', 3, 5, true]])('%s the threshold: %i words of five and of %i are the same: %s', (_, shared, of, is) => {
    const words = (from: number, count: number): string => Array.from({ length: count }, (__, n) => `word${from + n}q`).join(' ');
    const [a, b] = [words(0, 5), words(5 - shared, of)];
    // The words that only one of them has stand in another text, too, so that all weigh the same.
    const [x, y] = weighed([a, b, words(0, 5 - shared), words(5, of - shared), words(900, 9)]);
    expect(x && y && likeness(x, y) >= SAME_MATTER).toBe(is);
  });

  it('in no time among 2,000 meetings', () => {
    const meetings = Array.from({ length: 2_000 }, (_, n) => week(n, { id: `m${n}` as MeetingId, series: `s${n % 40}` as SeriesId }));
    const recorded = new Map(meetings.map((m, n): [MeetingId, readonly Decision[]] => [m.id, [decided(`Matter ${n} of the ${n % 7} houses goes to person ${n % 13}`), decided(`Launch number ${n} in June`)]]));
    const begun = performance.now();
    reopened({ meetings, judgements: new Map(), recorded });
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

// Pairs of different matters: a figure on talk that was written for the sandbox says nothing about other talk.
it('of all that sounds like a decision in the sandbox’s transcripts, no two in different meetings are taken for the same matter', { timeout: 60_000 }, () => {
  const seen = new Set<string>();
  const said = firstWalk(new Date('2026-11-22T10:00:00Z')).meetings.flatMap((m) => {
    const talk = m.transcripts.map((t) => t.vtt).join('\n');
    if (talk === '' || seen.has(talk)) return [];
    seen.add(talk);
    return analyse({ utterances: m.transcripts.flatMap((t) => parseVtt(t.vtt).utterances) }).findings.filter((f) => f.kind === 'decision').map((f) => ({ in: m.id, words: f.quotes.map((q) => q.text).join(' ') }));
  });
  const weights = weighed(said.map((s) => s.words));
  const figures = { pairs: 0, alike: [] as string[], most: 0 };
  for (const [k, a] of said.entries()) {
    for (const [l, b] of said.entries()) {
      const [x, y] = [weights[k], weights[l]];
      if (l >= k || a.in === b.in || !x || !y) continue;
      const like = likeness(x, y);
      figures.pairs += 1;
      figures.most = Math.max(figures.most, like);
      if (like >= SAME_MATTER) figures.alike.push(`${a.in}: ${a.words} | ${b.in}: ${b.words} (${like.toFixed(2)})`);
    }
  }
  expect({ pairs: figures.pairs, alike: figures.alike, most: Math.round(figures.most * 100) / 100 }).toEqual({ pairs: 100, alike: [], most: 0.23 });
});
